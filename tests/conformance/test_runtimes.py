"""What a runtime's manifest says that it needs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.conformance.runtimes import Runtime, is_here


def test_a_need_is_a_command_by_name_or_by_path_or_a_module() -> None:
    assert is_here(sys.executable)
    assert is_here("sh")
    assert is_here("python:json")
    assert not is_here("no-such-command")
    assert not is_here("/no/such/command")
    assert not is_here("python:no_such_module")


def test_one_of_several_is_enough() -> None:
    assert is_here("no-such-command or sh")
    assert is_here("sh or no-such-command")
    assert not is_here("no-such-command or python:no_such_module")


def test_a_file_that_cannot_be_run_is_no_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "tool").touch(0o644)
    assert not is_here(f"tool or {tmp_path / 'tool'}")


def test_a_star_in_a_share_stands_for_any_other_sign_type() -> None:
    runtime = Runtime("asp", "wine", "Wine", (), share={"sign": {"RSA": 1, "*": 60}, "verify": {"RSA": 6}})
    pairs = [("sign", "RSA"), ("sign", "SHA1"), ("verify", "RSA"), ("verify", "MD5"), ("build", "MD5")]
    assert [runtime.most(*pair) for pair in pairs] == [1, 60, 6, None, None]
