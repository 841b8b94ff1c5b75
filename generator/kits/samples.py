"""A kit's config with real values in the place of the sample's: the same template, other values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .. import model
from .manifest import Manifest, ManifestError
from .render import render_file


class UnknownField(Exception):
    """A field that the config has not."""


def config_text(gateway: model.Model, manifest: Manifest, values: Mapping[str, str]) -> str:
    """The config file of one language with `values` (field -> text) in it; other fields keep the sample's.

    Raises UnknownField; ManifestError when the language has no config sample; RenderError.
    """
    names = [f.name for f in gateway.config]
    for name in values:
        if name not in names:
            raise UnknownField(f"the config has no field '{name}', expected one of {', '.join(names)}")
    if not manifest.samples:
        raise ManifestError(f"{manifest.folder / 'kit.yaml'}: samples: nothing stands here, expected the config first")
    fields = tuple(
        replace(f, sample=values[f.name], page=None) if f.name in values else f for f in gateway.config
    )  # fmt: skip
    return render_file(replace(gateway, config=fields), manifest, manifest.samples[0].sample).decode()
