"""The signing rule: a closed vocabulary. What it cannot say is a problem, never a special case."""

from __future__ import annotations

import re
from typing import cast

from .. import model
from . import reader
from .source import Item

PRIMITIVES: dict[str, tuple[model.AlgorithmKind, model.Digest]] = {
    "md5": ("digest", "md5"),
    "sha1": ("digest", "sha1"),
    "sha256": ("digest", "sha256"),
    "hmac-md5": ("hmac", "md5"),
    "hmac-sha256": ("hmac", "sha256"),
    "rsa-pkcs1v15-sha1": ("rsa", "sha1"),
    "rsa-pkcs1v15-sha256": ("rsa", "sha256"),
}
OUTPUTS = ("hex-lower", "hex-upper", "base64")
KEY_WORDS = ("append", "prepend", "hmac", "private")


def read_signing(item: Item) -> model.SigningRule:
    """The `signing` section; problems are recorded with their places."""
    given = reader.fields(item, ["carried_as", "exclude", "empty", "order", "pair", "joiner", "algorithms"], ["take"])
    carried = (
        reader.fields(given["carried_as"], ["signature"], ["algorithm", "charset"]) if "carried_as" in given else {}
    )
    names = {key: reader.name(value) for key, value in carried.items()}
    excluded = _names(given.get("exclude"))
    for key in ("signature", "algorithm"):
        if key == "signature" and names.get(key) and names[key] not in excluded and "exclude" in given:
            given["exclude"].wrong(f"'{names[key]}' is not in the list, expected it: a signature cannot sign itself")
    return model.SigningRule(
        signature=names.get("signature", ""),
        algorithm=names.get("algorithm"),
        charset=names.get("charset"),
        taken=_taken(given.get("take")),
        excluded=excluded,
        drops_empty="empty" in given and reader.word(given["empty"], ["drop", "keep"]) == "drop",
        sorts="order" in given and reader.word(given["order"], ["name-bytes", "as-given"]) == "name-bytes",
        pair=_pair(given["pair"]) if "pair" in given else (),
        joiner=reader.ascii_text(given["joiner"], "the text between two pairs") if "joiner" in given else "",
        algorithms=_algorithms(given["algorithms"]) if "algorithms" in given else (),
    )


def _names(item: Item | None) -> tuple[str, ...]:
    return tuple(reader.name(i) for i in reader.items(item, "names")) if item else ()


def _taken(item: Item | None) -> tuple[str, ...]:
    if item is None or item.text is not None and reader.word(item, ["all"]):
        return ()
    return _names(item) if item.items is not None else ()


def _pair(item: Item) -> tuple[model.PairPart, ...]:
    template = reader.ascii_text(item, "a pair such as '{name}={value}'")
    parts: list[model.PairPart] = []
    for piece in re.split(r"(\{name\}|\{value\})", template):
        if piece in ("{name}", "{value}"):
            parts.append(model.PairPart("name" if piece == "{name}" else "value"))
        elif piece:
            parts.append(model.PairPart("literal", piece))
    kinds = [p.kind for p in parts]
    if kinds.count("value") != 1 or kinds.count("name") > 1 or re.search(r"[{}]", "".join(p.text for p in parts)):
        item.wrong(
            f"'{template}' is not a pair, expected {{value}} once, {{name}} at most once and literals around them"
        )
    return tuple(parts)


def _algorithms(item: Item) -> tuple[model.Algorithm, ...]:
    found = tuple(_algorithm(n, i) for n, i in reader.mapping(item, "sign types").items())
    if not found and item.fields is not None:
        item.wrong("no sign type stands here, expected at least one")
    return found


def _algorithm(name: str, item: Item) -> model.Algorithm:
    given = reader.fields(item, ["primitive", "key", "output"])
    primitive = reader.word(given["primitive"], PRIMITIVES) if "primitive" in given else ""
    kind, digest = PRIMITIVES.get(primitive, ("digest", "md5"))
    word, before, after = _key(given["key"]) if "key" in given else ("", "", "")
    fits = {"digest": ("append", "prepend"), "hmac": ("hmac", "append", "prepend"), "rsa": ("private",)}[kind]
    if primitive and word and word not in fits:
        given["key"].wrong(f"'{word}' does not go with {primitive}, expected {' or '.join(fits)}")
    output = reader.word(given["output"], OUTPUTS) if "output" in given else ""
    if kind == "rsa" and output in ("hex-lower", "hex-upper"):
        given["output"].wrong(f"'{output}' does not go with {primitive}, expected base64")
    position = word if word in ("append", "prepend") else "none"
    return model.Algorithm(
        name, kind, digest, cast(model.KeyPosition, position), before, after, cast(model.Output, output)
    )


def _key(item: Item) -> tuple[str, str, str]:
    if item.text is not None:
        return reader.word(item, KEY_WORDS), "", ""
    found = reader.single(item, {"append": "a literal", "prepend": "a literal"})
    if found is None:
        return "", "", ""
    word, literals = found
    if literals.text is not None:
        literal = reader.ascii_text(literals, "the literal beside the key")
        return (word, literal, "") if word == "append" else (word, "", literal)
    around = reader.fields(literals, [], ["before", "after"])
    before, after = (
        reader.ascii_text(around[k], f"the literal {k} the key") if k in around else "" for k in ("before", "after")
    )
    return word, before, after
