"""Results of runs, read back from their JSON: the shards of one run are added up."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .matrix import Count

STATES = ("ran", "missing", "broken")  # the worst last
NEEDED = ("spec", "gateway", "date", "kitsmith", "all", "shard", "fuzz", "seed", "cases", "runtimes", "suites", "ok")


class ResultError(Exception):
    """A file that is no result of a run, or does not go with the others; the text is what a person reads."""


@dataclass
class Row:
    """A runtime over all shards. `shares`: (op, sign type) -> (ran, of)."""

    name: str
    language: str
    state: str
    version: str
    reason: str
    faults: int = 0
    suites: dict[str, Count] = field(default_factory=dict)
    shares: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    @property
    def total(self) -> Count:
        return total(self.suites.values())


@dataclass
class Run:
    """One run: the cases that were asked for, and what came of them on every runtime that any of its results names."""

    facts: dict[str, Any]
    shards: list[tuple[int, int]] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    suites: dict[str, Count] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    ok: bool = True
    disagreements: int = 0
    expected_failures: int = 0
    stands_in: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        return sum(count.cases for count in self.suites.values())

    @property
    def missing_shards(self) -> list[int]:
        of = self.shards[0][1]
        return sorted({*range(1, of + 1)} - {place for place, _ in self.shards})


def total(counts: Iterable[Count]) -> Count:
    every = list(counts)
    return Count(*(sum(getattr(count, name) for count in every) for name in ("cases", "ran", "agreed", "skipped")))


def read_result(path: Path) -> dict[str, Any]:
    """The JSON of one run, with its file's name as `file`. Raises ResultError."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ResultError(f"{path}: cannot be read as JSON: {error}") from None
    if isinstance(content, dict) and content.get("problems"):
        raise ResultError(f"{path}: this run could not begin: {content['problems'][0]}")
    lacking = [name for name in NEEDED if name not in content] if isinstance(content, dict) else list(NEEDED)
    if lacking:
        raise ResultError(f"{path}: has no {lacking[0]!r}, expected what `kitsmith conformance --json` writes")
    return {**content, "file": str(path)}


def read_mutation(path: Path) -> dict[str, Any]:
    """The score of the mutants. Raises ResultError."""
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        for parts in content["languages"].values():
            for name, part in parts.items():
                if name == "survivors":
                    [(left["file"], left["line"], left["operator"], left["why"]) for left in part]
                else:
                    [int(part[count]) for count in ("mutants", "killed")]
        return {**content, "date": str(content["date"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResultError(f"{path}: not a score of mutants ({type(error).__name__}: {error})") from None


def merged(results: Sequence[Mapping[str, Any]]) -> list[Run]:
    """The runs that some results are of, vectors before made cases. Raises ResultError when they do not go together."""
    first = results[0]
    for result in results[1:]:
        for name in ("gateway", "kitsmith"):
            if result[name] != first[name]:
                what = f"{name} is {_shown(result[name])}, in {first['file']} it is {_shown(first[name])}"
                raise ResultError(f"{result['file']}: {what}; expected results of one gateway and one version")
    runs: dict[tuple[Any, ...], Run] = {}
    for result in sorted(results, key=lambda result: str(result["date"])):
        key = (result["fuzz"], result["seed"], tuple(result.get("files", ())), result["all"], result["shard"][1])
        _add(runs.setdefault(key, Run(dict(result))), result)
    return sorted(runs.values(), key=lambda run: (run.facts["fuzz"], bool(run.facts.get("files")), -run.cases))


def _add(run: Run, result: Mapping[str, Any]) -> None:
    """Put a result into its run: another shard is added, the same shard again replaces what it says of a runtime."""
    shard = (result["shard"][0], result["shard"][1])
    again = shard in run.shards
    if again and len(run.shards) > 1:
        raise ResultError(f"{result['file']}: shard {shard[0]}/{shard[1]} is given twice, expected each shard once")
    run.shards += [] if again else [shard]
    run.dates.append(str(result["date"]))
    run.ok = run.ok and bool(result["ok"])
    run.disagreements += int(result.get("disagreements", 0))
    run.expected_failures += int(result.get("expected_failures", 0))
    run.stands_in += [text for text in result.get("stands_in", ()) if text not in run.stands_in]
    run.suites = _suites(result) if again else _sum(run.suites, _suites(result))
    for raw in result["runtimes"]:
        row, before = _row(raw), run.rows.get(raw["name"])
        run.rows[row.name] = row if before is None or again else _both(before, row)


def _row(raw: Mapping[str, Any]) -> Row:
    shares = {(share["op"], share["sign_type"]): (share["ran"], share["of"]) for share in raw["shares"]}
    return Row(
        raw["name"], raw["language"], raw["state"], raw["version"], raw["reason"], len(raw["faults"]), _suites(raw), shares
    )  # fmt: skip


def _both(one: Row, other: Row) -> Row:
    worse = max(one, other, key=lambda row: STATES.index(row.state))
    shares = dict(one.shares)
    for pair, (ran, of) in other.shares.items():
        before = shares.get(pair, (0, 0))
        shares[pair] = (before[0] + ran, before[1] + of)
    versions = " and ".join(dict.fromkeys([one.version, other.version]))
    faults = one.faults + other.faults
    return Row(
        one.name, one.language, worse.state, versions, worse.reason, faults, _sum(one.suites, other.suites), shares
    )


def _suites(raw: Mapping[str, Any]) -> dict[str, Count]:
    return {suite: Count(**count) for suite, count in raw["suites"].items()}


def _sum(one: Mapping[str, Count], other: Mapping[str, Count]) -> dict[str, Count]:
    return {name: total([one.get(name, Count()), other.get(name, Count())]) for name in {**one, **other}}


def _shown(value: Any) -> str:
    return " ".join(map(str, value.values())) if isinstance(value, dict) else str(value)
