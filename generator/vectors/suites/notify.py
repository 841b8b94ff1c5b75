"""Notifications: what a shop answers, says and does, for every step that can go wrong and every state of an order."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Algorithm, MessageKind, Notifications
from ...protocol import Situation
from ..bench import Bench, form_body
from ..flags import Flag
from ..suite import Collector, Pairs, Suite
from .values import format_of, good_and_bad, right

FLAGS = {
    "Genuine": Flag("BASIC", "a message as the gateway sends it, in every state of the order",
        "Paid, and not delivered."),
    "Repeated": Flag("REPLAY", "the gateway repeats itself, and messages overtake each other: a credit happens once",
        "One payment is credited twice, or a late message sets a paid order back."),
    "Order": Flag("MODIFIED_PARAMETER", "what was asked is what came: the order, its currency, its amount, the partner",
        "The customer pays 0.01 for an order of 100, in another currency, or to another shop, and gets the goods."),
    "Folded": Flag("AUTH_BYPASS",
        "a name folded into another value signs the same: required fields and the order itself are looked at",
        "A signature over one set of parameters is used for another set: goods leave the shop for nothing."),
    "Fields": Flag("MISSING_STEP", "required fields and formats",
        "A message without an amount counts as the right amount."),
    "Status": Flag("MODIFIED_PARAMETER", "every status, and one that means nothing here",
        "A closed or waiting trade counts as paid."),
    "Asked": Flag("AUTH_BYPASS", "the gateway is asked, and only its word for genuine counts",
        "A message that the gateway does not know is taken: goods leave the shop for nothing."),
    "Body": Flag("DENIAL_OF_SERVICE", "size and media type of the request",
        "Anybody takes the notify page down, and with it all payments."),
    "Signature": Flag("AUTH_BYPASS", "what verify refuses is refused here, with the same code",
        "A message that nobody signed is taken: goods leave the shop for nothing."),
    "Charset": Flag("KNOWN_BUG", "a message that fits under the other charset says so",
        "Orders with Chinese text are paid and never delivered, and nothing in the log says why."),
    "Handlers": Flag("REPLAY", "handlers that throw, or find that another message was faster",
        "A database that fails at the wrong moment loses a payment, or credits it twice."),
    "Refund": Flag("REPLAY", "refunds are known by their own number",
        "A refund is booked twice, or on another order."),
}  # fmt: skip
OTHER_NUMBER = "20260101000000-abc123"


def suite(bench: Bench) -> Suite:
    collector = Collector("notify", "What a shop answers to what the gateway posts", FLAGS)
    rules = bench.model.notifications
    if rules is None:
        return collector.suite()
    for charset in bench.charsets:
        for algorithm in bench.algorithms:
            scene = Scene(bench, rules, collector, charset, algorithm)
            scene.genuine()
            if algorithm == bench.fast:
                scene.everything()
    return collector.suite()


class Scene:
    """The cases of one charset and sign type."""

    def __init__(
        self, bench: Bench, rules: Notifications, collector: Collector, charset: str, algorithm: Algorithm
    ) -> None:
        self.bench, self.rules, self.collector = bench, rules, collector
        self.charset, self.algorithm = charset, algorithm
        samples = {f.name: f.sample for f in bench.model.config if f.required}
        self.config = bench.receiving(charset, algorithm, **samples)
        self.partner = samples.get("partner", "")
        self.payment = rules.kinds[-1]
        self.paid = next(status for status, meaning in self.payment.meanings if meaning == "paid")

    def add(self, flag: str, comment: str, message: Pairs, order: Pairs | None, **more: object) -> None:
        """A message that is signed as the gateway does; `more` are fields of the situation and `body`."""
        raw = more.pop("body", None)
        signed = self.bench.message(self.charset, self.algorithm, message) or message
        body = raw if isinstance(raw, bytes) else form_body(signed, self.charset)
        genuine = ("200", self.rules.check.genuine) if self.rules.check else None
        situation = Situation(**{"order": order, "reply": genuine, **more})  # type: ignore[arg-type]
        self.collector.add(self.config, flag, comment, "notify", body=body, situation=situation)

    def message(self, kind: MessageKind | None = None, /, **changes: str | None) -> Pairs:
        """The parameters of a kind with their examples; None takes one away, other names are added."""
        kind = kind or self.payment
        held = {p.name: p.example or "" for p in kind.parameters if p.example}
        held[kind.status] = self.paid if kind is self.payment else kind.meanings[0][0]
        held.update({name: value for name, value in changes.items() if value is not None})
        return tuple((name, value) for name, value in held.items() if changes.get(name, "") is not None)

    def order(self, **changes: str) -> Pairs:
        """The order that the message is about, priced in the first amount."""
        held = dict(self.message())
        names = self.rules.names
        order = {"number": held[names.order], "currency": held.get(names.currency or "", ""), "state": "open"}
        order.update({name: held.get(name, "") for name in self.payment.amounts[:1]})
        return tuple({**order, **changes}.items())

    @property
    def trade(self) -> str:
        return dict(self.message())[self.rules.names.trade]

    def genuine(self) -> None:
        self.add("Genuine", "paid", self.message(), self.order())
        self.add("Genuine", "paid, with Chinese in it", self.message(subject="\u4e2d\u6587 & +"), self.order())
        self.add("Repeated", "paid before", self.message(), self.order(state="paid", trade=self.trade))
        self.add("Signature", "a changed amount", (), self.order(), body=self._changed())

    def everything(self) -> None:
        parts = (self._states, self._compared, self._fields, self._asked, self._bodies, self._signatures,
                 self._handlers, self._refunds)  # fmt: skip
        for part in parts:
            part()

    def _changed(self) -> bytes:
        signed = self.bench.message(self.charset, self.algorithm, self.message()) or ()
        changed = {self.payment.amounts[0] if self.payment.amounts else self.rules.names.order: "9.99"}
        return form_body([(n, changed.get(n, v)) for n, v in signed], self.charset)

    def _states(self) -> None:
        orders = {
            "open": self.order(), "closed": self.order(state="closed"),
            "paid by this trade": self.order(state="paid", trade=self.trade),
            "paid by another trade": self.order(state="paid", trade=self.trade + "9"),
        }  # fmt: skip
        statuses = [status for status, _ in self.payment.meanings]
        for status in [*statuses, "WAIT_BUYER_PAY", statuses[0].lower(), statuses[0] + " ", "0"]:
            for state, order in orders.items():
                flag = "Status" if state == "open" else "Repeated"
                self.add(flag, f"{status} for an order {state}", self.message(**{self.payment.status: status}), order)

    def _compared(self) -> None:
        names, add = self.rules.names, self.add
        number = dict(self.message())[names.order]
        add("Order", "no order at all", self.message(), None)
        add("Order", "another order", self.message(**{names.order: OTHER_NUMBER}), self.order())
        add("Order", "the number in other letter case", self.message(), self.order(number=number.swapcase() + "A"))
        if names.currency:
            add("Order", "another currency", self.message(**{names.currency: "USD"}), self.order())
            add("Order", "the currency in small letters", self.message(**{names.currency: "jpy"}), self.order())
            add("Order", "the order has no currency", self.message(), self.order(currency=""))
        if names.partner:
            add("Order", "the config's partner", self.message(**{names.partner: self.partner}), self.order())
            add("Order", "another partner", self.message(**{names.partner: self.partner[:-1] + "0"}), self.order())
            add("Order", "an empty partner", self.message(**{names.partner: ""}), self.order())
        for name in self.payment.amounts:
            self._amounts(name)
        folded = [(n, v) for n, v in self.message() if n not in (names.currency, "body")]
        if names.currency:
            hidden = ("body", f"x&{names.currency}=JPY")
            add("Folded", "the currency folded into another value", (*folded, hidden), self.order())
        add("Folded", "the status folded away", self.message(**{self.payment.status: None}), self.order())
        add("Genuine", "a name that nobody knows", self.message(zz_new="1"), self.order())

    def _amounts(self, name: str) -> None:
        priced = dict.fromkeys(self.payment.amounts, "")
        cases = [
            ("8.00", "8"), ("8", "8.00"), ("8.00", "8.000"), ("8.00", "8.01"), ("8.00", "80"), ("8.00", "0.8"),
            ("0.1", "0.10"), ("0.1", "0.100000000000000000001"), ("8.00", "800"), ("1000000.00", "1000000"),
            ("12345678901234567890.01", "12345678901234567890.02"), ("9007199254740993", "9007199254740992"),
            ("8.00", "08.00"), ("8.00", "8.00 "), ("8.00", "8e0"), ("8.00", "\uff18"), ("0", "0.00"), ("8.00", "-8.00"),
        ]  # fmt: skip
        for sent, asked in cases:
            order = self.order(**{**priced, name: asked})
            comment = f"{name} {sent} for an order of {ascii(asked)}"
            self.add("Order", comment, self.message(**{name: sent}), order)
        self.add("Order", f"{name} is not sent", self.message(**{name: None}), self.order(**{**priced, name: "8.00"}))
        self.add("Order", f"{name} is empty", self.message(**{name: ""}), self.order(**{**priced, name: "8.00"}))
        self.add(
            "Order", f"an order without a price, {name} sent", self.message(**{name: "8.00"}), self.order(**priced)
        )
        both = dict.fromkeys(self.payment.amounts, "8.00")
        self.add(
            "Order", f"an order with every price, {name} wrong", self.message(**{**both, name: "9"}), self.order(**both)
        )

    def _fields(self) -> None:
        for kind in self.rules.kinds:
            for p in kind.parameters:
                self.add("Fields", f"{kind.name} without {p.name}", self.message(kind, **{p.name: None}), self.order())
                self.add("Fields", f"{kind.name}, {p.name} empty", self.message(kind, **{p.name: ""}), self.order())
                for comment, value in self._wrong(kind, p.name):
                    message = self.message(kind, **{p.name: value})
                    self.add("Fields", f"{kind.name}, {p.name} {comment}", message, self.order())

    def _wrong(self, kind: MessageKind, name: str) -> Iterator[tuple[str, str]]:
        p = next(p for p in kind.parameters if p.name == name)
        if p.bytes:
            yield "too long", "9" * (p.bytes + 1)
            yield "as long as allowed", "9" * p.bytes
            yield "too long in bytes", "\u4e2d" * (p.bytes // 2 + 1)
        form = format_of(p, self.bench.model)
        if form is not None:
            good, bad = good_and_bad(form, self.bench.model)
            yield "of another good form", good[-1]
            for value in bad[:6]:
                yield ascii(value), value
        if right(p, self.bench.model, dict(self.config)) == "":
            yield "a blank", " "

    def _asked(self) -> None:
        if self.rules.check is None:
            return
        genuine = self.rules.check.genuine
        bodies = [*self.rules.check.refused, "", genuine.upper(), genuine + "\n", " " + genuine, genuine + genuine,
                  "\ufeff" + genuine, f"<p>{genuine}</p>", "not " + genuine, genuine[:-1], "1"]  # fmt: skip
        for body in bodies:
            self.add("Asked", f"the gateway says {ascii(body)}", self.message(), self.order(), reply=("200", body))
        for status in ("201", "204", "301", "302", "400", "404", "500", "502", "0"):
            self.add("Asked", f"status {status}", self.message(), self.order(), reply=(status, genuine))
        self.add("Asked", "the gateway does not answer", self.message(), self.order(), reply=None)
        for q in self.rules.check.query:
            if q.kind == "message":
                for value in ("a&b=c", "x y+z", "\u4e2d\u6587", "a#b?c=d/e", "%41", "'\"<>", "0"):
                    comment = f"{q.name} {ascii(value)} in the address"
                    self.add("Asked", comment, self.message(**{q.text: value}), self.order())

    def _bodies(self) -> None:
        for media_type in ("application/x-www-form-urlencoded", "Application/X-WWW-Form-URLEncoded",
                           "application/x-www-form-urlencoded; charset=utf-8", " application/x-www-form-urlencoded ;x",
                           "application/x-www-form-urlencoded;charset=gbk", "", ";charset=utf-8",
                           "application/json", "text/plain", "multipart/form-data; boundary=x",
                           "application/x-www-form-urlencoded2", "application/x-www-form-urlencoded, text/plain",
                           "application/x-www-form-urlencoded\n", "form"):  # fmt: skip
            comment = f"content type {ascii(media_type)}"
            self.add("Body", comment, self.message(), self.order(), content_type=media_type)
        signed = self.bench.message(self.charset, self.algorithm, self.message()) or ()
        body = form_body(signed, self.charset)
        self.add("Body", "no body", (), self.order(), body=b"")
        self.add("Body", "cut short", (), self.order(), body=body[: len(body) // 2])
        self.add("Body", "JSON", (), self.order(), body=b'{"a": 1}')
        self.add("Body", "malformed bytes", (), self.order(), body=body + b"&zz=%FF%FF")
        self.add("Body", "a broken percent sign", (), self.order(), body=body + b"&zz=%zz")
        self.add("Body", "a name twice", (), self.order(), body=body + b"&" + body.split(b"&")[0])
        if self.charset == self.bench.charsets[0]:
            for size in (65_536, 65_537):
                self.add(
                    "Body", f"{size:,} bytes that nobody signed", (), self.order(), body=b"zz=" + b"9" * (size - 3)
                )

    def _signatures(self) -> None:
        rule = self.bench.model.signing
        signed = self.bench.message(self.charset, self.algorithm, self.message()) or ()
        changes = {"no signature": signed[:-1], "an empty one": (*signed[:-1], (rule.signature, "")),
                   "of another message": (*self.message(zz="1"), *signed[-2:]),
                   "zeros": (*signed[:-1], (rule.signature, "0" * 32))}  # fmt: skip
        if rule.algorithm:
            others = [a.name for a in self.bench.algorithms if a != self.algorithm] + ["DSA"]
            rest = [pair for pair in signed if pair[0] != rule.algorithm]
            changes.update({f"sign type {other}": (*rest, (rule.algorithm, other)) for other in others})
        for comment, pairs in changes.items():
            self.add("Signature", comment, (), self.order(), body=form_body(pairs, self.charset))
        for other in self.bench.charsets:
            if other != self.charset:
                for text in ("\u4e2d\u6587", "\u4e2d", "abc"):
                    foreign = self.bench.message(other, self.algorithm, self.message(subject=text)) or ()
                    comment = f"signed and sent in {other}, with {ascii(text)}"
                    self.add("Charset", comment, (), self.order(), body=form_body(foreign, other))

    def _handlers(self) -> None:
        paid, closed = (dict(self.message(**{self.payment.status: s})) for s in self._two_statuses())
        trade = {"state": "paid", "trade": self.trade}
        for what, held in (("paid", paid), ("closed", closed)):
            message = tuple(held.items())
            for handler in ("throws", "silent"):
                self.add("Handlers", f"{what}: a handler {handler}", message, self.order(), handler=handler)
            for state, then in (("paid by this trade", self.order(**trade)), ("closed", self.order(state="closed")),
                                ("paid by another", self.order(state="paid", trade="1")), ("open", self.order())):  # fmt: skip
                comment = f"{what}: late, and the order is {state}"
                self.add("Handlers", comment, message, self.order(), handler="late", then=then)

    def _two_statuses(self) -> tuple[str, str]:
        closed = [status for status, meaning in self.payment.meanings if meaning == "closed"]
        return self.paid, closed[0] if closed else self.paid

    def _refunds(self) -> None:
        number_name = self.rules.names.refund
        kind = next((k for k in self.rules.kinds if k.known_by and k.known_by == number_name), None)
        if kind is None or number_name is None:
            return
        number = dict(self.message(kind))[number_name]
        paid = self.order(state="paid", trade=self.trade)
        for status, meaning in [*kind.meanings, ("REFUND_WAIT", "")]:
            message = self.message(kind, **{kind.status: status})
            self.add("Refund", f"{status} for an order that is open", message, self.order())
            self.add("Refund", f"{status} for an order that is closed", message, self.order(state="closed"))
            self.add("Refund", f"{status}", message, paid)
            for before in ("refunded", "refund_failed"):
                order = (*paid, ("refund", f"{number}={before}"))
                self.add("Refund", f"{status} after {before}", message, order)
            self.add("Refund", f"{status} after another refund", message, (*paid, ("refund", "R0=refunded")))
            for handler in ("throws", "silent"):
                self.add("Refund", f"{status}, a handler {handler}", message, paid, handler=handler)
            then = (*paid, ("refund", f"{number}={meaning or 'refunded'}"))
            self.add("Refund", f"{status}, late", message, paid, handler="late", then=then)
        both = self.message(kind, **{self.payment.status: self.paid, self.rules.names.trade: self.trade})
        self.add("Refund", "a refund's number and a payment's status", both, self.order())
        empty = {number_name: ""}
        self.add("Refund", "a payment with an empty refund number", self.message(**empty), self.order())
