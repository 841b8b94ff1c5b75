"""Forms that submit themselves in a browser, to a recorder."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from .recorder import DONE, Recorded, Recorder


def posted(page: Page, recorder: Recorder, forms: Sequence[str]) -> list[Recorded]:
    """What a browser posts that is shown a page with each of these forms, one after the other."""
    recorder.answer = lambda request: _page(forms, request) if request.method == b"GET" else DONE
    found = []
    for place in range(len(forms)):
        page.goto(f"{recorder.base}/{place}", wait_until="commit")
        found += recorder.take(1)
    return found


def _page(forms: Sequence[str], request: Recorded) -> bytes:
    """The form between other things; none for a browser that asks for an icon."""
    place = request.target.removeprefix(b"/").decode()
    content = f"<!DOCTYPE html><title>Pay</title>\n{forms[int(place)]}".encode() if place.isdecimal() else b""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(content)}\r\n"
    return head.encode() + b"Connection: close\r\n\r\n" + content
