"""The command `kitsmith sandbox`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..cli import Refusal, loaded, specified

if TYPE_CHECKING:
    from .. import model
    from .partners import Partner
    from .store import Store

LOOPBACK = ("127.0.0.1", "localhost", "::1")
database_option = click.option(
    "--database",
    metavar="URL",
    help="postgresql://USER:PASSWORD@HOST/NAME or sqlite:///FILE.  [default: kitsmith-sandbox.db in this folder]",
)


@click.group(invoke_without_command=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8700, show_default=True, help="0 takes a free one.")
@database_option
@click.option("--tls", is_flag=True, help="Serve https with a certificate authority that is made here.")
@click.option(
    "--allow-host",
    "allowed",
    multiple=True,
    metavar="HOST",
    help="Also send notifications to this host, and answer under this name; may be repeated.  [default: only this machine]",
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON when it is ready.")
@specified
@click.pass_context
def sandbox(
    context: click.Context,
    host: str,
    port: int,
    database: str | None,
    tls: bool,
    allowed: tuple[str, ...],
    as_json: bool,
    spec: Path,
) -> None:
    """A gateway on your own machine, to take payments with that move no money.

    It checks signatures as the gateway does, shows the buyer a cashier page, notifies your shop until that answers, and tells in
    words what went wrong. Everything is kept in one file; stop it with Ctrl+C and start it again.

    \b
    kitsmith sandbox                               http://127.0.0.1:8700/
    kitsmith sandbox --tls                         https, with a certificate authority for your kit's config
    kitsmith sandbox --allow-host shop.example     also notifies that host
    kitsmith sandbox --port 0 --json               for test suites: see docs/sandbox.md
    kitsmith sandbox partner new                   another merchant, with MD5 and RSA2 keys
    """
    if context.invoked_subcommand:
        return
    _need_extra()
    from .app import application
    from .clock import Clock
    from .partners import Partners
    from .sandbox import Sandbox, Settings, Unplayable, check_playable
    from .server import PortTaken, bind, serve

    gateway = loaded(spec)
    try:
        check_playable(gateway)
        listening = bind(host, port)
    except Unplayable as error:
        raise Refusal(str(error)) from None
    except PortTaken as error:
        raise Refusal(str(error), 4) from None
    store = _opened(database, own=True)
    certificates = _certificates(store) if tls else None
    address = _address(host, listening.getsockname()[1], tls)
    settings = Settings(address, host, allowed, certificates[2] if certificates else None)
    published = Partners(gateway, store, Clock()).published
    app = application(lambda: Sandbox(gateway, store, settings), settings)

    def ready() -> None:
        click.echo(_ready_json(settings, published) if as_json else _ready_text(gateway, settings, published, str(store)))

    try:
        serve(app, listening, certificates[:2] if certificates else None, ready, lambda: app.state.sandbox.notifier.end())
    finally:
        store.close()


@sandbox.group()
def partner() -> None:
    """The merchants that the sandbox knows."""


@partner.command()
@click.option("--currency", metavar="CODE", help="The settlement currency of the contract.  [default: that of the sample]")
@click.option("--sign-type", default="RSA2", show_default=True, help="How the printed config signs.")
@click.option("--json", "as_json", is_flag=True, help="Print the config as JSON.")
@database_option
@specified
def new(currency: str | None, sign_type: str, as_json: bool, database: str | None, spec: Path) -> None:
    """Make a partner with an MD5 key and RSA2 keys, and print its config. The sandbox may run meanwhile."""
    _need_extra()
    from .clock import Clock
    from .partners import PartnerError, Partners

    gateway = loaded(spec)
    if sign_type not in [a.name for a in gateway.signing.algorithms]:
        names = ", ".join(a.name for a in gateway.signing.algorithms)
        raise Refusal(f"--sign-type {sign_type}: expected one of {names}")
    store = _opened(database)
    try:
        known = Partners(gateway, store, Clock(int(store.get("clock") or 0)))
        values = {"sign_type": sign_type, **known.config(known.new(currency))}
    except PartnerError as error:
        raise Refusal(str(error)) from None
    finally:
        store.close()
    if as_json:
        click.echo(json.dumps(values))
        return
    for name, value in values.items():
        click.echo(f"{name:12} {value}")
    settings = " ".join(f"--set {name}={value}" for name, value in values.items())
    click.echo(f"\nThe config file of a kit with these values:\n  kitsmith config LANGUAGE {settings} > FILE")
    click.echo(f"\nKept in {store}: only a sandbox that is started with this database knows it.")


def _need_extra() -> None:
    try:
        import httpx  # noqa: F401
        import sqlalchemy  # noqa: F401
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as error:
        raise Refusal(f'the sandbox needs {error.name}: pip install "kitsmith[sandbox]"', 3) from None


def _opened(database: str | None, *, own: bool = False) -> Store:
    from .store import Store, StoreError

    try:
        store = Store(database)
        if own:
            store.own()
    except StoreError as error:
        raise Refusal(str(error), error.code) from None
    return store


def _certificates(store: Store) -> tuple[str, str, str]:
    """Certificate, key and authority: kept beside the database file."""
    from .authority import certificates

    try:
        found = certificates(store.folder / "kitsmith-sandbox")
    except OSError as error:
        raise Refusal(str(error), 4) from None
    return str(found.certificate), str(found.key), str(found.ca)


def _address(host: str, port: int, tls: bool) -> str:
    """Under which address a browser on this machine finds it; with a certificate by name, since Mono matches no address."""
    if host in ("0.0.0.0", "::", "") or tls and host in LOOPBACK:  # noqa: S104
        host = "localhost" if tls else "127.0.0.1"
    name = f"[{host}]" if ":" in host else host
    return f"{'https' if tls else 'http'}://{name}:{port}"


def _ready_json(settings: Any, partner: Partner) -> str:
    address = settings.address
    return json.dumps({
        "address": address,
        "gateway": f"{address}/gateway.do",
        "dashboard": f"{address}/",
        "control": f"{address}/control/",
        "ca": settings.ca,
        "partner": partner.id,
        "currency": partner.currency,
        "key": partner.key,
    })  # fmt: skip


def _ready_text(gateway: model.Model, settings: Any, partner: Partner, database: str) -> str:
    from ..paths import data_folder

    languages = sorted(p.parent.name for p in data_folder("templates").glob("*/kit.yaml"))
    local = f"{settings.address}/gateway.do"
    changed = "" if local == gateway.environments[0].address else f" --set gateway={local}"
    lines = [
        f"{gateway.title}: a sandbox on this machine. NO MONEY MOVES.",
        "",
        f"  gateway    {local}",
        f"  dashboard  {settings.address}/",
        f"  partner    {partner.id}   key {partner.key}   currency {partner.currency}",
        f"  kept in    {database}",
    ]
    if settings.ca:
        lines.append(f"  trust      {settings.ca}")
    lines += ["", "The config of a kit, ready to be saved under the name that its README gives:"]
    lines += [f"  kitsmith config {language}{changed}" for language in languages]
    if settings.host not in LOOPBACK:
        lines += ["", f"It listens on {settings.host}: everybody who reaches this machine can use it."]
    return "\n".join([*lines, "", "Ctrl+C stops it."])
