"""What a case must come to: the case itself, what people call it, and what was promised about its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..protocol import ERROR_FIELDS, Answer, Case, Kind, readable, text_hex


@dataclass(frozen=True)
class Expectation:
    """A case and what somebody promised about it.

    `kind` None: nothing is promised, the case is only compared. `fields` are the promised fields of the answer, which may
    be fewer than it has. `source` says who promises (a file and line, a suite, a publication). `flags` are the vector's own.
    """

    case: Case
    label: str
    source: str = ""
    kind: Kind | None = None
    fields: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()

    def renamed(self, case_id: str) -> Expectation:
        """The same under another protocol id; the label stays."""
        return replace(self, case=replace(self.case, id=case_id))


@dataclass(frozen=True)
class Difference:
    """The first stage at which two answers part, with both values as on the line (None: not there)."""

    stage: str
    expected: str | None
    got: str | None


def difference(expected: Answer, got: Answer) -> Difference | None:
    """The first stage at which an answer parts from the expected one; None when they are the same."""
    if expected.kind != got.kind:
        return Difference("answer", _summary(expected), _summary(got))
    if expected.kind in ("skipped", "crash"):
        return None if expected.kind == "skipped" else Difference("answer", "crash", "crash")
    return _first_of(dict(expected.fields), dict(got.fields), _order(expected, got))


def broken_promise(promise: Expectation, got: Answer) -> Difference | None:
    """Where an answer breaks what was promised about it; None when it keeps it, or nothing was promised."""
    if promise.kind is None:
        return None
    if promise.kind != got.kind:
        promised = Answer(promise.case.id, promise.kind, promise.fields)
        return Difference("answer", _summary(promised), _summary(got))
    fields = dict(got.fields)
    return _first_of(dict(promise.fields), {name: fields[name] for name, _ in promise.fields if name in fields})


def _order(expected: Answer, got: Answer) -> list[str]:
    names = [name for name, _ in expected.fields]
    return names + [name for name, _ in got.fields if name not in names]


def _first_of(expected: Mapping[str, str], got: Mapping[str, str], order: list[str] | None = None) -> Difference | None:
    for name in order if order is not None else list(expected):
        if expected.get(name) != got.get(name):
            return Difference(name, expected.get(name), got.get(name))
    return None


def _summary(answer: Answer) -> str:
    """A whole answer as hex text, for a difference in its kind."""
    shown = [f"{name}={readable(name, value)}" for name, value in answer.fields if name in (*ERROR_FIELDS, "valid")]
    return text_hex(" ".join([answer.kind, *shown]))


def sign_type_of(case: Case, default: str) -> str:
    """The sign type that a case's config asks for."""
    return dict(case.config).get("sign_type") or default
