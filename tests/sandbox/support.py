"""A sandbox that really runs, a shop that is notified, and requests as a kit sends them."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

import httpx

from generator.model import Model
from generator.reference.answers import read_answer
from generator.reference.calls import call
from generator.reference.carriage import build_url, parse_form, sent
from generator.reference.refusal import Refused
from generator.reference.signing import Signer

FORM = "application/x-www-form-urlencoded"


class Sandbox:
    """`kitsmith sandbox --port 0 --json`, started as its user does."""

    def __init__(self, gateway: Model, folder: Path, *words: str, **environment: str) -> None:
        self.model = gateway
        command = [sys.executable, "-m", "generator", "sandbox", "--port", "0", "--json", *words]
        env = {**os.environ, **environment}
        self.log_file = folder / "sandbox.log"
        self.log = self.log_file.open("ab")
        self.process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=self.log, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.log_file.read_text()
        self.said: dict[str, Any] = json.loads(line)
        self.http = httpx.Client(base_url=self.said["address"], verify=self.trusted(), timeout=30)
        self.partner = {name: self.said[name] for name in ("partner", "key", "currency")}

    def trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.said["ca"])

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Ends it, and gives its exit code. Whatever was asked of it, it must not have failed inside."""
        self.http.close()
        self.process.send_signal(how)
        code = self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.log.close()
        log = self.log_file.read_text()
        assert "Traceback" not in log, log
        return code

    def control(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The answer of the control interface: GET without a body, POST with one."""
        address = f"/control/{path}"
        answer = self.http.get(address) if body is None else self.http.post(address, json=dict(body))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def of(self, number: str, what: str = "", body: Mapping[str, Any] | None = None) -> Any:
        """The control interface about one order."""
        return self.control(f"orders/{quote(number, '')}{what}", body)

    def signer(self, charset: str = "utf-8", sign_type: str = "MD5") -> Signer:
        return Signer(self.model, {"charset": charset, "sign_type": sign_type, **self.partner})

    def pairs(self, charset: str = "utf-8", sign_type: str = "MD5", **changes: str | None) -> list[tuple[str, str]]:
        """A signed payment; `changes` replace or (None) take away parameters before it is signed."""
        wanted = {
            "service": "create_forex_trade",
            "partner": self.partner["partner"],
            "_input_charset": charset,
            "subject": "Oolong tea",
            "out_trade_no": "T-1",
            "currency": self.partner["currency"],
            "total_fee": "8.00",
            **changes,
        }
        pairs = [(name, value) for name, value in wanted.items() if value is not None]
        return sent(self.signer(charset, sign_type), pairs)[0]

    def url(self, pairs: list[tuple[str, str]], charset: str = "utf-8") -> str:
        return build_url(self.signer(charset), "/gateway.do", pairs)

    def create(self, charset: str = "utf-8", sign_type: str = "MD5", **changes: str | None) -> httpx.Response:
        """Sends a signed payment as a browser does."""
        return self.http.get(self.url(self.pairs(charset, sign_type, **changes), charset))

    def pay(self, **changes: str | None) -> str:
        """A paid order; gives where the buyer is sent afterwards."""
        created = self.create(**changes)
        assert created.status_code == 303, created.text
        return self.http.post(f"{created.headers['location']}/pay").headers["location"]

    def call(
        self, service: str, charset: str | None = "utf-8", sign_type: str = "MD5", lines: list[dict[str, str]] | None = None,
        file: bytes | None = None, post: bool | None = None, **given: str,
    ) -> httpx.Response:  # fmt: skip
        """Calls a service as a merchant's server does; `lines` or `file` are uploaded. Nothing is checked before it is sent."""
        wanted = {"service": service, "partner": self.partner["partner"], "_input_charset": charset, **given}
        signer, about = self.signer(charset or "gbk", sign_type), self.model.service(service)
        if lines is not None and about.upload is not None:
            rows = (about.upload.separator.join(line.values()) for line in lines)
            file = signer.encode("", about.upload.line_end.join(rows))
        pairs, _ = sent(signer, [(name, value) for name, value in wanted.items() if value])
        if post is not None:
            about = replace(about, method="post" if post else "get")
        made = call(signer, about, "/gateway.do", pairs, file)
        return self.http.request(made.method, made.address, content=made.body, headers={"Content-Type": made.content_type})

    def call_for(self, service: str, **given: str) -> str:
        """The address of a call by GET."""
        pairs = [("service", service), ("partner", self.partner["partner"]), ("_input_charset", "utf-8"), *given.items()]
        return self.url(sent(self.signer(), pairs)[0])

    def ask(self, service: str, charset: str | None = "utf-8", sign_type: str = "MD5", **given: Any) -> list[dict[str, str]]:
        """The records of the answer, as the reference reads it. Raises Refused."""
        answer = self.call(service, charset, sign_type, **given)
        assert answer.status_code == 200, answer.text
        form = self.model.service(service).answer
        assert form is not None
        return [dict(record) for record in read_answer(self.signer(charset or "gbk", sign_type), form, answer.content)]

    def code(self, service: str, **given: Any) -> str:
        """The code with which the gateway refuses; empty when it does not."""
        try:
            self.ask(service, **given)
        except Refused as refusal:
            assert refusal.code in ("gateway_error", "gateway_busy"), refusal
            return refusal.parameter
        return ""

    def refund(self, amount: str = "3.00", number: str = "R-1", **changes: str) -> str:
        """Asks for a refund of the order T-1; the code when it is refused."""
        wanted = {"out_return_no": number, "out_trade_no": "T-1", "return_amount": amount, "currency": "USD"}
        return self.code("forex_refund", **{**wanted, "gmt_return": "20200101000000", "reason": "Wrong size", **changes})

    def refunds(self) -> dict[str, str]:
        """The state of every refund."""
        return {refund["number"]: refund["state"] for refund in self.control("refunds")["refunds"]}

    def today(self) -> str:
        """yyyyMMdd."""
        now: str = self.control("clock")["now"]
        return now[:10].replace("-", "")

    def next_day(self) -> str:
        """Moves the clock; gives the day that is over."""
        day = self.today()
        self.control("clock", {"to": "next-day"})
        return day

    def income(self, rmb: str) -> None:
        self.control(f"partners/{self.partner['partner']}/income", {"rmb": rmb})


Answer = Callable[[int], tuple[int, bytes]]


class Shop:
    """A notify page: keeps what came, and answers what it is told to (a body, or a function of the count so far)."""

    def __init__(self, answer: bytes | Answer = b"success") -> None:
        self.answer = answer
        self.bodies: list[bytes] = []
        self.lock = threading.Lock()
        shop = self

        class Page(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                with shop.lock:
                    shop.bodies.append(body)
                    count = len(shop.bodies)
                status, answer = shop.answer(count) if callable(shop.answer) else (200, shop.answer)
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        self.notify_url = f"{self.address}/notify"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def messages(self, signer: Signer) -> list[dict[str, str]]:
        """What came, verified."""
        with self.lock:
            parsed = [parse_form(signer, body) for body in self.bodies]
        for message in parsed:
            signer.verify(message)
        return parsed

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def query(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
