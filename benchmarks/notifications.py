"""Load on the notify page of every kit on every web server: 1,000 notifications, 20 at a time, as ratios within one run.

Three kinds of message in turn, in small blocks, so that all of them meet the same machine:

    bare   verified, the gateway is asked, and there is no such order: the page without a store
    read   verified, asked, the order is found, and its status asks for nothing
    paid   all of it: the order is credited

Per post, the time until it is answered with 20 under way, and the processor time that the server and its children took (where
/proc tells that): what sends and what plays the gateway runs on the same machine, so the first alone would flatter the store.
A paid post may cost twice a bare one by either. Every message must be answered, and each order credited exactly once.

    .venv/bin/python benchmarks/notifications.py            all servers
    .venv/bin/python benchmarks/notifications.py php java   servers whose label holds one of the words
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.paths import data_folder
from generator.spec import load
from tests.shops.messages import Sender
from tests.shops.orders import Orders
from tests.shops.shop import Server, Shop, servers
from tests.support.certificates import make_certificates
from tests.support.fake_gateway import FakeGateway

COUNT, AT_ONCE, BLOCK = 1000, 20, 100
WARM_UP = 200
MOST = 2.0
EXPECTED = {"bare": b"fail", "read": b"success", "paid": b"success"}
HEAD = ("bare", "read", "paid", "ratio", "bare", "read", "paid", "ratio", "store")


@dataclass
class Cost:
    """Of all posts of one kind, in seconds."""

    answered: float = 0
    processor: float = 0


def main(words: list[str]) -> int:
    chosen = [s for s in servers() if not words or any(word in s.label for word in words)]
    print(
        f"{COUNT} notifications, {AT_ONCE} at a time; milliseconds per post; store: processor time of paid less bare\n"
    )
    print(f"{'':<22}{'until answered':^32}{'processor time of the server':^40}")
    print(f"{'server':<22}" + "".join(f"{name:>8}" for name in HEAD) + "  credited once")
    return max([measured(server) for server in chosen], default=2)


def measured(server: Server) -> int:
    """Prints the server's row; 1 when a message was lost or the store costs more than it may."""
    if server.lacks():
        print(f"{server.label:<22}{', '.join(server.lacks())} missing here; {server.hint}")
        return 1
    gateway = load(data_folder("specs") / "alipay-cross-border")
    with tempfile.TemporaryDirectory() as name:
        certificates = make_certificates(Path(name) / "certificates")
        fake = FakeGateway(tls=certificates.localhost)
        shop = Shop(server, gateway, {"gateway": fake.address, "timeout": "60"}, Path(name) / "shop", certificates.ca)
        with fake, shop:
            orders, sender = Orders(shop.data), Sender(gateway, {**shop.config, "gateway": ""})
            run(shop, orders, sender, WARM_UP, "warm")
            costs, wrong = run(shop, orders, sender, COUNT, "load")
            once = sum(count == 1 for number, count in orders.paid_lines().items() if number.startswith("load"))
    answered = [costs[kind].answered * 1000 / COUNT for kind in EXPECTED]
    processor = [costs[kind].processor * 1000 / COUNT for kind in EXPECTED]
    ratios = [row[2] / row[0] if row[0] else 0.0 for row in (answered, processor)]
    columns = [*answered, ratios[0], *processor, ratios[1], processor[2] - processor[0]]
    wrongly = f", {wrong} answered wrongly" if wrong else ""
    print(
        f"{server.label:<22}" + "".join(f"{value:8.2f}" for value in columns) + f"  {once} of {COUNT}{wrongly}",
        flush=True,
    )
    return int(wrong > 0 or once != COUNT or max(ratios) > MOST)


def run(shop: Shop, orders: Orders, sender: Sender, count: int, name: str) -> tuple[dict[str, Cost], int]:
    """What the posts of each kind cost, and how many answers were not the right one."""
    for at in range(count):
        orders.place(f"{name}-{at:05d}")
    costs = {kind: Cost() for kind in EXPECTED}
    wrong = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for start in range(0, count, BLOCK):
            for kind, expected in EXPECTED.items():
                bodies = list(messages(sender, kind, name, range(start, min(start + BLOCK, count))))
                began, used = time.perf_counter(), processor_seconds(shop.processes())
                answers = list(pool.map(lambda body: answer(shop, body), bodies))
                costs[kind].answered += time.perf_counter() - began
                costs[kind].processor += processor_seconds(shop.processes()) - used
                wrong += sum(body != expected for body in answers)
    return costs, wrong


def messages(sender: Sender, kind: str, name: str, numbers: range) -> Iterator[bytes]:
    for at in numbers:
        number = f"{'none' if kind == 'bare' else name}-{at:05d}"
        yield sender.notification(number, trade_status="WAIT_BUYER_PAY" if kind == "read" else "TRADE_FINISHED")


def answer(shop: Shop, body: bytes) -> bytes:
    try:
        return shop.post(body).body
    except OSError:
        return b""


def processor_seconds(processes: set[int]) -> float:
    """What they have used so far, with their children that have ended; 0 where there is no /proc."""
    ticks = 0
    for process in processes:
        with contextlib.suppress(OSError):  # it has just ended
            fields = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
