"""What a shop's answer to a notification shows, in words: the gateway takes nothing but the one word, so this is asked most."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
LOGIN = re.compile(r"log[-_]?in|sign[-_]?in|auth|session|account", re.I)
PASSWORD = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.I)
PHP_MESSAGE = re.compile(
    rb"(?:<b>)?(Warning|Notice|Deprecated|Fatal error|Parse error)(?:</b>)?: .{0,300}? on line ", re.S
)
MARKUP = re.compile(rb"<(?:!doctype|html|head|body|div|p|br|pre|span|script|meta|title|h[1-6]|b|center)\b", re.I)
CSRF = re.compile(rb"csrf|xsrf|token ?mismatch|page expired|antiforgery", re.I)


@dataclass(frozen=True)
class Answer:
    """An HTTP answer, its body cut after 64 KB; `complete` says that nothing was cut off. Header names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    complete: bool = True


def judged(answer: Answer, path: str, word: str, again: str) -> tuple[str, str]:
    """Kind and words of an answer. `path` is where the notification went, `word` what the gateway wants to read."""
    if answer.status != 200:
        return _by_status(answer, path, word)
    body = answer.body
    if answer.complete and body == word.encode():
        return "taken", f"The answer is {word}: the gateway sends this no more."
    if not answer.complete:
        return "too_large", (
            f"The answer is longer than 64 KB: that is a page, and the gateway wants the {len(word)} letters {word}. "
            "Check that the address is that of the notify page, and that the page ends after it has written the word."
        )
    return next(found for check in CHECKS if (found := check(answer, word, again)))


def _by_status(answer: Answer, path: str, word: str) -> tuple[str, str]:
    status = answer.status
    if 300 <= status < 400:
        return _redirect(answer)
    if status == 401:
        return "login", (
            "The page wants a login (status 401), which the gateway has not. Take the notify page out of the password protection "
            "of the web server; the signature protects it."
        )
    if CSRF.search(answer.body) or status == 419:
        return "status", (
            f"A CSRF check refused the message (status {status}). The gateway has no token of your pages: exempt the notify page "
            "(Django: @csrf_exempt; Laravel: except; Rails: skip_forgery_protection; Spring: ignoringRequestMatchers)."
        )
    advice = STATUSES.get(status) or (
        STATUSES[500] if status >= 500 else "See the log of the web server for the reason."
    )
    right = f" (The body is {word}, but the status counts as well.)" if answer.body == word.encode() else ""
    return "status", f"The status is {status}, not 200. {advice.format(path=path)}{right}"


STATUSES = {
    400: "The server takes the request for a broken one; its log says why (Django: the host must stand in ALLOWED_HOSTS; "
         "ASP.NET: request validation must not stop the page).",
    403: "The server forbids {path}: file permissions, a web application firewall, a list of allowed addresses or a CSRF check. "
         "Let the gateway through to this one page.",
    404: "There is no page under {path}: compare notify_url with where the page lies, letter for letter (capitals count "
         "on Linux), and with the rewrite rules of the server.",
    405: "The page takes no POST: allow POST for {path}.",
    411: "The server wants a Content-Length although there is one: look at the proxy before it.",
    413: "The server finds the message too large, and a notification has one or two KB: raise its limit.",
    415: "The page takes no form data (application/x-www-form-urlencoded): the framework expects something else there.",
    500: "The page broke: the reason stands in the log of the web server and in that of the kit.",
    502: "A proxy stands before the page and did not reach it: does the application server run (php-fpm, Tomcat, gunicorn)?",
    503: "The site is overloaded or switched off (maintenance mode?): the gateway will try again.",
    504: "The page took too long for the proxy before it: answer first, do slow work afterwards.",
}  # fmt: skip


def _redirect(answer: Answer) -> tuple[str, str]:
    target = answer.headers.get("location", "")
    shown = target[:200] or "nowhere"
    if LOGIN.search(target):
        return "login", (
            f"The page redirects to a login ({shown}). The gateway cannot log in: take the notify page out of the login check; "
            "the signature protects it."
        )
    hint = "Give the gateway the last address of the chain as notify_url"
    if target.startswith("https://"):
        hint += " (here the server sends everything to https)"
    elif target.endswith("/"):
        hint += " (here only the / at the end is missing)"
    return (
        "redirect",
        f"The page redirects (status {answer.status}) to {shown}, and the gateway follows no redirect. {hint}.",
    )


