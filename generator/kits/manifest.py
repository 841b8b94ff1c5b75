"""A language: its folder under templates/ and what its kit.yaml says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..paths import data_folder
from .literals import SCHEMES
from .names import CASES, ROLES

USES = ("md5", "sha1", "sha256", "digest", "hmac", "rsa", "shared_key", "hex", "base64", "gbk", "utf8",
        "notifications", "genuine_check", "logs", "calls_gateway", "shop", "server_services", "xml", "tables", "records",
        "uploads", "json", "periods", "now", "commands")  # fmt: skip
KEYS = {"language", "names", "reserved", "literal", "charsets", "files", "selftest", "conformance",
        "pages", "samples", "servers", "commands", "command"}  # fmt: skip
PER = {"services": "service", "answers": "answer"}  # what a file can be made for each of: the variable that holds it
PAGES = ("base", "checkout", "notify", "return")


class ManifestError(Exception):
    """A language folder that cannot be used; the message names the file."""


@dataclass(frozen=True)
class FileEntry:
    """A file of the kit: where it goes, the template that makes it, what it is made for and when."""

    to: str
    template: str
    per: str | None = None  # "services" or "answers": one file for each
    when: str | None = None


@dataclass(frozen=True)
class Sample:
    """A file of the kit that the merchant copies and edits: nothing of his is ever overwritten."""

    sample: str
    copy: str


@dataclass(frozen=True)
class Manifest:
    folder: Path
    id: str
    language: str
    cases: dict[str, str]
    reserved: frozenset[str]
    literal: str
    charsets: dict[str, str]
    files: tuple[FileEntry, ...]
    driver: tuple[FileEntry, ...]
    selftest: dict[str, Any]
    conformance: dict[str, Any]
    pages: dict[str, str]
    samples: tuple[Sample, ...]
    servers: tuple[dict[str, Any], ...]
    commands: str
    command: dict[str, Any]


def languages(templates: Path | None = None) -> dict[str, Path]:
    """Every language: its name and its folder (a folder with a kit.yaml)."""
    root = templates or data_folder("templates")
    return {path.parent.name: path.parent for path in sorted(root.glob("*/kit.yaml"))}


def load_manifest(folder: Path) -> Manifest:
    """Reads kit.yaml. Raises ManifestError with the file and what was expected."""
    path = folder / "kit.yaml"
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        raw = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506  # a safe loader
    except OSError as error:
        raise ManifestError(f"{path}: cannot be read: {error.strerror}") from None
    except yaml.YAMLError as error:
        raise ManifestError(f"{path}: is not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(raw, dict):
        raise ManifestError(f"{path}: expected a mapping with {', '.join(sorted(KEYS))}")
    for key in raw:
        if key not in KEYS:
            raise ManifestError(f"{path}: '{key}' is not known here, expected one of {', '.join(sorted(KEYS))}")
    for key in ("language", "names", "literal", "charsets", "files"):
        if key not in raw:
            raise ManifestError(f"{path}: '{key}' is missing")
    if raw["literal"] not in SCHEMES:
        raise ManifestError(f"{path}: literal: no scheme '{raw['literal']}', expected one of {', '.join(SCHEMES)}")
    for role in ROLES:
        if raw["names"].get(role) not in CASES:
            raise ManifestError(f"{path}: names.{role}: expected one of {', '.join(CASES)}")
    conformance = raw.get("conformance") or {}
    return Manifest(
        folder=folder,
        id=folder.name,
        language=str(raw["language"]),
        cases={role: raw["names"][role] for role in ROLES},
        reserved=frozenset(map(str, raw.get("reserved") or [])),
        literal=raw["literal"],
        charsets={str(k): str(v) for k, v in raw["charsets"].items()},
        files=tuple(_entry(path, e) for e in raw["files"]),
        driver=tuple(_entry(path, e) for e in conformance.get("driver") or []),
        selftest=raw.get("selftest") or {},
        conformance=conformance,
        pages=_pages(path, raw.get("pages") or {}),
        samples=tuple(_sample(path, s) for s in raw.get("samples") or []),
        servers=tuple(raw.get("servers") or []),
        commands=str(raw.get("commands") or "{command}"),
        command=raw.get("command") or {},
    )


def _pages(path: Path, raw: dict[str, Any]) -> dict[str, str]:
    if raw and set(raw) != set(PAGES):
        raise ManifestError(f"{path}: pages: expected exactly {', '.join(PAGES)}")
    return {str(k): str(v) for k, v in raw.items()}


def _sample(path: Path, raw: object) -> Sample:
    if not isinstance(raw, dict) or set(raw) != {"sample", "copy"}:
        raise ManifestError(f"{path}: samples: {raw!r}: expected a mapping with sample and copy")
    return Sample(str(raw["sample"]), str(raw["copy"]))


def _entry(path: Path, raw: object) -> FileEntry:
    if isinstance(raw, str):
        return FileEntry(raw, raw)
    if not isinstance(raw, dict) or not isinstance(raw.get("to"), str):
        raise ManifestError(f"{path}: files: {raw!r}: expected a file name, or a mapping with 'to'")
    for key in raw:
        if key not in ("to", "template", "when", "for"):
            raise ManifestError(f"{path}: files: {raw['to']}: '{key}' is not known, expected to, template, when, for")
    if raw.get("when") not in (None, *USES):
        raise ManifestError(f"{path}: files: {raw['to']}: when: expected one of {', '.join(USES)}")
    if raw.get("for") not in (None, *PER):
        raise ManifestError(f"{path}: files: {raw['to']}: for: expected one of {', '.join(PER)}")
    return FileEntry(raw["to"], str(raw.get("template") or raw["to"]), raw.get("for"), raw.get("when"))
