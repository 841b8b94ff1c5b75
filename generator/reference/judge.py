"""The reference answers the same cases as the drivers of the kits, from the description alone."""

from __future__ import annotations

from collections.abc import Mapping

from .. import model
from ..protocol import RECORD_SEPARATOR, STAGES, VALUE_SEPARATOR, Answer, Case, Situation, text_hex
from .answers import read_answer
from .calls import call, file_of
from .carriage import address, build_form, build_url, parse_form, sent
from .notifications import receive
from .refusal import Refused
from .settings import checked
from .signing import Signer
from .validation import Validation


class Judge:
    """The reference for one gateway."""

    def __init__(self, gateway: model.Model) -> None:
        self.gateway = gateway

    def answer(self, case: Case) -> Answer:
        """The answer that every kit must give to the case, with all stages."""
        operations = {
            "sign": self._sign, "verify": self._verify, "request": self._request, "build": self._build,
            **({"notify": self._notify} if self.gateway.notifications else {}),
            **({"answer": self._answer} if self.gateway.server_services else {}),
        }  # fmt: skip
        if case.op not in operations:
            return Answer(case.id, "skipped", (("reason", text_hex(f"no operation {case.op}")),))
        try:
            return Answer(case.id, "ok", operations[case.op](case))
        except Refused as refusal:
            texts = (("code", refusal.code), ("parameter", refusal.parameter), ("message", str(refusal)))
            return Answer(case.id, "error", tuple((name, text_hex(text)) for name, text in texts))

    def signer(self, config: Mapping[str, str]) -> Signer:
        """A signer for a checked config; raises Refused for a field that is not as section 2 has it."""
        return Signer(self.gateway, checked(self.gateway, config))

    def _sign(self, case: Case) -> tuple[tuple[str, str], ...]:
        signed = self.signer(dict(case.config)).sign(case.parameters)
        return (("signing_string", signed.signing_string.hex()), ("sign", text_hex(signed.signature)))

    def _verify(self, case: Case) -> tuple[tuple[str, str], ...]:
        signer = self.signer(dict(case.config))
        signer.verify(dict(case.parameters) if case.body is None else parse_form(signer, case.body))
        return (("valid", "1"),)

    def _notify(self, case: Case) -> tuple[tuple[str, str], ...]:
        signer = self.signer(dict(case.config))
        receipt = receive(signer, case.body or b"", case.situation or Situation())
        return tuple((name, text_hex(getattr(receipt, name))) for name in STAGES["notify"])

    def _build(self, case: Case) -> tuple[tuple[str, str], ...]:
        signer = self.signer(dict(case.config))
        pairs, _ = sent(signer, case.parameters)
        return self._carried(signer, pairs)

    def _request(self, case: Case) -> tuple[tuple[str, str], ...]:
        signer = self.signer(dict(case.config))
        if case.service not in [s.name for s in self.gateway.services]:
            raise signer.refuse("unknown", case.service or "")
        service = self.gateway.service(case.service or "")
        complete = Validation(signer, service, case.now).complete(dict(case.parameters))
        file = file_of(signer, service.upload, [dict(line) for line in case.lines], case.now) if service.upload else None
        pairs, signed = sent(signer, complete)
        stages = (("signing_string", signed.signing_string.hex()), ("sign", text_hex(signed.signature)))
        if service.called_by == "browser":
            return stages + self._carried(signer, pairs)
        made = call(signer, service, address(self.gateway, signer.config["gateway"]), pairs, file)
        texts = (("method", made.method), ("address", made.address), ("content_type", made.content_type))
        return (*stages, *((name, text_hex(text)) for name, text in texts), ("body", made.body.hex()))

    def _answer(self, case: Case) -> tuple[tuple[str, str], ...]:
        signer = self.signer(dict(case.config))
        service = next((s for s in self.gateway.server_services if s.name == case.service), None)
        if service is None or service.answer is None:
            raise signer.refuse("unknown", case.service or "")
        records = read_answer(signer, service.answer, case.body or b"")
        written = (VALUE_SEPARATOR.join(f"{name}={value}" for name, value in record) for record in records)
        return (("records", text_hex(RECORD_SEPARATOR.join(written))),)

    def _carried(self, signer: Signer, pairs: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        target = address(self.gateway, signer.config["gateway"])
        url = ("url", text_hex(build_url(signer, target, pairs)))
        try:
            return (url, ("form", text_hex(build_form(signer, target, pairs))))
        except Refused as refusal:
            return (url, ("form_error", f"{text_hex(refusal.code)}:{text_hex(refusal.parameter)}"))


def judge(gateway: model.Model) -> Judge:
    """The reference for a gateway."""
    return Judge(gateway)
