"""Every rule of the first service that a browser calls, at its edges, made from the description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Parameter, Service
from ..bench import Bench
from ..flags import Flag
from ..suite import Collector, Suite, evenly
from .parts import part_changes
from .values import HAN, around, format_of, given, good_and_bad, least, of_length, right

FLAGS = {
    "Complete": Flag("BASIC", "a request as a merchant makes it",
        "No payment."),
    "Unknown": Flag("MODIFIED_PARAMETER", "names and services that the description has not",
        "A typing error in a name is sent and ignored: the time limit or the currency of the order is not applied."),
    "Missing": Flag("MISSING_STEP", "what must be given, and what the kit fills in by itself",
        "The customer is sent to an error page of the gateway in place of a payment."),
    "Fixed": Flag("MODIFIED_PARAMETER", "a value that is given by the description or the config",
        "A payment under another partner, charset or service than the config says."),
    "Length": Flag("EDGE_CASE", "lengths are bytes in the charset: the limit itself, and one more",
        "The gateway cuts or refuses: an order number that lost its end is paid and belongs to no order."),
    "Format": Flag("MISSING_STEP", "the whole text, ASCII, and real dates",
        "A date or number that reads differently elsewhere: another day, another amount."),
    "Allowed": Flag("MISSING_STEP", "one of the listed values, letter by letter",
        "The customer is sent to an error page of the gateway in place of a payment."),
    "Number": Flag("EDGE_CASE", "decimals by currency, minimum and maximum by decimal value",
        "100.5 JPY, 0.001 USD, 1e3: the gateway refuses it, or takes another amount than the shop shows."),
    "Encoding": Flag("DATA_LOSS", "what the charset cannot carry is refused before lengths and formats are looked at",
        "The text is replaced silently, and the customer pays for an order with another name."),
    "Together": Flag("MISSING_STEP", "rules over several parameters",
        "Two amounts in one request, or half a split: the wrong party is paid."),
    "Json": Flag("INJECTION", "what is JSON is given by its parts, and written to the letter",
        "A quote in a text breaks out of the JSON and names another receiver of the money."),
    "Form": Flag("EDGE_CASE", "what a form refuses is still right for a URL",
        "An order that could be paid by URL cannot be paid at all."),
    "FirstRefusal": Flag("EDGE_CASE", "with several faults, the first in the documented order is reported",
        "Two kits of one merchant name two different causes for one order: time is lost, no money."),
}  # fmt: skip

Values = dict[str, str]
Change = tuple[str, str, Values]


def suite(bench: Bench) -> Suite:
    collector = Collector("requests", "What is validated before a request is signed", FLAGS)
    for service in first_service(bench):
        _Requests(bench, collector, service).add_all()
    good = bench.merchant(bench.charsets[0], bench.fast)
    for name in (
        "",
        "x",
        "0",
        bench.model.services[0].name.upper(),
        bench.model.services[0].name + " ",
        "\u4e2d\ud800",
    ):
        collector.add(good, "Unknown", f"service {ascii(name)}", "request", [("a", "1")], service=name)
    return collector.suite()


def first_service(bench: Bench) -> list[Service]:
    """The one whose rules are tried at all of their edges; the others follow in the suite `services`."""
    return [s for s in bench.model.services if s.called_by == "browser"][:1]


class _Requests:
    """The cases of one service: a right request, changed at one place."""

    def __init__(self, bench: Bench, collector: Collector, service: Service) -> None:
        self._bench, self._collector, self._service = bench, collector, service
        self._config = dict(bench.merchant(bench.charsets[0], bench.fast))
        self._parameters = {parameter.name: parameter for parameter in service.parameters}
        self._seen_formats: set[str] = set()

    def add_all(self) -> None:
        base = self._base()
        self._add_complete(base)
        for parameter in self._service.parameters:
            if parameter.json:
                for comment, values in part_changes(parameter, self._bench.model, self._config):
                    self._add("Json", comment, {**base, **values})
                continue
            for flag, comment, values in self._changes(parameter, base):
                self._add(flag, f"{parameter.name}: {comment}", values)
            self._add_filled(parameter, base)
            self._add_lengths(parameter, base)
            self._add_currencies(parameter, base)
        for flag, comment, values in [*self._together(base), *self._unknown(base), *self._several(base)]:
            self._add(flag, comment, values)

    def _add(self, flag: str, comment: str, values: Mapping[str, str], **config: str) -> None:
        settings = tuple({**self._config, **config}.items())
        self._collector.add(settings, flag, comment, "request", values.items(), service=self._service.name)

    def _base(self) -> Values:
        return least(self._service, self._bench.model, self._config)

    def _right(self, name: str) -> str:
        return right(self._parameters[name], self._bench.model, self._config)

    def _add_complete(self, base: Values) -> None:
        bench = self._bench
        full: Values = {}
        for p in self._service.parameters:
            full.update(given(p, bench.model, self._config) if not p.value else {})
        for constraint in self._service.constraints:
            if constraint.kind == "exactly_one_of":
                full = {name: value for name, value in full.items() if name not in constraint.names[1:]}
        for charset in bench.charsets:
            for algorithm in bench.algorithms:
                config = dict(bench.merchant(charset, algorithm))
                self._add("Complete", f"the least, {algorithm.name}, {charset}", base, **config)
                self._add("Complete", f"everything, {algorithm.name}, {charset}", full, **config)
        self._add("Complete", "the other way round", dict(reversed(list(full.items()))))
        for environment in bench.model.environments:
            self._add("Complete", f"sent to {environment.name}", base, gateway=environment.name)
        self._add("Complete", "sent to an address with a query", base, gateway="https://shop.example/?a=1")

    def _changes(self, parameter: Parameter, base: Values) -> Iterator[Change]:
        name, value = parameter.name, self._right(parameter.name)
        yield "Missing", "absent", {key: text for key, text in base.items() if key != name}
        yield "Missing", "empty", {**base, name: ""}
        yield "Encoding", "a lone surrogate", {**base, name: "\ud800"}
        yield "Form", "a line end in it", {**base, name: value + "\n"}
        if parameter.value or parameter.equals:
            for other in ("x", value.upper(), value.lower(), value.title(), value + " ", "0"):
                yield "Fixed", f"given as {ascii(other)}", {**base, name: other}
        if parameter.format is None and not parameter.allowed and not parameter.value:
            for text in (" ", "0", "null", "a&b=c \"<'>%+", HAN + "\uff0c\u5546\u54c1", "\U0001f600", "x\ty", "x\0y"):
                yield "Complete", f"text {ascii(text)}", {**base, name: text}
        form = format_of(parameter, self._bench.model)
        if form is not None:
            good, bad = good_and_bad(form, self._bench.model)
            few = form.name in self._seen_formats
            if not (parameter.value or parameter.equals):  # there another rule comes first
                self._seen_formats.add(form.name)
            for text in [*evenly(good, 2 if few else 100), *evenly(bad, 3 if few else 100)]:
                yield "Format", ascii(text[:60]), {**base, name: text}
        for text in [*parameter.allowed[:1], *parameter.allowed[-1:]]:
            yield "Allowed", ascii(text), {**base, name: text}
        if parameter.allowed:
            first = parameter.allowed[0]
            for text in (
                first.swapcase(),
                first + " ",
                " " + first,
                first + "\n",
                first[:-1],
                first + first,
                "x",
                ",".join(parameter.allowed),
                HAN,
            ):
                yield "Allowed", ascii(text[:60]), {**base, name: text}
        yield from self._numbers(parameter, base)

    def _numbers(self, parameter: Parameter, base: Values) -> Iterator[Change]:
        name = parameter.name
        alone = self._without_rivals(name, base)
        for limit in (parameter.minimum, parameter.maximum):
            for text in around(limit) if limit is not None else ():
                yield "Number", f"{text}, beside the limit {limit}", {**alone, name: text}
        if parameter.minimum is not None or parameter.maximum is not None:
            for text in ("0", "0.00", "0.0", "0.001", "9" * 12, "9" * 30, "9" * 400, "1" + "0" * 30 + ".00"):
                yield "Number", ascii(text[:40]), {**alone, name: text}
        if parameter.decimals is not None:
            for places in range(parameter.decimals + 3):
                yield "Number", f"{places} decimals", {**alone, name: "12" + ("." + "0" * places if places else "")}

    def _without_rivals(self, name: str, base: Values) -> Values:
        """The base without what cannot stand beside a parameter, with what must."""
        values = dict(base)
        for constraint in self._service.constraints:
            if name not in constraint.names:
                continue
            for other in constraint.names:
                if constraint.kind == "exactly_one_of" and other != name:
                    values.pop(other, None)
                elif constraint.kind == "goes_together":
                    values.setdefault(other, self._right(other))
        return values

    def _add_filled(self, parameter: Parameter, base: Values) -> None:
        """The config field behind a parameter is empty."""
        source = parameter.value or parameter.default
        field = source.text if source and source.kind == "config" else parameter.equals
        if field is None or field in ("charset", "sign_type", "gateway"):
            return
        given = {**base, parameter.name: self._right(parameter.name)}
        absent = {name: value for name, value in base.items() if name != parameter.name}
        for comment, values in (("given", given), ("absent", absent)):
            for text in ("", "x", "x y", "\ud800"):
                self._add(
                    "Fixed", f"{parameter.name}: {comment}, config.{field} is {ascii(text)}", values, **{field: text}
                )

    def _add_lengths(self, parameter: Parameter, base: Values) -> None:
        limit = parameter.bytes
        if limit is None:
            return
        base = self._without_rivals(parameter.name, base)
        for size in (limit, limit + 1):
            text = of_length(parameter, self._bench.model, size)
            if text is not None:
                self._add("Length", f"{parameter.name}: {size} bytes", {**base, parameter.name: text})
        if parameter.format is not None or parameter.allowed or parameter.value:
            return
        for charset in self._bench.charsets:
            width = len(HAN.encode(charset))
            for size in (limit, limit + 1):
                text = HAN * (size // width) + "x" * (size % width)
                comment = f"{parameter.name}: {size} bytes of Chinese, {charset}"
                self._add("Length", comment, {**base, parameter.name: text}, charset=charset)
            self._add(
                "Encoding",
                f"{parameter.name}: an emoji, {charset}",
                {**base, parameter.name: "x\U0001f600"},
                charset=charset,
            )
            self._add(
                "Encoding",
                f"{parameter.name}: far too long and a lone surrogate, {charset}",
                {**base, parameter.name: "x" * (limit + 9) + "\udfff"},
                charset=charset,
            )

    def _add_currencies(self, parameter: Parameter, base: Values) -> None:
        """Decimals that depend on another parameter's currency; and a currency that the config has as well."""
        if parameter.equals:
            form = format_of(parameter, self._bench.model)
            good, bad = good_and_bad(form, self._bench.model) if form else ([], [])
            for text in [*good[:3], *bad]:
                self._add(
                    "Fixed",
                    f"{parameter.name} and config.{parameter.equals} are {ascii(text)}",
                    {**base, parameter.name: text},
                    **{parameter.equals: text},
                )
        if not parameter.decimals_of:
            return
        alone = self._without_rivals(parameter.name, base)
        source = self._parameters[parameter.decimals_of]
        for currency in self._bench.model.currencies:
            config = {source.equals: currency.code} if source.equals else {}
            for places in dict.fromkeys((currency.decimals, currency.decimals + 1)):
                amount = "12" + ("." + "0" * places if places else "")
                values = {**alone, source.name: currency.code, parameter.name: amount}
                self._add("Number", f"{parameter.name}: {amount} {currency.code}", values, **config)
        self._add(
            "Number",
            f"{parameter.name}: no currency",
            {**{k: v for k, v in alone.items() if k != source.name}, parameter.name: "1.234"},
        )

    def _together(self, base: Values) -> Iterator[Change]:
        for constraint in self._service.constraints:
            names = constraint.names
            bare = {name: value for name, value in base.items() if name not in names}
            said = ", ".join(names)
            yield "Together", f"none of {said}", bare
            yield "Together", f"all of {said}", {**bare, **{name: self._right(name) for name in names}}
            yield "Together", f"empty ones of {said}", {**bare, **dict.fromkeys(names, "")}
            for name in names:
                yield "Together", f"only {name} of {said}", {**bare, name: self._right(name)}
                yield (
                    "Together",
                    f"all but {name} of {said}",
                    {**bare, **{n: self._right(n) for n in names if n != name}},
                )
                yield (
                    "Together",
                    f"{name}, the others empty",
                    {**bare, **dict.fromkeys(names, ""), name: self._right(name)},
                )

    def _unknown(self, base: Values) -> Iterator[Change]:
        rule = self._bench.model.signing
        names = [
            "x",
            "",
            "0",
            " ",
            "_charset_",
            rule.signature,
            *([rule.algorithm] if rule.algorithm else []),
            *(n.upper() for n in list(base)[:1]),
            *(n + " " for n in list(base)[:1]),
        ]
        for name in [*names, "\u4e2d", "\ud800", "<b>", "__proto__", "constructor", "toString"]:
            if name not in self._parameters:
                yield "Unknown", f"{ascii(name)} behind", {**base, name: "1"}
        yield "Unknown", "an unknown name with an empty value", {**base, "x": ""}
        yield "Unknown", "two unknown names", {"y": "1", **base, "x": "1"}

    def _several(self, base: Values) -> Iterator[Change]:
        first = next(iter(base))
        plain = [p for p in self._service.parameters if not p.json]
        yield "FirstRefusal", "nothing is given", {}
        yield "FirstRefusal", "an unknown name and nothing else", {"x": "1"}
        yield "FirstRefusal", "everything is a lone surrogate", {p.name: "\ud800" for p in plain}
        yield "FirstRefusal", "everything is 'x'", {p.name: "x" for p in plain}
        yield (
            "FirstRefusal",
            "everything is far too long",
            {p.name: "9" * 3000 for p in plain if not p.value},
        )
        yield (
            "FirstRefusal",
            "an unknown name and a required one missing",
            {**{k: v for k, v in base.items() if k != first}, "x": "1"},
        )
        yield (
            "FirstRefusal",
            "every parameter, all of the constraints broken",
            {p.name: self._right(p.name) for p in plain if not p.value},
        )
