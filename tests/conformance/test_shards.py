"""Shards of a run: together they are the whole, no case is run twice, and one page adds them up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Conform, Fake
from .test_command import CASES

Result = Any


@pytest.fixture
def results(fake: Fake, conform: Conform, tmp_path: Path) -> Result:
    """Runs the whole and its shards; the JSON of each."""

    def call(of: int, **options: object) -> tuple[dict[str, Any], list[Path]]:
        fake("good", "honest")
        assert conform(json=tmp_path / "whole.json", **options) == 0
        paths = [tmp_path / f"shard-{place}.json" for place in range(1, of + 1)]
        for place, path in enumerate(paths, 1):
            assert conform(json=path, shard=(place, of), **options) == 0
        return json.loads((tmp_path / "whole.json").read_text("utf-8")), paths

    return call


def test_shards_add_up_to_the_whole(results: Result) -> None:
    from generator.conformance.merged import merged, read_result

    whole, paths = results(2, lines=CASES)
    (run,) = merged([read_result(path) for path in paths])
    assert run.missing_shards == []
    assert {suite: vars(count) for suite, count in run.suites.items()} == whole["suites"]
    assert {suite: vars(count) for suite, count in run.rows["good"].suites.items()} == whole["runtimes"][0]["suites"]
    (half,) = merged([read_result(path) for path in paths[1:]])
    assert half.missing_shards == [1]
    assert half.cases < run.cases


@pytest.mark.parametrize("options", [{}, {"fuzz": 300, "seed": 3}], ids=["vectors", "made cases"])
def test_no_case_is_in_two_shards(options: dict[str, object]) -> None:
    from generator.conformance import inputs
    from generator.conformance.inputs import Options

    from .conftest import SPEC

    model, judge = inputs.described(SPEC)

    def ids(shard: tuple[int, int]) -> list[str]:
        found = inputs.cases(Options(spec=SPEC, shard=shard, **options), model, judge)  # type: ignore[arg-type]
        return [expectation.case.id for expectation in found.cases]

    parts = [ids((place, 2)) for place in (1, 2)]
    assert sorted(name for part in parts for name in part) == sorted(ids((1, 1)))
    assert all(parts)
