"""Texts that are nasty to kits, drawn from a seeded source: the same seed gives the same texts on every Python."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from ..protocol import hex_text, text_hex

T = TypeVar("T")

WORDS = [
    "0", "00", " ", "  ", "null", "None", "true", "false", "NaN", "-0", "1e3", "0x1A", "__proto__", "constructor",
    "length", "a", "A", "_", "a b", "a[]", "a.b", "\u4e2d", "\u554a",
]  # fmt: skip
ALPHABETS = [
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789",
    "&=+%?#;/\\'\"<>~*@!$()[]{}|^`:,.- ",
    "%0123456789abcdefABCDEF+&=",
    "<>&\"'&amp;&#39;</script>{{}}${}<%%>",
    "\u4e2d\u6587\u6d4b\u8bd5\u554a\u9f98\u4e00\u9fa5\uff21\u3000\u3001\u0416\u03b1\u3042\u2500",
    "\u20ac\u2295\ue000\uf92c\ufa0c\u203e\u2218\u00b7\u2014\u2015\uff5e\u30fb\u00a5\u00a0",
    "\U0001f600\U0001f468\u200d\U0001f469\U00020000\U0010ffff\uffff\u00e9e\u0301\u0130\u0131\u212a\u017f",
    "\t\n\r\0\x01\x1f\x7f\x80\x85\x9f\x0b\x0c",
    "\u202e\u200b\ufeff\ufffd\u2028\u2029\u00ad",
]  # fmt: skip
PLAIN = 5  # the first ones are in the repertoire of every charset that has ranges
SURROGATES = "\ud800\udbff\udc00\udfff"


class Dice(Random):
    """Random choices that do not depend on how a Python version makes them: all of them come from `random()`."""

    def below(self, count: int) -> int:
        return int(self.random() * count)

    def chance(self, percent: float) -> bool:
        return self.random() * 100 < percent

    def one(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        return [self.one(items) for _ in range(count)]

    def mixed(self, items: Sequence[T]) -> list[T]:
        """The items in another order."""
        return [item for _, item in sorted(((self.random(), place), item) for place, item in enumerate(items))]


def text(dice: Dice, ranges: Sequence[tuple[int, int]] = ()) -> str:
    """A text, often of one alphabet, sometimes of several; `ranges` are those of a charset, whose edges are tried."""
    return hex_text(text_hex(_text(dice, ranges)))  # two halves of a pair that met by chance are one character


def _text(dice: Dice, ranges: Sequence[tuple[int, int]]) -> str:
    kind = dice.below(100)
    if kind < 12:
        return dice.one(WORDS)
    if kind < 16:
        return ""
    if kind < 18:
        return "".join(dice.some(ALPHABETS[0], 200 + dice.below(800)))
    if kind < 26 and ranges:
        return "".join(_edge(dice, ranges) for _ in range(1 + dice.below(3)))
    if kind == 26:
        return "x" + dice.one(SURROGATES) + dice.one(["", "y", "\ud83d", "\ude00"])
    if kind == 27:
        return chr(_not_a_surrogate(dice.below(0x110000)))
    if kind < 60:
        return "".join(dice.some(ALPHABETS[0], 1 + dice.below(16)))
    alphabets = dice.some(ALPHABETS[:PLAIN] if ranges and dice.chance(85) else ALPHABETS, 1 + dice.below(3))
    return "".join(dice.one(dice.one(alphabets)) for _ in range(1 + dice.below(24)))


def name(dice: Dice, ranges: Sequence[tuple[int, int]] = ()) -> str:
    """A name: mostly a plain one."""
    plain = ALPHABETS[0]
    return "".join(dice.some(plain, 1 + dice.below(10))) if dice.chance(65) else text(dice, ranges)[:60]


def _edge(dice: Dice, ranges: Sequence[tuple[int, int]]) -> str:
    first, last = dice.one(ranges)
    beside = dice.one([first, last] * 12 + [first - 1, last + 1])
    return chr(_not_a_surrogate(min(max(beside, 0), 0x10FFFF)))


def _not_a_surrogate(point: int) -> int:
    return point - 0x800 if 0xD800 <= point <= 0xDFFF else point
