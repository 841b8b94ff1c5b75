# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Proves on this machine that the kit signs, verifies and refuses like the kits in other languages.

Run it with `python -m alipay_cross_border.selftest`.
"""

from __future__ import annotations

import hashlib
import importlib
import platform
import sys
from collections.abc import Callable
from pathlib import Path

from .call import call_of
from .clock import now
from .config import Config
from .errors import KitError
from .gateway import Gateway
from .selftest_answer import read
from .selftest_notify import notify
from .services import SERVICES
from .signature import SIGNATURE

CASES = Path(__file__).with_name("selftest.tsv")


def main() -> int:
    """Runs every case; the exit code is 0 when none failed."""
    print(f"Python {platform.python_version()}")
    for lack in _lacks():
        print(f"Missing here: {lack}")
    lines = CASES.read_text(encoding="ascii").splitlines() if CASES.exists() else []
    if lines[-1:] != ["# end"]:
        print(f"{CASES} is missing or cut short: install the kit again")
        return 1
    lines = [line for line in lines if not line.startswith("#")]
    passed = failed = 0
    for case, expected in zip(lines[::2], lines[1::2]):
        got = answer(case)
        if got == expected:
            passed += 1
        elif got.split("\t")[1] != "skipped":
            failed += 1
            print(f"Different:\n  expected {expected}\n  got      {got}")
    skipped = len(lines) // 2 - passed - failed
    if skipped:
        print(f"{skipped} passed over for what is missing")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _lacks() -> list[str]:
    """What this platform has not, with what to do about it."""
    lacks = []
    for digest in ("md5", "sha1", "sha256", ):
        try:
            hashlib.new(digest)
        except ValueError:
            lacks.append(f"{digest}, which the security policy (FIPS) of this machine forbids")
    try:
        importlib.import_module(".rsa", __package__)
    except KitError as error:
        lacks.append(f"RSA: {error.message}")
    return lacks


def answer(line: str) -> str:
    """The answer line to a case line. Text in both is the hex of its UTF-16BE units."""
    name, op, *fields = line.split("\t")
    try:
        if op not in _OPERATIONS:
            return _line(name, "skipped", {"reason": _hex(f"no operation {op}")})
        return _line(name, "ok", _OPERATIONS[op](_Case(fields)))
    except KitError as error:
        if error.code == "unsupported":
            return _line(name, "skipped", {"reason": _hex(error.message)})
        texts = {"code": error.code, "parameter": error.parameter, "message": error.message}
        return _line(name, "error", {name: _hex(text) for name, text in texts.items()})
    except Exception as error:
        return _line(name, "crash", {"message": _hex(type(error).__name__)})


class _Case:
    """The fields of a case line."""

    def __init__(self, fields: list[str]) -> None:
        pairs = [field.split("=", 1) for field in fields]
        config = dict(_pair(value) for name, value in pairs if name == "config")
        moment = next((_text(value) for name, value in pairs if name == "now"), "")
        clock = (lambda: moment) if moment else now
        self.gateway = Gateway(Config(*(config.get(name, "") for name in Config().named())), clock)
        self.parameters: dict[str, str | None] = dict(_pair(value) for name, value in pairs if name == "p")
        self.body = next((bytes.fromhex(value) for name, value in pairs if name == "body"), None)
        self.service = next((_text(value) for name, value in pairs if name == "service"), "")
        lines = [value.split(",") for name, value in pairs if name == "line"]
        self.lines: list[dict[str, str | None]] = [dict(map(_pair, filter(None, line))) for line in lines]
        self.texts = {name: _text(value) for name, value in pairs if name in ("content_type", "handler")}
        self.pairs = [(name, _pair(value)) for name, value in pairs if name in ("order", "reply", "then")]


def _sign(case: _Case) -> dict[str, str]:
    signature = case.gateway.sign(case.parameters)
    return {"signing_string": case.gateway.signing_string(case.parameters).hex(), "sign": _hex(signature)}


def _verify(case: _Case) -> dict[str, str]:
    message = case.parameters if case.body is None else {**case.gateway.parse_form(case.body)}
    return {"valid": str(int(case.gateway.verify(message)))}


def _request(case: _Case) -> dict[str, str]:
    service = SERVICES.get(case.service)
    file: bytes | None = None
    if service and service.upload:
        request, file = case.gateway.request_with_file(case.service, case.parameters, case.lines)
    else:
        request = case.gateway.request(case.service, case.parameters)
    signed = {
        "signing_string": case.gateway.signing_string({**request.parameters}).hex(),
        "sign": _hex(request.parameters[SIGNATURE]),
    }
    form = SERVICES[case.service]
    if form.answer:
        call = call_of(form, request, file)
        texts = {"method": call.method, "address": call.address, "content_type": call.content_type}
        return {**signed, **{name: _hex(text) for name, text in texts.items()}, "body": call.body.hex()}
    return {**signed, "url": _hex(request.build_url()), **_form(request.build_form)}


def _build(case: _Case) -> dict[str, str]:
    url = case.gateway.build_url(case.parameters)
    return {"url": _hex(url), **_form(lambda: case.gateway.build_form(case.parameters))}


def _form(build: Callable[[], str]) -> dict[str, str]:
    try:
        return {"form": _hex(build())}
    except KitError as error:
        return {"form_error": f"{_hex(error.code)}:{_hex(error.parameter)}"}


def _notify(case: _Case) -> dict[str, str]:
    receipt = notify(case.gateway, case.body or b"", case.texts, case.pairs)
    if receipt["reason"] == "unsupported":
        raise KitError("unsupported", "config.sign_type")
    return {name: _hex(text) for name, text in receipt.items()}


def _answer(case: _Case) -> dict[str, str]:
    records = read(case.gateway, case.service, case.body or b"")
    written = ("\x1f".join(f"{name}={value}" for name, value in record.items()) for record in records)
    return {"records": _hex("\x1e".join(written))}


_OPERATIONS = {
    "sign": _sign,
    "verify": _verify,
    "request": _request,
    "build": _build,
    "notify": _notify,
    "answer": _answer,
}


def _line(name: str, kind: str, fields: dict[str, str]) -> str:
    return "\t".join([name, kind, *(f"{field}={value}" for field, value in fields.items())])


def _pair(value: str) -> tuple[str, str]:
    name, _, text = value.partition(":")
    return _text(name), _text(text)


def _text(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def _hex(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex()


if __name__ == "__main__":
    sys.exit(main())
