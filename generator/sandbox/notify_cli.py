"""The command `notify`: signed notifications for an address, and a scorecard of what it answered (docs/notify.md)."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from ..cli import Refusal, loaded, specified

if TYPE_CHECKING:
    from .. import model
    from .maker import Maker
    from .scenarios import Scenario
    from .scorecard import Line
    from .wishes import Wishes

DEFAULT_SANDBOX = "http://127.0.0.1:8700"


@click.command("notify")
@click.argument("address", metavar="URL")
@click.option(
    "--scenario", "names", multiple=True, metavar="NAME", help="May be repeated; `list` prints them.  [default: paid]"
)
@click.option("--all", "everything", is_flag=True, help="Every scenario, those that must be refused first.")
@click.option(
    "--order", default="", metavar="NUMBER", help="An order of the shop.  [default: the newest one of the sandbox]"
)
@click.option(
    "--set", "sets", multiple=True, metavar="NAME=VALUE", help="A field of the messages, such as total_fee=8.00."
)
@click.option("--partner", default="", help="The partner id.  [default: the order's, else that of the sample]")
@click.option(
    "--key", envvar="KITSMITH_KEY", default="", help="The shared key.  [default: the partner's in the sandbox]"
)
@click.option("--sign-type", default="", help="How the messages are signed.  [default: as the order was]")
@click.option("--private-key", type=click.Path(path_type=Path), help="File with the GATEWAY's RSA private key.")
@click.option("--charset", default="", help="The charset of the shop's config.  [default: as the order was]")
@click.option(
    "--sandbox", default=DEFAULT_SANDBOX, show_default=True, metavar="URL", help="The gateway that the shop asks."
)
@click.option("--genuine", is_flag=True, help="No sandbox: the shop's gateway says `genuine` to every id by itself.")
@click.option(
    "--allow-host",
    "allowed",
    multiple=True,
    metavar="HOST",
    help="Also send to this host.  [default: only this machine]",
)
@click.option(
    "--trust",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="An authority (PEM) of the shop's https.",
)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 300), default=30.0, show_default=True, help="Seconds for one message."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@specified
def notify(
    address: str, names: tuple[str, ...], everything: bool, order: str, sets: tuple[str, ...], partner: str, key: str,
    sign_type: str, private_key: Path | None, charset: str, sandbox: str, genuine: bool, allowed: tuple[str, ...],
    trust: Path | None, timeout: float, as_json: bool, spec: Path,
) -> None:  # fmt: skip
    """Send notifications to a shop's notify page and compare its answers with those of a correct shop.

    \b
    kitsmith notify http://127.0.0.1:8000/notify_url.php --scenario list
    kitsmith notify http://127.0.0.1:8000/notify_url.php --all
    kitsmith notify http://127.0.0.1:8000/notify_url.php --scenario twice --scenario other-amount --json
    kitsmith notify http://127.0.0.1:8000/notify_url.php --order A-1 --set total_fee=8.00 --set currency=USD

    Exit code 1 when an answer is wrong (red).
    """
    _need_extra()
    from .scenarios import SCENARIOS
    from .wishes import Wishes

    gateway = loaded(spec)
    if gateway.notifications is None:
        raise Refusal(f"{gateway.id} has no notifications")
    if "list" in names:
        for known in SCENARIOS.values():
            click.echo(f"{known.name:23}{known.says}")
        return
    chosen = list(SCENARIOS.values()) if everything else [_scenario(name) for name in names or ("paid",)]
    wishes = Wishes(order, partner, key, _text(private_key), charset, sign_type, _changes(sets))
    run = _run(
        gateway, address, chosen, wishes, None if genuine else sandbox, genuine, allowed, trust, timeout, as_json
    )
    sys.exit(asyncio.run(run))


async def _run(
    gateway: model.Model, address: str, chosen: Sequence[Scenario], wishes: Wishes, sandbox: str | None, genuine: bool,
    allowed: Sequence[str], trust: Path | None, timeout: float, as_json: bool,
) -> int:  # fmt: skip
    from .delivery import client, refusal
    from .remote import Control, SandboxGone
    from .scorecard import Scorecard, Shop, counts, report
    from .wishes import NotEnough, make

    refused = refusal(address, allowed)
    if refused:
        raise Refusal(refused.replace("the sandbox calls", "kitsmith calls").replace("start it with", "add"))
    own = [urlsplit(sandbox).hostname or ""] if sandbox else []
    async with client([*allowed, *own], _context(trust)) as http:
        control = await Control.reached(http, sandbox) if sandbox else None
        if sandbox and control is None and not wishes.order:
            raise Refusal(_no_sandbox(sandbox))
        try:
            maker = await make(gateway, wishes, control)
        except NotEnough as error:
            raise Refusal(str(error)) from None
        answers = genuine or control is not None
        if not answers:
            click.echo(_alone(sandbox or "", maker.rules.again), err=True)
        check = maker.rules.check
        reply = ("200", check.genuine) if answers and check else None
        shop = Shop(address, timeout, reply)

        async def register(notify_id: str) -> None:
            if control:
                await control.genuine(maker.config["partner"], notify_id)

        def tell(line: Line) -> None:
            if not as_json:
                for text in report(line):
                    click.echo(text)

        scenarios = [s for s in chosen if not (genuine and s.name == "not-genuine")]
        try:
            lines = await Scorecard(http, shop, register).run(scenarios, maker, tell)
        except SandboxGone as error:
            raise Refusal(str(error)) from None
    found = counts(lines)
    if as_json:
        click.echo(json.dumps(_as_json(address, maker, control is not None, lines, found), ensure_ascii=False))
    else:
        click.echo(f"\n{found['green']} green, {found['yellow']} yellow, {found['red']} red")
    return 1 if found["red"] else 0


def _no_sandbox(sandbox: str) -> str:
    return (
        f"Nothing answers at {sandbox}, and without an order there is nothing to notify about. Start `kitsmith sandbox`, "
        "take an order in the shop to its cashier, and come back; or give --order and what it costs with --set."
    )


def _alone(sandbox: str, again: str) -> str:
    return (
        f"There is no sandbox at {sandbox}, so the shop cannot ask whether these messages are genuine: "
        f"a correct shop answers {again} to all of them.\n"
        "Start `kitsmith sandbox`, or give --genuine when the shop's gateway takes every id for genuine."
    )


def _as_json(
    address: str, maker: Maker, sandbox: bool, lines: Sequence[Line], found: Mapping[str, int]
) -> dict[str, Any]:
    shown = [
        {
            "scenario": line.scenario, "message": line.what, "verdict": line.verdict, "expected": line.expected,
            "reason": line.reason, "says": line.says, "answered": line.delivery.answered, "kind": line.delivery.kind,
            "status": line.delivery.status, "answer": line.delivery.answer, "words": line.delivery.words,
            "advice": line.advice, "seconds": round(line.delivery.seconds, 4),
        }
        for line in lines
    ]  # fmt: skip
    order = {"number": maker.order.number, "currency": maker.order.currency, **maker.order.amounts}
    about = {"address": address, "sandbox": sandbox, "partner": maker.config["partner"], "order": order}
    return {
        **about,
        "charset": maker.config["charset"],
        "sign_type": maker.config["sign_type"],
        **found,
        "lines": shown,
    }


def _scenario(name: str) -> Scenario:
    from .scenarios import SCENARIOS

    if name not in SCENARIOS:
        raise Refusal(f"--scenario {name}: expected one of {', '.join(SCENARIOS)}; `--scenario list` says what each is")
    return SCENARIOS[name]


def _changes(sets: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in sets:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise Refusal(f"--set {word}: expected NAME=VALUE")
        found[name] = value
    return found


def _text(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: cannot be read as text: {error}") from None


def _context(trust: Path | None) -> Any:
    import ssl

    if trust is None:
        return True
    try:
        return ssl.create_default_context(cafile=str(trust))
    except (OSError, ssl.SSLError):
        raise Refusal(f"{trust}: holds no certificate in PEM") from None


def _need_extra() -> None:
    try:
        import httpx  # noqa: F401
    except ImportError:
        raise Refusal('notify needs httpx: pip install "kitsmith[sandbox]"', 3) from None
