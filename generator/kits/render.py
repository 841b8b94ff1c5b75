"""Templates become files: path within the kit -> bytes, all in memory."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import jinja2

from .. import model
from .manifest import PER, FileEntry, Manifest, load_manifest
from .text import Text, UnsafeText
from .view import make_view


class RenderError(Exception):
    """A template that cannot be rendered; the message names the template and the line."""


def render_kit(gateway: model.Model, manifest: Manifest) -> dict[str, bytes]:
    """Every file of the kit of one language. Raises RenderError, ViewError."""
    view = make_view(gateway, manifest)
    return _render(manifest, view, manifest.files)


def render_file(gateway: model.Model, manifest: Manifest, path: str) -> bytes:
    """One file of the kit by its path. Raises RenderError, also when the kit has no such file."""
    view = make_view(gateway, manifest)
    entries = tuple(e for e in manifest.files if not e.per and _path(manifest, e.to, view) == path)
    if not entries:
        raise RenderError(f"{manifest.folder / 'kit.yaml'}: files: none of them makes {path}")
    return _render(manifest, view, entries)[path]


def selftest_path(gateway: model.Model, manifest: Manifest) -> str:
    """Where the kit's own test cases go. Raises RenderError."""
    view = make_view(gateway, manifest)
    return _path(manifest, str(manifest.selftest["to"]), view)


def render_driver(gateway: model.Model, language: Path, kit: Path, build: Path) -> None:
    """Writes the whole kit into the folder `kit` and the driver around it into the folder `build`."""
    manifest = load_manifest(language)
    view = make_view(gateway, manifest)
    for folder, entries in ((kit, manifest.files), (build, manifest.driver)):
        for path, content in _render(manifest, view, entries).items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _render(manifest: Manifest, view: dict[str, Any], entries: tuple[FileEntry, ...]) -> dict[str, bytes]:
    environment = _environment(manifest.folder)
    files: dict[str, bytes] = {}
    for entry in entries:
        if entry.when and not getattr(view["uses"], entry.when):
            continue
        for each in view[entry.per] if entry.per else [None]:
            variables = {**view, PER[entry.per]: each} if entry.per else view
            path = _path(manifest, entry.to, variables)
            if path in files:
                raise RenderError(f"{manifest.folder / 'kit.yaml'}: two entries make the file {path}")
            files[path] = _text(manifest, environment, entry.template + ".j2", variables).encode()
    return files


def _environment(folder: Path) -> jinja2.Environment:
    return jinja2.Environment(  # noqa: S701  # source code, not HTML; Text escapes for each context
        loader=jinja2.FileSystemLoader([folder, folder.parent]),
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_bytecode_cache(),
        auto_reload=True,
    )


def _bytecode_cache() -> jinja2.BytecodeCache | None:
    """Compiled templates in the user's cache folder (they are code, so nobody else may write there); none if that fails."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "kitsmith" / f"templates-{sys.version_info[0]}.{sys.version_info[1]}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        status = folder.stat()
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
            return None
        with tempfile.TemporaryFile(dir=folder):
            return jinja2.FileSystemBytecodeCache(str(folder))
    except OSError:
        return None


def _finalize(value: object) -> object:
    if isinstance(value, Text):
        str(value)  # raises: text needs a context
    if isinstance(value, (str, jinja2.Undefined)) or type(value) is int:
        return value
    raise UnsafeText(f"{value!r} cannot be printed, expected text or a number")


def _text(manifest: Manifest, environment: jinja2.Environment, template: str, view: dict[str, Any]) -> str:
    try:
        return environment.get_template(template).render(view)
    except jinja2.TemplateNotFound as error:
        raise RenderError(
            f"{manifest.folder / 'kit.yaml'}: there is no template {manifest.folder / (error.name or template)}"
        ) from None  # noqa: E501
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(f"{error.filename or template}:{error.lineno}: is no Jinja template: {error.message}") from None
    except (jinja2.UndefinedError, UnsafeText, AttributeError, TypeError, ValueError) as error:
        raise RenderError(
            f"{_place(error, manifest.folder / template)}: {error}; `kitsmith show view {manifest.id}` prints what there is"
        ) from None  # noqa: E501


def _place(error: BaseException, shown: Path) -> str:
    """`file:line` of the innermost template in the traceback (Jinja rewrites it to the template's own lines)."""
    place, trace = str(shown), error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _path(manifest: Manifest, pattern: str, view: dict[str, Any]) -> str:
    """A path within the kit; `{{ name.attribute }}` in it is looked up in the view."""

    def value(match: re.Match[str]) -> str:
        first, *attributes = match[1].split(".")
        found: object = view.get(first)
        for attribute in attributes:
            found = getattr(found, attribute, None)
        if not isinstance(found, str):
            raise RenderError(f"{manifest.folder / 'kit.yaml'}: files: '{pattern}': the view has no name {match[1]}")
        return found

    path = re.sub(r"\{\{ *([a-z_.]+) *\}\}", value, pattern)
    parts = path.split("/")
    if not path or path.startswith("/") or "\\" in path or ":" in path or any(p in ("", ".", "..") for p in parts):
        raise RenderError(f"{manifest.folder / 'kit.yaml'}: files: '{path}' is not a path within the kit")
    return path
