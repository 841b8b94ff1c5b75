# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answer result."""

from __future__ import annotations

from ..answer_rules import Answer, Envelope, ResultRule
from ..records import Record
from ..rules import Parameter


class Result(Record):
    """The values of the answer; a value that is not there is empty."""

    @property
    def result_code(self) -> str:
        """Whether it went well."""
        return self.values.get("result_code", "")

    @property
    def detail_error_code(self) -> str:
        """Why not."""
        return self.values.get("detail_error_code", "")

    @property
    def detail_error_des(self) -> str:
        """Why not in words."""
        return self.values.get("detail_error_des", "")


ANSWER = Answer(
    "result",
    Envelope("alipay", "is_success", "T", "error", "response"),
    fields=(
        Parameter("result_code", max_bytes=64),
        Parameter("detail_error_code", max_bytes=64),
        Parameter("detail_error_des"),
    ),
    result=ResultRule("result_code", "SUCCESS", "detail_error_code"),
    record=Result,
)
