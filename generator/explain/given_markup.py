"""Pages and XML: a form with its fields, links, a page that shows a request, the gateway's answer."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from .given import Given, dumped, text_of

MARKUP = re.compile(
    rb"<(?:!doctype|html|head|body|form|input|a|pre|div|p|alipay|script|meta|\?xml|error)\b", re.IGNORECASE
)
ERROR = re.compile(r"<error>\s*([A-Z][A-Z0-9_]{2,60})\s*</error>")
CODE = re.compile(r"\b((?:ILLEGAL|INVALID|HAS_NO|SYSTEM|TRADE|REPEAT)[A-Z_]{3,50})\b")
PARAM = re.compile(r"""<param\s+name=["']([^"'<>]{1,64})["']\s*>([^<]{0,70000})</param>""")
ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.\-]{0,63})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# In an attribute a browser takes a reference without ; for text when a letter, a digit or = follows.
OPEN_REFERENCE = re.compile(r"&(?!#)([A-Za-z][A-Za-z0-9]{1,31})(?!;)(?=[=A-Za-z0-9])(?![A-Za-z0-9]*;)")
TAG = re.compile(r"<(/?)([A-Za-z][\w:\-]{0,40})")
QUOTED_OR_END = re.compile(r""""[^"]*"|'[^']*'|>""")
FIELDS, PRESSED = ("input", "button", "textarea"), ("submit", "button", "image", "reset")
BLOCKS = ("pre", "code", "textarea")
LARGEST = 4_000_000


def markup(data: bytes, names: Sequence[str]) -> Given | None:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not MARKUP.search(data[:200_000]) or len(data) > LARGEST:
        return None
    if not head.startswith(b"<") and re.match(rb"[\w.?\-]{1,64}=", head):
        return None  # a value that holds markup
    text = text_of(data)
    params = PARAM.findall(text)
    error = ERROR.search(text)
    if error or params:
        code = error[1] if error else ""
        return Given("an XML answer of the gateway", pairs=[(n, html.unescape(v)) for n, v in params], code=code)
    return _page(text, names)


def _page(text: str, names: Sequence[str]) -> Given | None:
    page = _Page(text)
    known = set(names)
    forms = sorted(page.forms, key=lambda pairs: -len({n for n, _ in pairs} & known))
    if forms and len({n for n, _ in forms[0]} & known) > 1:
        return _form(forms[0], page.actions[page.forms.index(forms[0])], names)
    shown = "".join(page.text)
    whole = text.encode("utf-8", "surrogatepass")
    for link in (*page.links, *page.blocks, "", shown):
        inner = _inside(link, names) if link else dumped(whole, names)
        if inner is not None:
            code = CODE.search(" ".join(page.text))
            return replace(inner, form=f"HTML with {inner.form}", code=code[1] if code else "")
    code = CODE.search(" ".join(page.text))
    return Given("an error page of the gateway", code=code[1]) if code else None


def _form(pairs: list[tuple[str, str]], action: str, names: Sequence[str]) -> Given:
    """A form as the browser sends it: what stands in the address of the action comes with it."""
    from .search import lenient

    there = {name for name, _ in pairs}
    query = action.partition("?")[2].partition("#")[0]
    in_action = lenient(query.encode(), "utf-8") if "=" in query else []
    return Given("an HTML form", pairs=[*((n, v) for n, v in in_action if n not in there), *pairs])


def _inside(text: str, names: Sequence[str]) -> Given | None:
    from . import given_code, given_http, given_text

    data = text.encode("utf-8", "surrogatepass")
    if b"=" not in data and b":" not in data:
        return None
    found = (
        given_http.request(data, names) or given_code.php(data, names) or given_code.objects(data, names)
        or dumped(data, names) or given_text.text(data, names)
    )  # fmt: skip
    return found if found and (found.query or found.pairs or found.signing_string) else None


class _Page:
    """Fields, links and text of a page, with references decoded as a browser decodes them.

    Read in one pass from the beginning to the end: the standard library's parser takes hours for some pages of a megabyte.
    """

    def __init__(self, page: str) -> None:
        self.forms: list[list[tuple[str, str]]] = [[]]
        self.actions = [""]
        self.links: list[str] = []
        self.text: list[str] = []
        self.blocks: list[str] = []
        self._block: list[str] | None = None
        at = 0
        while (start := page.find("<", at)) >= 0:
            self._shown(page[at:start])
            at = self._markup(page, start)
        self._shown(page[at:])

    def _markup(self, page: str, start: int) -> int:
        """Reads what begins with a <; gives where it ends."""
        if page.startswith("<!--", start):
            return _behind(page, "-->", start)
        tag = TAG.match(page, start)
        if tag is None:
            self._shown("<")
            return start + 1
        end = _end_of_tag(page, tag.end())
        name = tag[2].lower()
        if tag[1]:
            self._closed(name)
        else:
            self._opened(name, _attributes(page[tag.end() : end]))
        return _behind(page, f"</{name}", end) if name in ("script", "style") and not tag[1] else end

    def _opened(self, tag: str, given: dict[str, str]) -> None:
        if tag == "form":
            self._new_form(given.get("action", ""))
        elif tag in FIELDS and given.get("name") and given.get("type", "").lower() not in PRESSED:
            self.forms[-1].append((given["name"], given.get("value", "")))
        self.links += [
            given[name] for name in ("href", "src", "action", "content", "data-url") if "=" in given.get(name, "")
        ]
        if tag in BLOCKS:
            self._block = []

    def _closed(self, tag: str) -> None:
        if tag == "form":
            self._new_form("")
        if tag in BLOCKS and self._block is not None:
            self.blocks.append("".join(self._block))
            self._block = None

    def _new_form(self, action: str) -> None:
        self.forms.append([])
        self.actions.append(action)

    def _shown(self, text: str) -> None:
        decoded = html.unescape(text)
        self.text.append(decoded)
        if self._block is not None:
            self._block.append(decoded)


def _end_of_tag(page: str, at: int) -> int:
    """Behind the > of a tag, which does not stand in quotes; a tag without one goes on to the end, as in a browser."""
    for match in QUOTED_OR_END.finditer(page, at):
        if match[0] == ">":
            return match.end()
    return len(page)


def _behind(page: str, text: str, at: int) -> int:
    found = page.find(text, at)
    return len(page) if found < 0 else found + (len(text) if text == "-->" else 0)


def _attributes(tag: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(tag):
        found.setdefault(name.lower(), _unescaped(double or single or bare))
    return found


def _unescaped(value: str) -> str:
    kept = OPEN_REFERENCE.sub(lambda m: f"&amp;{m[1]}", value)
    return html.unescape(kept)
