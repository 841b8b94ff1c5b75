# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The HTML form with which the buyer's browser carries a request to the gateway."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .errors import KitError

# Browsers fold line ends and drop or replace other control characters, which would break the signature.
_CHANGED_BY_BROWSERS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
# Raw but for these: numeric references beyond them mean other characters to a browser than to Unicode.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def html_form(address: str, charset: str, parameters: Mapping[str, str]) -> str:
    """An HTML fragment: hidden fields, a button, and a script that submits.

    Raises KitError: not_in_form, for the first parameter that a browser would send in another way.
    """
    for name, value in parameters.items():
        # A browser fills a field of the name _charset_ itself, and leaves out one without a name.
        if not name or _CHANGED_BY_BROWSERS.search(name + value) or name.lower() == "_charset_":
            raise KitError("not_in_form", name)
    fields = "".join(
        "<input type=\"hidden\" name=\"" + _escaped(name) + "\" value=\"" + _escaped(value) + "\">\n"
        for name, value in parameters.items()
    )
    return (
        "<form id=\"alipay-cross-border\" method=\"post\" action=\""
        + _escaped(address)
        + "\" accept-charset=\""
        + _escaped(charset)
        + "\">\n"
        + fields
        + "<button type=\"submit\">Continue to Alipay</button>\n</form>\n<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-cross-border\"));</script>\n"
    )


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
