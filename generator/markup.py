"""The HTML around the values of a form, decided once: the same bytes from every kit and from the reference."""

from __future__ import annotations

import html

from .model import Model


def form_fragments(gateway: Model) -> dict[str, str]:
    """`open` + address + `charset` + charset id + `opened`, per parameter `field` + name + `value` + value + `end`, `close`."""
    identifier, button = html.escape(gateway.id), html.escape(gateway.form.button)
    return {
        "open": f'<form id="{identifier}" method="{gateway.form.method}" action="',
        "charset": '" accept-charset="',
        "opened": '">\n',
        "field": '<input type="hidden" name="',
        "value": '" value="',
        "end": '">\n',
        "close": f'<button type="submit">{button}</button>\n</form>\n'
        # Of the prototype: a field called `submit` hides the form's own.
        f'<script>HTMLFormElement.prototype.submit.call(document.getElementById("{identifier}"));</script>\n',
    }
