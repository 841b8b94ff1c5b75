"""Model -> view -> templates -> plan -> disk."""

from __future__ import annotations

from .manifest import Manifest, ManifestError, languages, load_manifest
from .plan import PlanError
from .render import RenderError, render_driver, render_kit, selftest_path
from .view import ViewError, make_view

__all__ = [
    "Manifest", "ManifestError", "PlanError", "RenderError", "ViewError",
    "languages", "load_manifest", "make_view", "render_driver", "render_kit", "selftest_path",
]  # fmt: skip
