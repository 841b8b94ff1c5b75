"""Code injection (security item 16): hostile text in every text field gives kits of the same code as benign text."""

from __future__ import annotations

import ast
import dataclasses
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import PurePath
from typing import Any

import pytest

from generator import kits
from generator.model import Model

HOSTILE = "\"'\\'; evil() */ ?> %> --> <script>{{ 7*7 }}{% x %}${y}#{z}`id` \\u000a \\n //<!-- ]]> @x &amp; _"
BENIGN = "harmless words"

COMMENTS = {
    ".php": r"//[^\n]*|#[^\n]*|/\*.*?\*/",
    ".java": r"//[^\n]*|/\*.*?\*/",
    ".cs": r"//[^\n]*|/\*.*?\*/",
    ".asp": r"'[^\n]*",
    ".vbs": r"'[^\n]*",
}
STRINGS = {
    ".php": r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"",
    ".java": r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'",
    ".cs": r"@\"(?:[^\"]|\"\")*\"|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'",
    ".asp": r"\"(?:[^\"\n]|\"\")*\"",
    ".vbs": r"\"(?:[^\"\n]|\"\")*\"",
}

# Pages are code between the tags of HTML; the code is of the language of the file named here.
PAGES = {".php": "x.php", ".jsp": "x.java", ".aspx": "x.cs", ".asp": "x.asp"}
CODE = re.compile(r"<\?(?:php|=).*?(?:\?>|\Z)|<%.*?%>", re.DOTALL)


FREE = {
    "says", "title", "remedy", "hint", "example", "sample", "button", "taken", "again", "genuine", "good", "prefix",
}  # fmt: skip
FREE_LISTS = {"empty", "payment", "refund", "waiting", "failed", "refused"}
DETAILS = ("key_details", "period_details", "answer_details", "order_details")


def poisoned(value: Any, text: str) -> Any:
    """The model with `text` in every field that holds text for people, or a value that is free to choose."""
    if isinstance(value, tuple):
        return tuple(poisoned(v, text) for v in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _field(f.name, getattr(value, f.name), text) for f in dataclasses.fields(value)}
        if hasattr(value, "reasons"):
            changed["reasons"] = dict.fromkeys(value.reasons, text)
        changed |= {name: dict.fromkeys(getattr(value, name), text) for name in DETAILS if hasattr(value, name)}
        return dataclasses.replace(value, **changed)
    return value


def _field(name: str, value: Any, text: str) -> Any:
    if name in FREE and value and value is not True:
        return text
    if name in FREE_LISTS and isinstance(value, tuple):
        return (text,) * len(value)
    if name == "texts":  # the gateway's sentences, with their codes
        return tuple((f"{text} {number}", code) for number, (_, code) in enumerate(value))
    if name == "separator":
        return text[0] if text == HOSTILE else value
    return poisoned(value, text)


def kit(gateway: Model, language: str, text: str) -> dict[str, bytes]:
    return kits.render_kit(poisoned(gateway, text), kits.load_manifest(kits.languages()[language]))


def skeleton(path: str, source: str) -> str:
    """The code without what is in strings and comments."""
    suffix = PurePath(path).suffix
    if suffix == ".py":
        tree = ast.parse(source)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                node.value = ""
        return ast.dump(tree)
    if suffix in (".xml", ".csproj"):
        return " ".join(e.tag for e in ElementTree.fromstring(source).iter())  # noqa: S314  # our own output
    if suffix in STRINGS:
        strings, comments = STRINGS[suffix], COMMENTS[suffix]
        bare = re.sub(f"({strings})|{comments}", lambda m: '""' if m[1] else "", source, flags=re.DOTALL)
        in_one_piece = re.sub(r'""( & "")+', '""', bare)  # VBScript parts a literal at "%>"
        return re.sub(r"\s+", " ", in_one_piece)
    return ""


class Markup(HTMLParser):
    """The tags of a page with the names of their attributes; texts and values are left out."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(f"{tag} {[name for name, _ in attrs]}")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")


def page_skeleton(language: str, source: str) -> str:
    """A page without its texts: the code between the tags, and the tags."""
    code = [skeleton(language, block) for block in CODE.findall(source)]
    return "\n".join([*code, *Markup(CODE.sub("CODE", source)).tags])


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_hostile_text_leaves_the_code_as_it_is(gateway: Model, language: str) -> None:
    benign, hostile = (kit(gateway, language, text) for text in (BENIGN, HOSTILE))
    assert benign.keys() == hostile.keys()
    for path, content in benign.items():
        made = [text.decode() for text in (content, hostile[path])]
        suffix = PurePath(path).suffix
        if suffix in PAGES and any("<html" in text for text in made):
            assert page_skeleton(PAGES[suffix], made[0]) == page_skeleton(PAGES[suffix], made[1]), path
        else:
            assert skeleton(path, made[0]) == skeleton(path, made[1]), path


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_hostile_text_is_escaped_in_markdown(gateway: Model, language: str) -> None:
    outside_code_blocks = kit(gateway, language, HOSTILE)["README.md"].decode().split("```")[::2]
    assert not any("<script>" in prose for prose in outside_code_blocks)


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_sources_are_ascii(gateway: Model, language: str) -> None:
    for path, content in kit(gateway, language, "\u4e2d\U0001f600").items():
        if PurePath(path).suffix != ".md":
            assert content.isascii(), path
