"""Values for parameters: one that is right for all its rules, and for each rule the values at its edges."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model import Format, Model, Parameter, Service
from .configs import ADDRESSES, WRONG_ADDRESSES

HAN = "\u4e2d"
FOREIGN_DIGITS = ["\u0663", "\uff11", "\u00b2", "\u4e09"]

DIGITS = ["0", "00", "007", "1234567890", "9" * 30]
WRONG_DIGITS = [
    "-1",
    "+1",
    "1.0",
    "1,0",
    " 1",
    "1 ",
    "1\n",
    "\n1",
    "1e3",
    "0x1",
    "a",
    "1a",
    "1\u00a01",
    "\t1",
    *FOREIGN_DIGITS,
]

DECIMALS = ["1", "10", "0.5", "0.50", "100.30", "1.00", "999999.99"]
WRONG_DECIMALS = [
    "01", "00", "00.1", "-1", "+1", ".5", "5.", ".", "1.2.3", "1,50", "1,000.00", "1e2", "1E2", "1.0e1", " 1", "1 ",
    "1\n", "\n1", "1.0\n", "1. 0", "0x1", "NaN", "Infinity",
    "1_000", "$1", "1USD", "\u22121", "1\uff0e50", "1'000", "--1", "1.-5", "\t1", "1\u00a0000", *FOREIGN_DIGITS,
    "1.\u0663",
]  # fmt: skip

DATES = [(2012, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31), (2011, 4, 30), (1900, 2, 28), (1582, 10, 10)]
WRONG_DATES = [
    (2013, 2, 29), (1900, 2, 29), (2100, 2, 29), (2012, 2, 30), (2012, 13, 1), (2012, 0, 1), (2012, 1, 0),
    (2012, 1, 32), (2012, 4, 31), (2012, 6, 31), (2012, 9, 31), (2012, 11, 31), (0, 1, 1), (2012, 99, 99),
]  # fmt: skip
TIMES = [(0, 0, 0), (23, 59, 59)]
WRONG_TIMES = [(24, 0, 0), (23, 60, 0), (23, 59, 60), (99, 0, 0), (12, 99, 0), (12, 0, 99)]

WRONG_CURRENCIES = [
    "EURO",
    "usd",
    "Usd",
    "US",
    "USDX",
    "USD ",
    " USD",
    "USD\n",
    "XXX",
    "CNY",
    "0",
    "\uff35SD",
    "840",
    "USD,EUR",
]


def right(parameter: Parameter, model: Model, config: dict[str, str]) -> str:
    """A value that all rules of the parameter alone take."""
    if parameter.equals:
        return config.get(parameter.equals, "")
    if parameter.value and parameter.value.kind != "service":
        return parameter.value.text if parameter.value.kind == "literal" else config.get(parameter.value.text, "")
    if parameter.example is not None:
        return parameter.example
    if parameter.allowed:
        return parameter.allowed[0]
    if parameter.minimum is not None:
        return parameter.minimum
    form = format_of(parameter, model)
    return _sample(form, model) if form else "x"


def given(parameter: Parameter, model: Model, config: dict[str, str], *, index: int = 0) -> dict[str, str]:
    """A right parameter as a merchant gives it: under its name, or by the parts of one entry."""
    form = parameter.json
    if form is None:
        return {parameter.name: right(parameter, model, config)}
    return {form.path(parameter.name, index, f.name): right(f, model, config) for f in form.fields}


def least(service: Service, model: Model, config: dict[str, str]) -> dict[str, str]:
    """The least that a right request of a service holds."""
    parameters = {parameter.name: parameter for parameter in service.parameters}
    needed = [
        name
        for name, parameter in parameters.items()
        if parameter.required and not (parameter.value or parameter.default)
    ]
    for constraint in service.constraints:
        one_of = constraint.kind in ("exactly_one_of", "at_least_one_of")
        if one_of and not any(name in needed for name in constraint.names):
            needed.append(constraint.names[0])
        filled = [
            name for name in constraint.names if name in needed or parameters[name].value or parameters[name].default
        ]
        if constraint.kind == "goes_together" and filled:
            needed += [name for name in constraint.names if name not in (*needed, *filled)]
    return {n: text for name in needed for n, text in given(parameters[name], model, config).items()}


def format_of(parameter: Parameter, model: Model) -> Format | None:
    return next((form for form in model.formats if form.name == parameter.format), None)


def good_and_bad(form: Format, model: Model) -> tuple[list[str], list[str]]:
    """Values that a format takes and values that it refuses; what is empty is no value and stands in neither."""
    if form.kind == "digits":
        return DIGITS, WRONG_DIGITS
    if form.kind == "decimal":
        return DECIMALS, WRONG_DECIMALS
    if form.kind == "url":
        return ADDRESSES, WRONG_ADDRESSES
    if form.kind == "currency":
        return [currency.code for currency in model.currencies], WRONG_CURRENCIES
    if form.kind == "chars":
        return _of_chars(form.chars or "")
    return _of_pattern(form.pattern or "")


def of_length(parameter: Parameter, model: Model, size: int) -> str | None:
    """A right value of so many ASCII characters; None when the format leaves no room for that."""
    form = format_of(parameter, model)
    if parameter.allowed or parameter.equals or parameter.value:
        return None
    if form is None:
        return "x" * size
    if form.kind == "digits":
        return "1" * size
    if form.kind == "chars":
        return (form.chars or "x")[0] * size
    start = "https://shop.example/"
    return start + "x" * (size - len(start)) if form.kind == "url" and size > len(start) else None


def around(limit: str) -> Iterator[str]:
    """The limit as it is written, and its neighbours at the last place that is written."""
    value = Decimal(limit)
    places = max(0, -int(value.as_tuple().exponent))
    step = Decimal(1).scaleb(-places)
    for neighbour in (value - step, value, value + step):
        if neighbour >= 0:
            yield f"{neighbour:.{places}f}"
    yield f"{value:f}".rstrip("0").rstrip(".") if places else f"{value:f}.0"


def _sample(form: Format, model: Model) -> str:
    good, _ = good_and_bad(form, model)
    return good[0] if good else "x"


def _of_chars(chars: str) -> tuple[list[str], list[str]]:
    outside = [character for character in map(chr, range(0x20, 0x7F)) if character not in chars]
    good = [chars[0], chars[-1], *(chars[at : at + 40] for at in range(0, len(chars), 40))]
    bad = [
        chars[0] + character for character in [*outside, "\n", "\t", "\0", "\u00e9", HAN, "\uff21", "\u0130", "\u212a"]
    ]
    return list(dict.fromkeys(good)), bad


def _of_pattern(pattern: str) -> tuple[list[str], list[str]]:
    good = [_filled(pattern, date, (12, 34, 56)) for date in DATES] + [
        _filled(pattern, (2012, 2, 28), time) for time in TIMES
    ]
    base = good[0]
    bad = [_filled(pattern, date, (12, 34, 56)) for date in WRONG_DATES]
    bad += [wrong for time in WRONG_TIMES for wrong in [_filled(pattern, (2012, 2, 28), time)] if wrong not in good]
    bad += [
        base + " ",
        " " + base,
        base + "\n",
        base[:-1],
        base + "0",
        base + "Z",
        base.replace("2", "\uff12", 1),
        base.replace("0", "\u0660", 1),
        base[:-1] + "\uff11",
        base.replace("0", " ", 1),
    ]
    bad += [base.replace("0", "+", 1), base.replace("0", "-", 1), "now", pattern]
    for character in dict.fromkeys(c for c in pattern if not c.isalpha()):
        bad += [base.replace(character, "/"), base.replace(character, "T"), base.replace(character, "")]
    return list(dict.fromkeys(good)), list(dict.fromkeys(text for text in bad if text not in good))


def _filled(pattern: str, date: tuple[int, int, int], time: tuple[int, int, int]) -> str:
    words = {
        "yyyy": f"{date[0]:04}",
        "MM": f"{date[1]:02}",
        "dd": f"{date[2]:02}",
        "HH": f"{time[0]:02}",
        "mm": f"{time[1]:02}",
        "ss": f"{time[2]:02}",
    }
    for word, digits in words.items():
        pattern = pattern.replace(word, digits)
    return pattern
