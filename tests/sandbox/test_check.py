"""`notify_verify`: true, false or invalid, and only for a minute."""

from __future__ import annotations

import pytest

from .support import Sandbox, Shop


def ask(sandbox: Sandbox, **query: str) -> str:
    return sandbox.http.get("/gateway.do", params={"service": "notify_verify", **query}).text


@pytest.fixture
def notify_id(sandbox: Sandbox, shop: Shop) -> str:
    """Of a notification that was sent a moment ago."""
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?timeout=20")
    return shop.messages(sandbox.signer())[0]["notify_id"]


def test_a_notification_that_was_sent_just_now_is_genuine(sandbox: Sandbox, notify_id: str) -> None:
    answer = sandbox.http.get(
        "/gateway.do", params={"service": "notify_verify", "partner": sandbox.partner["partner"], "notify_id": notify_id}
    )
    assert answer.content == b"true"
    assert answer.headers["content-type"].startswith("text/plain")


def test_after_a_minute_it_is_false(sandbox: Sandbox, notify_id: str) -> None:
    sandbox.control("clock", {"move": 61})
    assert ask(sandbox, partner=sandbox.partner["partner"], notify_id=notify_id) == "false"


def test_sending_again_makes_it_genuine_for_another_minute(sandbox: Sandbox, shop: Shop, notify_id: str) -> None:
    sandbox.control("clock", {"move": 61})
    sandbox.of("T-1", "/again", {})
    sandbox.of("T-1", "/wait?attempts=2&timeout=20")
    assert ask(sandbox, partner=sandbox.partner["partner"], notify_id=notify_id) == "true"


def test_of_another_partner_it_is_false(sandbox: Sandbox, notify_id: str) -> None:
    other = sandbox.control("partners", {})["id"]
    assert ask(sandbox, partner=other, notify_id=notify_id) == "false"


def test_an_unknown_id_is_false(sandbox: Sandbox) -> None:
    assert ask(sandbox, partner=sandbox.partner["partner"], notify_id="made-up") == "false"


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"partner": "2088101122136241"},
        {"partner": "2088101122136241", "notify_id": ""},
        {"partner": "2088101122136241", "notify_id": "x" * 200},
        {"partner": "2088101122136241", "notify_id": "\x00"},
        {"partner": "2088000000000000", "notify_id": "x"},
        {"notify_id": "x"},
    ],
)
def test_a_wrong_question_is_invalid(sandbox: Sandbox, query: dict[str, str]) -> None:
    assert ask(sandbox, **query) == "invalid"


def test_the_page_can_ask_while_it_is_being_notified(sandbox: Sandbox, shop: Shop) -> None:
    answers: list[str] = []

    def page(_: int) -> tuple[int, bytes]:
        notify_id = shop.messages(sandbox.signer())[-1]["notify_id"]
        answers.append(ask(sandbox, partner=sandbox.partner["partner"], notify_id=notify_id))
        return 200, b"success"

    shop.answer = page
    sandbox.pay(notify_url=shop.notify_url)
    sandbox.of("T-1", "/wait?timeout=20")
    assert answers == ["true"]


def test_ids_of_messages_that_others_sign_can_be_made_genuine(sandbox: Sandbox) -> None:
    sandbox.control("notify-ids", {"partner": sandbox.partner["partner"], "notify_id": "mine"})
    assert ask(sandbox, partner=sandbox.partner["partner"], notify_id="mine") == "true"
