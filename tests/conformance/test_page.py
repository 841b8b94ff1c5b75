"""The page that `kitsmith report` writes: everything that ran, what was left out and why, and nothing that is out of date."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.conformance.merged import merged
from generator.conformance.page import page

ROOT = Path(__file__).resolve().parents[2]
SHOWN = ROOT / "docs" / "conformance.md"
VECTORS = ROOT / "specs" / "alipay-cross-border" / "vectors"

Count = dict[str, int]


def count(cases: int, ran: int | None = None, agreed: int | None = None, skipped: int = 0) -> Count:
    ran = cases if ran is None else ran
    return {"cases": cases, "ran": ran, "agreed": ran if agreed is None else agreed, "skipped": skipped}


def row(name: str, suites: dict[str, Count], state: str = "ran", **more: Any) -> dict[str, Any]:
    about = {"name": name, "language": name.split()[0], "state": state, "version": f"{name} 1.2", "reason": ""}
    return {**about, "faults": [], "shares": [], "suites": suites, **more}


def result(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The JSON of a run."""
    suites = {"text": count(300), "verify": count(20)}
    about = {"spec": "x", "gateway": {"id": "x-pay", "version": "3"}, "date": "2026-11-23T07:00:00Z", "kitsmith": "0.9"}
    asked = {"all": False, "shard": [1, 1], "fuzz": 0, "seed": None, "cases": 320, "ok": True, "stands_in": []}
    return {**about, **asked, "suites": suites, "runtimes": list(rows), "file": "r.json", **more}


def lines(*results: dict[str, Any], mutation: dict[str, Any] | None = None) -> list[str]:
    return page(merged(results), mutation).splitlines()


def test_every_runtime_stands_with_every_suite_and_what_was_left_out() -> None:
    whole = row("php", {"text": count(300), "verify": count(20)})
    shared = row(
        "asp wine",
        {"text": count(300, 30), "verify": count(20)},
        shares=[{"op": "sign", "sign_type": "RSA", "ran": 30, "of": 300}],
    )
    wrong = row("java jvm", {"text": count(300, agreed=299), "verify": count(20)})
    gone = row("dotnet mono", {}, "missing", reason="needs mono")
    written = lines(result(whole, shared, wrong, gone, ok=False, disagreements=1))
    assert "| runtime | version | all | text | verify |" in written
    assert "| php | php 1.2 | 320 | 300 | 20 |" in written
    assert "| asp wine | asp wine 1.2 | 50 of 320 | 30 of 300 | 20 |" in written
    assert "| java jvm | java jvm 1.2 | **319 of 320** | **299 of 300** | 20 |" in written
    assert "| dotnet mono | dotnet mono 1.2: missing, needs mono | - | - | - |" in written
    assert "- asp wine (vectors): sign RSA 30 of 300" in written
    assert "- 320 vectors on 3 runtimes of 3 languages, 690 answers compared: **1 disagreements**." in written


def test_made_cases_stand_with_their_seed_and_what_made_them() -> None:
    made = result(
        row("php", {"fuzz": count(500)}), suites={"fuzz": count(500)}, fuzz=500, seed=9, versions={"hypothesis": "6.1"}
    )
    written = lines(result(row("php", {"text": count(300), "verify": count(20)})), made)
    assert "| 9 | 500 | php | php 1.2 | 500 | 0 | hypothesis 6.1 |" in written
    assert "    kitsmith conformance php --fuzz 500 --seed 9 --json run.json" in written


def test_shards_are_added_up_and_a_missing_one_is_said() -> None:
    def shard(place: int) -> dict[str, Any]:
        suites = {"text": count(100), "verify": count(7)}
        shares = [{"op": "sign", "sign_type": "RSA", "ran": 5, "of": 50}]
        return result(row("php", suites, shares=shares), suites=suites, shard=[place, 3], file=f"{place}.json")

    (run,) = merged([shard(1), shard(3)])
    assert (run.cases, run.missing_shards, run.rows["php"].shares) == (214, [2], {("sign", "RSA"): (10, 100)})
    assert any("(shards 2 of 3 are missing here)" in line for line in lines(shard(1), shard(3)))
    assert "| php | php 1.2 | 321 | 300 | 21 |" in lines(shard(1), shard(2), shard(3))


def test_a_later_result_of_the_same_run_replaces_the_earlier_one() -> None:
    suites = {"text": count(300), "verify": count(20)}
    early = result(row("php", suites, version="PHP 5"), row("java jvm", suites))
    late = result(row("php", suites, version="PHP 8"), date="2026-11-24T07:00:00Z")
    written = "\n".join(lines(late, early))
    assert "| php | PHP 8 | 320 |" in written
    assert "PHP 5" not in written
    assert "| java jvm |" in written
    assert "2026-11-23 to 2026-11-24" in written


