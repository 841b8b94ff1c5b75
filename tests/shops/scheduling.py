"""How pytest-xdist deals out the tests: all of one web server to one worker, so that each shop starts once, and all of one
folder that begins with something dear (a kit to compile, a database server, Wine).

xdist's own `--dist loadgroup` would do, but it finds no groups under pytest 9.2 (xdist 3.8).
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from .shop import servers


class ByServer(LoadScopeScheduling):  # type: ignore[misc]
    """Tests whose id names a server go together, and those of a folder with a dear beginning; every other test by itself."""

    dear = (
        "tests/java/",
        "tests/dotnet/",
        "tests/asp_wine/",
        "tests/sandbox/test_postgres.py",
        "tests/conformance/test_fuzz.py",
    )
    labels = sorted((server.label for server in servers()), key=len, reverse=True)

    def _split_scope(self, nodeid: str) -> str:
        _, _, parameters = nodeid.partition("[")
        together = [folder for folder in self.dear if nodeid.startswith(folder)]
        together += [label for label in self.labels if label in parameters]
        return together[0] if together else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByServer | None:
    """The hook; with another --dist than the default, xdist's own scheduler is taken."""
    return ByServer(config, log) if config.getoption("dist") == "load" else None
