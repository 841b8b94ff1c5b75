"""Hypothesis strategies for what random cases are made of. All shrink towards few pairs, `a` and the empty text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..protocol import hex_text, text_hex
from ..vectors.suite import Pairs
from . import alphabets

T = TypeVar("T")
Ranges = tuple[tuple[int, int], ...]


class Dice:
    """Choices in the middle of a case. Each is Hypothesis' own and shrinks: to 0, to the first, to what is usual."""

    def __init__(self, draw: Callable[[SearchStrategy[object]], object]) -> None:
        self._draw = draw

    def of(self, strategy: SearchStrategy[T]) -> T:
        return cast(T, self._draw(strategy))

    def below(self, count: int) -> int:
        return self.of(_below(count)) if count > 1 else 0

    def rarely(self, percent: int) -> bool:
        """True in so many of a hundred cases; what is rare stands for trouble, so this shrinks to False."""
        return self.below(100) >= 100 - percent

    def mostly(self, percent: int) -> bool:
        """True in so many of a hundred cases; this shrinks to True."""
        return self.below(100) < percent

    def one(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def mixed(self, items: Sequence[T]) -> list[T]:
        """The items in another order."""
        return self.of(st.permutations(items))


def weighted(*choices: tuple[int, SearchStrategy[T]]) -> SearchStrategy[T]:
    """One of several strategies, each as often as its weight says; shrinks towards the first."""
    table = [strategy for weight, strategy in choices for _ in range(weight)]
    return _below(len(table)).flatmap(table.__getitem__)


@cache
def texts(ranges: Ranges = ()) -> SearchStrategy[str]:
    """A text, often of one alphabet, sometimes of several; `ranges` are those of a charset, whose edges are tried."""
    choices = [
        (10, st.text(alphabets.LETTERS, min_size=1, max_size=8)),
        (4, st.just("")),
        (2, st.just("0")),
        (12, st.sampled_from(alphabets.WORDS)),
        (21, st.text(alphabets.PLAIN, min_size=1, max_size=16)),
        (40, _mixtures(bool(ranges))),
        (2, st.text(alphabets.PLAIN, min_size=200, max_size=1000)),
        (1, st.builds("x{}{}".format, *map(st.sampled_from, (alphabets.SURROGATES, ["", "y", "\ud83d", "\ude00"])))),
        (1, st.integers(0, 0x10F7FF).map(lambda place: chr(place if place < 0xD800 else place + 0x800))),
    ]
    if ranges:
        edges, beside = _edges(ranges)
        choices += [(7, st.text(edges, min_size=1, max_size=3)), (1, st.text(beside, min_size=1, max_size=2))]
    return weighted(*choices).map(_joined)


@cache
def names(ranges: Ranges = ()) -> SearchStrategy[str]:
    """A name: mostly a plain one, sometimes one of many that begin alike."""
    return weighted(
        (15, st.text(alphabets.LETTERS, min_size=1, max_size=4)),
        (40, st.text(alphabets.PLAIN, min_size=1, max_size=10)),
        (12, st.text(alphabets.KIN if ranges else alphabets.KIN_OF_UNICODE, min_size=1, max_size=3)),
        (33, texts(ranges).map(lambda text: text[:60])),
    )


@cache
def parameters(ranges: Ranges = ()) -> SearchStrategy[Pairs]:
    """Pairs with different names: mostly a handful, now and then forty."""
    pair = st.tuples(names(ranges), texts(ranges))
    return weighted(
        (15, st.lists(pair, max_size=2)),
        (70, st.lists(pair, min_size=1, max_size=8)),
        (12, st.lists(pair, min_size=6, max_size=16)),
        (3, st.lists(pair, min_size=30, max_size=40)),
    ).map(lambda pairs: tuple(dict(pairs).items()))


@cache
def shared_keys() -> SearchStrategy[str]:
    return weighted(
        (20, st.text(alphabets.LETTERS, min_size=1, max_size=12)),
        (76, st.text("".join(map(chr, range(0x21, 0x7F))), min_size=1, max_size=40)),
        (4, texts()),
    )


@cache
def _below(count: int) -> SearchStrategy[int]:
    return st.integers(0, count - 1)


@cache
def _mixtures(in_charset: bool) -> SearchStrategy[str]:
    """Texts of one to three alphabets."""
    every = range(len(alphabets.ALPHABETS))
    of_all = st.lists(st.sampled_from(every), min_size=1, max_size=3).flatmap(
        lambda places: _mixture(frozenset(places))
    )
    common = range(alphabets.IN_EVERY_CHARSET)
    of_common = st.lists(st.sampled_from(common), min_size=1, max_size=3).flatmap(lambda p: _mixture(frozenset(p)))
    return weighted((85, of_common), (15, of_all)) if in_charset else of_all


@cache
def _mixture(places: frozenset[int]) -> SearchStrategy[str]:
    return st.text("".join(alphabets.ALPHABETS[place] for place in sorted(places)), min_size=1, max_size=24)


def _edges(ranges: Ranges) -> tuple[str, str]:
    """The first and last character of each range, and those beside them."""
    inside = "".join(chr(point) for pair in ranges for point in pair)
    beside = {point for first, last in ranges for point in (first - 1, last + 1)}
    return inside, "".join(chr(p) for p in sorted(beside) if 0 <= p <= 0x10FFFF and not 0xD800 <= p <= 0xDFFF)


def _joined(text: str) -> str:
    """Two halves of a pair that met by chance are one character."""
    return hex_text(text_hex(text))
