"""The package of the vectors: a stranger unpacks it, saves the example of its README and runs it against his library."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Model
from generator.vectors.package import write_package
from tests.conftest import ROOT, SPEC

Completed = subprocess.CompletedProcess[str]

# What a stranger would write: it stands on the Python kit here.
LIBRARY = f"""
import sys
sys.path.insert(0, {str(ROOT / "output" / "python")!r})
from alipay_cross_border.config import Config
from alipay_cross_border.gateway import Gateway

def sign(pairs, config):
    return Gateway(Config(**config)).sign(dict(pairs))

def verify(message, config):
    gateway = Gateway(Config(**config))
    gateway.verify(gateway.parse_form(message) if isinstance(message, bytes) else dict(message))
"""
# The same, but with faults that libraries have.
DROPS_ZERO = LIBRARY.replace("dict(pairs)", "{n: v for n, v in pairs if v != '0'}")
TAKES_ALL = LIBRARY + "\n\ndef verify(message, config):\n    return\n"


@pytest.fixture(scope="module")
def packed(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_package(gateway, SPEC, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def unpacked(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stranger")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / "alipay-cross-border-vectors-1.0.0"


@pytest.fixture
def run(unpacked: Path) -> Callable[[str], Completed]:
    """Runs the example of the README against a library."""

    def call(library: str) -> Completed:
        (example,) = re.findall(r"```python\n(.*?)```", (unpacked / "README.md").read_text("utf-8"), re.DOTALL)
        assert len(example.splitlines()) <= 45
        (unpacked / "run.py").write_text(example, "utf-8")
        (unpacked / "my_library.py").write_text(library, "utf-8")
        command = [sys.executable, "-B", "run.py"]
        return subprocess.run(command, cwd=unpacked, capture_output=True, text=True, timeout=200, check=False)

    return call


def test_the_example_of_the_readme_finds_nothing_wrong_with_a_right_library(run: Callable[[str], Completed]) -> None:
    done = run(LIBRARY)
    assert (done.returncode, done.stderr) == (0, "")
    count = re.fullmatch(r"([0-9]+) cases, 0 wrong\n", done.stdout)
    assert count is not None and int(count[1]) > 1500


def test_it_names_what_a_library_does_wrong_and_what_that_costs(run: Callable[[str], Completed]) -> None:
    done = run(DROPS_ZERO)
    assert done.returncode == 1
    assert "traps.0-alone: 0 alone: expected " in done.stdout
    assert "no payment for some orders only." in done.stdout


def test_it_names_forgeries_that_a_library_takes(run: Callable[[str], Completed]) -> None:
    done = run(TAKES_ALL)
    assert done.returncode == 1
    assert "verify.an-amount-is-changed: an amount is changed: expected invalid, got valid" in done.stdout
    assert "goods leave the shop for nothing." in done.stdout


def test_the_package_is_complete_and_says_how_many_cases_it_holds(unpacked: Path) -> None:
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    suites = {path.name for path in (SPEC / "vectors").glob("*.json")}
    assert names >= {"README.md", "LICENSE", "vectors/vectors.schema.json", *(f"vectors/{name}" for name in suites)}
    assert (unpacked / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    readme = (unpacked / "README.md").read_text("utf-8")
    contents = [json.loads((SPEC / "vectors" / name).read_bytes()) for name in suites - {"keys.json"}]
    assert f"{sum(content['number_of_tests'] for content in contents):,} cases" in readme
    assert not re.search(r"\{(title|gateway|version|total|suites)\}", readme)


def test_its_files_fit_the_schema_that_lies_beside_them(unpacked: Path) -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json.loads((unpacked / "vectors" / "vectors.schema.json").read_bytes()))
    assert validator.is_valid(json.loads((unpacked / "vectors" / "forms.json").read_bytes()))


def test_it_has_the_same_bytes_on_every_run(gateway: Model, packed: Path, tmp_path: Path) -> None:
    again = write_package(gateway, SPEC, tmp_path)
    assert again.read_bytes() == packed.read_bytes()
    assert again.name in (tmp_path / "SHA256SUMS").read_text()


def test_without_vectors_there_is_no_package(gateway: Model, kitsmith, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from generator.vectors.jsonl import VectorsError

    with pytest.raises(VectorsError, match="no vectors here; run: kitsmith vectors write"):
        write_package(gateway, tmp_path, tmp_path)
    done = kitsmith("vectors", "package", "--out", "/proc/dist")
    assert (done.returncode, "cannot be written" in done.stderr) == (4, True)
