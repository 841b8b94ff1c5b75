"""What the suites and the fuzzer work with: the description, the judge, test keys, and messages that are signed by them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from ..model import Algorithm, Model
from ..protocol import Answer, Case, hex_text
from .suite import Pairs
from .testkeys import Keyring, bare, pem

SHARED_KEY = "test-key-0123456789-ABCDEFGHIJKL"


class Judge(Protocol):
    """What interprets the description: `generator.reference` has the one that counts."""

    def answer(self, case: Case) -> Answer: ...


class Bench:
    """Makes configs that fit the rule, and messages as the gateway would sign them."""

    def __init__(self, model: Model, judge: Judge, folder: Path | None = None) -> None:
        self.model = model
        self.judge = judge
        self.keys = Keyring(folder)
        self.charsets = [charset.id for charset in model.charsets]
        self.algorithms = model.signing.algorithms
        self._samples = {field.name: field.sample for field in model.config}

    @property
    def rsa(self) -> list[Algorithm]:
        return [algorithm for algorithm in self.algorithms if algorithm.kind == "rsa"]

    @property
    def shared(self) -> list[Algorithm]:
        return [algorithm for algorithm in self.algorithms if algorithm.kind != "rsa"]

    @property
    def fast(self) -> Algorithm:
        """The sign type for cases that are not about signing: one with a shared key, where there is one."""
        return (self.shared or list(self.algorithms))[0]

    def config(self, charset: str, algorithm: Algorithm, /, **fields: str) -> Pairs:
        """A config that can sign."""
        keys = {"key": self.shared_key} if algorithm.kind != "rsa" else {"private_key": self.private_key}
        return tuple({"charset": charset, "sign_type": algorithm.name, **keys, **fields}.items())

    def receiving(self, charset: str, algorithm: Algorithm, /, **fields: str) -> Pairs:
        """A config that can verify what the gateway signed."""
        keys = {"key": self.shared_key} if algorithm.kind != "rsa" else {"public_key": self.public_key}
        return tuple({"charset": charset, "sign_type": algorithm.name, **keys, **fields}.items())

    def merchant(self, charset: str, algorithm: Algorithm, /, **fields: str) -> Pairs:
        """A config as a merchant would fill it in: the samples of the description and what the sign type needs."""
        samples = {name: text for name, text in self._samples.items() if text and name not in ("charset", "sign_type")}
        own = dict(self.config(charset, algorithm))
        return tuple({**{n: t for n, t in samples.items() if n != "key"}, **own, **fields}.items())

    @property
    def shared_key(self) -> str:
        return self._samples.get("key") or SHARED_KEY

    @property
    def private_key(self) -> str:
        return bare(self.keys["merchant-1024"].pkcs8())

    @property
    def public_key(self) -> str:
        """The gateway's."""
        return pem("PUBLIC KEY", self.keys["gateway-1024"].spki())

    def signature(self, config: Pairs, parameters: Pairs) -> str | None:
        """What the judge signs, None when it refuses."""
        answer = self.judge.answer(Case("bench", "sign", config, parameters))
        signature = answer.get("sign")
        return hex_text(signature) if signature is not None else None

    def signing_string(self, config: Pairs, parameters: Pairs) -> bytes:
        """What the judge would sign; nothing when it refuses."""
        answer = self.judge.answer(Case("bench", "sign", config, parameters))
        return bytes.fromhex(answer.get("signing_string") or "")

    def message(self, charset: str, algorithm: Algorithm, parameters: Pairs, key: str = "gateway-1024") -> Pairs | None:
        """Parameters with sign type and signature behind them, as the gateway sends them; None when they cannot be signed."""
        rule = self.model.signing
        own = {"private_key": bare(self.keys[key].pkcs8())} if algorithm.kind == "rsa" else {}
        carried = [(rule.algorithm, algorithm.name)] if rule.algorithm else []
        sent = (*(pair for pair in parameters if pair[0] not in (rule.algorithm, rule.signature)), *carried)
        signature = self.signature(self.config(charset, algorithm, **own), sent)
        return None if signature is None else (*sent, (rule.signature, signature))


def form_body(pairs: Iterable[tuple[str, str]], charset: str) -> bytes:
    """Pairs as a browser or a gateway posts them: percent-encoded bytes of the charset, a blank as `+`."""
    return "&".join(f"{form_text(name, charset)}={form_text(value, charset)}" for name, value in pairs).encode("ascii")


def form_text(text: str, charset: str) -> str:
    """One name or value of a form; what the charset cannot carry becomes the bytes of UTF-8, which is a fault on purpose."""
    return "".join(_form_byte(byte) for byte in encoded(text, charset))


def encoded(text: str, charset: str) -> bytes:
    """Text in a charset; what it cannot carry becomes the bytes of UTF-8, surrogates and all."""
    try:
        return text.encode(charset)
    except (UnicodeEncodeError, LookupError):
        return text.encode("utf-8", "surrogatepass")


def _form_byte(byte: int) -> str:
    if byte == 0x20:
        return "+"
    character = chr(byte)
    return character if byte < 0x80 and (character.isalnum() or character in "-_.*") else f"%{byte:02X}"
