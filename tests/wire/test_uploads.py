"""The upload that a kit prepares, sent by an HTTP client: its parts are read by a stranger, and found signed."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path
from urllib.parse import quote_from_bytes

import httpx
import pytest

from generator.conformance.harness import Driver
from generator.protocol import Case, hex_bytes, hex_text
from tests.shops.sandbox import Sandbox
from tests.shops.shop import one_of_each

from .conftest import asked
from .independent import is_signed
from .recorder import Recorded, Recorder

SERVERS = one_of_each()
SERVICE = "forex_refund_file"
REASON = "1+1=2 100% a&b=c;d~*' \u4e2d\u6587"


def parts(request: Recorded) -> dict[str, bytes]:
    """The parts of a multipart body as Python's mail reader has them."""
    head = b"Content-Type: " + request.field(b"content-type") + b"\r\n\r\n"
    message = email.message_from_bytes(head + request.body, policy=email.policy.HTTP)
    return {
        part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
        for part in message.iter_parts()
    }


@pytest.mark.parametrize("charset", ["utf-8", "gbk"])
def test_an_upload_is_signed_and_the_sandbox_reads_its_file(
    charset: str, driver: Driver, recorder: Recorder, config: dict[str, str], bank: Sandbox, tmp_path: Path
) -> None:
    merchant = {**config, "gateway": recorder.address, "charset": charset, "sign_type": "MD5"}
    line = {"out_return_no": "R-1", "out_trade_no": "W-1", "currency": config["currency"], "return_amount": "1.00"}
    given = (tuple({**line, "gmt_return": "20240102030405", "reason": REASON}.items()),)
    case = Case("upload", "request", tuple(merchant.items()), service=SERVICE, lines=given)
    call = dict(driver.run([case]).answers[case.id].fields)
    address, kind = hex_text(call["address"]), hex_text(call["content_type"])
    httpx.post(address, content=hex_bytes(call["body"]), headers={"Content-Type": kind}, trust_env=False)
    (request,) = recorder.take(1)
    found = parts(request)
    file = found.pop("refund_file").decode(charset)
    form = "&".join(f"{name}={quote_from_bytes(value)}" for name, value in found.items()).encode()
    assert file == "|".join([config["partner"], *line.values(), "20240102030405", REASON])
    assert is_signed(form, config["key"].encode(), tmp_path / "none.pem")
    _, body = asked(bank, request)
    assert b"<error>PURCHASE_TRADE_NOT_EXIST</error>" in body  # it has verified, and read the line of the file
