"""A shop for the tests of `kitsmith notify`: the reference behind an HTTP server, right or wrong on purpose."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qsl

from generator.model import Model
from generator.protocol import Situation
from generator.reference.notifications import Receipt, receive
from generator.reference.settings import checked
from generator.reference.signing import Signer

Answer = Callable[[Receipt], bytes]


class ReferenceShop:
    """Serves one order on a free port while the `with` block runs. `answer` makes the body of a receipt."""

    def __init__(
        self, gateway: Model, config: Mapping[str, str], order: Mapping[str, str], answer: Answer | None = None,
        ask: bool = False,
    ) -> None:  # fmt: skip
        self.signer = Signer(gateway, checked(gateway, config))
        self.order = {"state": "open", **order}
        self.refunds: dict[str, str] = {}
        self.answer = answer or (lambda receipt: receipt.answer.encode())
        self.ask, self.credits = ask, 0
        self.receipts: list[Receipt] = []
        self._lock = threading.Lock()
        shop = self

        class Page(BaseHTTPRequestHandler):
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                answer = shop.answer(shop.received(body, self.headers.get("Content-Type", "")))
                self.send_response(200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

        self._server = Server(("127.0.0.1", 0), Page)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/notify"

    def __enter__(self) -> ReferenceShop:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:  # fmt: skip
        self._server.shutdown()
        self._server.server_close()

    def received(self, body: bytes, content_type: str) -> Receipt:
        """The receipt of a message, and its effect on the order."""
        first = self._receipt(body, content_type, ("200", "true"))
        reply = self._asked(first.asked) if self.ask and first.asked else ("200", "true")
        with self._lock:
            receipt = self._receipt(body, content_type, reply)
            self.receipts.append(receipt)
            given = dict(parse_qsl(body.decode("latin-1")))
            if receipt.called == "order_paid":
                self.credits += 1
                self.order.update(state="paid", trade=given["trade_no"])
            elif receipt.called == "order_closed":
                self.order["state"] = "closed"
            elif receipt.called == "refund_done":
                self.refunds[given["out_return_no"]] = receipt.reason
            return receipt

    def _receipt(self, body: bytes, content_type: str, reply: tuple[str, str]) -> Receipt:
        refunds = [("refund", f"{number}={meaning}") for number, meaning in self.refunds.items()]
        situation = Situation(content_type=content_type, order=(*self.order.items(), *refunds), reply=reply)
        return receive(self.signer, body, situation)

    def _asked(self, address: str) -> tuple[str, str]:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310  # the test's own gateway
            return str(answer.status), answer.read().decode()
