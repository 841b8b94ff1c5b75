"""A language's kit and driver in folders of their own: built once, copied for each worker, changed and changed back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.conformance.harness import Driver, Limits, no_answer
from generator.conformance.runtimes import BuildError, Places, Runtime, build
from generator.protocol import Answer
from generator.vectors.expectations import Expectation, broken_promise

from .mutants import Mutant
from .patterns import Patterns

Render = Callable[[Path, Path], None]
Wrong = tuple[str, Answer]


class Bench:
    """A copy of the built kit in which one worker tries mutants."""

    def __init__(self, runtime: Runtime, patterns: Patterns, here: Path, folder: Path, limits: Limits) -> None:
        self.places = Places(folder / "kit", folder, here)
        self._runtime = runtime
        self._patterns = patterns
        self._limits = limits
        self._slow = frozenset[str]()

    def copied(self, folder: Path) -> Bench:
        """The same in another folder, as it is now."""
        shutil.copytree(self.places.build, folder, symlinks=True)
        return Bench(self._runtime, self._patterns, self.places.here, folder, self._limits)

    def build(self, render: Render) -> None:
        """Render and build the unchanged kit. Raises BuildError."""
        self.places.kit.mkdir(parents=True)
        render(self.places.kit, self.places.build)
        build(self._runtime, self.places, set())

    def change(self, mutant: Mutant) -> Callable[[], None]:
        """Put a mutant into its file; gives what takes it out again. Raises BuildError when it does not compile."""
        path = self.places.kit / mutant.file
        original = path.read_bytes()
        outputs = _outputs(self.places.build) if self._patterns.rebuild else {}
        path.write_bytes(mutant.applied(original.decode("utf-8")).encode("utf-8"))

        def back() -> None:
            path.write_bytes(original)
            shutil.rmtree(self.places.build / "mutated", ignore_errors=True)
            for output, content in outputs.items():
                output.write_bytes(content)

        try:
            (self.places.build / "mutated").mkdir(exist_ok=True)
            commands = [
                tuple(part.replace("{file}", str(path)) for part in command) for command in self._patterns.rebuild
            ]
            build(_with(self._runtime, tuple(commands)), self.places, set())
        except BuildError:
            back()
            raise
        return back

    def wrong(
        self, cases: Sequence[Expectation], is_slow: Callable[[Expectation], bool], runtime: Runtime | None = None
    ) -> list[Wrong]:
        """Run the cases, on another runtime if one is given; gives those whose answers are not what the vectors promise."""
        command = self.places.fill(runtime.run if runtime else self._patterns.run or self._runtime.run)
        driver = Driver(command, self.places.build, self._limits)
        outcome = driver.run([case.case for case in cases], frozenset(c.case.id for c in cases if is_slow(c)))
        answers = ((case, outcome.answers.get(case.case.id) or no_answer(case.case.id, "no answer")) for case in cases)
        return [(case.case.id, answer) for case, answer in answers if broken_promise(case, answer) is not None]


def _with(runtime: Runtime, commands: tuple[tuple[str, ...], ...]) -> Runtime:
    return Runtime(runtime.language, runtime.name, runtime.says, runtime.run, build=commands)


def _outputs(folder: Path) -> dict[Path, bytes]:
    """What a build left directly in the folder, which a rebuild may overwrite."""
    return {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
