"""The runtime's folder and its snippets, run once in each mode."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "asp" / "runtime"
SNIPPETS = Path(__file__).parent / "snippets"
sys.path.append(str(RUNTIME))


def read_snippets() -> dict[str, tuple[str, str]]:
    """Code and answer by `file: name`. A snippet is `=== name`, code, and `--- ` before each line of its answer."""
    snippets = {}
    for file in sorted(SNIPPETS.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = block.partition("\n")
            lines = rest.rstrip("\n").split("\n")
            code = [line for line in lines if not line.startswith("---")]
            answer = [line[4:] for line in lines if line.startswith("---")]
            snippets[f"{file.stem}: {name}"] = ("\n".join(code), "\n".join(answer))
    return snippets


def run_mode(mode: str, codes: dict[str, str], folder: Path) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).parent / "runner.py"), str(RUNTIME), mode, str(folder)]
    done = subprocess.run(command, input=json.dumps(codes), capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What every snippet answers in every mode."""
    pytest.importorskip("ASPPY")
    codes = {name: code for name, (code, _answer) in read_snippets().items()}
    return {mode: run_mode(mode, codes, tmp_path_factory.mktemp(mode)) for mode in ("page", "procedure", "compiled")}
