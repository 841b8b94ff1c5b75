"""Every reading of a signature as it came: hex or Base64, wrapped, with lost +, cut."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from .. import model

HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")
LONGEST = 8192  # no signature is, however often it was encoded
LEAST_CUT = 8  # so many bytes of a digest are no accident

ONE_LINE = "Write the signature in one line: Base64 functions of old platforms break it every 60 to 76 characters"


@dataclass(frozen=True)
class Form:
    """One reading of a signature: its bytes, and what was wrong with how they were written (no ids: nothing).

    `start`: the byte of the digest at which `raw` begins, of a signature that was cut.
    """

    raw: bytes
    ids: tuple[str, ...] = ()
    cause: str = ""
    advice: str = ""
    start: int = 0


def forms(output: model.Output, given: str) -> list[Form]:
    """Every reading that makes sense, the right one first."""
    if len(given) > LONGEST:
        return []
    squeezed, unwrapped = re.sub(r"\s", "", given), re.sub(r"[\r\n]+", "", given)
    readings = [*_hex(output, given), *_base64(output, given)]
    if squeezed != given:
        end = given.strip("\r\n") == squeezed
        ids = ("wrapped-base64",) if output == "base64" and not end else ("line-ends",)
        wrapped = "the signature has a line end behind it" if end else "the signature has line ends or blanks in it"
        readings += [Form(f.raw, (*ids, *f.ids), _also(wrapped, f), ONE_LINE) for f in forms(output, squeezed)]
        if unwrapped not in (given, squeezed):  # blanks in it may have been +
            readings += [Form(f.raw, (*ids, *f.ids), _also(wrapped, f), ONE_LINE) for f in forms(output, unwrapped)]
    plus = given.strip("\r\n").replace(" ", "+")
    if plus not in (given, squeezed):
        cause = "the signature came with blanks where it had +"
        encode = "Percent-encode the signature too when you build an address: a bare + arrives as a blank"
        lost = [Form(f.raw, ("plus-lost", *f.ids), _also(cause, f), encode) for f in _base64(output, plus)]
        readings = [*lost, *readings]
    if "%" in given and unquote(given) != given:
        twice = "the signature was percent-encoded twice"
        once = "Percent-encode the signature once; a form field is encoded by the browser and needs nothing from you"
        inner = forms(output, unquote(given))
        readings += [Form(f.raw, ("encoded-twice", *f.ids), _also(twice, f), once) for f in inner]
    if output == "base64":
        readings += _without_padding(given)
    return readings


def parts(output: model.Output, given: str) -> list[Form]:
    """Readings of a signature as a piece of a hex digest."""
    digits = given.strip()
    if output == "base64" or not re.fullmatch(f"[0-9A-Fa-f]{{{2 * LEAST_CUT},63}}", digits):
        return []
    cause = f"the signature was cut: {len(digits)} characters are left of it"
    whole = "Keep the whole signature: look at the length of the column, variable or parameter that holds it"
    cut = Form(bytes.fromhex(digits[: len(digits) // 2 * 2]), ("cut-signature",), cause, whole)
    middle = "the signature is the middle half of a digest (MD5 functions with a length of 16)"
    return [cut, replace(cut, cause=middle, advice="Take all 32 digits of the MD5", start=4)]


def _also(cause: str, form: Form) -> str:
    return f"{cause}; and {form.cause}" if form.cause else cause


def _hex(output: model.Output, given: str) -> list[Form]:
    if not HEX.fullmatch(given):
        return []
    raw = bytes.fromhex(given)
    if output == "base64":
        cause = "the signature is written as hex"
        return [Form(raw, ("other-form",), cause, "Write the signature as Base64, not as hex")]
    right = given.upper() if output == "hex-upper" else given.lower()
    if given == right:
        return [Form(raw)]
    case = "capital" if output == "hex-upper" else "small"
    cause = f"the hex digits of the signature are not {case} letters"
    return [Form(raw, ("upper-hex",), cause, f"Write the hex in {case} letters")]


def _base64(output: model.Output, given: str) -> list[Form]:
    try:
        raw = base64.b64decode(given, validate=True)
    except (binascii.Error, ValueError):
        return _other_alphabet(output, given)
    if output == "base64":
        return [Form(raw)]
    hex_in_it = raw.decode("latin-1")
    inner = bytes.fromhex(hex_in_it) if HEX.fullmatch(hex_in_it) else raw
    cause = "the signature is written as Base64"
    return [Form(inner, ("other-form",), cause, "Write the digest as hex, not as Base64")]


def _other_alphabet(output: model.Output, given: str) -> list[Form]:
    try:
        raw = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except (binascii.Error, ValueError):
        return []
    if base64.urlsafe_b64encode(raw).decode().rstrip("=") != given.rstrip("="):
        return []
    cause = "the signature is written in another alphabet of Base64 (- and _ for + and /), or without its ="
    right = "Use the standard alphabet of Base64 (with + and /), padded with ="
    return [Form(raw, ("base64-url",), cause, right)]


def _without_padding(given: str) -> list[Form]:
    if not re.fullmatch(r"[A-Za-z0-9+/]+", given) or len(given) % 4 in (0, 1):
        return []
    raw = base64.b64decode(given + "=" * (-len(given) % 4))
    return [
        Form(
            raw,
            ("base64-url",),
            "the = at the end of the signature is missing",
            "Keep the = of Base64, as %3D in an address",
        )
    ]
