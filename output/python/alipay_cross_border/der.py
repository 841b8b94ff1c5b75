# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""DER, as far as RSA keys need it."""

from __future__ import annotations

INTEGER, BIT_STRING, OCTET_STRING, SEQUENCE = 0x02, 0x03, 0x04, 0x30


class Der:
    """Reads elements one after another.

    Every method raises ValueError for what is not the one shortest form: a key has no second spelling.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def next_is(self, tag: int) -> bool:
        """Whether another element follows and has that tag."""
        return self._data[self._at : self._at + 1] == bytes([tag])

    def content(self, tag: int) -> bytes:
        """The content of the next element, which must have that tag."""
        if self._take(1)[0] != tag:
            raise ValueError
        return self._take(self._length())

    def sequence(self) -> Der:
        """A reader of the elements in the next one, which must be a SEQUENCE."""
        return Der(self.content(SEQUENCE))

    def integer(self) -> int:
        """The next element as an INTEGER that is not negative."""
        content = self.content(INTEGER)
        if not content or content[0] >= 0x80 or (content[0] == 0 and len(content) > 1 and content[1] < 0x80):
            raise ValueError
        return int.from_bytes(content, "big")

    def end(self) -> None:
        """Makes sure that nothing is left."""
        if self._at != len(self._data):
            raise ValueError

    def _length(self) -> int:
        first: int = self._take(1)[0]
        if first < 0x80:
            return first
        if not 0x81 <= first <= 0x83:
            raise ValueError
        length = int.from_bytes(self._take(first - 0x80), "big")
        if length < 0x80 or length >> 8 * (first - 0x81) == 0:
            raise ValueError
        return length

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) != count:
            raise ValueError
        self._at += count
        return taken
