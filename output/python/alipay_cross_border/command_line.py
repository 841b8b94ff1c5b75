# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The commands as a person or cron types them on the shop's server: words in, text and an exit code out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from .command_setting import BadInput, Done, Setting, Words, WrongUsage
from .command_table import HELP, LIST
from .errors import KitError
from .log import Log
from .query_commands import catch_up, query
from .refund_commands import batch_refund, refund
from .refund_lock import Busy
from .reports import report
from .table_commands import rates, reconcile, settlement
from .wsgi import NotReady, problem

COMMANDS: dict[str, Callable[[Setting, Words], Done]] = {
    "refund": refund,
    "batch-refund": batch_refund,
    "query": query,
    "reconcile": reconcile,
    "settlement": settlement,
    "rates": rates,
    "catch-up": catch_up,
}
# Options with a value, and those without.
_VALUES = {
    "refund": ("--reason", "--number"),
    "reconcile": ("--from", "--to"),
    "settlement": ("--from", "--to"),
    "catch-up": ("--older-than",),
}
_FLAGS = {"refund": ("--again",)}


def run(words: Sequence[str], open_shop: Callable[[], Setting], log: Log) -> int:
    """Runs a command; its exit code. `log` takes what is not for everybody's eyes."""
    if not words or "--help" in words:
        known = next((word for word in words if word in HELP), "")
        print("\n".join(HELP[known] if known else LIST))
        return 0
    command = words[0]
    if command not in COMMANDS:
        print("\n".join(LIST), file=sys.stderr)
        return 2
    setting: Setting | None = None
    try:
        given = _sorted(command, words[1:])
        setting = open_shop()
        done = COMMANDS[command](setting, given)
    except KitError as error:
        return _refused(command, error, setting)
    except WrongUsage:
        return _failed(command, HELP[command][0], 2)
    except Busy:
        return _failed(command, "another refund is being sent; try again later", 3)
    except (BadInput, NotReady) as error:
        return _failed(command, str(error), 2)
    except KeyboardInterrupt:
        return _failed(command, "interrupted" + _what_next(setting), 130)
    except Exception as error:
        log(f"{command}: {problem(error)}")
        return _failed(command, "The shop's log says more", 2)
    sys.stdout.write(report(done.columns, done.rows, "--csv" in words))
    return done.code


def _sorted(command: str, words: Sequence[str]) -> Words:
    """The words of a command and its options. Raises WrongUsage."""
    plain: list[str] = []
    options: dict[str, str] = {}
    left = [word for word in words if word != "--csv"]
    while left:
        word = left.pop(0)
        if not word.startswith("--"):
            plain.append(word)
        elif word in _FLAGS.get(command, ()):
            options[word] = ""
        elif word in _VALUES.get(command, ()) and left:
            options[word] = left.pop(0)
        else:
            raise WrongUsage
    return Words(plain, options)


def _refused(command: str, error: KitError, setting: Setting | None) -> int:
    was_sent = setting is not None and setting.was_sent
    what_next = "; try again later" if error.may_retry else ""
    if error.code != "gateway_error":
        what_next = _what_next(setting) or what_next
    return _failed(command, error.message + what_next, 3 if error.may_retry else 1 if was_sent else 2)


def _what_next(setting: Setting | None) -> str:
    """What to do about a refund of which nobody knows whether it arrived."""
    return f"; it may have arrived: {setting.if_lost}" if setting and setting.was_sent and setting.if_lost else ""


def _failed(command: str, message: str, code: int) -> int:
    print(f"{command}: {message}", file=sys.stderr)
    return code
