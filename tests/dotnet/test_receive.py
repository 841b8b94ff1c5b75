"""Receiving by the kit's own test seams; what a message comes to in every state is what `kitsmith conformance` compares."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.vectors.testkeys import Keyring, bare
from tests.conftest import SPEC

from .toolbox import PROGRAMS, Built, run

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"
OTHER = "a" * 32


@pytest.fixture(scope="session")
def program(built: Built) -> Path:
    return built.program("Receive", PROGRAMS / "Receive.cs")


class Receive:
    def __init__(self, runtime: list[str], program: Path) -> None:
        self.command = [*runtime, str(program)]

    def __call__(self, *settings: str) -> str:
        """The receipt; the log's one line is kept."""
        done = run(*self.command, f"key={KEY}", *settings)
        assert (done.returncode, done.stderr) == (0, "")
        receipt, self.log = done.stdout.splitlines()
        return receipt


@pytest.fixture
def receive(runtime: list[str], program: Path) -> Receive:
    return Receive(runtime, program)


def test_the_signed_example_is_a_payment(receive: Receive) -> None:
    assert receive() == "200 success paid 2009/04/291103"
    assert receive.log == "notification paid order=2009/04/291103: The order is paid now"


def test_fields_replace_and_take_away(receive: Receive) -> None:
    assert receive("+out_trade_no=other") == "200 fail unknown_order other"
    assert receive("+notify_id=-") == "200 fail missing 2009/04/291103"
    assert receive.log == "notification missing order=2009/04/291103 parameter=notify_id: must be given"


def test_the_signed_example_works_with_rsa(receive: Receive) -> None:
    key = Keyring(SPEC / "vectors")["gateway-1024"]
    keys = (f"private_key={bare(key.pkcs8())}", f"public_key={bare(key.spki())}")
    assert receive("sign_type=RSA2", *keys) == "200 success paid 2009/04/291103"


def test_a_message_signed_with_the_previous_key_is_taken(receive: Receive) -> None:
    assert receive(f"now={OTHER}") == "200 fail bad_signature "
    assert receive(f"now={OTHER}", f"previous={KEY}") == "200 success paid 2009/04/291103"


@pytest.mark.parametrize(
    ("setting", "receipt"),
    [
        ("log=throws", "200 success paid 2009/04/291103"),
        ("body=none", "200 fail missing "),
        ("gateway=null", "200 fail gateway_unreachable 2009/04/291103"),
    ],
)
def test_whatever_the_seams_do_it_never_throws(setting: str, receipt: str, receive: Receive) -> None:
    assert receive(setting) == receipt


def test_another_status_than_200_is_in_the_log(receive: Receive) -> None:
    assert receive("status=503") == "200 fail gateway_unreachable 2009/04/291103"
    assert receive.log == (
        "notification gateway_unreachable order=2009/04/291103: "
        "The gateway could not be asked whether it sent this: HTTP status 503"
    )


def test_only_a_message_that_has_verified_names_an_order(receive: Receive) -> None:
    assert receive("+notify_id=-") == "200 fail missing 2009/04/291103"
    assert receive("+notify_id=-", f"now={OTHER}") == "200 fail bad_signature "
    assert receive.log == "notification bad_signature parameter=sign: does not fit the message"


def test_security_09_the_log_is_one_short_line_of_ascii_without_the_key(receive: Receive) -> None:
    assert receive("find=throws") == "200 fail handler_failed 2009/04/291103"
    assert "InvalidOperationException: ???2026 paid, the key is ***xxx" in receive.log
    assert len(receive.log) == 500
    assert KEY not in receive.log


def test_security_09_a_key_that_begins_like_another_is_not_logged_in_part(receive: Receive) -> None:
    assert receive(f"now={KEY[:16]}", f"previous={KEY}", "find=throws") == "200 fail handler_failed 2009/04/291103"
    assert "the key is ***xxx" in receive.log
