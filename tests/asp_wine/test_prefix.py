"""Wine's folder is made once, shared by those who run at one time, and emptied of processes by the last of them."""

from __future__ import annotations

from pathlib import Path

import prefix
import pytest

FAKE = """#!/bin/sh
echo "$(basename "$0") $1" >> "{log}"
[ "$1" = wineboot ] && {making}
exit 0
"""


class FakeWine:
    """Two commands that write down how they are called."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log"
        self._folder = folder

    def install(self, making: str) -> None:
        for name in ("wine64", "wineserver"):
            path = self._folder / name
            path.write_text(FAKE.format(log=self.log, making=making))
            path.chmod(0o755)

    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def fake_wine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeWine:
    fake = FakeWine(tmp_path)
    fake.install('mkdir -p "$WINEPREFIX" && touch "$WINEPREFIX/system.reg"')
    monkeypatch.setattr(prefix, "NAMES", (str(tmp_path / "wine64"),))
    return fake


def test_the_folder_is_made_on_first_use_only(fake_wine: FakeWine, tmp_path: Path) -> None:
    for _ in range(2):
        with prefix.Prefix(tmp_path / "cache" / "wine"):
            pass
    assert fake_wine.calls().count("wine64 wineboot") == 1


def test_who_leaves_last_ends_what_runs(fake_wine: FakeWine, tmp_path: Path) -> None:
    with prefix.Prefix(tmp_path / "wine"):
        with prefix.Prefix(tmp_path / "wine"):
            pass
        assert "wineserver -k" not in fake_wine.calls()
    assert fake_wine.calls().count("wineserver -k") == 1


def test_a_folder_that_cannot_be_made_is_told_with_the_reason(fake_wine: FakeWine, tmp_path: Path) -> None:
    fake_wine.install("echo no room >&2 && exit 1")
    with pytest.raises(prefix.WineError, match="could not make .*/wine: no room"), prefix.Prefix(tmp_path / "wine"):
        pass


def test_a_machine_without_wine_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefix, "NAMES", ("no-such-wine",))
    with pytest.raises(prefix.WineError, match="apt-get install wine64"):
        prefix.Prefix(tmp_path / "wine")


def test_the_folder_is_the_named_one_or_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("KITSMITH_WINEPREFIX", raising=False)
    assert prefix.default_folder() == tmp_path / "kitsmith" / "wine"
    monkeypatch.setenv("KITSMITH_WINEPREFIX", "elsewhere")
    assert prefix.default_folder() == Path.cwd() / "elsewhere"
