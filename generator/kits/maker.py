"""Makes texts and names of one language."""

from __future__ import annotations

from types import SimpleNamespace as View

from .. import model
from .literals import SCHEMES
from .manifest import Manifest
from .names import Name
from .text import Text


class Maker:
    """Makes the view of a model for one language."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest, self._literal = manifest, SCHEMES[manifest.literal]

    def text(self, raw: str) -> Text:
        return Text(raw, self._literal)

    def maybe(self, raw: str | None) -> Text | None:
        return None if raw is None else self.text(raw)

    def texts(self, raw: tuple[str, ...]) -> list[Text]:
        return [self.text(r) for r in raw]

    def name(self, raw: str) -> Name:
        return Name(raw, self.manifest.cases, self.manifest.reserved)

    def source(self, source: model.Source | None) -> View | None:
        return None if source is None else View(kind=source.kind, text=self.text(source.text))
