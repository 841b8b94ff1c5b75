"""The HTML form, read back as a browser reads it."""

from __future__ import annotations

from html.parser import HTMLParser
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

HOSTILE = [
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "</form><form action=//evil.example>",
    "&quot;&notify_id=1&#39;&amp;",
    "--><!-- %00 ${x} {{ x }} <%= x %>",
    "\t \u00a0 \u4e2d\u6587 \U0001f600 \u202e",
    "a`b=c/d?e#f\\",
]


class Form(HTMLParser):
    """Collects every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @property
    def fields(self) -> dict[str | None, str | None]:
        return {a.get("name"): a.get("value") for tag, a in self.tags if tag == "input"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_names_and_values_come_back_as_they_were_and_break_nothing(
    kit: ModuleType, config: dict[str, Any], hostile: str
) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    parameters = {"a": hostile, hostile: "1", "_input_charset": "utf-8"}
    form = Form(gateway.build_form(parameters))
    sent = dict(form.fields)
    assert sent.pop("sign") == gateway.sign(parameters)
    assert sent.pop("sign_type") == "MD5"
    assert sent == parameters
    assert [tag for tag, _ in form.tags] == ["form", *["input"] * 5, "button", "script"]


def test_the_address_is_escaped_and_holds_the_charset(kit: ModuleType, config: dict[str, Any]) -> None:
    address = "https://pay.example/?a=1&b='2'"
    gateway = kit.Gateway(kit.Config(**config, gateway=address))
    action = Form(gateway.build_form({"_input_charset": "x&y", "c": "1"})).tags[0][1]["action"]
    assert action == address + "&_input_charset=x%26y"


def test_the_url_carries_the_same_parameters(kit: ModuleType, config: dict[str, Any]) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    parameters = {f"p{i}": hostile for i, hostile in enumerate(HOSTILE)}
    sent = dict(parse_qsl(urlsplit(gateway.build_url(parameters)).query, strict_parsing=True))
    assert gateway.verify(sent) is True
    assert {name: value for name, value in sent.items() if name in parameters} == parameters


@pytest.mark.parametrize("parameters", [{"a": "1\n2"}, {"a": "\x00"}, {"a\r": "1"}, {"a": "\x85"}, {"_ChArSeT_": "1"}])
def test_what_a_browser_would_change_is_refused_in_a_form_only(
    kit: ModuleType, config: dict[str, Any], parameters: dict[str, str]
) -> None:
    gateway = kit.Gateway(kit.Config(**config))
    with pytest.raises(kit.KitError) as caught:
        gateway.build_form(parameters)
    assert (caught.value.code, caught.value.parameter) == ("not_in_form", next(iter(parameters)))
    assert gateway.build_url(parameters).startswith("http")
