# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Tables of the gateway: a line of text for each record, read as it comes and in constant memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from .answer_rules import Answer
from .charset import Charset
from .codes import refusal
from .columns import Column
from .errors import KitError
from .records import Row
from .xml_answer import accepted, fits
from .xml_tree import BLANKS, LARGEST, bad_answer

LARGEST_TABLE = 1_073_741_824  # bytes
_LONGEST_LINE = 65_536
_BOM = b"\xef\xbb\xbf"
_AT_ONCE = 8_192  # bytes; more than the caches of a processor hold is slower


class Stream(Protocol):
    """A binary file that is open, or anything else that is read like one."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


def records(answer: Answer, stream: Stream, charset: Charset) -> Iterator[Row]:
    """The records of a table in the order of its lines. What is wrong may come behind good records.

    Args:
        answer: the ANSWER of one of the modules in `answers`.
        charset: one of CHARSETS, that of the config with which the table was asked for.

    Raises KitError: bad_answer; gateway_error or gateway_busy, when the gateway refuses.
    """
    return _Reader(answer, stream, charset).records()


class _Reader:
    def __init__(self, answer: Answer, stream: Stream, charset: Charset) -> None:
        assert answer.table is not None
        self._answer, self._table, self._row = answer, answer.table, answer.table.row
        self._stream = stream
        self._charset = charset
        self._columns = [Column(field) for field in answer.fields]
        self._line = 0  # how many were read
        self._is_first = True  # no line so far but empty ones
        self._has_none = False  # the first line says so

    def records(self) -> Iterator[Row]:
        data = self._begun()
        if data.lstrip(BLANKS.encode()).startswith(b"<"):
            accepted(self._answer.envelope, self._whole(data), self._charset)
            raise bad_answer("shape")
        size = len(data)
        while True:
            whole = data.rfind(b"\n") + 1
            yield from map(self._row, self._usual_rows(data[:whole]) or self._one_by_one(data[:whole]))
            if self._has_none:
                return
            data = data[whole:]
            if len(data) > _LONGEST_LINE + 1:
                raise bad_answer("oversized", self._line + 1)
            block = self._stream.read(_AT_ONCE)
            size += len(block)
            if size > LARGEST_TABLE:
                raise bad_answer("oversized")
            if not block:
                break
            data += block
        yield from map(self._row, self._one_by_one(data))
        if self._is_first:
            raise bad_answer("empty")

    def _begun(self) -> bytes:
        """The beginning of the answer, long enough to tell what it is, without a BOM."""
        data = b""
        while len(data) <= LARGEST and not data.strip(BLANKS.encode() + _BOM):
            block = self._stream.read(_AT_ONCE)
            if not block:
                break
            data += block
        return data[len(_BOM) :] if data.startswith(_BOM) else data

    def _whole(self, data: bytes) -> bytes:
        """All of an answer that has begun so, or as much as shows that it is too large."""
        while len(data) <= LARGEST:
            block = self._stream.read(_AT_ONCE)
            if not block:
                break
            data += block
        return data

    def _usual_rows(self, data: bytes) -> list[list[str]]:
        """The columns of the lines, when all are as they should be; nothing, when a closer look is needed."""
        if self._is_first or len(data) > _LONGEST_LINE or len(self._columns) < 2:
            return []  # (an empty line is no record; with more columns it has too few)
        try:
            text = self._charset.decode(data).replace("\r\n", "\n")
        except KitError:
            return []
        lines = text.split("\n")
        lines.pop()
        separator, count = self._row.SEPARATOR, len(self._row.NAMES)
        if self._row.REST and f"{separator}\n" not in text:
            rows = [line.split(separator, count - 1) for line in lines]
        else:
            rows = [self._row.parted(line) for line in lines]
        if not rows or min(map(len, rows)) < count:
            return []
        if not all(column.is_usual(values) for column, values in zip(self._columns, zip(*rows))):
            return []
        self._line += len(rows)
        return rows

    def _one_by_one(self, data: bytes) -> Iterator[list[str]]:
        """The same slowly, with the number of the line for whatever is wrong."""
        for line in re.findall(b"[^\n]*\n|[^\n]+", data):
            self._line += 1
            line = line[: -2 if line.endswith(b"\r\n") else -1] if line.endswith(b"\n") else line
            if len(line) > _LONGEST_LINE:
                raise bad_answer("oversized", self._line)
            if not line:
                continue
            try:
                text = self._charset.decode(line)
            except KitError:
                raise bad_answer("charset", self._line) from None
            if self._is_first:
                self._is_first = False
                self._has_none = self._says_empty(text.strip(BLANKS))
                if self._has_none:
                    return
            yield self._checked(self._row.parted(text))

    def _checked(self, columns: list[str]) -> list[str]:
        for at, field in enumerate(self._answer.fields):
            if at >= len(columns) or not fits(field, columns[at], self._charset):
                raise KitError("bad_answer", field.name, f"line {self._line}")
        return columns

    def _says_empty(self, line: str) -> bool:
        """Whether the first line says that there are no records. Raises KitError, if it says why there is no table."""
        prefix = self._table.prefix
        is_text = bool(prefix) and line.startswith(prefix)
        text = line[len(prefix) :].strip(BLANKS) if is_text else line
        if text in self._table.empty:
            return True
        if text in self._table.codes:
            raise refusal(self._table.codes[text])
        if is_text:
            raise KitError("gateway_error", "", re.sub("[^ -~]", "?", text[:100]))
        return False
