"""A running shop together with everything around it that a test of notifications needs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException

from .messages import Sender
from .orders import Orders
from .shop import FORM, Answer, Shop

LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d notification (?P<reason>\w+)"
    r"(?: order=(?P<order>\S+))?(?: parameter=(?P<parameter>\S+))?(?: note=(?P<note>\S+))?: (?P<says>[ -~]*)"
)
TRACES = re.compile(
    r"Traceback|Stack ?trace|\bat [\w.$]+\(|\.(php|py|java|cs|jsp|aspx?):? (on )?line \d|#0 |Fatal error|Unhandled"
)


@dataclass(frozen=True)
class Receipt:
    """What the shop made of one message: the answer's text, and the words of its line in the log."""

    answer: str
    reason: str
    parameter: str
    note: str
    says: str


@dataclass(eq=False)
class Merchant:
    """`seen` counts what was looked at for secrets and traces."""

    shop: Shop
    orders: Orders
    sender: Sender
    _placed: int = 0
    _seen: dict[str, int] = field(default_factory=dict)

    def place(self, **amounts: str) -> str:
        """A new open order of USD 8.00, or priced otherwise; its number."""
        self._placed += 1
        return self.orders.place(f"20240102030405-{self._placed:06d}", self.shop.config["currency"], **amounts)

    def receive(self, body: bytes, content_type: str = FORM) -> Receipt:
        """Posts one message and reads the one line that the shop wrote about it."""
        before = len(self.shop.log())
        answer = self.shop.post(body, content_type)
        assert answer.status == 200
        assert answer.content_type.lower().startswith("text/plain")
        lines = self.shop.log()[before:]
        match = LINE.fullmatch(lines[0]) if len(lines) == 1 else None
        assert match, f"expected one line about one notification, found {lines}"
        words = {name: text or "" for name, text in match.groupdict().items()}
        return Receipt(answer.text, words["reason"], words["parameter"], words["note"], words["says"])

    def post_all(self, bodies: Iterable[bytes], at_once: int = 20) -> list[Answer | None]:
        """Posts many, so many at once; None where the connection broke."""

        def post(body: bytes) -> Answer | None:
            try:
                return self.shop.post(body)
            except (OSError, HTTPException):
                return None

        with ThreadPoolExecutor(at_once) as pool:
            return list(pool.map(post, bodies))

    def buy(self) -> str:
        """Checks out; the number of the new order, or empty where the connection broke."""
        try:
            return self.shop.order()[1].get("out_trade_no", "")
        except (OSError, HTTPException):
            return ""

    def is_paid(self, number: str) -> bool:
        return self.orders.state(number).startswith("paid.")

    def leaks(self) -> list[str]:
        """What answers and logs since the last call hold that must be in none: a key, a trace, a place on this machine."""
        log, answers = self.shop.log(), self.shop.answers
        new_log, new_answers = log[self._seen.get("log", 0) :], answers[self._seen.get("answers", 0) :]
        self._seen = {"log": len(log), "answers": len(answers)}
        shown = [answer.text for answer in new_answers]
        found = [text for text in (*shown, *new_log) for secret in self.shop.secrets() if secret in text]
        found += [text for text in shown if TRACES.search(text) or str(self.shop.folder.parent) in text]
        found += [
            line for line in new_log if TRACES.search(line) or not re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S", line)
        ]
        said = self.shop.server_log.read_text("utf-8", "replace") if self.shop.server_log.exists() else ""
        return found + [f"server.log: {secret[:4]}..." for secret in self.shop.secrets() if secret in said]
