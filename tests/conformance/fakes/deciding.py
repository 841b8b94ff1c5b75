"""Kits that decide wrongly: limits, amounts, notifications, answers of the gateway, what they send."""

from __future__ import annotations

import html
import json
import os
import re
import sys
import unicodedata
from dataclasses import replace
from typing import Any
from urllib.parse import quote_from_bytes

from faults import fault, instead

from generator.protocol import Answer, text_hex
from generator.reference import Judge, answers, carriage, notifications, validation, xml
from generator.reference.refusal import Refused

Reception = notifications._Reception


def limited_by(is_long: Any) -> None:
    """`is_long(value, size in bytes, limit)` decides in place of the reference."""

    def put(check: Any, self: Any, p: Any, there: Any) -> None:
        value = there.get(p.name)
        if p.bytes is not None and value:
            if is_long(value, len(self.signer.encode(p.name, value)), p.bytes):
                raise self.refuse("too_long", p.name, str(p.bytes))
            p = replace(p, bytes=None)
        check(self, p, there)

    instead(validation.Validation._check, put)


def replied(change: Any) -> None:
    """What the gateway says when it is asked is changed: `change(status, body, the word for genuine)`."""

    def put(ask: Any, self: Any, message: Any) -> None:
        if self.rules.check:
            self.situation = replace(self.situation, reply=change(self.situation.reply, self.rules.check.genuine))
        ask(self, message)

    instead(Reception._ask, put)


def ordered_as(change: Any) -> None:
    """The shop's order is changed before it is compared: `change(order, message, names)`."""

    def put(compare: Any, self: Any, kind: Any, message: Any, order: Any) -> None:
        compare(self, kind, *change(message, order, self.rules.names))

    instead(Reception._compare, put)


@fault
def counts_characters() -> None:
    limited_by(lambda value, size, limit: len(value) > limit)


@fault
def allows_one_byte_more() -> None:
    limited_by(lambda value, size, limit: size > limit + 1)


@fault
def refuses_the_last_byte() -> None:
    limited_by(lambda value, size, limit: size >= limit)


@fault
def overlooks_a_line_end() -> None:
    """As `$` does in most engines."""
    instead(validation.Validation.fits, lambda fits, self, form, value: fits(self, form, re.sub(r"\n\Z", "", value)))


@fault
def takes_any_digits() -> None:
    """As `\\d` does in some engines."""
    instead(
        validation.Validation.fits,
        lambda fits, self, form, value: fits(self, form, unicodedata.normalize("NFKC", value)),
    )


@fault
def takes_any_day() -> None:
    """The 30th of February."""
    instead(validation._is_moment, lambda honest, pattern, value: len(pattern) == len(value) and value.isascii())


@fault
def compares_floats() -> None:
    def put(honest: Any, one: str, other: str) -> bool:
        try:
            return float(one) == float(other)
        except ValueError:
            return False

    instead(notifications._same_amount, put)


@fault
def compares_amounts_as_text() -> None:
    instead(notifications._same_amount, lambda honest, one, other: one == other)


@fault
def takes_any_answer_with_true_in_it() -> None:
    replied(lambda reply, word: (reply[0], word) if reply and word in reply[1] else reply)


@fault
def trims_the_answer() -> None:
    replied(lambda reply, word: (reply[0], reply[1].strip()) if reply else reply)


@fault
def overlooks_the_status() -> None:
    replied(lambda reply, word: ("200", reply[1]) if reply else reply)


@fault
def takes_silence_for_true() -> None:
    replied(lambda reply, word: reply or ("200", word))


@fault
def does_not_escape_the_notify_id() -> None:
    instead(quote_from_bytes, lambda honest, data, safe: data.decode("latin-1"))


@fault
def ignores_the_currency() -> None:
    ordered_as(lambda message, order, names: ({**message, names.currency or "": ""}, order))


@fault
def ignores_the_partner() -> None:
    ordered_as(lambda message, order, names: ({**message, names.partner or "": ""}, order))


@fault
def ignores_the_amount() -> None:
    instead(notifications._same_amount, lambda honest, one, other: True)


