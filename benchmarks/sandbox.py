"""Times `kitsmith sandbox` as its users start it: one process on one core, SQLite, the client on another core.

Ready time, signed requests a second into an empty database and into one that holds 100,000 orders, and the cost of one request
in each. Every request is a new order, checked and written to disk before it is answered. Then a reconciliation file of a million
made-up records, and what it adds to the memory of the process.

    .venv/bin/python benchmarks/sandbox.py
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from sqlalchemy import insert

from generator.paths import data_folder
from generator.reference.carriage import build_url, sent
from generator.reference.signing import Signer
from generator.sandbox.store import Store
from generator.sandbox.tables import orders, requests
from generator.spec import load

REQUESTS = 1500
HELD = 100_000
RECORDS = 1_000_000
STARTS = 5
TARGET = 300
READY_TARGET = 1.0


def start(database: Path) -> tuple[subprocess.Popen[str], dict[str, Any], float]:
    """The sandbox, what it says about itself, and the seconds until it was ready."""
    began = time.perf_counter()
    words = ["sandbox", "--port", "0", "--json", "--database", f"sqlite:///{database}"]
    command = [sys.executable, "-m", "generator", *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None  # noqa: S101  # it is a pipe
    said = json.loads(process.stdout.readline())
    seconds = time.perf_counter() - began
    pin(process.pid, 0)
    return process, said, seconds


def pin(process: int, core: int) -> None:
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process, {core})


def targets(said: dict[str, Any], prefix: str, sign_type: dict[str, str], count: int) -> list[str]:
    """Signed payments, each of a new order: path and query."""
    gateway = load(data_folder("specs") / "alipay-cross-border")
    signer = Signer(gateway, {"charset": "utf-8", **sign_type})
    fixed = {
        "service": "create_forex_trade",
        "partner": said["partner"],
        "_input_charset": "utf-8",
        "notify_url": "http://127.0.0.1:9/notify",
        "return_url": "http://127.0.0.1:9/return",
        "subject": "Tea set 中国茶具",
        "currency": said["currency"],
        "total_fee": "100.30",
    }
    made = []
    for number in range(count):
        pairs, _ = sent(signer, [*fixed.items(), ("out_trade_no", f"{prefix}-{number}")])
        made.append(build_url(signer, "/gateway.do", pairs))
    return made


def drive(said: dict[str, Any], paths: list[str]) -> float:
    """Requests a second over one kept connection; every answer must be the redirect to the cashier."""
    where = urlsplit(said["gateway"])
    with socket.create_connection((where.hostname, where.port)) as connection:
        began = time.perf_counter()
        for path in paths:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: {where.netloc}\r\n\r\n".encode())
            answer = b""
            while b"\r\n\r\n" not in answer:
                answer += connection.recv(65536)
            if not answer.startswith(b"HTTP/1.1 303"):
                raise SystemExit(f"expected the cashier, got {answer[:300]!r}")
        return len(paths) / (time.perf_counter() - began)


def cpu(process: int) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fill(database: Path, partner: str) -> None:
    """Orders as the sandbox keeps them, with their requests."""
    store = Store(f"sqlite:///{database}")
    parameters = json.dumps({"subject": "Tea set", "currency": "USD", "total_fee": "100.30", "out_trade_no": "x"})
    base = {
        "partner": partner, "parameters": parameters, "charset": "utf-8", "sign_type": "MD5", "state": "created",
        "made": 1, "deadline": 10**15, "total_fee": "100.30",
    }  # fmt: skip
    request = {
        "at": 1, "service": "create_forex_trade", "code": "", "says": "", "charset": "utf-8", "raw": b"x" * 600,
        "signing_string": b"x" * 300,
    }  # fmt: skip
    with store.change() as db:
        db.execute(insert(orders), [{**base, "token": f"t{n}", "number": f"held-{n}"} for n in range(HELD)])
        first = db.scalar(orders.select().with_only_columns(orders.c.id).where(orders.c.number == "held-0")) or 0
        db.execute(insert(requests), [{**request, "order": first + n} for n in range(HELD)])
    store.close()


def measure(database: Path, prefix: str) -> dict[str, float]:
    process, said, _ = start(database)
    try:
        keys = {"sign_type": "MD5", "key": said["key"]}
        drive(said, targets(said, f"{prefix}-warm", keys, 100))
        paths = targets(said, prefix, keys, REQUESTS)
        before = cpu(process.pid)
        rate = drive(said, paths)
        return {"rate": rate, "cost": (cpu(process.pid) - before) / REQUESTS * 1000}
    finally:
        process.terminate()
        process.wait()


def stream(database: Path) -> tuple[float, float]:
    """Seconds for a file of many records, and the megabytes that the process grew by meanwhile."""
    process, said, _ = start(database)
    try:
        httpx.post(said["control"] + "provoke", json={"service": "forex_compare_file", "records": RECORDS}).raise_for_status()
        signer = Signer(load(data_folder("specs") / "alipay-cross-border"), {**said, "charset": "utf-8", "sign_type": "MD5"})
        asked = {"service": "forex_compare_file", "partner": said["partner"], "start_date": "20200101", "end_date": "20200102"}
        address = build_url(signer, said["gateway"], sent(signer, [*asked.items(), ("_input_charset", "utf-8")])[0])
        before, began, lines = peak(process.pid), time.perf_counter(), 0
        with httpx.stream("GET", address, timeout=60) as answer:
            for piece in answer.iter_raw():
                lines += piece.count(b"\n")
        if lines != RECORDS:
            raise SystemExit(f"expected {RECORDS} records, got {lines}")
        return time.perf_counter() - began, peak(process.pid) - before
    finally:
        process.terminate()
        process.wait()


def peak(process: int) -> float:
    """The most memory that a process has used, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def ready_time(folder: Path) -> float:
    times = []
    for run in range(STARTS):
        process, _, seconds = start(folder / f"ready-{run % 2}.db")
        process.terminate()
        process.wait()
        times.append(seconds)
    return statistics.median(times)


def main() -> None:
    pin(0, 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ready = ready_time(folder)
        database = folder / "orders.db"
        empty = measure(database, "empty")
        fill(database, "2088101122136241")
        full = measure(database, "full")
        seconds, grown = stream(folder / "orders.db")
    print(f"ready after                          {ready:6.2f} s      target {READY_TARGET:.0f}")
    print(f"requests a second, empty             {empty['rate']:6.0f}        target {TARGET}")
    print(f"requests a second, {HELD:,} orders    {full['rate']:6.0f}        target {TARGET}")
    print(f"processor time of a request, empty   {empty['cost']:6.2f} ms")
    print(f"                     {HELD:,} orders  {full['cost']:6.2f} ms     ratio {full['cost'] / empty['cost']:.2f}")
    print(f"a file of {RECORDS:,} records        {seconds:6.2f} s      {grown:.1f} MB more memory")
    met = ready <= READY_TARGET and min(empty["rate"], full["rate"]) >= TARGET
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