def _empty(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if answer.body:
        return None
    return "other", (
        f"The answer is empty: the page ended before it wrote {word}. An error that is not displayed (see the log of the web "
        "server), an exit too early, or output that is never flushed."
    )


def _source(answer: Answer, _: str, __: str) -> tuple[str, str] | None:
    head = answer.body[:400].lstrip()
    if not head.startswith((b"<?php", b"<%", b"<?=")):
        return None
    return "other", (
        "The web server sends the source of the page instead of running it: this kind of file is not switched on "
        "(PHP, ASP, JSP) for this folder. Take your keys out of reach at once."
    )


def _php_message(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    found = PHP_MESSAGE.search(answer.body)
    if found is None:
        return None
    line = re.sub(rb"<[^>]*>|\s+", b" ", answer.body[found.start() : found.end() + 12]).decode("utf-8", "replace")
    return "html", (
        f"PHP wrote a message into the answer ({' '.join(line.split())[:200]}). Cure its cause, and set display_errors=0 "
        f"and log_errors=1: nothing but {word} may be in the answer."
    )


def _bom(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    mark = next((bom for bom in BOMS if answer.body.startswith(bom)), None)
    if mark is None:
        return None
    if mark != BOMS[0]:
        return "bom", f"The answer is UTF-16, with a byte order mark. Write {word} as plain ASCII bytes."
    if answer.body.lstrip(BOMS[0]).strip().lower() != word.encode():
        return None
    return "bom", (
        f"A byte order mark (EF BB BF) stands before {word}: a file of the page was saved as UTF-8 with BOM. Editors do not "
        "show it. Save every file that the page includes as UTF-8 without BOM."
    )


def _blank(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    text = answer.body.decode("utf-8", "replace")
    bare = text.strip().strip("\u200b\ufeff\xa0\0")
    if bare != word or text == word:
        return None
    before, _word, behind = text.partition(word)
    where = "before and behind" if before and behind else "before" if before else "behind"
    what = "a line end" if "\n" in before + behind or "\r" in before + behind else "a blank"
    how = (
        "what stands outside <?php ?>, <% %> counts, in included files too"
        if before
        else "use echo or Write, not println"
    )
    return "blank", f"There is {what} {where} {word}. The answer must be exactly these {len(word)} letters: {how}."


def _capitals(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if answer.body.strip().lower() != word.lower().encode():
        return None
    shown = answer.body.strip().decode()
    return "capitals", f"The answer is {shown}, and the gateway wants {word}: small letters, exactly."


def _fail(answer: Answer, _: str, again: str) -> tuple[str, str] | None:
    if not again or answer.body.strip() != again.encode():
        return None
    return (
        "fail",
        f"The shop answered {again}: it did not take the message. Its log says why; the message is sent again.",
    )


def _login(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if not PASSWORD.search(answer.body):
        return None
    return "login", (
        "The answer is a page that asks for a password. The gateway cannot log in: take the notify page out of the login check; "
        "the signature protects it."
    )


def _html(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if not MARKUP.search(answer.body):
        return None
    if word.encode() in answer.body.lower():
        return "html", (
            f"There is HTML around {word}: a layout, a master page or a debug bar wraps the answer. "
            f"Send only the {len(word)} letters, as text/plain, and end the page there."
        )
    return "html", (
        f"The answer is an HTML page without the word {word}: the start page or an error page of the shop? "
        "Check that notify_url is the address of the notify page; that page writes the word alone and ends."
    )


def _json(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if not answer.body.lstrip().startswith((b"{", b"[", b'"')):
        return None
    return (
        "other",
        f"The answer is JSON. The gateway reads text: the {len(word)} letters {word} without quotes, as text/plain.",
    )


def _around(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if word.encode() not in answer.body:
        return None
    shown = answer.body[:100].decode("utf-8", "backslashreplace")
    return (
        "other",
        f"There is more than {word} in the answer ({shown!r}): take out all other output, such as debugging lines.",
    )


def _compressed(answer: Answer, word: str, _: str) -> tuple[str, str] | None:
    if "content-encoding" not in answer.headers:
        return None
    return "other", (
        f"The answer is compressed ({answer.headers['content-encoding']}) although nobody asked for that: switch compression off "
        "for the notify page."
    )


def _anything(answer: Answer, word: str, _: str) -> tuple[str, str]:
    shown = answer.body[:100].decode("utf-8", "backslashreplace")
    return "other", f"The answer is {shown!r}, and the gateway wants {word} and nothing else."


Check = Callable[[Answer, str, str], "tuple[str, str] | None"]
CHECKS: tuple[Check, ...] = (
    _empty, _compressed, _source, _bom, _blank, _capitals, _fail, _php_message, _login, _html, _json, _around, _anything,
)  # fmt: skip
