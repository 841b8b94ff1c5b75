"""Stages that no public call of a kit shows, and drivers do not answer: golden values for who looks for his own fault.

`kept` and `order` are what is signed; `query` is that of the URL; `body` is what a browser posts from the form.
"""

from __future__ import annotations

from typing import Any

from ..model import Model
from ..protocol import Answer, Case, hex_text
from ..reference.carriage import sent
from ..reference.judge import Judge
from ..reference.signing import Signer
from ..reference.validation import Validation
from .bench import form_body
from .entries import Pairs, pairs_out
from .golden import text_or_digest

WITH_STAGES = ("sign", "build", "request")


class Stages:
    """Computes the stages of a case that went well."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._reference = Judge(model)

    def of(self, case: Case, answer: Answer) -> dict[str, Any]:
        """The stages as a file holds them; none for other ops and for refusals."""
        if case.op not in WITH_STAGES or answer.kind != "ok":
            return {}
        signer = self._reference.signer(dict(case.config))
        pairs = self._sent(signer, case)
        signed = signer.kept(pairs)
        names = {name for name, _ in signed}
        kept = tuple(pair for pair in pairs if pair[0] in names and pair in signed)
        stages: dict[str, Any] = {"kept": pairs_out(kept), "order": [name for name, _ in signed]}
        url = answer.get("url")
        if url is not None:
            stages["query"] = text_or_digest(_query(hex_text(url)))
        if answer.get("form") is not None and self._model.form.method.lower() == "post":
            stages["body"] = text_or_digest(form_body(pairs, signer.charset.id).decode("ascii"))
        return stages

    def _sent(self, signer: Signer, case: Case) -> Pairs:
        """The parameters that are signed and sent; of `sign` those that were given."""
        if case.op == "sign":
            return case.parameters
        given = case.parameters
        if case.op == "request":
            service = self._model.service(case.service or "")
            given = tuple(Validation(signer, service, case.now).complete(dict(given)))
        return tuple(sent(signer, given)[0])


def _query(url: str) -> str:
    """What stands between the first `?` and the end or `#` (RFC 3986)."""
    return url.partition("#")[0].partition("?")[2]
