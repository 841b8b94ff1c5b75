"""The blind sets, made by other hands that never saw this code: how often is the first cause right, is any sure one wrong?

Each set was scored untouched, before its cases were read here: 52 of 60 right as first and 2 surely wrong, 44 of 60 (2), 51 of
60 (2). Then all three were learned from. What is demanded here keeps that from getting lost; of material that was never seen it
says nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from generator.explain.answer import Answer, answer
from generator.explain.given import Unreadable, without_last_line_end
from generator.explain.question import Question
from generator.model import Model

FOLDER = Path(__file__).parent
TEXTS = ("key", "public_key", "private_key", "sign_type", "charset", "sign", "direction")


def asked(case: dict[str, Any]) -> Question:
    options = case.get("options") or {}
    data = bytes.fromhex(case["given_hex"]) if "given_hex" in case else case["given"].encode("utf-8")
    text = options.get("signing_string", "").encode("utf-8") or bytes.fromhex(options.get("signing_string_hex", ""))
    params = [(name, value) for name, _, value in (param.partition("=") for param in options.get("param", []))]
    texts = {name: options.get(name) or "" for name in TEXTS}
    return Question(data, signing_string=without_last_line_end(text)[0] or None, params=params, **texts)


def found(gateway: Model, case: dict[str, Any]) -> Answer | None:
    try:
        return answer(gateway, asked(case))
    except Unreadable:
        return None


def place(case: dict[str, Any], answered: Answer | None) -> int | None:
    """Where in the ranking the right causes stand; of `unknown` nothing may be certain."""
    wanted = set(case["causes"])
    sure = answered is not None and any(cause.confidence == "certain" for cause in answered.causes)
    if wanted == {"unknown"}:
        return None if sure else 0
    ranked = [set(cause.ids) for cause in answered.causes] if answered else []
    return ranked.index(wanted) if wanted in ranked else None


def surely_wrong(case: dict[str, Any], answered: Answer | None) -> bool:
    certain = [set(cause.ids) for cause in answered.causes if cause.confidence == "certain"] if answered else []
    return any(ids != set(case["causes"]) for ids in certain)


LONG = pytest.mark.long  # the third set is run every time; a set takes ten seconds


@pytest.mark.parametrize("name", [pytest.param("blind", marks=LONG), pytest.param("blind2", marks=LONG), "blind3"])
def test_the_blind_set_is_explained(name: str, gateway: Model, capsys: pytest.CaptureFixture[str]) -> None:
    cases = json.loads((FOLDER / name / "cases.json").read_text("utf-8"))
    cases = cases["cases"] if isinstance(cases, dict) else cases
    answers, times = [], {}
    for case in cases:
        start = process_time()
        answers.append((case, found(gateway, case)))
        times[case["id"]] = process_time() - start
    places = [place(case, answered) for case, answered in answers]
    wrong = [case["id"] for case, answered in answers if surely_wrong(case, answered)]
    first, among = sum(p == 0 for p in places), sum(p is not None for p in places)
    score = f"{len(cases)} cases: the first cause right in {first}, among the first three in {among}, surely wrong: {len(wrong)}"
    missed = [case["id"] for (case, _), p in zip(answers, places) if p != 0]
    with capsys.disabled():
        slowest = max(times, key=lambda id: times[id])
        print(
            f"\nset {name}, {score}; not first: {', '.join(missed) or 'none'}; slowest: {slowest}, {times[slowest]:.1f} s"
        )
    assert len(cases) >= 60
    assert wrong == []
    assert [
        case["id"] for case, answered in answers for c in (answered.causes if answered else ()) if len(c.ids) > 2
    ] == []
    assert first >= 0.90 * len(cases)
    assert among >= 0.98 * len(cases)
