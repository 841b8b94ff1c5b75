"""docs/conformance.md: what runs have shown, kit by runtime by suite, with everything that a doubter asks for. Never by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .matrix import TOO_LARGE, Count
from .merged import Row, Run

ANCHORS = {
    "published": "pairs of message and signature that others published",
    "openssl": "signatures by the openssl command line, whose words are the source of the test",
    "by hand": "worked by hand, step by step",
}


def page(runs: Sequence[Run], mutation: Mapping[str, Any] | None) -> str:
    """The page as Markdown."""
    first = runs[0]
    own = [run for run in runs if not run.facts["fuzz"] and not run.facts.get("files")]
    made = [run for run in runs if run.facts["fuzz"]]
    gateway, version = first.facts["gateway"], first.facts["kitsmith"]
    lines = [
        "# What has been shown, and how",
        "",
        "Made by `kitsmith report` from the results of runs; never by hand.",
        f"kitsmith {version}, {gateway['id']} {gateway['version']}, {_dates(runs)}.",
        "",
        *_summary(own, made),
        *(line for run in own for line in _vectors(run)),
        *_fewer(own + made),
        *_fuzz(made),
        *_anchors(own),
        *_mutation(mutation),
        *_stands_in(runs),
        *_repeat(runs),
    ]
    return "\n".join(lines) + "\n"


def _summary(own: Sequence[Run], made: Sequence[Run]) -> Iterator[str]:
    for run in (*own, *made):
        ran = [row for row in run.rows.values() if row.state == "ran"]
        languages = len({row.language for row in ran})
        compared = sum(row.total.ran for row in ran)
        verdict = "no disagreement" if run.ok else f"**{run.disagreements:,} disagreements**"
        if run.expected_failures:
            verdict += f", {run.expected_failures:,} expected failures"
        what = f"{run.cases:,} made cases (seed {run.facts['seed']})" if run.facts["fuzz"] else f"{run.cases:,} vectors"
        yield f"- {what} on {len(ran)} runtimes of {languages} languages, {compared:,} answers compared: {verdict}{_shards(run)}."
    yield ""


def _shards(run: Run) -> str:
    if not run.missing_shards:
        return ""
    of = run.shards[0][1]
    return f" (shards {', '.join(map(str, run.missing_shards))} of {of} are missing here)"


def _vectors(run: Run) -> Iterator[str]:
    rows = list(run.rows.values())
    yield "## Vectors: everything on everything" if run.facts["all"] else "## Vectors: the run of every change"
    yield ""
    yield "A number: so many agreed, and that is all of them. `60 of 209`: so many were run, and agreed. Bold: some differed."
    yield ""
    suites = sorted(run.suites)
    yield _cells("runtime", "version", "all", *suites)
    yield _cells(*["---"] * 2, *["--:"] * (len(suites) + 1))
    yield _cells(
        "reference",
        f"kitsmith {run.facts['kitsmith']}",
        f"{run.cases:,}",
        *(f"{run.suites[s].cases:,}" for s in suites),
    )
    for row in rows:
        if row.state != "ran":
            yield _cells(
                row.name, f"{row.version}: {row.state}, {row.reason.splitlines()[0]}", *["-"] * (len(suites) + 1)
            )
        else:
            counts = [row.suites.get(suite, Count()) for suite in suites]
            yield _cells(row.name, row.version, *map(_count, (row.total, *counts)))
    yield ""


def _count(count: Count) -> str:
    if count.agreed < count.ran:
        return f"**{count.agreed:,} of {count.ran:,}**"
    return f"{count.agreed:,}" if count.ran == count.cases else f"{count.ran:,} of {count.cases:,}"


def _fewer(runs: Sequence[Run]) -> Iterator[str]:
    """Who was given fewer cases, and why."""
    who: dict[str, list[str]] = {}
    for run in runs:
        what = f"--fuzz {run.facts['fuzz']:,}" if run.facts["fuzz"] else "vectors"
        for row in run.rows.values():
            for why in _why_fewer(row):
                who.setdefault(f"({what}): {why}", []).append(row.name)
    if who:
        yield "## Why fewer"
        yield ""
        yield "A run takes a share of the cases where an operation is slow on a platform, published ones first, refusals and"
        yield "others alike; `--all` takes all. Nothing is left out in silence:"
        yield ""
        yield from (f"- {', '.join(names)} {why}" for why, names in who.items())
        yield ""


def _why_fewer(row: Row) -> Iterator[str]:
    shares = [
        f"{op} {sign_type} {ran:,} of {of:,}"
        for (op, sign_type), (ran, of) in row.shares.items()
        if sign_type != TOO_LARGE
    ]
    if shares:
        yield ", ".join(shares)
    for (_, sign_type), (_, of) in row.shares.items():
        if sign_type == TOO_LARGE:
            yield f"{of:,} cases are longer than its engine can take, with `--all` too"
    if row.total.skipped:
        yield f"skipped {row.total.skipped:,} itself, as a driver from outside may"


def _fuzz(runs: Sequence[Run]) -> Iterator[str]:
    if not runs:
        return
    yield "## Made cases"
    yield ""
    yield _cells("seed", "cases", "runtime", "version", "ran", "disagreements", "made by")
    yield _cells("--:", "--:", "---", "---", "--:", "--:", "---")
    for run in runs:
        tools = ", ".join(f"{name} {version}" for name, version in (run.facts.get("versions") or {}).items())
        for row in run.rows.values():
            if row.state == "ran":
                counts = [f"{row.total.ran:,}", f"{row.total.ran - row.total.agreed:,}"]
                yield _cells(str(run.facts["seed"]), f"{run.facts['fuzz']:,}", row.name, row.version, *counts, tools)
    yield ""


def _anchors(runs: Sequence[Run]) -> Iterator[str]:
    if not runs:
        return
    counts: dict[str, int] = {}
    for source, count in (runs[0].facts.get("sources") or {}).items():
        counts[_anchor(source)] = counts.get(_anchor(source), 0) + count
    yield "## What does not come from us"
    yield ""
    yield "The reference, the sandbox and the makers of the suites are one judge. These vectors have their answers from"
    yield "elsewhere, and the reference must come to them:"
    yield ""
    for kind, says in ANCHORS.items():
        if kind in counts:
            yield f"- {kind}: {counts[kind]:,} vectors: {says}"
    yield ""
    yield "[known-answers.md](known-answers.md) shows how to come to them without us, some of them step by step."
    yield ""


def _anchor(source: str) -> str:
    if "openssl" in source:
        return "openssl"
    return "by hand" if "hand" in source else "kitsmith" if source == "kitsmith" else "published"


def _mutation(mutation: Mapping[str, Any] | None) -> Iterator[str]:
    if mutation is None:
        return
    yield "## Mutants"
    yield ""
    yield f"The emitted code of each language was changed in one place at a time; the suite must notice ({mutation['date']})."
    yield ""
    yield _cells("language", "part", "mutants", "killed", "the same by proof", "score")
    yield _cells("---", "---", "--:", "--:", "--:", "--:")
    for language, parts in mutation["languages"].items():
        for part, counts in parts.items():
            if isinstance(counts, Mapping) and "mutants" in counts:
                numbers = [counts["mutants"], counts["killed"], counts.get("equivalent", 0)]
                of = counts["mutants"] - counts.get("equivalent", 0)
                score = f"{100 * counts['killed'] / of:.1f} %" if of else "-"
                yield _cells(language, part, *map(str, numbers), score)
    yield ""
    for language, parts in mutation["languages"].items():
        for left in parts.get("survivors", ()):
            yield f"- {language} survived: {left['file']}:{left['line']} {left['operator']}: {left['why']}"
    if any(parts.get("survivors") for parts in mutation["languages"].values()):
        yield ""


def _stands_in(runs: Sequence[Run]) -> Iterator[str]:
    texts = list(dict.fromkeys(text for run in runs for text in run.stands_in))
    if texts:
        yield "## What stands in for what"
        yield ""
        yield from (f"- {text}" for text in texts)
        yield ""


def _repeat(runs: Sequence[Run]) -> Iterator[str]:
    yield "## How to repeat it"
    yield ""
    commands: dict[str, None] = {}
    for run in runs:
        ran = [row for row in run.rows.values() if row.state == "ran"]
        languages = list(dict.fromkeys(row.language for row in ran))
        chosen = "" if not run.facts["fuzz"] else f" {' '.join(languages)}"
        fuzz = f" --fuzz {run.facts['fuzz']} --seed {run.facts['seed']}" if run.facts["fuzz"] else ""
        every = " --all" if run.facts["all"] else ""
        commands[f"    kitsmith conformance{chosen}{every}{fuzz} --json run.json"] = None
    yield from commands
    yield "    kitsmith report run.json --page page.md"
    yield ""
    yield "`--shard 1/4` runs every fourth case; the JSON of all shards goes into one page. One case, stage by stage:"
    yield "`kitsmith conformance --replay ID`. Your own signer beside ours: [protocol.md](protocol.md)."


def _dates(runs: Sequence[Run]) -> str:
    dates = sorted(date[:10] for run in runs for date in run.dates)
    return dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
