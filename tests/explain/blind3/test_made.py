"""The third blind set is what its maker writes: nobody bends a case by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_cases_are_the_bytes_that_the_maker_writes() -> None:
    run = subprocess.run([sys.executable, str(Path(__file__).with_name("make.py")), "--check"], check=False)
    assert run.returncode == 0
