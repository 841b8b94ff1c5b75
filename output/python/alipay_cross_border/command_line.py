# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The commands as a person or cron types them on the shop's server: words in, text and an exit code out."""

from __future__ import annotations

import os
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
    """Runs a command; its exit code. `log` takes what is not for everybody's eyes while there is no shop yet."""
    given = [word for word in words if word != "--csv"]
    as_csv = len(given) < len(words)
    if not given or "--help" in given:
        known = next((word for word in given if word in HELP), "")
        return _printed(known or "help", "\n".join([*(HELP[known] if known else LIST), ""]))
    command = next((word for word in given if not word.startswith("--")), "")
    if command not in COMMANDS:
        print("\n".join(LIST), file=sys.stderr)
        return 2
    given.remove(command)
    setting: Setting | None = None
    try:
        sorted_words = _sorted(command, given)
        setting = open_shop()
        done = COMMANDS[command](setting, sorted_words)
        return _printed(command, report(done.columns, done.rows, as_csv), done.code)
    except KitError as error:
        message, code = _refused(error, setting)
    except WrongUsage:
        message, code = HELP[command][0], 2
    except Busy:
        message, code = "another refund is being sent; try again later", 3
    except (BadInput, NotReady) as error:
        message, code = str(error), 2
    except KeyboardInterrupt:
        message, code = "interrupted" + _what_next(setting), 130
    except Exception as error:
        (setting.log if setting else log)(f"{command}: {problem(error)}")
        message, code = "The shop's log says more" + _what_next(setting), 1 if setting and setting.was_sent else 2
    if setting and setting.lost and _what_next(setting):
        _printed(command, report(setting.lost.columns, setting.lost.rows, as_csv))
    return _failed(command, message, code)


def _sorted(command: str, words: Sequence[str]) -> Words:
    """The words of a command and its options. Raises WrongUsage."""
    plain: list[str] = []
    options: dict[str, str] = {}
    left = list(words)
    while left:
        word = left.pop(0)
        if not word.startswith("--"):
            plain.append(word)
        elif word in _FLAGS.get(command, ()):
            options[word] = ""
        elif word in _VALUES.get(command, ()) and left and not left[0].startswith("--"):
            options[word] = left.pop(0)
        else:
            raise WrongUsage
    return Words(plain, options)


def _refused(error: KitError, setting: Setting | None) -> tuple[str, int]:
    """What to say of an error, and the exit code for it."""
    what_next = _what_next(setting) or ("; try again later" if error.may_retry else "")
    was_sent = setting is not None and setting.was_sent and not error.parameter.startswith("config.")
    return error.message + what_next, 3 if error.may_retry else 1 if was_sent else 2


def _what_next(setting: Setting | None) -> str:
    """What to do about a refund of which nobody knows whether it arrived."""
    return f"; it may have arrived: {setting.if_lost}" if setting and setting.was_sent and setting.if_lost else ""


def _printed(command: str, text: str, code: int = 0) -> int:
    """Writes text to standard output; the exit code, which is another when that fails."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):  # there is none, it is full or it is closed
        if sys.stdout is not None:
            # What is left in the buffer would fail once more at the end, with a trace.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _failed(command, "the output cannot be written", 1)
    return code


def _failed(command: str, message: str, code: int) -> int:
    print(f"{command}: {message}", file=sys.stderr)
    return code
