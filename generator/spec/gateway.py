"""The other files of a description: gateway, currencies, formats, errors."""

from __future__ import annotations

import re
from typing import cast

from .. import model
from . import reader
from .source import Item, Opener

STRUCTURAL = {
    "gateway": "Where requests go: the name of an environment, or a full address",
    "charset": "The charset in which text is signed and sent",
    "sign_type": "How messages are signed",
    "key": "The key that you share with the gateway",
    "previous_key": "The key before this one, while keys rotate",
    "private_key": "Your RSA private key: PEM or one line of Base64",
    "public_key": "The RSA public key of the gateway: PEM or one line of Base64",
    "previous_public_key": "The RSA public key of the gateway before this one, while keys rotate",
    "timeout": "Seconds that a call of the gateway may take, 1 to 300",
    "proxy": "The HTTP proxy of your network, http://HOST:PORT; empty: none",
    "data_folder": "Where the sample's orders and its log stand",
}
SECRET = ("key", "previous_key", "private_key")
PAGES = ("checkout", "notify", "return")
FORMAT_KINDS = ("digits", "decimal", "pattern", "chars", "url", "currency")
# What the kits themselves can refuse: a description that leaves one out would give a message without words.
CODES = (
    "missing", "unknown", "duplicate", "malformed", "unencodable", "too_long", "bad_format", "not_allowed", "too_small",
    "too_large", "too_many_decimals", "exactly_one_of", "goes_with", "not_in_form", "bad_key", "wrong_sign_type",
    "bad_signature", "too_short", "too_many", "at_least_one_of", "in_future", "bad_period", "not_in_line",
    "gateway_error", "gateway_busy", "unreachable", "bad_answer", "unsupported",
)  # fmt: skip
KEY_DETAILS = (
    "empty", "blank", "ascii", "pem", "label", "base64", "der", "private_given", "public_given", "size", "numbers",
    "own_public_key",
)  # fmt: skip
DETAILS = {
    "key_details": KEY_DETAILS,
    "period_details": ("backwards", "days", "today"),
    "answer_details": ("empty", "page", "charset", "xml", "shape", "oversized"),
    "order_details": ("none", "unpaid"),
}
ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-]+([:/?][!#-;=?-\[\]_a-z~]*)?\Z")


def read_environments(item: Item) -> tuple[model.Environment, ...]:
    found = []
    for name, entry in reader.mapping(item, "environments").items():
        given = reader.fields(entry, ["address", "says"], ["real_money"])
        address = reader.text(given["address"]) if "address" in given else ""
        if address and not ADDRESS.match(address):
            given["address"].wrong(f"'{address}' is no address, expected http:// or https:// and a host")
        says = reader.text(given["says"]) if "says" in given else ""
        real_money = "real_money" in given and reader.flag(given["real_money"])
        found.append(model.Environment(name, address, says, real_money))
    if not found:
        item.wrong("no environment stands here, expected at least one")
    return tuple(found)


def read_charsets(item: Item, open_file: Opener) -> tuple[model.Charset, ...]:
    found = []
    for id, entry in reader.mapping(item, "charsets").items():
        if id not in ("utf-8", "gbk"):
            item.keys[id].wrong(f"'{id}' is not known here, expected utf-8 or gbk")
            continue
        given = reader.fields(entry, ["repertoire"] if id == "gbk" else [])
        ranges: tuple[tuple[int, int], ...] = ()
        if "repertoire" in given:
            name = reader.text(given["repertoire"])
            if ".." in name or name.startswith("/"):
                given["repertoire"].wrong("expected a file within the folder of the description")
            elif name and (table := open_file(name)) is not None:
                ranges = _ranges(table)
        found.append(model.Charset(id, ranges))
    if not found:
        item.wrong("no charset stands here, expected utf-8, gbk or both")
    return tuple(found)


def _ranges(item: Item) -> tuple[tuple[int, int], ...]:
    given = reader.fields(item, ["ranges"], ["made_by"])
    found: list[tuple[int, int]] = []
    for entry in reader.items(given["ranges"], "ranges of code points") if "ranges" in given else []:
        value = reader.text(entry)
        match = re.match(r"([0-9A-F]{4})(?:-([0-9A-F]{4}))?\Z", value)
        if not match:
            entry.wrong(f"'{value}' is no range, expected four hex digits, or two such numbers with '-' between")
            continue
        first, last = int(match[1], 16), int(match[2] or match[1], 16)
        if first < 0x80 or last < first or found and first <= found[-1][1]:
            entry.wrong(f"'{value}' is out of order, expected rising ranges beyond ASCII")
        found.append((first, last))
    return tuple(found)


def read_config(item: Item, rule: model.SigningRule, calls_gateway: bool) -> tuple[model.ConfigField, ...]:
    """The fields that every kit has, then those that the description adds."""
    own: dict[str, dict[str, Item]] = {}
    for name, entry in reader.mapping(item, "config fields").items():
        required = [] if name in STRUCTURAL else ["says"]
        own[name] = reader.fields(entry, required, ["says", "sample", "required", "test_only", "page"])
    needed = ["gateway", "charset", "sign_type"]
    needed += ["key", "previous_key"] if rule.needs_shared_key else []
    needed += ["private_key", "public_key", "previous_public_key"] if rule.needs_rsa else []
    needed += ["timeout", "proxy", "data_folder"] if calls_gateway else []
    names = needed + [name for name in own if name not in STRUCTURAL]
    return tuple(_config_field(name, own.get(name, {})) for name in names)


def _config_field(name: str, given: dict[str, Item]) -> model.ConfigField:
    return model.ConfigField(
        name,
        says=reader.text(given["says"]) if "says" in given else STRUCTURAL.get(name, ""),
        sample=reader.text(given["sample"]) if "sample" in given else "",
        required="required" in given and reader.flag(given["required"]),
        secret=name in SECRET,
        test_only="test_only" in given and reader.flag(given["test_only"]),
        page=cast(model.Page, reader.word(given["page"], PAGES) or "notify") if "page" in given else None,
    )


def read_form(item: Item, environments: tuple[model.Environment, ...]) -> model.Form:
    given = reader.fields(item, ["method", "button"], ["in_query"])
    method = reader.word(given["method"], ["get", "post"]) if "method" in given else "post"
    if method == "get" and any("?" in e.address for e in environments):
        given["method"].wrong("an address has a query, expected post: a browser drops the query of a get form's address")
    names = tuple(reader.name(i) for i in reader.items(given["in_query"], "names")) if "in_query" in given else ()
    if names and method == "get":
        given["in_query"].wrong("goes with method: post, a browser drops the query of a get form's address")
    button = reader.text(given["button"]) if "button" in given else ""
    return model.Form("get" if method == "get" else "post", names, button)


def read_formats(item: Item) -> tuple[model.Format, ...]:
    return tuple(_format(name, entry) for name, entry in reader.mapping(item, "formats").items())


def _format(name: str, item: Item) -> model.Format:
    given = reader.fields(item, ["kind", "says"], ["pattern", "chars"])
    kind = reader.word(given["kind"], FORMAT_KINDS) if "kind" in given else ""
    for key in ("pattern", "chars"):
        if (key in given) != (kind == key):
            item.wrong(f"kind {kind}: '{key}' {'is missing' if kind == key else 'does not go with it'}")
    pattern = reader.ascii_text(given["pattern"], "a pattern such as yyyy-MM-dd") if "pattern" in given else None
    if pattern is not None and not re.match(r"yyyy[^A-Za-z0-9]*MM[^A-Za-z0-9]*dd([^A-Za-z0-9]*HH[^A-Za-z0-9]*mm([^A-Za-z0-9]*ss)?)?\Z", pattern):  # fmt: skip  # noqa: E501
        given["pattern"].wrong("expected yyyy, MM, dd and, for a time, HH, mm, ss in this order, with signs between")
    return model.Format(
        name,
        cast(model.FormatKind, kind),
        reader.text(given["says"]) if "says" in given else "",
        pattern,
        _chars(given["chars"]) if "chars" in given else None,
    )


def _chars(item: Item) -> str:
    """`A-Z a-z _ -` written out, ordered, each once."""
    found: set[str] = set()
    for piece in reader.ascii_text(item, "characters and ranges parted by blanks, such as 'A-Z 0-9 _'").split():
        if len(piece) == 3 and piece[1] == "-" and piece[0] < piece[2]:
            found.update(chr(c) for c in range(ord(piece[0]), ord(piece[2]) + 1))
        elif len(piece) == 1:
            found.add(piece)
        else:
            item.wrong(f"'{piece}' is neither a character nor a range, expected pieces such as A-Z or _")
    return "".join(sorted(found))


def read_currencies(item: Item) -> tuple[model.Currency, ...]:
    found = []
    for code, entry in reader.mapping(item, "currencies").items():
        if not re.match(r"[A-Z]{3}\Z", code):
            item.keys[code].wrong(f"'{code}' is no currency code, expected three capital letters")
        given = reader.fields(entry, ["decimals", "says"])
        decimals = reader.number(given["decimals"], 0, 9) if "decimals" in given else 0
        found.append(model.Currency(code, decimals, reader.text(given["says"]) if "says" in given else ""))
    return tuple(found)


def read_errors(item: Item) -> tuple[model.ErrorCode, ...]:
    given = reader.fields(item, CODES)
    found = []
    for code in CODES:
        if code in given:
            entry = reader.fields(given[code], ["says", "do"], ["again"])
            says, remedy = (reader.text(entry[k]) if k in entry else "" for k in ("says", "do"))
            found.append(model.ErrorCode(code, says, remedy, "again" in entry and reader.flag(entry["again"])))
    return tuple(found)


def read_details(item: Item, section: str) -> dict[str, str]:
    """The texts that stand behind a code's own, by name."""
    return {name: reader.text(entry) for name, entry in reader.fields(item, DETAILS[section]).items()}
