# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The pages of the shop as a WSGI application: checkout, notify and return, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from .config import Config
from .errors import KitError
from .gateway import Gateway
from .log import Log, one_line, told
from .message import LONGEST
from .notification_table import AGAIN, ORDER
from .notifications import Notifications
from .orders import Goods, Order, ShopHandlers
from .pages import goods_page, message_page, payment_page, state_page
from .request import Request
from .transport import Transport

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

CHECKOUT = "/" + "checkout"
NOTIFY = "/" + "notify"
RETURN = "/" + "return"


class NotReady(Exception):
    """The shop is not set up; the message says, in one sentence for everybody's eyes, what to do."""


@dataclass(frozen=True)
class _Page:
    status: int
    text: str
    media_type: str = "text/html"


def application(
    config: Config,
    handlers: ShopHandlers,
    transport: Transport | None = None,
    log: Log | None = None,
) -> WSGIApplication:
    """The pages for one config and one shop. Raises KitError, for a config that cannot be used."""
    return _Pages(config, handlers, transport, log or (lambda text: None))


def when_ready(make: Callable[[], WSGIApplication], log: Log) -> WSGIApplication:
    """The application that `make` gives; while it raises, it is tried at every request and the page says what to do."""
    made: list[WSGIApplication] = []

    def pages(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not made:
            try:
                made.append(make())
            except Exception as error:
                log(one_line(f"{environ.get('PATH_INFO', '')}: {problem(error)}", ()))
                return _sent(_failed(environ, error), start_response)
        return made[0](environ, start_response)

    return pages


def problem(error: Exception) -> str:
    """What is wrong with the set-up. Not all errors' own words: some quote the line of a config, and a key in it."""
    return str(error) if isinstance(error, (NotReady, KitError)) else f"{type(error).__name__}{_place(error)}"


class _Pages:
    def __init__(
        self,
        config: Config,
        handlers: ShopHandlers,
        transport: Transport | None,
        log: Log,
    ) -> None:
        self._gateway = Gateway(config)
        self._handlers = handlers
        self._notifications = Notifications(self._gateway, handlers, transport, log)
        self._log = log
        self._routes = {CHECKOUT: self._checkout, NOTIFY: self._notify, RETURN: self._return}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        route = self._routes.get(environ.get("PATH_INFO", ""))
        if route is None:
            return _sent(_Page(404, message_page("There is no such page", "")), start_response)
        try:
            page = route(environ)
        except Exception as error:
            self._log(one_line(f"{environ['PATH_INFO']}: {told(error)}{_place(error)}", self._gateway.config.secrets()))
            page = _failed(environ, error)
        return _sent(page, start_response)

    def _notify(self, environ: WSGIEnvironment) -> _Page:
        receipt = self._notifications.receive(_body(environ), environ.get("CONTENT_TYPE"))
        return _Page(receipt.status, receipt.body, "text/plain")

    def _checkout(self, environ: WSGIEnvironment) -> _Page:
        goods = list(self._handlers.goods())
        if environ["REQUEST_METHOD"] != "POST":
            return _Page(200, goods_page(goods))
        # What is bought is the buyer's choice, what it costs is the shop's.
        chosen = parse_qs(_body(environ).decode("ascii", "replace")).get("goods", [""])[-1]
        one = next((one for one in goods if one.id == chosen), None)
        order = self._handlers.new_order(chosen) if one else None
        if one is None or order is None:
            return _Page(400, goods_page(goods))
        return _Page(200, payment_page(one, order, self._request(order, one).build_form()))

    def _request(self, order: Order, goods: Goods) -> Request:
        given: dict[str, str | None] = {name: amount for name, amount in order.amounts.items() if amount}
        given["out_trade_no"] = order.number
        given["currency"] = order.currency
        given["subject"] = goods.says
        return self._gateway.request("create_forex_trade", given)

    def _return(self, environ: WSGIEnvironment) -> _Page:
        """Shows what the shop knows and changes nothing: an address in a browser is no proof of a payment."""
        try:
            message = self._gateway.parse_form(environ.get("QUERY_STRING", "").encode("latin-1"))
            self._gateway.verify(message)
        except KitError as error:
            if error.code in ("bad_key", "unsupported"):
                raise
            says = "If you have paid, the shop is told so by the gateway itself."
            return _Page(400, message_page("This address is not the one that the gateway gave", says))
        order = self._handlers.find_order(message.get(ORDER, ""))
        if order is None:
            return _Page(404, message_page("There is no such order", "The shop does not know it."))
        return _Page(200, state_page(order))


def _body(environ: WSGIEnvironment) -> bytes:
    """The raw body, but no more of it than shows that it is too long."""
    unknown = str(LONGEST + 1) if environ.get("wsgi.input_terminated") else "0"
    length = int(environ.get("CONTENT_LENGTH") or unknown)
    body: bytes = environ["wsgi.input"].read(max(0, min(length, LONGEST + 1)))
    return body


def _failed(environ: WSGIEnvironment, error: Exception) -> _Page:
    if environ.get("PATH_INFO") == NOTIFY:
        return _Page(200, AGAIN, "text/plain")
    says = str(error) if isinstance(error, (NotReady, KitError)) else "The shop's log says more."
    return _Page(500, message_page("This page does not work at the moment", says))


def _place(error: Exception) -> str:
    """The file and the line where an error was raised."""
    if isinstance(error, SyntaxError) and error.filename:
        return f" ({Path(error.filename).name}, line {error.lineno})"
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})" if trace else ""


def _sent(page: _Page, start_response: StartResponse) -> Iterable[bytes]:
    content = page.text.encode("utf-8")
    headers = [
        ("Content-Type", f"{page.media_type}; charset=utf-8"),
        ("Content-Length", str(len(content))),
        ("Cache-Control", "no-store"),
    ]
    start_response(f"{page.status} {HTTPStatus(page.status).phrase}", headers)
    return [content]
