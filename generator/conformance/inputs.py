"""What a run is made of: what the command was told, the description, the runtimes, the cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..vectors.expectations import Expectation
from ..vectors.jsonl import VectorsError, read_jsonl
from .harness import Limits
from .outside import DriverError, read_drivers
from .runtimes import Runtime, from_manifest

if TYPE_CHECKING:
    from ..fuzz.fuzzer import Fuzzer
    from ..model import Model
    from ..vectors.bench import Judge
    from ..vectors.store import Stored

T = TypeVar("T")
BAD_INPUT, RUNTIME_MISSING = 2, 3
WHOLE = (1, 1)


@dataclass(frozen=True)
class Options:
    """What the command was told. `require`: `all`, or languages and runtimes that must be here; `shard`: (I, N), from 1.

    `keep`: the folder that takes what the fuzzer found and made small; None: it is not made small.
    """

    spec: Path
    languages: tuple[str, ...] = ()
    drivers: tuple[str, ...] = ()
    vectors: tuple[Path, ...] = ()
    fuzz: int = 0
    seed: int = 0
    keep: Path | None = None
    all: bool = False
    shard: tuple[int, int] = WHOLE
    expected_failures: Path | None = None
    replay: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    json: Path | None = None
    junit: Path | None = None
    quiet: bool = False
    templates: Path | None = None
    limits: Limits = field(default_factory=Limits)


class Stop(Exception):
    """The run cannot begin: what to print, and the exit code."""

    def __init__(self, problems: Sequence[str], code: int = BAD_INPUT) -> None:
        self.problems = list(problems)
        self.code = code
        super().__init__("\n".join(self.problems))


@dataclass
class Players:
    """Who takes part. `known` are the labels of all runtimes that there are, also of languages that were not chosen."""

    folders: dict[str, Path] = field(default_factory=dict)
    runtimes: list[Runtime] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    stands_in: list[str] = field(default_factory=list)


@dataclass
class Asked:
    """The cases of a run. `elsewhere` are the ids that other shards have, `facts` is what the JSON says of the cases."""

    cases: list[Expectation] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def add(self, cases: Sequence[Expectation], shard: tuple[int, int]) -> None:
        """Of every N cases the I-th; the others are only remembered."""
        for place, expectation in enumerate(cases):
            if place % shard[1] == shard[0] - 1:
                self.cases.append(expectation)
            else:
                self.elsewhere.append(expectation.case.id)


def described(folder: Path) -> tuple[Model, Judge]:
    """The description and the reference that reads it. Raises Stop."""
    from ..reference import judge
    from ..spec import SpecError, load

    try:
        model = load(folder)
    except SpecError as error:
        raise Stop([str(error)]) from error
    return model, judge(model)


def players(options: Options) -> Players:
    """The chosen runtimes (all, when none is chosen and no driver is given) and the drivers. Raises Stop.

    A word is a language, which means all of its runtimes, or LANGUAGE/RUNTIME.
    """
    from ..kits import languages

    here = languages(options.templates)
    words = {word: word.partition("/")[0] for word in options.languages}
    unknown = [name for name in words.values() if name not in here]
    if unknown:
        raise Stop([f"no language {name!r}, expected one of {', '.join(here) or 'none'}" for name in unknown])
    chosen = tuple(words.values()) or (() if options.drivers else tuple(here))
    found, problems, kits = Players(), [], []
    for name, folder in here.items():
        try:
            runtimes, stands_in = _manifest(name, folder)
        except Stop as stop:
            problems += stop.problems if name in chosen else []
            continue
        kits += runtimes
        if name in chosen:
            found.folders[name] = folder
            meant = [word for word, language in words.items() if language == name] or [name]
            problems += _unknown_runtimes(meant, name, runtimes)
            found.runtimes += [one for one in runtimes if any(map(one.is_meant_by, meant))]
            found.stands_in += stands_in
    try:
        found.runtimes += read_drivers(options.drivers, kits, Path.cwd())
    except DriverError as error:
        problems += error.problems
    if problems:
        raise Stop(problems)
    if not found.runtimes:
        where = f"{options.templates or 'templates'}/*/kit.yaml"
        raise Stop([f"no language has a runtime, expected conformance.runtimes in {where}"])
    found.known = [kit.label for kit in kits]
    return found


def _unknown_runtimes(meant: Sequence[str], name: str, runtimes: Sequence[Runtime]) -> list[str]:
    names = ", ".join(f"{name}/{one.name}" for one in runtimes)
    lost = [word for word in meant if word != name and not any(one.is_meant_by(word) for one in runtimes)]
    return [f"no runtime {word!r} here, expected one of {names}" for word in lost]


def _manifest(name: str, folder: Path) -> tuple[list[Runtime], list[str]]:
    from ..kits import ManifestError, load_manifest

    try:
        conformance = load_manifest(folder).conformance
        return from_manifest(name, conformance), list(map(str, conformance.get("stands_in", ())))
    except ManifestError as error:
        raise Stop([str(error)]) from error
    except (KeyError, TypeError, AttributeError) as error:
        what = f"{type(error).__name__} {error}, expected what docs/view.md says"
        raise Stop([f"{folder / 'kit.yaml'}: conformance: {what}"]) from error


def require(words: Sequence[str], runtimes: Sequence[Runtime]) -> None:
    """Nothing is run when something is missing that must not be. Raises Stop."""
    for word in words:
        if word != "all" and not any(runtime.is_meant_by(word) for runtime in runtimes):
            known = ", ".join(runtime.label for runtime in runtimes)
            raise Stop([f"--require {word}: no such runtime, expected all or some of: {known}"])
    missing = []
    for runtime in runtimes:
        lacking = runtime.lacks()
        if lacking and any(word == "all" or runtime.is_meant_by(word) for word in words):
            hint = f"; {runtime.hint}" if runtime.hint else ""
            missing.append(f"{runtime.label}: required, but {', '.join(lacking)} is not here{hint}")
    if missing:
        raise Stop(missing, RUNTIME_MISSING)


def cases(options: Options, model: Model, judge: Judge) -> Asked:
    """The cases that were asked for: files, fuzz, or the gateway's own vectors when neither is. Raises Stop."""
    asked, problems = Asked(), []
    try:
        asked.add(list(outside(options, model)), options.shard)
    except VectorsError as error:
        problems += error.problems
    if not options.vectors and not options.fuzz:
        try:
            stored = own(options.spec)
        except VectorsError as error:
            problems += error.problems
        else:
            asked.add([test.expectation() for test in stored], options.shard)
            asked.facts["vectors"] = dict(Counter(test.suite for test in stored))
            asked.facts["sources"] = dict(Counter(test.source for test in stored))
    if problems:
        raise Stop(problems)
    if options.fuzz:
        from ..fuzz.fuzzer import versions

        made = fuzzer(options.spec, model, judge, options.seed).expectations(options.fuzz, options.shard)
        asked.cases += list(made)
        asked.facts["versions"] = versions()
    return asked


