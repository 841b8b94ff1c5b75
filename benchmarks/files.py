"""Reading a reconciliation file with each kit, beside a plain loop of the same language that reads lines and splits them.

Whole processes that take turns on the same file of a million records: the least time of some turns, less what the process takes
for a file of one record, and the peak memory (Java, which takes what it may, gets a heap of 64 MB). A kit may take three times
what the plain loop takes. ASP, in memory up to 20,000 records and here on asppy and not on IIS, is measured and has no limit.

    .venv/bin/python benchmarks/files.py            every kit
    .venv/bin/python benchmarks/files.py php java   these
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.kits import languages, load_manifest, render_kit
from generator.paths import data_folder
from generator.spec import load

READERS = Path(__file__).resolve().parent / "readers"
ASP_ENGINE = data_folder("templates") / "asp" / "runtime" / "render.py"
RECORDS, ASP_RECORDS = 1_000_000, 20_000
TURNS = 3
MOST = 3.0
# {kit}: the unpacked kit, {here}: the folder of the readers, {build}: a folder to build in, {file}, {way}: kit or plain.
BUILD = {
    "java": [["javac", "-nowarn", "-sourcepath", "{kit}/src/main/java", "-d", "{build}", "{here}/Read.java"]],
    "dotnet": [
        ["mcs", "-optimize", "-sdk:4.0-api", "-r:System.Numerics.dll", "-r:System.Xml.dll", "-out:{build}/Read.exe",
         "{here}/Read.cs", "-recurse:{kit}/web/App_Code/Kit/*.cs"],
    ],
    "asp": [["cp", "{here}/read.asp", "{kit}/read.asp"]],
}  # fmt: skip
RUN = {
    "asp": [sys.executable, str(ASP_ENGINE), "{kit}/read.asp", "--query", "{way}", "--body-file", "{file}"],
    "dotnet": ["mono", "{build}/Read.exe", "{file}", "{way}"],
    "java": ["java", "-Xmx64m", "-XX:+UseSerialGC", "-cp", "{build}", "Read", "{file}", "{way}"],
    "php": ["php", "{here}/read.php", "{kit}", "{file}", "{way}"],
    "python": [sys.executable, "{here}/read.py", "{kit}", "{file}", "{way}"],
}


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float


def write(path: Path, records: int) -> Path:
    """Records as the gateway's samples have them; no two are alike."""
    with path.open("w", encoding="ascii", newline="") as file:
        for n in range(records):
            time_ = f"201312{n % 28 + 1:02}{n % 24:02}{n // 7 % 60:02}{n % 60:02}"
            file.write(
                f"20131219-{n:07}|{n % 99_999}.{n % 100:02}|EUR|{time_}|20131229235959|P|0.{n % 100:02}|L|Goods {n % 1000}\r\n"
            )
    return path


# Runs a command and writes its peak memory behind what it said. A process begins with the memory of the one that forked it, so
# that one must be small.
LAUNCHER = """
import os, resource, sys
code = os.spawnvp(os.P_WAIT, sys.argv[1], sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""


def run(command: Sequence[str], expected: int) -> Run:
    """One whole process, which must count right."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, *command], stdout=subprocess.PIPE, text=True, check=False
    )
    seconds = time.perf_counter() - began
    said = done.stdout.split()
    if done.returncode or said[0] != str(expected):
        raise SystemExit(f"{command[0]} ended with {done.returncode} and said {said}, not {expected}")
    return Run(seconds, int(said[1]) / 1024)


def measured(language: str, folder: Path, files: dict[int, Path]) -> float:
    """Prints the row of a language; the ratio of kit to plain loop."""
    gateway = load(data_folder("specs") / "alipay-cross-border")
    places = {"{kit}": folder / "kit", "{build}": folder / "build", "{here}": READERS}
    (folder / "build").mkdir(parents=True)
    for name, content in render_kit(gateway, load_manifest(languages()[language])).items():
        target = folder / "kit" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for command in BUILD.get(language, ()):
        subprocess.run(filled(command, places), check=True)
    count = ASP_RECORDS if language == "asp" else RECORDS
    runs: dict[tuple[str, int], list[Run]] = {(way, n): [] for way in ("plain", "kit") for n in (1, count)}
    for _ in range(TURNS):
        for (way, n), found in runs.items():
            found.append(run(filled(RUN[language], {**places, "{file}": files[n], "{way}": way}), n))
    net = {way: max(least(runs[way, count]) - least(runs[way, 1]), 0.01) for way in ("plain", "kit")}
    peaks = [max(one.megabytes for one in runs[key]) for key in (("plain", count), ("kit", 1), ("kit", count))]
    ratio = net["kit"] / net["plain"]
    print(
        f"{language:<8}{count:>10,}{net['plain']:>10.2f}{net['kit']:>8.2f}{ratio:>8.2f}"
        + "".join(f"{mb:>12.0f}" for mb in peaks),
        flush=True,
    )
    return ratio


def least(runs: Sequence[Run]) -> float:
    return min(one.seconds for one in runs)


def filled(command: Sequence[str], places: dict[str, Path | str]) -> list[str]:
    for mark, place in places.items():
        command = [part.replace(mark, str(place)) for part in command]
    return list(command)


def main(words: list[str]) -> int:
    chosen = [language for language in RUN if not words or language in words]
    print(f"least of {TURNS} turns, in seconds, less that of a file of one record; peak memory in MB\n")
    print(f"{'':<8}{'records':>10}{'plain':>10}{'kit':>8}{'ratio':>8}{'MB: plain':>12}{'kit, one':>12}{'kit, all':>12}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {n: write(folder / f"{n}.txt", n) for n in (1, ASP_RECORDS, RECORDS)}
        ratios = {}
        for language in chosen:
            ratios[language] = measured(language, folder / language, files)
            shutil.rmtree(folder / language)
    slow = [language for language, ratio in ratios.items() if ratio > MOST and language != "asp"]
    print(f"\nmore than {MOST:g} times the plain loop: {', '.join(slow) or 'none'}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