@fault
def credits_twice() -> None:
    instead(Reception._outcome, lambda honest, self, meaning, message, order: honest(
        self, meaning, message, replace(order, state="open") if meaning == "paid" else order))  # fmt: skip


@fault
def closes_what_was_paid() -> None:
    instead(Reception._outcome, lambda honest, self, meaning, message, order: honest(
        self, meaning, message, replace(order, state="open") if meaning == "closed" else order))  # fmt: skip


@fault
def refunds_twice() -> None:
    instead(Reception._outcome, lambda honest, self, meaning, message, order: honest(
        self, meaning, message, replace(order, refunds={})))  # fmt: skip


@fault
def says_success_before_the_handler() -> None:
    """A handler that throws is seen by nobody."""

    def put(honest: Any, self: Any, kind: Any, message: Any) -> Any:
        self.situation = replace(self.situation, handler="commits")
        return honest(self, kind, message)

    instead(Reception._decide, put)


@fault
def follows_document_types() -> None:
    xml.MARKUP = re.compile("(?!)")


@fault
def takes_broken_xml_for_an_empty_answer() -> None:
    def put(document: Any, self: Any, body: bytes) -> Any:
        try:
            return document(self, body)
        except Refused as refusal:
            if refusal.code != "bad_answer" or refusal.parameter:
                raise
            return []

    instead(answers._Reader.document, put)


@fault
def does_not_verify_answers() -> None:
    instead(answers._Reader._verify, lambda honest, self, root, values: None)


@fault
def takes_bodies_of_any_size() -> None:
    notifications.LONGEST = sys.maxsize


@fault
def takes_answers_of_any_size() -> None:
    answers.XML_LONGEST = answers.LINE_LONGEST = sys.maxsize


@fault
def takes_any_media_type() -> None:
    def put(reason: Any, self: Any) -> Any:
        self.situation = replace(self.situation, content_type="")
        return reason(self)

    instead(Reception._reason, put)


@fault
def writes_json_in_ascii() -> None:
    instead(validation._json_text, lambda honest, text: json.dumps(text))


@fault
def escapes_slashes_in_json() -> None:
    """As PHP's `json_encode` does."""
    instead(validation._json_text, lambda honest, text: honest(text).replace("/", "\\/"))


@fault
def sends_blanks_as_plus() -> None:
    instead(quote_from_bytes, lambda honest, data, safe: honest(data, " ").replace(" ", "+"))


@fault
def sends_small_hex() -> None:
    instead(quote_from_bytes, lambda honest, data, safe: re.sub("%..", lambda m: m[0].lower(), honest(data, safe)))


@fault
def escapes_the_tilde() -> None:
    """As RFC 1738 encoders do."""
    instead(quote_from_bytes, lambda honest, data, safe: honest(data, safe).replace("~", "%7E"))


@fault
def puts_a_second_question_mark() -> None:
    instead(carriage.build_url, lambda honest, signer, target, pairs: honest(
        signer, target.replace("?", "\0"), pairs).replace("\0", "?"))  # fmt: skip


@fault
def leaves_apostrophes() -> None:
    instead(carriage._escaped, lambda honest, text: html.escape(text, quote=False).replace('"', "&quot;"))


@fault
def escapes_twice() -> None:
    instead(carriage._escaped, lambda honest, text: honest(honest(text)))


@fault
def sends_line_ends_in_forms() -> None:
    carriage.NOT_IN_FORM = re.compile("(?!)")


@fault
def says_other_words() -> None:
    def put(honest: Any, self: Any, case: Any) -> Answer:
        answer: Answer = honest(self, case)
        fields = tuple((n, text_hex("something is wrong") if n == "message" else v) for n, v in answer.fields)
        return replace(answer, fields=fields)

    instead(Judge.answer, put)


@fault
def crashes() -> None:
    def put(honest: Any, self: Any, case: Any) -> Any:
        if case.op == "sign" and any("\U0001f600" in value for _, value in case.parameters):
            print("cannot go on", file=sys.stderr, flush=True)
            os._exit(9)
        return honest(self, case)

    instead(Judge.answer, put)


@fault
def skips() -> None:
    instead(Judge.answer, lambda honest, self, case: Answer(case.id, "skipped", (("reason", ""),)))
