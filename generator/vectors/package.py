"""The vectors as a package of their own: what the author of any other library takes away, and how he runs it."""

from __future__ import annotations

from pathlib import Path

from ..kits.archive import write, zipped
from ..model import Model
from ..paths import data_folder
from .jsonl import VectorsError
from .layout import written
from .lint import SCHEMA_FILE, read_json_of
from .store import SCHEMA, suite_files

README = Path(__file__).with_name("package.readme.md")


def write_package(model: Model, description: Path, dist: Path) -> Path:
    """Write the package and the sums of all zips in the folder. Raises VectorsError, PlanError."""
    return write(dist, package(model, description))[0]


def package(model: Model, description: Path) -> dict[str, bytes]:
    """The package, `<gateway>-vectors-<version>.zip`: its name and its bytes. Raises VectorsError."""
    name = f"{model.id}-vectors-{model.version}"
    return {f"{name}.zip": zipped(name, files_of(model, description))}


def files_of(model: Model, description: Path) -> dict[str, bytes]:
    """Path in the package -> content. Raises VectorsError when there are no vectors."""
    folder = description / "vectors"
    suites = {path.name: read_json_of(path) for path in suite_files(folder)}
    if not suites:
        raise VectorsError([f"{folder}: no vectors here; run: kitsmith vectors write --spec {description}"])
    files = {f"vectors/{name}": written(content) for name, content in suites.items()}
    keys = folder / "keys.json"
    files.update({"vectors/keys.json": keys.read_bytes()} if keys.is_file() else {})
    files[f"vectors/{SCHEMA}"] = SCHEMA_FILE.read_bytes()
    files["README.md"] = _readme(model, suites).encode()
    files["LICENSE"] = _licence()
    return files


def _readme(model: Model, suites: dict[str, dict[str, object]]) -> str:
    rows = [f"| `{suite['suite']}` | {suite['number_of_tests']:,} | {suite['says']} |" for suite in suites.values()]
    total = sum(int(str(suite["number_of_tests"])) for suite in suites.values())
    words = {
        "{title}": model.title,
        "{gateway}": model.id,
        "{version}": model.version,
        "{total}": f"{total:,}",
        "{suites}": "\n".join(rows),
    }
    text = README.read_text("utf-8")
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _licence() -> bytes:
    """The same one that every kit carries."""
    return (data_folder("templates") / "shared" / "LICENSE.j2").read_bytes()