def own(spec: Path) -> list[Stored]:
    """The gateway's own vectors. Raises VectorsError."""
    from ..vectors.store import read_vectors

    return read_vectors(spec / "vectors")


def outside(options: Options, model: Model) -> Iterator[Expectation]:
    """The cases of files from outside, under ids of ours. Raises VectorsError with what is wrong in all of them."""
    problems: list[str] = []
    for number, path in enumerate(options.vectors, 1):
        try:
            read = read_jsonl(path, model)
        except VectorsError as error:
            problems += error.problems
        else:
            yield from (case.renamed(f"outside.{number}.{place}") for place, case in enumerate(read, 1))
    if problems:
        raise VectorsError(problems)


def fuzzer(spec: Path, model: Model, judge: Judge, seed: int) -> Fuzzer:
    """What makes cases up. Raises Stop."""
    from ..fuzz.fuzzer import Fuzzer, FuzzError
    from ..vectors.bench import Bench

    return stopping(FuzzError, lambda: Fuzzer(Bench(model, judge, spec / "vectors"), seed))


def stopping(error: type[Exception], work: Callable[[], T]) -> T:
    """Do some work; an error that is a sentence stops the run."""
    try:
        return work()
    except error as problem:
        raise Stop(list(getattr(problem, "problems", [str(problem)]))) from problem
