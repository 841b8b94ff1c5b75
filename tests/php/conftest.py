"""The PHP kit as it stands in output/, run by the real PHP as a merchant runs it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build as builder
from generator.model import Model
from generator.paths import data_folder
from tests.conftest import MADE_UP, ROOT

KIT = ROOT / "output" / "php"
# Everything that PHP could complain about is an error here, and stack traces hold arguments, as on a developer's machine.
STRICT = [
    "-d",
    "error_reporting=-1",
    "-d",
    "display_errors=stderr",
    "-d",
    "log_errors=0",
    "-d",
    "zend.exception_ignore_args=0",
]
HEAD = """<?php
use AlipayCrossBorder\\Config;
use AlipayCrossBorder\\Gateway;
use AlipayCrossBorder\\KitError;

require $argv[1] . '/autoload.php';
$given = json_decode($argv[2], true);
$fields = array('key' => '760bdzec6y9goq7ctyx96ezkz78287de', 'partner' => '2088101122136241', 'currency' => 'USD');
$order = array('subject' => 'Kids clothing', 'out_trade_no' => '2009/04/291103', 'currency' => 'USD', 'total_fee' => '100.30');
function refusal($call)
{
    try {
        return call_user_func($call);
    } catch (KitError $error) {
        return array($error->getCode(), $error->getParameter(), $error->getMessage(), (string) $error);
    }
}
"""

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def made_up_kit(made_up: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of a gateway with another rule: what the first one needs and this one does not must be gone."""
    out = tmp_path_factory.mktemp("made-up")
    builder.build(made_up, MADE_UP, {"php": data_folder("templates") / "php"}, out, dry=False)
    return out / "php"


@pytest.fixture
def php(tmp_path: Path) -> Run:
    """Runs lines of PHP behind HEAD; `$given` is the argument, what is in `$answer` at the end comes back."""

    def run(code: str, given: object = None, options: tuple[str, ...] = ()) -> Any:
        script = tmp_path / "script.php"
        script.write_text(f"{HEAD}\n{code}\necho json_encode($answer);\n", "utf-8")
        command = ["php", *STRICT, *options, str(script), str(KIT), json.dumps(given)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
        return json.loads(done.stdout)

    return run
