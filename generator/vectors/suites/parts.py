"""Parameters that are JSON, given by their parts: which names are taken, how entries are counted, what is written."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Json, Model, Parameter
from ..suite import evenly
from .values import HAN, format_of, given, good_and_bad, of_length

Values = dict[str, str]
Change = tuple[str, Values]

AWKWARD = (
    'quotes " and \\ back', "a/b", "\x00\x01\x08\t\n\x0b\x0c\r\x1f", "\x7f\x80\u2028\ufeff", "<b>&'</b>", "\\u0041", "\\",
    HAN + "\u6587", "\U0001f600", "x\ud800", " ", "null",
)  # fmt: skip


def part_changes(parameter: Parameter, model: Model, config: Values, *, few: bool = False) -> Iterator[Change]:
    """What is set beside the other parameters, and what the case is about; `few`: names and texts had their cases elsewhere."""
    form = parameter.json
    assert form is not None  # noqa: S101  # who calls has looked
    parts = _Parts(parameter, form, model, config, few)
    for changes in (parts.names, parts.entries, parts.fields, parts.texts):
        for comment, values in changes():
            yield f"{parameter.name}: {comment}", values


class _Parts:
    def __init__(self, parameter: Parameter, form: Json, model: Model, config: Values, few: bool) -> None:
        self.name, self.form, self.model, self.config, self.parameter = parameter.name, form, model, config, parameter
        self.few = few
        self.one = self.entry(0)

    def entry(self, index: int) -> Values:
        return given(self.parameter, self.model, self.config, index=index)

    def path(self, field: str, index: int = 0) -> str:
        return self.form.path(self.name, index, field)

    def names(self) -> Iterator[Change]:
        first, most = self.form.fields[0].name, self.form.most
        for text in ("", "[]", "x"):
            yield f"its own name, {ascii(text)}", {self.name: text}
        yield "its own name beside its parts", {**self.one, self.name: "[]"}
        paths = [f"{self.name}.", f"{self.name}.nope", f"{self.name}[0].nope", f"{self.name}.{first}.x", f"{self.name}[0]",
                 f"{self.name}[].{first}", f"{self.name}[00].{first}", f"{self.name}[01].{first}", f"{self.name}[-1].{first}",
                 f"{self.name}[+1].{first}", f"{self.name}[ 0].{first}", f"{self.name}[0] .{first}", f"{self.name}[a].{first}",
                 f"{self.name}[1000].{first}", f"{self.name}[\u0660].{first}", f"{self.name}[0][0].{first}",
                 f"{self.name}[0]..{first}", f"{self.name}[0].{first}\n", f"{self.name}[0\n].{first}",
                 f"{self.name}.[0].{first}", f".{first}", f"[0].{first}", f"x[0].{first}", f"x.{first}",
                 self.path(first).upper(), self.path(first) + " ",
                 f"{self.name}.{first}" if self.form.is_list else f"{self.name}[0].{first}"]  # fmt: skip
        for path in evenly(paths, 4) if self.few else paths:
            yield f"the name {ascii(path)}", {**self.one, path: "1"}
        plain, *_ = (p.name for p in self.model.services[0].parameters if p.value)
        for path in (f"{plain}.{first}", f"{plain}[0].{first}"):
            yield f"the name {path}", {**self.one, path: "1"}
        if self.form.is_list and not self.few:
            yield (
                "an unknown part, and a wrong value before it",
                {**self.one, plain: "x", f"{self.name}[00].{first}": "1"},
            )
        if self.form.is_list:
            for index in (most - 1, most, most + 1, 999):
                yield f"entry {index} of {most}", {**self.one, self.path(first, index): "1"}
            yield "an empty part beyond the last entry", {**self.one, self.path(first, most): ""}
            yield "an unknown part beyond the last entry", {**self.one, self.path("nope", most): "1"}

    def entries(self) -> Iterator[Change]:
        yield "one entry", self.one
        yield "its parts the other way round", dict(reversed(list(self.one.items())))
        yield "only what it needs", {self.path(f.name): self.one[self.path(f.name)] for f in self._needed()}
        yield "only empty parts", dict.fromkeys(self.one, "")
        if self.form.is_list:
            first = self.form.fields[0].name
            yield "two entries", {**self.one, **self.entry(1)}
            yield "two entries, the second one first", {**self.entry(1), **self.one}
            yield "an entry is left out", {**self.one, **self.entry(2)}
            yield "only the second entry", self.entry(1)
            yield "an empty part in a second entry", {**self.one, self.path(first, 1): ""}
            yield "as many as there may be", {n: t for i in range(self.form.most) for n, t in self.entry(i).items()}

    def fields(self) -> Iterator[Change]:
        for field in self.form.fields:
            path = self.path(field.name)
            if field.required:
                yield f"without {field.name}", {name: text for name, text in self.one.items() if name != path}
                yield f"{field.name} empty", {**self.one, path: ""}
            for text in self._wrong(field):
                yield f"{field.name} {ascii(text[:30])}", {**self.one, path: text}
            if field.bytes and (longest := of_length(field, self.model, field.bytes)):
                yield f"{field.name} of {field.bytes} bytes", {**self.one, path: longest}

    def _wrong(self, field: Parameter) -> Iterator[str]:
        form = format_of(field, self.model)
        if form is not None:
            yield from good_and_bad(form, self.model)[1][:2]
        if field.allowed:
            yield field.allowed[0] + "x"
        if field.bytes and (longer := of_length(field, self.model, field.bytes + 1)):
            yield longer
        if field.decimals is not None:
            yield "1." + "0" * (field.decimals + 1)
        if field.minimum is not None:
            yield "0"
        yield "\ud800"

    def texts(self) -> Iterator[Change]:
        free = next((f for f in self.form.fields if not (f.format or f.allowed or f.bytes)), None)
        if free is None:
            return
        for text in evenly(AWKWARD, 2) if self.few else AWKWARD:
            yield f"{free.name} {ascii(text)}", {**self.one, self.path(free.name): text}
        if self.parameter.bytes:
            room = self.parameter.bytes // self.form.most
            for size in (room // 2, room):
                entries = {n: t for i in range(self.form.most) for n, t in self.entry(i).items()}
                entries |= {self.path(free.name, i): "x" * size for i in range(self.form.most)}
                yield f"{self.form.most} entries, {size} bytes more in each", entries

    def _needed(self) -> list[Parameter]:
        return [f for f in self.form.fields if f.required]
