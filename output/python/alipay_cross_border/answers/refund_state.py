# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The answer refund_state."""

from __future__ import annotations

from ..answer_rules import Answer, Envelope, ResultRule
from ..records import Record
from ..rules import Parameter


class RefundState(Record):
    """The values of the answer; a value that is not there is empty."""

    @property
    def response_code(self) -> str:
        """Whether the query went well."""
        return self.values.get("response_code", "")

    @property
    def refund_result_code(self) -> str:
        """What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING."""
        return self.values.get("refund_result_code", "")

    @property
    def refund_error_code(self) -> str:
        """Why it failed."""
        return self.values.get("refund_error_code", "")

    @property
    def gmt_create(self) -> str:
        """When it was made, GMT+8."""
        return self.values.get("gmt_create", "")


ANSWER = Answer(
    "refund_state",
    Envelope("alipay", "is_success", "T", "error", "response"),
    fields=(
        Parameter("response_code", required=True, max_bytes=64),
        Parameter("refund_result_code", max_bytes=64),
        Parameter("refund_error_code", max_bytes=64),
        Parameter("gmt_create", format="datetime"),
    ),
    result=ResultRule("response_code", "SUCCESS"),
    record=RefundState,
)
