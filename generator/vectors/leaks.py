"""No real key gets into the vectors: whatever could sign is one of the test keys that were made, or published by others."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..model import Model
from ..protocol import Case
from ..reference.keys import BadKey, rsa_key
from .bench import SHARED_KEY
from .suites import known, published

RSA_FIELDS = ("private_key", "public_key", "previous_public_key")
SHARED_FIELDS = ("key", "previous_key")
# What a gateway hands out: long, and without the words and blanks of a made-up one.
_LIKE_A_SECRET = re.compile(r"[0-9a-zA-Z]{24,64}\Z")


class Secrets:
    """Knows the keys that may stand in vectors."""

    def __init__(self, model: Model, folder: Path) -> None:
        keys = folder / "keys.json"
        made = json.loads(keys.read_bytes())["keys"].values() if keys.is_file() else ()
        others = [folder.parent / name for name in (published.FILE, known.FILE)]
        pairs = [pair for path in others if path.is_file() for pair in json.loads(path.read_bytes())]
        self._moduli = {int(key["n"], 16) for key in made}
        self._moduli |= {n for pair in pairs if (n := _modulus(pair.get("private_key", ""))) is not None}
        samples = (field.sample for field in model.config if field.name in SHARED_FIELDS)
        shared = (SHARED_KEY, *samples, *(pair["key"] for pair in pairs if "key" in pair))
        self._shared = tuple(key for key in shared if _LIKE_A_SECRET.match(key) or key == SHARED_KEY)

    def problem(self, case: Case) -> str | None:
        """What is wrong with the keys of a case."""
        for name, value in case.config:
            if name in RSA_FIELDS and (n := _modulus(value)) is not None and n not in self._moduli:
                return f"{name} is a private key that is not one of the test keys, expected one of vectors/keys.json"
            if name in SHARED_FIELDS and _LIKE_A_SECRET.match(value) and not value.startswith(self._shared):
                return f"{name} looks like a real secret, expected {SHARED_KEY} or another that says it is for tests"
        return None


def _modulus(text: str) -> int | None:
    """Of a private key that can be read."""
    try:
        return rsa_key(text, private=True).n
    except BadKey:
        return None
