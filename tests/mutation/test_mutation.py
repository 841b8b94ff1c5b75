"""The mutation runner itself, on a made language whose kit is one small file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.protocol import text_hex

from .__main__ import SPEC, main
from .mutants import Mutant, find_mutants
from .patterns import BadPatterns, load_patterns

ROOT = Path(__file__).parents[2]
KIT = """\
# What is signed: a < b in a comment is no code.
def larger(a, b):
    if a < b:
        return b
    if len("x < y") < 0:
        return None
    return a
"""
SIGNED = b"partner=2088101122136241&service=forex_rate_file"
DRIVER = f"""\
import sys
sys.path.insert(0, sys.argv[1])
from rule import larger
for line in sys.stdin:
    name = line.split("\\t")[0]
    good = larger(1, 2) == 2 and larger(3, 2) == 3
    string = {SIGNED.hex()!r} if good else "00"
    print(name, "ok", "signing_string=" + string, "sign={text_hex("4051af1716d522b47acff927d4fb9781")}", sep="\\t")
"""
MANIFEST = {
    "language": "Made",
    "names": yaml.safe_load((ROOT / "templates" / "python" / "kit.yaml").read_bytes())["names"],
    "literal": "backslash",
    "charsets": {},
    "files": [],
    "conformance": {
        "runtimes": [{"name": "made", "says": "Made", "run": ["{python}", "{build}/driver.py", "{kit}"]}],
    },
}
PATTERNS = {
    "runtime": "made",
    "not_code": ["#[^\\n]*", '"[^"\\n]*"'],
    "areas": {"signing": {"files": ["rule.py"], "ops": ["sign"]}},
    "operators": [{"name": "less-to-more", "find": " < ", "put": " > "}],
}
Change = Callable[..., Path]


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """Makes a folder of templates with the made language; keywords change its patterns."""

    def render(_model: object, _language: Path, kit: Path, build: Path) -> None:
        kit.mkdir(parents=True, exist_ok=True)
        (kit / "rule.py").write_text(KIT)
        (build / "driver.py").write_text(DRIVER)

    monkeypatch.setattr("tests.mutation.__main__.render_driver", render)

    def make(**changes: object) -> Path:
        folder = tmp_path / "templates" / "made"
        (folder / "conformance").mkdir(parents=True, exist_ok=True)
        (folder / "kit.yaml").write_text(yaml.safe_dump(MANIFEST))
        (folder / "conformance" / "mutants.yaml").write_text(yaml.safe_dump({**PATTERNS, **changes}))
        return folder.parent

    return make


@pytest.fixture(scope="session")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The description with one vector: a published signature, which the made driver knows by heart."""
    folder = tmp_path_factory.mktemp("spec") / SPEC.name
    shutil.copytree(SPEC, folder, ignore=shutil.ignore_patterns("vectors"))
    (folder / "vectors").mkdir()
    stored = json.loads((SPEC / "vectors" / "published.json").read_bytes())
    group = stored["groups"][0]
    one = {**stored, "number_of_tests": 1, "groups": [{**group, "tests": group["tests"][:1]}]}
    (folder / "vectors" / "published.json").write_text(json.dumps(one))
    return folder


@pytest.fixture
def run(spec: Path) -> Callable[..., Result]:
    """Runs the command on a folder of templates."""

    def run_on(folder: Path, *words: str) -> Result:
        return CliRunner().invoke(
            main, ["made", "--templates", str(folder), "--spec", str(spec), "--jobs", "1", *words]
        )

    return run_on


def mutants_of(folder: Path, kit: Path) -> list[Mutant]:
    kit.mkdir()
    (kit / "rule.py").write_text(KIT)
    return find_mutants("made", load_patterns(folder / "made"), kit)


