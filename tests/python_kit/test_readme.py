"""The README's code, run as it stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from .conftest import KIT


def test_the_first_request_and_the_check_of_a_message_work_as_written(tmp_path: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (KIT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 2
    shutil.copytree(KIT, tmp_path / "kit")
    shutil.copy(KIT / "config_sample.py", tmp_path / "kit" / "payment_config.py")
    program = [blocks[0], "body = request.build_url().partition('?')[2].encode()", blocks[1], "print(page)"]
    done = subprocess.run(
        [sys.executable, "-B", "-c", "\n".join(program)],
        cwd=tmp_path / "kit", capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<form ")