def test_what_does_not_come_from_us_is_counted_by_where_it_comes_from() -> None:
    sources = {
        "kitsmith": 300,
        "github:a/b@1": 11,
        "printf x | openssl dgst": 5,
        "printf y | openssl dgst": 2,
        "by hand": 2,
    }
    written = lines(result(row("php", {"text": count(300)}), sources=sources))
    found = [line.split(":")[0:2] for line in written if re.match(r"- (published|openssl|by hand):", line)]
    assert found == [["- published", " 11 vectors"], ["- openssl", " 7 vectors"], ["- by hand", " 2 vectors"]]


def test_what_stands_in_and_the_mutants_are_shown() -> None:
    left = {"file": "a.php", "line": 3, "operator": "order", "why": "equal by proof"}
    parts = {"signing": {"mutants": 42, "killed": 40, "equivalent": 2}, "survivors": [left]}
    mutation = {"date": "2026-11-20", "languages": {"php": parts}}
    written = lines(result(row("php", {"text": count(300)}), stands_in=["Wine for IIS"]), mutation=mutation)
    assert "- Wine for IIS" in written
    assert "| php | signing | 42 | 40 | 2 | 100.0 % |" in written
    assert "- php survived: a.php:3 order: equal by proof" in written


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """Writes results into files of the test's folder."""

    def write(*results: Any) -> list[str]:
        names = [f"{place}.json" for place in range(len(results))]
        for name, content in zip(names, results):
            (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        return names

    return write


def test_a_good_run_is_written_and_a_bad_one_is_written_too(kitsmith: Any, written: Any, tmp_path: Path) -> None:
    suites = {"text": count(300), "verify": count(20)}
    good = kitsmith("report", *written(result(row("php", suites))), "--page", "deep/page.md")
    assert (good.returncode, good.stdout) == (0, "deep/page.md  1 run\n")
    assert (tmp_path / "deep" / "page.md").read_text("utf-8").startswith("# ")
    bad = kitsmith("report", *written(result(row("php", suites), ok=False, disagreements=2)), "--page", "page.md")
    assert bad.returncode == 1
    assert "**2 disagreements**" in (tmp_path / "page.md").read_text("utf-8")
    part = kitsmith("report", *written(result(row("php", suites), shard=[2, 2])), "--page", "page.md")
    assert (part.returncode, part.stderr) == (1, "shards that are missing: 1/2\n")


@pytest.mark.parametrize(
    ("results", "says"),
    [
        (["{"], "0.json: cannot be read as JSON"),
        (["[1]"], "0.json: has no 'spec', expected what `kitsmith conformance --json` writes"),
        (
            [{"problems": ["php: required, but php is not here"], "ok": False}],
            "0.json: this run could not begin: php: req",
        ),
        ([result(), result(kitsmith="1.0")], "1.json: kitsmith is 1.0, in 0.json it is 0.9; expected results of one"),
        ([result(shard=[1, 2]), result(shard=[2, 2]), result(shard=[2, 2])], "2.json: shard 2/2 is given twice"),
    ],
)
def test_what_cannot_go_into_one_page_is_a_sentence(
    results: list[Any], says: str, kitsmith: Any, written: Any, tmp_path: Path
) -> None:
    done = kitsmith("report", *written(*results), "--page", "page.md")
    assert done.returncode == 2
    assert done.stderr.startswith(says)
    assert not (tmp_path / "page.md").exists()


def test_a_page_that_cannot_be_written_is_said(kitsmith: Any, written: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = kitsmith("report", *written(result(row("php", {}))), "--page", "file/page.md")
    assert done.returncode == 4
    assert "page.md: cannot be written" in done.stderr


def test_the_shown_page_has_the_vectors_that_there_are() -> None:
    """When this fails the page is out of date: `make conformance-page`, or see "How to repeat it" on the page."""
    table = [line.strip("| ").split(" | ") for line in SHOWN.read_text("utf-8").splitlines() if line.startswith("| ")]
    suites = next(cells for cells in table if cells[:3] == ["runtime", "version", "all"])[3:]
    numbers = next(cells for cells in table if cells[0] == "reference")[3:]
    shown = {suite: int(number.replace(",", "")) for suite, number in zip(suites, numbers)}
    files = [json.loads(path.read_bytes()) for path in VECTORS.glob("*.json")]
    there = {
        file["suite"]: len([t for group in file["groups"] for t in group["tests"]]) for file in files if "suite" in file
    }
    assert shown == there