def test_a_mutant_that_a_case_notices_is_killed(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates(operators=[{"name": "turned", "find": "if a(?P<it> < )b", "put": " > "}])

    result = run(folder)

    assert result.exit_code == 0, result.output
    assert "signing           1       1" in result.output


def test_a_mutant_that_no_case_notices_survives_and_fails_the_run(
    templates: Change, run: Callable[..., Result]
) -> None:
    folder = templates(operators=[{"name": "edge", "find": "if a(?P<it> < )b", "put": " <= "}])

    result = run(folder)

    assert result.exit_code == 1
    assert "rule.py:3 edge\n    - if a < b:\n    + if a <= b:" in result.output


def test_an_equivalent_mutant_is_not_run(templates: Change, run: Callable[..., Result]) -> None:
    entry = {"file": "rule.py", "operator": "edge", "text": "a <= b", "reason": "Of two that are equal either will do."}
    folder = templates(operators=[{"name": "edge", "find": "if a(?P<it> < )b", "put": " <= "}], equivalent=[entry])

    result = run(folder)

    assert result.exit_code == 0, result.output
    assert "signing           1       0        0           1" in result.output


def test_a_mutant_said_to_be_equivalent_that_a_case_notices_fails_the_check(
    templates: Change, run: Callable[..., Result]
) -> None:
    entry = {"file": "rule.py", "operator": "turned", "text": "a > b", "reason": "A wrong claim."}
    folder = templates(operators=[{"name": "turned", "find": "if a(?P<it> < )b", "put": " > "}], equivalent=[entry])

    result = run(folder, "--check-equivalents")

    assert result.exit_code == 1
    assert "said to be equivalent, but published.request-forex-rate-file kills it" in result.output


def test_a_kit_that_cannot_start_any_more_is_killed(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates(
        specific=[{"name": "broken", "file": "rule.py", "find": "def larger(a, b):", "put": "def larger(a, b:"}]
    )

    result = run(folder, "--only", "rule.py:2", "--json", str(folder / "result.json"))

    assert result.exit_code == 0, result.output
    assert json.loads((folder / "result.json").read_text())["languages"]["made"]["signing"]["killed"] == 1


def test_the_result_names_survivors_by_file_line_and_change(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates(operators=[{"name": "edge", "find": "if a(?P<it> < )b", "put": " <= "}])

    run(folder, "--json", str(folder / "result.json"))

    made = json.loads((folder / "result.json").read_text())["languages"]["made"]
    assert made["signing"] == {"mutants": 1, "killed": 0, "crashes": 0, "equivalent": 0, "uncompilable": 0}
    (survivor,) = made["survivors"]
    assert (survivor["file"], survivor["line"], survivor["operator"]) == ("rule.py", 3, "edge")
    assert (survivor["before"], survivor["after"]) == ("if a < b:", "if a <= b:")


def test_an_unchanged_kit_that_is_wrong_stops_the_run(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates()
    shutil.copy(folder / "made" / "kit.yaml", folder / "made" / "kit.bak")
    manifest = {**MANIFEST, "conformance": {"runtimes": [{"name": "made", "says": "Made", "run": ["false"]}]}}
    (folder / "made" / "kit.yaml").write_text(yaml.safe_dump(manifest))

    result = run(folder)

    assert result.exit_code == 1
    assert "the unchanged kit fails 1 of 1 cases of signing" in result.output


def test_operators_do_not_look_into_comments_and_strings(templates: Change, tmp_path: Path) -> None:
    found = mutants_of(templates(), tmp_path / "kit")

    assert [(mutant.line, mutant.after) for mutant in found] == [
        (3, "if a > b:"),
        (5, 'if len("x < y") > 0:'),
    ]


def test_of_a_slow_language_only_some_places_are_taken(templates: Change, tmp_path: Path) -> None:
    found = mutants_of(templates(every=2), tmp_path / "kit")

    assert [mutant.line for mutant in found] == [3]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"operators": [{"name": "none", "find": "nowhere", "put": ""}]}, "the operator none finds nothing"),
        (
            {"specific": [{"name": "none", "file": "rule.py", "find": "nowhere", "put": ""}]},
            "none: rule.py does not hold 'nowhere'",
        ),
        (
            {"equivalent": [{"file": "rule.py", "operator": "less-to-more", "text": "nowhere", "reason": "."}]},
            "rule.py: no mutant by less-to-more has 'nowhere' in its line",
        ),
        ({"areas": {"signing": {"files": ["other.py"], "ops": []}}}, "signing: no file of the kit is other.py"),
    ],
)
def test_a_pattern_that_matches_nothing_is_refused(
    templates: Change, tmp_path: Path, changes: dict[str, object], says: str
) -> None:
    folder = templates(**changes)

    with pytest.raises(BadPatterns, match=says.replace("(", "\\(")):
        mutants_of(folder, tmp_path / "kit")


def test_shards_together_are_the_whole(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates()

    shards = [run(folder, "--list", "--shard", f"{part}/2").output.split() for part in (1, 2)]

    assert sorted(shards[0] + shards[1]) == sorted(run(folder, "--list").output.split())
    assert all(shards)


@pytest.mark.parametrize("words", [("--shard", "3/2"), ("--only", "rule.py:999")])
def test_words_that_mean_nothing_are_bad_input(
    templates: Change, run: Callable[..., Result], words: tuple[str, ...]
) -> None:
    assert run(templates(), *words).exit_code == 2


def test_a_runtime_that_is_missing_is_named(templates: Change, run: Callable[..., Result]) -> None:
    folder = templates()
    runtime = {**MANIFEST["conformance"]["runtimes"][0], "needs": ["no-such-program"]}
    (folder / "made" / "kit.yaml").write_text(yaml.safe_dump({**MANIFEST, "conformance": {"runtimes": [runtime]}}))

    result = run(folder)

    assert result.exit_code == 3
    assert "made: no-such-program is not here" in result.output


@pytest.mark.parametrize(
    "language", sorted(path.parents[1].name for path in (ROOT / "templates").glob("*/conformance/mutants.yaml"))
)
def test_the_patterns_of_every_language_match_its_kit(language: str) -> None:
    result = CliRunner().invoke(main, [language, "--list"])

    assert result.exit_code == 0, result.output
    assert result.output.count("  signing  ") >= 30
    assert result.output.count("  validation  ") >= 30
