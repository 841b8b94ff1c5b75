"""Runs the cases on every runtime that is here, several at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from threading import Lock

from ..vectors.expectations import Expectation, sign_type_of
from .harness import Driver, Limits, start_again, stop_all
from .matrix import Row, Shared, fitting, share_of
from .outside import Outside, why_not
from .runtimes import BuildError, Places, Runtime, build, version_text

Render = Callable[[str, Path, Path, Path], None]
Say = Callable[[str], None]


@dataclass
class _Workshop:
    """The folders of one language; runtimes that share a build command wait for each other."""

    places: Places
    built: set[tuple[str, ...]] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)
    fault: str = ""


@dataclass(frozen=True)
class Plan:
    """What is to be run: the cases, all of them or the manifests' shares, and how kits are rendered into a folder."""

    cases: Sequence[Expectation]
    default_sign_type: str
    everything: bool
    render: Render
    limits: Limits = field(default_factory=Limits)

    def of(self, runtime: Runtime) -> tuple[list[Expectation], list[Shared]]:
        """What a runtime is given, and what is left out of it."""
        if self.everything:
            return fitting(runtime, self.cases)
        return share_of(runtime, self.cases, self.default_sign_type)


def run_all(runtimes: Sequence[Runtime], folders: Mapping[str, Path], plan: Plan, scratch: Path, say: Say) -> list[Row]:
    """One row for each runtime. `folders`: language -> its folder under templates/; `scratch` takes the builds."""
    shops: dict[str, _Workshop] = {}
    rows: dict[str, Row] = {}
    wanted = []
    for runtime in runtimes:
        lacking = runtime.lacks()
        if lacking:
            hint = f" - {runtime.hint}" if runtime.hint else ""
            rows[runtime.label] = Row(runtime, "missing", runtime.says, f"needs {', '.join(lacking)}{hint}")
            continue
        wanted.append(runtime)
        if runtime.language in folders and runtime.language not in shops:
            build_folder = scratch / runtime.language
            shops[runtime.language] = _Workshop(
                Places(build_folder / "kit", build_folder, folders[runtime.language].resolve())
            )
    start_again()
    with ThreadPoolExecutor(max_workers=max(1, os.cpu_count() or 1)) as pool:
        futures: list[tuple[Runtime, Future[Row]]] = []
        for runtime in _longest_first(wanted):
            if isinstance(runtime, Outside):
                futures.append((runtime, pool.submit(_run_outside, runtime, plan, say)))
            else:
                futures.append((runtime, pool.submit(_run, runtime, shops[runtime.language], plan, say)))
        try:
            for runtime, future in futures:
                rows[runtime.label] = future.result()
        except BaseException:  # Ctrl-C: the drivers have process groups of their own and would go on
            pool.shutdown(wait=False, cancel_futures=True)
            stop_all()
            raise
    return [rows[runtime.label] for runtime in runtimes]


def _longest_first(runtimes: Sequence[Runtime]) -> list[Runtime]:
    """Nobody should be waited for alone at the end: who is given the fewest cases of a pair is the slowest, then who is built."""

    def fewest(runtime: Runtime) -> float:
        return min((most for of_op in runtime.share.values() for most in of_op.values()), default=inf)

    return sorted(runtimes, key=lambda runtime: (fewest(runtime), not runtime.build))


def _run(runtime: Runtime, shop: _Workshop, plan: Plan, say: Say) -> Row:
    try:
        _prepare(runtime, shop, plan)
    except BuildError as error:
        say(f"{runtime.label}: cannot be built")
        return Row(runtime, "broken", runtime.says, f"cannot be built: {error}")
    version = version_text(runtime, shop.places)
    driver = Driver(shop.places.fill(runtime.run), shop.places.build, plan.limits)
    return _ask(runtime, version, driver, plan, say)


def _run_outside(runtime: Outside, plan: Plan, say: Say) -> Row:
    reason = why_not(runtime, plan.limits)
    if reason:
        say(f"{runtime.label}: cannot take part")
        return Row(runtime, "broken", runtime.says, reason)
    return _ask(runtime, runtime.says, Driver(runtime.run, runtime.folder, plan.limits), plan, say)


def _ask(runtime: Runtime, version: str, driver: Driver, plan: Plan, say: Say) -> Row:
    cases, shares = plan.of(runtime)
    say(f"{runtime.label}: {len(cases):,} cases on {version}")
    slow = frozenset(
        e.case.id for e in cases
        if runtime.most(e.case.op, sign_type_of(e.case, plan.default_sign_type)) is not None
    )  # fmt: skip
    outcome = driver.run([expectation.case for expectation in cases], slow)
    say(f"{runtime.label}: done in {outcome.seconds:.1f} s")
    return Row(runtime, "ran", version, shares=shares, outcome=outcome, driver=driver)


def _prepare(runtime: Runtime, shop: _Workshop, plan: Plan) -> None:
    """Render the kit once for a language, and run the build commands that no other runtime of it has run. Raises BuildError."""
    with shop.lock:
        if shop.fault:
            raise BuildError(shop.fault)
        if not shop.places.build.exists():
            shop.places.kit.mkdir(parents=True)
            try:
                plan.render(runtime.language, shop.places.here, shop.places.kit, shop.places.build)
            except Exception as error:  # whatever a template or a view did wrong, the other languages go on
                shop.fault = f"{type(error).__name__}: {error}"
                raise BuildError(shop.fault) from error
        build(runtime, shop.places, shop.built)
