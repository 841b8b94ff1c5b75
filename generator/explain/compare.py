"""Two signing strings side by side: in which way the one that was signed differs from the one that is expected."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, unquote_plus

from .. import model
from .given_text import raw_pairs
from .suspects import Suspicion
from .value_faults import AMOUNT, AMOUNTS, ONCE, PAGES, PLUS, RAW, SAME, SLASHES, TRIM
from .ways import Pairs

SEND = "Send exactly the parameters that you sign, and sign all that you send"


def differences(
    rule: model.SigningRule, expected: Pairs, signed: bytes, charset: str, names: Sequence[str]
) -> list[Suspicion]:
    """Each kind of difference once. `expected` are the pairs that are signed rightly, in their order."""
    try:
        text = signed.decode(charset)
    except UnicodeDecodeError:
        return [
            Suspicion(
                "charset",
                f"The text that was signed is no {charset}",
                f"Encode the text as {charset} before it is signed",
            )
        ]
    theirs = raw_pairs(text, [*names, *(name for name, _ in expected)])
    found: dict[str, Suspicion] = {}
    for suspicion in _differences(rule, expected, theirs, names):
        found.setdefault(suspicion.id, suspicion)
    return list(found.values())


def _differences(rule: model.SigningRule, expected: Pairs, theirs: Pairs, names: Sequence[str]) -> Iterator[Suspicion]:
    ours, signed = dict(expected), dict(theirs)
    for name in ours:
        if name not in signed:
            strange = name not in names
            cause = f"The parameter {name} was sent but not signed"
            yield Suspicion("extra-parameter" if strange else "left-out", cause, SEND)
    for name, value in signed.items():
        if name in rule.excluded:
            yield Suspicion("sign-type-signed", f"The parameter {name} was signed", f"Take {name} out before you sign")
        elif name not in ours and value in ("", "null") and rule.drops_empty:
            yield Suspicion(
                "empty-signed", f"{name} was signed without a value", "Leave empty parameters out of what you sign"
            )
        elif name not in ours:
            yield Suspicion("left-out", f"The parameter {name} was signed but not sent", SEND)
        elif value != ours[name]:
            yield changed(name, value, ours[name])
    common = [name for name, _ in theirs if name in ours]
    if common != [name for name in ours if name in signed]:
        yield Suspicion(
            "order",
            "The parameters were signed in another order",
            "Sort by name, byte by byte: _ stands before the small letters",
        )


def changed(name: str, signed: str, arrived: str) -> Suspicion:
    """What was done to a value between signing and arriving."""
    both = {signed, arrived}
    if arrived in (unquote(signed), unquote_plus(signed)) and "%" in signed:
        return Suspicion("encoded-before-signing", f"The value of {name} was percent-encoded before it was signed", RAW)
    if signed in (unquote(arrived), unquote_plus(arrived)) and "%" in arrived:
        return Suspicion("encoded-twice", f"The value of {name} was percent-encoded twice on its way", ONCE)
    if html.unescape(signed) == arrived or html.unescape(arrived) == signed:
        return Suspicion("html-entity", f"The value of {name} was escaped for HTML on one side", PAGES)
    if len({value.replace("+", " ") for value in both}) == 1:
        return Suspicion("plus-lost", f"A + and a blank were taken for each other in {name}", PLUS)
    if len({value.replace("\\", "") for value in both}) == 1:
        return Suspicion("slashed", f"{name} has a \\ before quotes on one side", SLASHES)
    if len({"".join(value.split("\r")) for value in both}) == 1 or len({value.rstrip("\r\n") for value in both}) == 1:
        return Suspicion(
            "line-ends", f"The line ends of {name} were changed on their way", "Take line ends out of the values"
        )
    if len({value.strip() for value in both}) == 1:
        return Suspicion("trimmed", f"{name} has blanks around its value on one side", TRIM)
    if signed in (f'"{arrived}"', f"'{arrived}'"):
        return Suspicion("quoted-values", f"The value of {name} stood in quotes", "Write the values without quotes")
    if _misread(signed, arrived):
        return Suspicion(
            "charset", f"{name} was read or written in a wrong charset on one side", "Use one charset, and name it"
        )
    amounts = all(AMOUNT.fullmatch(value) for value in both)
    return Suspicion("value-changed", f"{name} was changed after signing", AMOUNTS if amounts else SAME)


def _misread(signed: str, arrived: str) -> bool:
    """Whether one is the other, decoded wrongly."""
    for one, other in ((signed, arrived), (arrived, signed)):
        if "?" in one and not other.isascii() and one.isascii():
            return True
        for charset in ("latin-1", "gbk", "cp1252"):
            for right in ("utf-8", "gbk"):
                if one.encode(right, "replace").decode(charset, "replace") == other:
                    return True
    return False
