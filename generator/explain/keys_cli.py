"""`kitsmith keys`: reads words, asks, prints."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from ..cli import Refusal, loaded, specified
from .cli import LARGEST, contents, key_text


@click.group()
def keys() -> None:
    """Look at keys, without showing them."""


@keys.command("inspect")
@click.argument("file")
@click.option("--private-key", metavar="FILE", help="Your private key: is the public key in FILE your own?")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@specified
def inspect(file: str, private_key: str | None, as_json: bool, spec: Path) -> None:
    """Say what the key in FILE (- for standard input) is, whether the kits can use it, and if not, how to mend it.

    Nothing of a key is printed but its size and, of RSA keys, the SHA-256 of the public half. Exit code 0: it can be used;
    1: it cannot; 2: the file cannot be read.

    \b
    kitsmith keys inspect alipay_public_key.pem
    kitsmith keys inspect alipay_public_key.pem --private-key rsa_private_key.pem     is it your own?
    """
    from . import keyfile

    data = contents(file)
    if len(data) > LARGEST // 16:
        raise Refusal(f"{file}: is no key: more than {LARGEST // 16:,} bytes")
    found = keyfile.inspect(loaded(spec), data, file, key_text(private_key))
    if as_json:
        fields = {
            "kind": found.kind, "form": found.form, "bits": found.bits, "length": found.length,
            "fingerprint": found.fingerprint, "usable": not found.problem, "problem": found.problem, "says": found.says,
            "advice": found.advice, "notes": list(found.notes),
        }  # fmt: skip
        click.echo(json.dumps(fields, indent=1, ensure_ascii=False))
        sys.exit(1 if found.problem else 0)
    size = f", {found.bits} bits" if found.bits else f", {found.length} characters" if found.length is not None else ""
    click.echo(f"{found.kind}{size}: {'it cannot be used: ' + found.says if found.problem else 'the kits can use it'}")
    click.echo(f"form         {found.form}")
    if found.fingerprint:
        click.echo(f"fingerprint  SHA-256 of the public half: {found.fingerprint}")
    if found.kind == "shared key":
        click.echo(
            "fingerprint  none: a digest of a shared key could be tried out. Keep it secret; the same key signs and verifies"
        )
    for note in found.notes:
        click.echo(f"note         {note}")
    if found.advice:
        click.echo(f"what to do   {found.advice}")
    sys.exit(1 if found.problem else 0)
