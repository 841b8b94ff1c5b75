"""`kitsmith explain`: reads words, asks, prints."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..cli import Refusal, loaded, specified

LARGEST = 16 * 1024 * 1024


def contents(name: str) -> bytes:
    """The bytes of a file, or of standard input; never more than can be a message."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise Refusal(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from None


def key_text(path: str | None) -> str:
    if path is None:
        return ""
    data = contents(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(f"{path}: is no text; `kitsmith keys inspect {path}` says what it is") from None


@click.command()
@click.argument("file", required=False, metavar="[FILE|-]")
@click.option("--key", envvar="KITSMITH_KEY", default="", help="The shared key (better: the variable KITSMITH_KEY).")
@click.option("--public-key", metavar="FILE", help="RSA: of a notification the gateway's key, of a request yours.")
@click.option("--private-key", metavar="FILE", help="Your RSA private key: it is only compared, nothing is signed.")
@click.option("--sign-type", default="", help="The sign type of your config.  [default: what the message says]")
@click.option("--charset", default="", help="The charset of your config.  [default: what the message says]")
@click.option("--signing-string", metavar="FILE", help="The text that your code signs, written to a file.")
@click.option("--sign", default="", help="The signature, when FILE has none.")
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter that FILE has not; may be repeated."
)
@click.option(
    "--direction", type=click.Choice(["request", "notification"]), default=None, help="Who signed: you, or the gateway."
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@specified
def explain(
    file: str | None, key: str, public_key: str | None, private_key: str | None, sign_type: str, charset: str,
    signing_string: str | None, sign: str, params: tuple[str, ...], direction: str | None, as_json: bool, spec: Path,
) -> None:  # fmt: skip
    """Say in a sentence why a signature does not fit.

    FILE (- for standard input; none when the options hold everything) holds whatever you have: your signing string, the
    address or the body that was sent, a log line, a PHP array, JSON, a page with the form. It is never changed, and no key is
    printed. With the key the cause is proven; without it the text is looked at, and the cause is at best likely. Exit code 0:
    the signature fits; 1: a cause, or unknown;
    2: bad input.

    \b
    kitsmith explain request.txt                              with the key in the variable KITSMITH_KEY
    kitsmith explain access.log --key KEY --charset gbk
    kitsmith explain body.txt --signing-string signed.txt     both texts are compared
    kitsmith explain notification.txt --public-key alipay.pem --private-key mine.pem
    """
    from .answer import answer
    from .given import Unreadable, without_last_line_end
    from .question import Question, Unusable
    from .report import as_json as json_of
    from .report import as_text

    pairs = [param.partition("=") for param in params]
    wrong = next((name for name, equals, _ in pairs if not equals or not name), None)
    if wrong is not None:
        raise Refusal(f"--param {wrong}: expected NAME=VALUE")
    text = None if signing_string is None else without_last_line_end(contents(signing_string))[0]
    if file is None and not pairs and text is None:
        raise Refusal(
            "give FILE (- for standard input), or the parameters as --param NAME=VALUE, or --signing-string FILE"
        )
    question = Question(
        b"" if file is None else contents(file), key, key_text(public_key), key_text(private_key), sign_type, charset, text,
        sign, [(name, value) for name, _, value in pairs], direction or "",
    )  # fmt: skip
    try:
        found = answer(loaded(spec), question)
    except Unreadable as error:
        raise Refusal(f"{file or 'input'}: {error}") from None
    except Unusable as error:
        raise Refusal(str(error)) from None
    click.echo(json_of(found) if as_json else as_text(found))
    sys.exit(0 if found.verdict == "fits" else 1)
