# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The sample shop. `python shop.py` starts it on this machine; any other WSGI server is given `shop:application`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from alipay_cross_border import Config, FileLog
from alipay_cross_border.wsgi import CHECKOUT, NotReady, problem, when_ready
from alipay_cross_border.wsgi import application as pages

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
SAMPLES = {
    "config_sample.py": "payment_config.py",
    "handlers_sample.py": "handlers.py",
}


def loaded() -> tuple[Config, Any, Path]:
    """The config, the handlers and the folder of the data, from the copies of the samples.

    Raises NotReady while one is missing, and whatever is wrong in them.
    """
    for sample, copy in SAMPLES.items():
        if not (HERE / copy).exists():
            raise NotReady(f"Copy {sample} to {copy} and fill it in")
    config = import_module("payment_config").CONFIG
    data = HERE / (config.data_folder or DATA)
    return config, import_module("handlers").Shop(config, data), data


def opened() -> WSGIApplication:
    """The pages of the shop. Raises like `loaded`."""
    config, handlers, data = loaded()
    return pages(config, handlers, log=FileLog(data / "kit.log"))


application = when_ready(opened, FileLog(DATA / "kit.log"))


class Server(ThreadingMixIn, WSGIServer):
    """A server for one's own machine, with a thread for each request."""

    daemon_threads = True
    request_queue_size = 128


class RequestHandler(WSGIRequestHandler):
    """Does not wait for ever for a client that says nothing."""

    timeout = 60

    def get_environ(self) -> dict[str, Any]:
        """With no Content-Type where none was sent; the standard library would make one up."""
        environ = super().get_environ()
        environ["CONTENT_TYPE"] = self.headers.get("Content-Type", "")
        return environ


def main() -> None:
    """Serves until it is stopped."""
    parser = ArgumentParser(description="The sample shop, on this machine only.")
    parser.add_argument("port", nargs="?", type=int, default=8000)
    port = parser.parse_args().port
    try:
        server = make_server("127.0.0.1", port, application, Server, RequestHandler)
    except (OSError, OverflowError) as error:
        sys.exit(f"Port {port} cannot be used: {error}")
    try:
        opened()
    except Exception as error:  # the pages say it as well, until it is mended
        print(f"Not ready: {problem(error)}", file=sys.stderr)
    print(f"http://127.0.0.1:{port}{CHECKOUT}", flush=True)
    with server, suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
