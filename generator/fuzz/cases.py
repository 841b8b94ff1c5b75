"""Random cases of every op, as one Hypothesis strategy. Made from the description alone: any gateway can be fuzzed."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..model import Algorithm
from ..protocol import Case
from ..vectors.bench import Bench, encoded
from ..vectors.suite import Pairs
from ..vectors.testkeys import bare, pem
from .answers import answer_case
from .notify import notify_case
from .requests import request_case
from .strategies import Dice, Ranges, parameters, shared_keys, texts

ID = "fuzz"
PIECES = [b"%", b"%zz", b"%4", b"%FF", b"%00", b"+", b"%20", b"&", b"=", b"&&", b"%25"]
OPS = {"sign": 7, "build": 3, "verify": 6, "request": 7, "notify": 5, "answer": 6}


def cases(bench: Bench) -> SearchStrategy[Case]:
    """Cases of a gateway. All have the same id: who numbers them knows their numbers."""
    lacking = [] if bench.model.notifications else ["notify"]
    lacking += [] if any(s.answer for s in bench.model.server_services) else ["answer"]
    ops = [op for op, weight in OPS.items() if op not in lacking for _ in range(weight)]
    # Signing with RSA costs some platforms seconds: shared keys come up more often.
    algorithms = [*bench.shared, *bench.shared, *bench.algorithms]

    @st.composite
    def case(draw: st.DrawFn) -> Case:
        dice = Dice(draw)
        op, charset, algorithm = dice.one(ops), dice.one(bench.charsets), dice.one(algorithms)
        if op == "request":
            return request_case(dice, bench, ID, charset, algorithm)
        if op == "notify":
            return notify_case(dice, bench, ID, charset, algorithm)
        if op == "answer":
            return answer_case(dice, bench, ID, charset, algorithm)
        signing = _Signing(dice, bench, charset, algorithm)
        return signing.verify() if op == "verify" else Case(ID, op, signing.config(), signing.parameters())

    return case()


class _Signing:
    """The cases of the signing layer, which takes any names and values."""

    def __init__(self, dice: Dice, bench: Bench, charset: str, algorithm: Algorithm) -> None:
        self.dice, self.bench, self.charset, self.algorithm = dice, bench, charset, algorithm
        self.ranges: Ranges = {c.id: c.ranges for c in bench.model.charsets}[charset]

    def config(self) -> Pairs:
        dice, bench = self.dice, self.bench
        config = dict(bench.config(self.charset, self.algorithm))
        key = dice.of(shared_keys())  # also where it is not used: the case with the shared key stays the simpler one
        if self.algorithm.kind != "rsa":
            config["key"] = key
        elif dice.rarely(20):
            rsa = bench.keys["merchant-1024"]
            forms = [pem("PRIVATE KEY", rsa.pkcs8()), bare(rsa.pkcs1_private()), dice.of(texts())]
            config["private_key"] = dice.one(forms)
        if dice.rarely(10):
            environments = [environment.name for environment in bench.model.environments]
            config["gateway"] = dice.one([*environments, "https://shop.example/?x=1", dice.of(texts())])
        return tuple(config.items())

    def parameters(self) -> Pairs:
        dice, rule = self.dice, self.bench.model.signing
        pairs = dict(dice.of(parameters(self.ranges)))
        if dice.rarely(15):
            own = [rule.signature, *(name for name in (rule.algorithm, rule.charset) if name), *rule.taken, "_charset_"]
            pairs = dict(dice.mixed([*pairs.items(), (dice.one(own), dice.of(texts(self.ranges)))]))
        return tuple(pairs.items())

    def verify(self) -> Case:
        dice, rule = self.dice, self.bench.model.signing
        given = tuple(pair for pair in self.parameters() if pair[0] != "")
        config = self.bench.receiving(self.charset, self.algorithm)
        # What the charset cannot carry cannot be signed; as a body it is as good as any other.
        message = self.bench.message(self.charset, self.algorithm, given) or (*given, (rule.signature, "0" * 32))
        # Where the order of names is signed, most messages keep it; elsewhere it means nothing.
        pairs = dice.mixed(message) if rule.sorts or dice.rarely(10) else list(message)
        if dice.rarely(15):
            return Case(ID, "verify", config, tuple(pairs))
        body = "&".join(f"{self._escaped(name)}={self._escaped(value)}" for name, value in pairs).encode("latin-1")
        return Case(ID, "verify", config, body=_damaged(dice, body) if dice.rarely(45) else body)

    def _escaped(self, text: str) -> str:
        """Form encoding in one of the ways in which senders write it: much or little escaped, hex in either case."""
        safe = self.dice.one(["-_.*", "-_.~!'()*", "-_.~!'()*/:;,?@$[]{}<>|^`\"\\"])
        written = self.dice.one(["%{:02X}", "%{:02X}", "%{:02x}"])
        plus = self.dice.mostly(70)
        pieces = []
        for byte in encoded(text, self.charset):
            character = chr(byte)
            if byte == 0x20 and plus:
                pieces.append("+")
            else:
                plain = byte < 0x80 and (character.isalnum() or character in safe)
                pieces.append(character if plain else written.format(byte))
        return "".join(pieces)


def _damaged(dice: Dice, body: bytes) -> bytes:
    """A body with something wrong in it."""
    place = dice.below(len(body) + 1)
    kind = dice.below(8)
    if kind == 0:
        return body[:place]
    if kind == 1:
        return body[:place] + body[place + 1 :]
    if kind == 2:
        return body[:place] + dice.one(PIECES) + body[place:]
    if kind == 3:
        return body + b"&" + dice.one(body.split(b"&"))
    if kind == 4:
        return b"&".join(dice.mixed(body.split(b"&"))[1:])
    if kind == 5:
        return body.swapcase()
    if kind == 6:
        return body[:place] + bytes([dice.below(256)]) + body[place:]
    return body[:place] + bytes([dice.below(256)]) + body[place + 1 :]
