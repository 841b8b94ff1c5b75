"""Fake languages: folders like those under templates/, with runtimes that are wrong on purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.conformance.command import Options, run
from generator.conformance.harness import Limits

FAKES = Path(__file__).parent / "fakes"
SPEC = Path(__file__).resolve().parents[2] / "specs" / "alipay-cross-border"

LANGUAGE = """
language: {name}
names: {{class: PascalCase, method: snake_case, field: snake_case, constant: UPPER_SNAKE, package: snake_case}}
literal: python
charsets: {{utf-8: utf-8, gbk: gbk}}
files: []
conformance:
  driver: []
  runtimes:
"""

Fake = Callable[..., None]
Conform = Callable[..., int]


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """The folder of the fake languages."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


@pytest.fixture
def fake(languages: Path) -> Fake:
    """Adds a language whose runtime is one of the fakes; `more` are further lines of the runtime."""

    def add(name: str, kit: str | None = None, *more: str) -> None:
        runtime = [
            f"    - name: {name}",
            f'      run: ["{{python}}", "{FAKES / "kit.py"}", "{kit or name}", "{SPEC}"]',
            *(f"      {line}" for line in more),
        ]
        path = languages / name / "kit.yaml"
        path.parent.mkdir()
        path.write_text(LANGUAGE.format(name=name) + "\n".join(runtime) + "\n", "utf-8")

    return add


@pytest.fixture
def conform(languages: Path, tmp_path: Path) -> Conform:
    """Runs the command on the fake languages, with the gateway's own description."""

    def call(*, lines: str | None = None, spec: Path = SPEC, **options: object) -> int:
        if lines is not None:
            path = tmp_path / "cases.jsonl"
            path.write_text(lines, "utf-8")
            options["vectors"] = (path,)
        limits = Limits(start=20, case=0.1)
        return run(Options(spec=spec, templates=languages, quiet=True, limits=limits, **options))  # type: ignore[arg-type]

    return call
