"""`kitsmith build`: the kits of some languages as plans, written or compared with what stands on disk."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import kits, model
from .kits import plan
from .paths import data_folder


@dataclass(frozen=True)
class Built:
    """What a build found: one plan per language, and the seconds that it took."""

    plans: dict[str, plan.Plan]
    seconds: float

    @property
    def changed(self) -> int:
        return sum(len(p.changed) + len(p.removed) for p in self.plans.values())

    @property
    def kept(self) -> int:
        return sum(len(p.files) - len(p.changed) for p in self.plans.values())


def archive(gateway: model.Model, description: Path, built: Built, dist: Path) -> list[Path]:
    """One zip per built kit into `dist`, one of the description's vectors if it has any, and SHA256SUMS.

    Raises PlanError, and VectorsError for vectors that cannot be read.
    """
    from .kits import archive as zips

    names = {language: f"{gateway.id}-{language}-{gateway.version}" for language in built.plans}
    archives = {
        f"{names[language]}.zip": zips.zipped(names[language], made.files) for language, made in built.plans.items()
    }
    if (description / "vectors").is_dir():
        from .vectors.package import package

        archives.update(package(gateway, description))
    return zips.write(dist, archives)


class UnknownLanguage(Exception):
    """A language without a folder under templates/."""


def chosen(names: Sequence[str], templates: Path | None = None) -> dict[str, Path]:
    """The folders of the named languages, of all when none is named. Raises UnknownLanguage."""
    known = kits.languages(templates)
    if not known:
        raise UnknownLanguage(
            f"no language in {templates or data_folder('templates')}: expected folders with a kit.yaml"
        )
    for name in names:
        if name not in known:
            from .spec.problems import nearest

            hint = nearest(name, known)
            raise UnknownLanguage(
                f"no language '{name}', expected one of {', '.join(known)}{'; ' + hint if hint else ''}"
            )
    return {name: folder for name, folder in known.items() if not names or name in names}


def build(gateway: model.Model, description: Path, folders: dict[str, Path], output: Path, *, dry: bool) -> Built:
    """Plans the kits of `folders` (language -> its templates) in memory, all of them first; then writes what differs.

    With `dry` nothing is written. Raises RenderError, ViewError, ManifestError, PlanError; then nothing was written.
    """
    start = time.perf_counter()
    if output.is_symlink() or output.exists() and not output.is_dir():
        raise plan.PlanError(f"{output}: is not a folder; give another one with --out")
    plans = {}
    for language, folder in folders.items():
        manifest = kits.load_manifest(folder)
        files = kits.render_kit(gateway, manifest)
        if manifest.selftest:
            from .vectors.selftest import selftest_lines

            files[kits.selftest_path(gateway, manifest)] = selftest_lines(description, manifest.selftest)
        plans[language] = plan.compare(output / language, files)
    if not dry:
        plan.write(*plans.values())
    return Built(plans, time.perf_counter() - start)
