# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The HTML of the pages. Whatever is filled in is escaped, but for the form, which is HTML already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from string import Template

from .notification_table import AMOUNTS
from .orders import Goods, Order

_TOP = r"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sample shop</title>
<style>
*{box-sizing:border-box}
body{margin:0;background:#eef1f5;color:#1c2733;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:34rem;margin:3rem auto;background:#fff;border-radius:14px;box-shadow:0 1px 2px #0002,0 8px 30px #1c273314;overflow:hidden}
header{padding:1.1rem 2rem;background:#12507b;color:#fff;font-weight:600;letter-spacing:.01em}
section{padding:1.6rem 2rem 2rem}
section>:last-child{margin-bottom:0}
h1{margin:0 0 .4rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
p{margin:.4rem 0 1.2rem;color:#4a5866}
label{display:flex;gap:.9rem;align-items:center;padding:.9rem 1rem;margin:.6rem 0;border:1px solid #d5dce4;border-radius:10px;cursor:pointer}
label:hover,label:focus-within{border-color:#12507b;background:#f4f8fb}
label span{flex:1}
label b{font-variant-numeric:tabular-nums;white-space:nowrap}
button{font:inherit;font-weight:600;margin-top:1rem;padding:.8rem 1.6rem;border:0;border-radius:10px;background:#12507b;color:#fff;cursor:pointer}
button:hover{background:#0d3d5e}
button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #6bb3e4;outline-offset:2px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.2rem;margin:1.2rem 0;padding:1rem 1.2rem;background:#f4f6f9;border-radius:10px}
dt{color:#5b6875}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:#12507b}
footer{padding:.9rem 2rem;border-top:1px solid #e6ebf0;color:#5b6875;font-size:.85rem}
.paid h1{color:#14713d}
.closed h1{color:#8a3b12}
@media(max-width:36rem){main{margin:0;border-radius:0;min-height:100vh}}
</style>
</head>
<body>
<main>
<header>Sample shop</header>
"""
# A page that looks again by itself.
_TOP_AGAIN = _TOP.replace("<title>", '<meta http-equiv="refresh" content="2">\n<title>', 1)
_BOTTOM = r"""<footer>Alipay Cross-Border E-Payment</footer>
</main>
</body>
</html>
"""
_GOODS_BEFORE, _GOODS, _GOODS_AFTER = (
    r"""<section>
<h1>What would you like?</h1>
<p>Choose one; you pay at the gateway and come back here.</p>
<form method="post">
""",
    r"""<label><input type="radio" name="goods" value="$id" required><span>$says</span><b>$currency $amount</b></label>
""",
    r"""<button type="submit">Check out</button>
</form>
</section>
""",
)
_ORDER = r"""<dl>
<dt>Order</dt><dd>$number</dd>
<dt>Amount</dt><dd>$currency $amount</dd>
</dl>
"""
_STATES = {
    "paid": r"""<h1>Thank you, your payment has arrived</h1>
<p>The gateway has confirmed it, and your order is on its way.</p>
""",
    "closed": r"""<h1>This order was closed without a payment</h1>
<p>Nothing was taken from your account. You can order again whenever you like.</p>
""",
    "open": r"""<h1>Your payment is being confirmed</h1>
<p>The gateway tells us as soon as it is through; this page looks again every two seconds.</p>
""",
}
_MESSAGE = r"""<section>
<h1>$heading</h1>
<p>$text</p>
</section>
"""
# Amounts that are in a currency of their own.
_CURRENCIES: dict[str, str] = {
    "rmb_fee": "CNY",
}
_AGAIN = r"""<p><a href="checkout">Back to the shop</a></p>
"""


def goods_page(goods: Iterable[Goods]) -> str:
    """What there is to buy."""
    rows = [_filled(_GOODS, id=one.id, says=one.says, **_price(one.currency, one.amounts)) for one in goods]
    return "".join([_TOP, _GOODS_BEFORE, *rows, _GOODS_AFTER, _BOTTOM])


def payment_page(goods: Goods, order: Order, form: str) -> str:
    """A new order, on the way to the gateway."""
    what = _filled("<section>\n<h1>$says</h1>\n", says=goods.says)
    return "".join([_TOP, what, _order(order), form, "</section>\n", _BOTTOM])


def state_page(order: Order) -> str:
    """What the shop knows about an order; one that is open is looked at again."""
    top = _TOP_AGAIN if order.state == "open" else _TOP
    section = f'<section class="{escape(order.state)}">\n'
    return "".join([top, section, _STATES[order.state], _order(order), _AGAIN, "</section>\n", _BOTTOM])


def message_page(heading: str, text: str) -> str:
    """A page that says one thing."""
    return _TOP + _filled(_MESSAGE, heading=heading, text=text) + _BOTTOM


def _order(order: Order) -> str:
    return _filled(_ORDER, number=order.number, **_price(order.currency, order.amounts))


def _price(currency: str, amounts: Mapping[str, str]) -> dict[str, str]:
    name = next((name for name in AMOUNTS if amounts.get(name)), "")
    return {"currency": _CURRENCIES.get(name, currency), "amount": amounts.get(name, "")}


def _filled(page: str, **values: str) -> str:
    return Template(page).safe_substitute({name: escape(value) for name, value in values.items()})
