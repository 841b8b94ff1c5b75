"""`kitsmith sign` and `kitsmith verify`: the reference at the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from ..cli import Refusal, loaded, specified
from .carriage import parse_form, sent
from .judge import judge
from .refusal import Refused


def keyed(command: Any) -> Any:
    """The options that say how a message is signed."""
    for option in reversed(
        [
            click.option("--sign-type", default="", help="A sign type of the description.  [default: its first]"),
            click.option("--charset", default="", help="A charset of the description.  [default: its first]"),
            click.option(
                "--key", envvar="KITSMITH_KEY", default="", help="The shared key (better: the variable KITSMITH_KEY)."
            ),
            click.option("--json", "as_json", is_flag=True, help="Print every stage as JSON."),
        ]
    ):
        command = option(command)
    return specified(command)


def _text(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: cannot be read as text: {error}") from None


def _pairs(words: tuple[str, ...], from_file: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if from_file:
        try:
            raw = json.loads(sys.stdin.read() if from_file == "-" else Path(from_file).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise Refusal(f"{from_file}: cannot be read as JSON: {error}") from None
        if not isinstance(raw, dict) or not all(isinstance(v, str) for v in raw.values()):
            raise Refusal(f'{from_file}: expected a JSON object of texts, such as {{"subject": "Tea"}}')
        found.update(raw)
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise Refusal(f"'{word}' is no parameter, expected NAME=VALUE")
        if name in found:
            raise Refusal(f"'{name}' is given twice, expected each parameter once")
        found[name] = value
    if not found:
        raise Refusal("no parameters; expected NAME=VALUE words, or --params FILE")
    return found


@click.command()
@click.argument("words", nargs=-1, metavar="[NAME=VALUE...]")
@click.option("--params", "from_file", metavar="FILE", help="JSON object of parameters; - for standard input.")
@click.option("--private-key", type=click.Path(path_type=Path), help="File with the RSA private key.")
@click.option("--stages", is_flag=True, help="Print the signing string and the whole message as well.")
@keyed
def sign(
    words: tuple[str, ...], from_file: str | None, private_key: Path | None, stages: bool, spec: Path,
    sign_type: str, charset: str, key: str, as_json: bool,
) -> None:  # fmt: skip
    """Sign parameters with the reference, as the signing rule of the description says; nothing is validated.

    \b
    kitsmith sign --key 760bdzec6y9goq7ctyx96ezkz78287de service=forex_rate_file partner=2088101122136241
    kitsmith sign --sign-type RSA2 --private-key key.pem --params order.json --stages
    """
    config = {"sign_type": sign_type, "charset": charset, "key": key, "private_key": _text(private_key)}
    parameters = _pairs(words, from_file)
    try:
        signer = judge(loaded(spec)).signer(config)
        pairs, signed = sent(signer, list(parameters.items()))
    except Refused as refusal:
        raise Refusal(str(refusal)) from None
    text = signed.signing_string.decode("gbk" if signer.charset.id == "gbk" else "utf-8")
    if as_json:
        found = {"signing_string": text, "signing_string_hex": signed.signing_string.hex(), "sign": signed.signature}
        click.echo(json.dumps({**found, "message": dict(pairs)}, ensure_ascii=False))
        return
    if stages:
        click.echo(f"signing string  {text}")
        click.echo(f"its bytes       {signed.signing_string.hex()}")
        click.echo(f"message         {dict(pairs)}")
        click.echo("signature       ", nl=False)
    click.echo(signed.signature)


@click.command()
@click.argument("words", nargs=-1, metavar="[NAME=VALUE...]")
@click.option("--params", "from_file", metavar="FILE", help="JSON object of parameters; - for standard input.")
@click.option("--body", metavar="FILE", help="A raw form body instead of parameters; - for standard input.")
@click.option("--public-key", type=click.Path(path_type=Path), help="File with the gateway's RSA public key.")
@keyed
def verify(
    words: tuple[str, ...], from_file: str | None, body: str | None, public_key: Path | None, spec: Path,
    sign_type: str, charset: str, key: str, as_json: bool,
) -> None:  # fmt: skip
    """Check the signature of a message with the reference: exit code 0 when it fits, 1 when it does not.

    \b
    kitsmith verify --key KEY --body notification.txt
    kitsmith verify --key KEY total_fee=8.00 sign_type=MD5 sign=2ea9...
    """
    config = {"sign_type": sign_type, "charset": charset, "key": key, "public_key": _text(public_key)}
    raw = None
    if body is not None:
        try:
            raw = sys.stdin.buffer.read() if body == "-" else Path(body).read_bytes()
        except OSError as error:
            raise Refusal(f"{body}: cannot be read: {error.strerror}") from None
    parameters = {} if raw is not None else _pairs(words, from_file)
    try:
        signer = judge(loaded(spec)).signer(config)
        signer.verify(parse_form(signer, raw.strip(b"\r\n")) if raw is not None else parameters)
    except Refused as refusal:
        code = 2 if refusal.parameter.startswith("config.") else 1
        if as_json:
            click.echo(
                json.dumps(
                    {"valid": False, "code": refusal.code, "parameter": refusal.parameter, "message": str(refusal)}
                )
            )
            sys.exit(code)
        raise Refusal(str(refusal), code) from None
    click.echo(json.dumps({"valid": True}) if as_json else "the signature fits")
