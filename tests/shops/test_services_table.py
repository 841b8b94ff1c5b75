"""The table of docs/services.md: green is only what ran and went well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model import Model

from .services_table import applies, green_cells, main

REFUND = "forex_refund"


@pytest.fixture
def run(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Writes the page of a run in which PHP read `agreed` of `ran` answers on each runtime, and tests came to `ends`."""

    def write(*counts: tuple[int, int], ends: tuple[str, ...] = ("",), shown: str = "") -> tuple[int, str]:
        runtimes = [
            {
                "language": "php",
                "version": "PHP 8",
                "state": "ran",
                "services": {REFUND: {"answer": {"ran": r, "agreed": a}}},
            }
            for r, a in counts
        ]
        proof = f'<properties><property name="proves" value="{REFUND} php end to end"/></properties>'
        tests = "".join(f'<testcase name="t">{proof}{end}</testcase>' for end in ends)
        (tmp_path / "run.json").write_text(json.dumps({"cases": 1, "disagreements": 0, "runtimes": runtimes}))
        (tmp_path / "junit.xml").write_text(f"<testsuites><testsuite>{tests}</testsuite></testsuites>")
        (tmp_path / "shown.md").write_text(shown)
        names = ("run.json", "junit.xml", "page.md", "shown.md")
        vectors, junit, page, before = (str(tmp_path / name) for name in names)
        return main([vectors, junit, page, "--shown", before]), Path(page).read_text("utf-8")

    return write


def is_green(page: str, column: str) -> bool:
    return ((f"`{REFUND}`", "PHP", column)) in green_cells(page)


def test_a_cell_is_green_when_cases_ran_and_none_failed(run) -> None:  # type: ignore[no-untyped-def]
    _, page = run((3, 3), (4, 4))
    assert is_green(page, "answer")
    assert is_green(page, "end to end")
    assert "ok 7" in page


@pytest.mark.parametrize(
    "counts", [[(3, 2)], [(3, 3), (4, 3)], [(0, 0)], []], ids=["failed", "failed on one runtime", "none ran", "nothing"]
)
def test_a_cell_is_not_green(run, counts: list[tuple[int, int]]) -> None:  # type: ignore[no-untyped-def]
    assert not is_green(run(*counts)[1], "answer")


@pytest.mark.parametrize(
    "ends", [(), ("", "<failure/>"), ("<error/>",), ("<skipped/>",)], ids=["none", "failure", "error", "skip"]
)
def test_a_cell_of_tests_is_not_green(run, ends: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    assert not is_green(run((3, 3), ends=ends)[1], "end to end")


def test_a_cell_that_was_green_and_is_not_fails_the_run(run, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    code, before = run((3, 3))
    assert code == 0
    assert run((3, 3), shown=before)[0] == 0
    assert run((3, 2), shown=before)[0] == 1
    assert "PHP, answer is shown green" in capsys.readouterr().err


def test_every_service_of_the_server_has_an_answer_and_only_those(gateway: Model) -> None:
    assert {s.name for s in gateway.services if applies(gateway, s, "answer")} == {
        s.name for s in gateway.server_services
    }
    assert not [s.name for s in gateway.services if applies(gateway, s, "command") and s.called_by == "browser"]
