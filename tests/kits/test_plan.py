"""Writing a kit: all or nothing, only what changed, only inside, only what is ours."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.kits import plan
from generator.kits.plan import PlanError, compare, diff, write

FILES = {"a.txt": b"one\n", "sub/b.txt": b"two\n"}


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "php"
    write(compare(folder, FILES))
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != plan.OWNED
    }


def test_a_first_build_writes_everything(kit: Path) -> None:
    assert content(kit) == FILES


def test_a_second_build_writes_nothing(kit: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in kit.rglob("*")}
    again = compare(kit, FILES)
    assert again.is_clean
    write(again)
    assert {p: p.stat().st_mtime_ns for p in kit.rglob("*")} == before


def test_only_what_changed_is_written(kit: Path) -> None:
    assert compare(kit, {**FILES, "a.txt": b"new\n"}).changed == ["a.txt"]


def test_a_file_that_is_no_longer_made_is_removed_with_its_empty_folder(kit: Path) -> None:
    write(compare(kit, {"a.txt": b"one\n"}))
    assert content(kit) == {"a.txt": b"one\n"}
    assert not (kit / "sub").exists()


def test_a_file_of_somebody_else_is_left_alone(kit: Path) -> None:
    (kit / "sub" / "config.php").write_text("mine")
    write(compare(kit, {"a.txt": b"one\n"}))
    assert (kit / "sub" / "config.php").read_text() == "mine"


def test_a_file_of_somebody_else_in_the_way_stops_the_build(kit: Path) -> None:
    (kit / "c.txt").write_text("mine")
    with pytest.raises(PlanError, match="did not make is in the way"):
        compare(kit, {**FILES, "c.txt": b"ours"})
    assert (kit / "c.txt").read_text() == "mine"


def test_a_failed_write_leaves_the_old_kit_whole(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(kit)
    changed = compare(kit, {"a.txt": b"new\n", "sub/b.txt": b"new\n", "sub/c.txt": b"new\n"})
    real, calls = plan.os.fdopen, []

    def full_disk(handle: int, mode: str):  # type: ignore[no-untyped-def]
        calls.append(handle)
        if len(calls) == 3:
            plan.os.close(handle)
            raise OSError(28, "No space left on device")
        return real(handle, mode)

    monkeypatch.setattr(plan.os, "fdopen", full_disk)
    with pytest.raises(PlanError, match="No space left"):
        write(changed)
    assert content(kit) == before
    assert not list(kit.rglob(".kitsmith-*"))


def test_a_kit_that_cannot_be_written_leaves_the_other_kits_as_they_were(kit: Path, tmp_path: Path) -> None:
    before = content(kit)
    (tmp_path / "out" / "java").write_text("a file where a folder must be")
    blocked = plan.Plan(tmp_path / "out" / "java", {"a.txt": b"new\n"}, changed=["a.txt"])
    with pytest.raises(PlanError, match="nothing was changed"):
        write(compare(kit, {**FILES, "a.txt": b"new\n"}), blocked)
    assert content(kit) == before
    assert not list(kit.rglob(".kitsmith-*"))


def test_what_a_killed_build_left_is_removed_by_the_next_change(kit: Path) -> None:
    dead, alive = kit / "sub" / ".kitsmith-dead", kit / ".kitsmith-alive"
    for path in (dead, alive):
        path.write_text("half a file")
    os.utime(dead, (0, 0))
    write(compare(kit, {**FILES, "a.txt": b"new\n"}))
    assert (dead.exists(), alive.exists()) == (False, True)


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a//b", "", ".", "a\\b"])
def test_a_path_that_leads_out_is_refused(kit: Path, path: str) -> None:
    with pytest.raises(PlanError, match="leads out"):
        compare(kit, {path: b""})


def test_a_link_is_never_written_through(kit: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (kit / "linked").symlink_to(outside)
    with pytest.raises(PlanError, match="is a link"):
        compare(kit, {**FILES, "linked/x": b"x"})
    assert not list(outside.iterdir())


@pytest.mark.parametrize("text", ["", "[]", '{"files": 3}', "not json"])
def test_a_broken_list_of_owned_files_stops_the_build(kit: Path, text: str) -> None:
    (kit / plan.OWNED).write_text(text)
    with pytest.raises(PlanError, match="is not the list of generated files"):
        compare(kit, FILES)


def test_a_hostile_list_of_owned_files_deletes_nothing_outside(kit: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    (kit / plan.OWNED).write_text(json.dumps({"files": ["../../precious"]}))
    with pytest.raises(PlanError, match="leads out"):
        compare(kit, FILES)
    assert (tmp_path / "precious").exists()


def test_the_diff_goes_from_disk_to_description(kit: Path) -> None:
    text = diff(compare(kit, {"a.txt": b"uno\n", "c.txt": b"three"}))
    assert "--- a/php/a.txt\n+++ b/php/a.txt\n@@ -1 +1 @@\n-one\n+uno\n" in text
    assert "+++ /dev/null\n@@ -1 +0,0 @@\n-two\n" in text
    assert "+three\n\\ No newline at end of file\n" in text
