"""Random cases, reproducible one by one: case N of a seed is the same whatever was asked before it.

Made from the description alone, so that any gateway can be fuzzed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Algorithm
from ..protocol import Case
from . import alphabets
from .alphabets import Dice
from .bench import Bench, encoded
from .expectations import Expectation
from .fuzz_answers import answer_case
from .fuzz_notify import notify_case
from .fuzz_requests import request_case
from .suite import Pairs
from .testkeys import bare, pem

PIECES = [b"%", b"%zz", b"%4", b"%FF", b"%00", b"+", b"%20", b"&", b"=", b"&&", b"%25"]
OPS = {"sign": 7, "verify": 6, "build": 3, "request": 7, "notify": 5, "answer": 6}


class Fuzzer:
    """Makes the cases of a seed."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self._bench, self._seed = bench, seed
        self._ranges = {charset.id: charset.ranges for charset in bench.model.charsets}
        lacking = [] if bench.model.notifications else ["notify"]
        lacking += [] if bench.model.server_services else ["answer"]
        self._ops = [op for op, weight in OPS.items() if op not in lacking for _ in range(weight)]

    def expectations(self, count: int) -> Iterator[Expectation]:
        """So many cases. Nothing is promised about them: they are only compared."""
        for number in range(count):
            case = self.case(number)
            yield Expectation(case, case.id, f"--fuzz {count} --seed {self._seed}")

    def case(self, number: int) -> Case:
        dice = Dice(f"kitsmith {self._seed} {number}")
        charset = dice.one(self._bench.charsets)
        # Signing with RSA costs some platforms seconds: shared keys come up more often.
        algorithm = dice.one([*self._bench.algorithms, *self._bench.shared, *self._bench.shared])
        op = dice.one(self._ops)
        case_id = f"fuzz.{self._seed}.{number}"
        if op == "request":
            return request_case(dice, self._bench, case_id, charset, algorithm)
        if op == "verify":
            return self._verify(dice, case_id, charset, algorithm)
        if op == "notify":
            return notify_case(dice, self._bench, case_id, charset, algorithm)
        if op == "answer":
            return answer_case(dice, self._bench, case_id, charset, algorithm)
        return Case(case_id, op, self._config(dice, charset, algorithm), self._parameters(dice, charset))

    def _config(self, dice: Dice, charset: str, algorithm: Algorithm) -> Pairs:
        config = dict(self._bench.config(charset, algorithm))
        if algorithm.kind != "rsa":
            config["key"] = self._key(dice)
        elif dice.chance(20):
            key = self._bench.keys["merchant-1024"]
            config["private_key"] = dice.one(
                [pem("PRIVATE KEY", key.pkcs8()), bare(key.pkcs1_private()), alphabets.text(dice)]
            )
        if dice.chance(10):
            config["gateway"] = dice.one(
                [e.name for e in self._bench.model.environments] + ["https://shop.example/?x=1", alphabets.text(dice)]
            )
        return tuple(config.items())

    def _key(self, dice: Dice) -> str:
        if dice.chance(4):
            return alphabets.text(dice)
        return "".join(chr(0x21 + dice.below(94)) for _ in range(1 + dice.below(40)))

    def _parameters(self, dice: Dice, charset: str) -> Pairs:
        rule = self._bench.model.signing
        ranges = self._ranges[charset]
        count = dice.one([0, 1, 2, 3, 4, 5, 6, 8, 12, 40]) if dice.chance(50) else 1 + dice.below(6)
        pairs = {alphabets.name(dice, ranges): alphabets.text(dice, ranges) for _ in range(count)}
        if dice.chance(15):
            own = [
                rule.signature,
                *([rule.algorithm] if rule.algorithm else []),
                *([rule.charset] if rule.charset else []),
                *rule.taken,
                "_charset_",
            ]
            pairs[dice.one(own)] = alphabets.text(dice, ranges)
        return tuple(dice.mixed(list(pairs.items())))

    def _verify(self, dice: Dice, case_id: str, charset: str, algorithm: Algorithm) -> Case:
        parameters = tuple(pair for pair in self._parameters(dice, charset) if pair[0] != "")
        message = self._bench.message(charset, algorithm, parameters)
        config = self._bench.receiving(charset, algorithm)
        if message is None:  # the charset cannot carry it; as a body it is as good as any other
            message = (*parameters, (self._bench.model.signing.signature, "0" * 32))
        # Where the order of names is signed, most messages keep it; elsewhere it means nothing.
        pairs = dice.mixed(message) if self._bench.model.signing.sorts or dice.chance(10) else list(message)
        if dice.chance(15):
            return Case(case_id, "verify", config, tuple(pairs))
        pieces = [f"{_escaped(dice, name, charset)}={_escaped(dice, value, charset)}" for name, value in pairs]
        body = "&".join(pieces).encode("latin-1")
        return Case(case_id, "verify", config, body=_damaged(dice, body) if dice.chance(45) else body)


def _escaped(dice: Dice, text: str, charset: str) -> str:
    """Form encoding in one of the ways in which senders write it: much or little escaped, hex in either case."""
    safe = dice.one(["-_.*", "-_.~!'()*", "-_.~!'()*/:;,?@$[]{}<>|^`\"\\"])
    written = dice.one(["%{:02X}", "%{:02X}", "%{:02x}"])
    plus = dice.chance(70)
    pieces = []
    for byte in encoded(text, charset):
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
        return body[:place] + bytes([dice.below(256)]) + body[place:]
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
        return body[:place]
    return body[:place] + bytes([dice.below(256)]) + body[place + 1 :]
