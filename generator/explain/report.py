"""An answer for people: the cause, what to do, both texts with the first difference marked; and the same as JSON."""

from __future__ import annotations

import json
import unicodedata

from .answer import Answer

WIDTH = 96
LONGEST = 4000


def as_text(answer: Answer) -> str:
    said = answer.sentence if answer.verdict != "likely" else f"Likely, not proven: {answer.sentence}"
    lines = [said]
    if answer.advice and answer.verdict != "fits":
        lines.append(f"What to do: {answer.advice}")
    if answer.expected:
        lines += ["", *_texts(answer)]
    more = answer.causes[1:] if answer.verdict != "unknown" else answer.causes
    if more:
        lines += ["", "It may also be:" if answer.verdict != "unknown" else "Not proven, but look at these first:"]
        lines += [f"  {number}. {cause.sentence} ({' + '.join(cause.ids)})" for number, cause in enumerate(more, 1)]
    if answer.helps:
        lines += ["", "What would tell more:", *(f"  {help}" for help in answer.helps)]
    lines += ["", f"Taken for: {answer.form}", *(f"  {note}" for note in answer.notes)]
    return "\n".join(lines)


def as_json(answer: Answer) -> str:
    found = {
        "form": answer.form,
        "verdict": answer.verdict,
        "sentence": answer.sentence,
        "causes": [
            {"ids": list(c.ids), "confidence": c.confidence, "sentence": c.sentence, "advice": c.advice}
            for c in answer.causes
        ],
        "expected": answer.expected.hex(),
        "signed": None if answer.signed is None else answer.signed.hex(),
        "first_difference": answer.first_difference,
        "notes": list(answer.notes),
        "helps": list(answer.helps),
    }
    return json.dumps(found, indent=1, ensure_ascii=False)


def _texts(answer: Answer) -> list[str]:
    expected, signed, at, charset = answer.expected, answer.signed, answer.first_difference, answer.charset
    lines = _one("The text that should be signed", expected, at, charset)
    if signed is None:
        return lines
    if at is None:
        return [*lines, "The text that was signed is the same."]
    lines += _one("The text that was signed", signed, at, charset_of(signed, charset))
    return [*lines, f"First difference at byte {at}: {_byte(expected, at)} should be signed, {_byte(signed, at)} was."]


def _one(title: str, text: bytes, at: int | None, charset: str) -> list[str]:
    """The whole text, and below it the piece around the difference with a caret, on one line of the terminal."""
    whole = shown(text[:LONGEST], charset) + (" ..." if len(text) > LONGEST else "")
    lines = [f"{title} ({len(text)} bytes, {charset}):", f"  {whole}"]
    if at is None:
        return lines
    start = _whole_characters(text, at, charset)
    head, tail = shown(text[max(0, start - LONGEST) : start], charset), shown(text[start : start + WIDTH], charset)
    if _columns(whole) <= WIDTH and start < LONGEST:
        return [*lines, "  " + " " * _columns(head) + "^"]
    before = _last_columns(head, WIDTH // 2)
    piece = ("..." if before != head else "") + before
    return [*lines, f"  {piece}{_first_columns(tail, WIDTH // 2)}", "  " + " " * _columns(piece) + "^"]


def charset_of(text: bytes, charset: str) -> str:
    """The charset in which a text is text: the message's, if it is."""
    for id in (charset, "utf-8", "gbk"):
        try:
            text.decode(id)
        except UnicodeDecodeError:
            continue
        return id
    return charset


def shown(data: bytes, charset: str) -> str:
    """Text where the bytes are text of the charset; everything else and what no terminal shows as an escape."""
    text = data.decode(charset, "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def _whole_characters(text: bytes, at: int, charset: str) -> int:
    """The beginning of the character in which a byte stands."""
    for start in range(at, max(at - 4, -1), -1):
        try:
            text[:start].decode(charset)
        except UnicodeDecodeError:
            continue
        return start
    return at


def _byte(text: bytes, at: int) -> str:
    if at >= len(text):
        return "the end"
    byte = text[at]
    return f"0x{byte:02x} ({chr(byte)})" if 32 < byte < 127 else f"0x{byte:02x}"


def _columns(text: str) -> int:
    """How wide a terminal shows it: Chinese characters take two columns, combining ones none."""
    return sum(_width(c) for c in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _first_columns(text: str, columns: int) -> str:
    taken = ""
    for character in text:
        columns -= _width(character)
        if columns < 0:
            break
        taken += character
    return taken


def _last_columns(text: str, columns: int) -> str:
    return _first_columns(text[-columns:][::-1], columns)[::-1]
