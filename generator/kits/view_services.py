"""Services, their parameters and answers as one language sees them (docs/view.md)."""

from __future__ import annotations

from types import SimpleNamespace as View

from .. import model
from .maker import Maker


def parameters(gateway: model.Model) -> list[model.Parameter]:
    """Every parameter of the description: of services, JSON parts, files, answers and notifications."""
    kinds = gateway.notifications.kinds if gateway.notifications else ()
    groups = [s.parameters for s in gateway.services] + [k.parameters for k in kinds]
    groups += [s.upload.columns for s in gateway.services if s.upload] + [a.fields for a in gateway.answers]
    found = [p for group in groups for p in group]
    return found + [part for p in found if p.json for part in p.json.fields]


def service_view(maker: Maker, gateway: model.Model, service: model.Service) -> View:
    return View(
        text=maker.text(service.name),
        name=maker.name(service.name),
        says=maker.text(service.says),
        called_by=service.called_by,
        parameters=[parameter_view(maker, gateway, p) for p in service.parameters],
        constraints=[
            View(kind=c.kind, code=maker.text(c.code), names=maker.texts(c.names), days=c.days, before_today=c.before_today)
            for c in service.constraints
        ],
        method=service.method,
        repeatable=service.repeatable,
        pause=service.pause,
        answer=None if service.answer is None else answer_view(maker, gateway, service.answer),
        upload=None if service.upload is None else _upload(maker, gateway, service.upload),
    )


def parameter_view(maker: Maker, gateway: model.Model, p: model.Parameter, path: str | None = None) -> View:
    """`path` is the name under which a part of a JSON parameter is given."""
    return View(
        text=maker.text(p.name),
        path=maker.text(path or p.name),
        name=maker.name(p.name),
        says=maker.text(p.says),
        example=maker.maybe(p.example),
        required=p.required,
        filled=p.value is not None or p.default is not None,
        bytes=p.bytes,
        format=maker.maybe(p.format),
        allowed=maker.texts(p.allowed),
        decimals=p.decimals,
        decimals_of=maker.maybe(p.decimals_of),
        minimum=maker.maybe(p.minimum),
        maximum=maker.maybe(p.maximum),
        value=maker.source(p.value),
        default=maker.source(p.default),
        equals=maker.maybe(p.equals),
        hint=maker.maybe(p.hint),
        ignores_case=p.name == gateway.signing.charset,
        min_bytes=p.min_bytes,
        most_items=p.most_items,
        latest_now=p.latest_now,
        json=None if p.json is None else View(
            is_list=p.json.is_list, most=p.json.most, example=maker.text(p.json.path(p.name, 0, p.json.fields[0].name)),
            fields=[parameter_view(maker, gateway, f, p.json.path(p.name, 0, f.name)) for f in p.json.fields],
        ),
    )  # fmt: skip


def answer_view(maker: Maker, gateway: model.Model, answer: model.Answer) -> View:
    envelope, result, table = answer.xml, answer.result, answer.table
    return View(
        text=maker.text(answer.name),
        name=maker.name(answer.name),
        kind=answer.kind,
        fields=[parameter_view(maker, gateway, p) for p in answer.fields],
        xml=View(**{key: maker.text(value) for key, value in vars(envelope).items()}),
        result=None if result is None else View(
            field=maker.text(result.field), good=maker.text(result.good), code=maker.maybe(result.code)
        ),
        table=None if table is None else View(
            separator=maker.text(table.separator), prefix=maker.maybe(table.prefix), empty=maker.texts(table.empty),
            texts=[View(text=maker.text(text), code=maker.text(code)) for text, code in table.texts], rest=answer.rest,
        ),
    )  # fmt: skip


def _upload(maker: Maker, gateway: model.Model, upload: model.Upload) -> View:
    return View(
        field=maker.text(upload.field),
        file=maker.text(upload.file),
        separator=maker.text(upload.separator),
        line_end=maker.text(upload.line_end),
        most=upload.most,
        unique=maker.maybe(upload.unique),
        columns=[parameter_view(maker, gateway, p) for p in upload.columns],
    )
