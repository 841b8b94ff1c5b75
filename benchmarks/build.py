"""Times `kitsmith build` beside openapi-generator, as whole processes, in one run, as ratios.

The peer gets the same operations as an OpenAPI document and makes php, java, csharp and python in one `batch` run; kitsmith
makes those four and classic ASP, which the peer has not. Both write into folders that hold the last result already (warm).

    .venv/bin/python -m pip install openapi-generator-cli    (needs a Java runtime)
    make bench
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.model import Model, Parameter
from generator.paths import data_folder
from generator.spec import load

RUNS = 7
PEER_LANGUAGES = ("php", "java", "csharp", "python")


def schema(gateway: Model, parameter: Parameter) -> dict[str, object]:
    """A parameter of the description as OpenAPI says it."""
    found: dict[str, object] = {"type": "string", "description": parameter.says}
    if parameter.bytes:
        found["maxLength"] = parameter.bytes
    if parameter.allowed:
        found["enum"] = list(parameter.allowed)
    return found


def openapi(gateway: Model) -> dict[str, object]:
    """The same operations as OpenAPI."""
    paths = {}
    for service in gateway.services:
        body = {
            "type": "object",
            "required": [p.name for p in service.parameters if p.required],
            "properties": {p.name: schema(gateway, p) for p in service.parameters},
        }
        operation = {
            "operationId": service.name,
            "summary": service.says,
            "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": body}}},
            "responses": {"200": {"description": "An answer", "content": {"text/html": {"schema": {"type": "string"}}}}},
        }
        paths[f"/gateway.do/{service.name}"] = {"post": operation}
    info = {"title": gateway.title, "version": gateway.version}
    servers = [{"url": e.address} for e in gateway.environments]
    return {"openapi": "3.0.3", "info": info, "servers": servers, "paths": paths}


def prepare_peer(folder: Path) -> list[str] | None:
    """The command line of the peer, or None when it is not installed."""
    command = shutil.which("openapi-generator-cli", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if not command or not shutil.which("java"):
        return None
    (folder / "openapi.json").write_text(json.dumps(openapi(load(data_folder("specs") / "alipay-cross-border"))))
    configs = []
    for language in PEER_LANGUAGES:
        config = folder / f"{language}.json"
        spec = {"inputSpec": str(folder / "openapi.json"), "outputDir": str(folder / language), "generatorName": language}
        config.write_text(json.dumps(spec))
        configs.append(str(config))
    return [command, "batch", *configs]


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Wall seconds and peak memory in MB of one whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024


def row(name: str, runs: list[tuple[float, float]]) -> str:
    seconds = [s for s, _ in runs]
    memory = max(m for _, m in runs)
    shown = f"{min(seconds):6.2f}  {statistics.median(seconds):6.2f}  {max(seconds):6.2f}"
    return f"{name:<34}{shown}   {memory:6.0f} MB"


def main(echo: Callable[[str], None] = print) -> None:
    kitsmith = [str(Path(sys.executable).parent / "kitsmith"), "build"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = prepare_peer(folder)
        commands = {"kitsmith build (5 kits)": kitsmith, "kitsmith build --check": [*kitsmith, "--check"]}
        if peer:
            commands["openapi-generator batch (4 clients)"] = peer
        runs: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for number in range(RUNS + 1):  # the first round warms up and is not counted; the commands take turns
            for label, command in commands.items():
                result = timed(command, folder)
                if number:
                    runs[label].append(result)
    echo(f"{RUNS} runs each, in turns, after one warm-up     min  median     max     peak")
    for label, results in runs.items():
        echo(row(label, results))
    first = runs["kitsmith build (5 kits)"]
    for label, results in list(runs.items())[1:]:
        ratios = sorted(theirs[0] / ours[0] for ours, theirs in zip(first, results))
        echo(f"{label} / kitsmith build: {statistics.median(ratios):.2f} (median of pairs)")
    if not peer:
        echo("openapi-generator was not run: pip install openapi-generator-cli, and a Java runtime")


if __name__ == "__main__":
    main()
