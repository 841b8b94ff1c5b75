"""Snippets of VBScript give what Windows gives: on the page, in a procedure, and compiled."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import read_snippets

SNIPPETS = read_snippets()


def _expected(mode: str, answers: dict[str, Any], name: str) -> None:
    body, error = answers[mode]["answers"][name]
    wanted = SNIPPETS[name][1]
    if not wanted.startswith("dies "):
        assert (error, [line.rstrip() for line in body.rstrip("\n").split("\n")]) == ("", wanted.split("\n"))
        return
    number, _, text = wanted.removeprefix("dies ").partition(" ")
    code = {1002: "800a03ea", 3219: "800a0c93"}.get(int(number), f"800a{int(number):04x}")
    assert _number(error) in (code, f"{int(number):x}"), error
    assert text in error


def _number(error: str) -> str:
    return error.split("'")[1] if "'" in error else ""


@pytest.mark.parametrize("name", SNIPPETS)
def test_on_the_page(name: str, answers: dict[str, Any]) -> None:
    _expected("page", answers, name)


@pytest.mark.parametrize("name", SNIPPETS)
def test_in_a_procedure(name: str, answers: dict[str, Any]) -> None:
    _expected("procedure", answers, name)


@pytest.mark.parametrize("name", SNIPPETS)
def test_compiled(name: str, answers: dict[str, Any]) -> None:
    _expected("compiled", answers, name)


def test_little_is_left_to_the_interpreter(answers: dict[str, Any]) -> None:
    reasons = {reason.split(" ")[0] for reason in answers["compiled"]["interpreted"].values()}
    assert reasons <= {
        "OnErrorResumeNextStmt",
        "GETREF",
        "ExecuteStmt",
        "EVAL",
        "a",
        "RandomizeStmt",
        "DateLit",
        "EraseStmt",
    }, reasons
