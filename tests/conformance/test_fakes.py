"""Kits that are wrong on purpose, one fault each: the vector that is there for it catches it, at the stage where it begins."""

from __future__ import annotations

import functools
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.conformance.harness import Driver, Limits
from generator.conformance.matrix import Matrix, Row, compare
from generator.conformance.runtimes import Runtime
from generator.model import Model
from generator.protocol import decode_case, encode_case
from generator.reference import judge
from generator.vectors.store import Stored, read_vectors
from generator.vectors.suite import evenly

from .conftest import FAKES, SPEC

MOST = 20  # cases for one fake, the one that must catch it among them

# fault, the vector that must catch it, the flag under which it stands there, the stage at which the answers part
CAUGHT = [
    ("sorts-by-pair", "text.stands-behind-some-characters-of-names", "Order", "signing_string"),
    ("sorts-by-utf16", "text.fullwidth-a-and-an-emoji", "Order", "signing_string"),
    ("sorts-by-code-point", "text.more-han-names.2", "Order", "signing_string"),
    ("sorts-without-case", "text.capitals-underscore-small-letters", "Order", "signing_string"),
    ("sorts-by-locale", "text.stands-behind-some-characters-of-names", "Order", "signing_string"),
    ("sorts-numbers", "text.numbers-as-names", "Order", "signing_string"),
    ("does-not-sort", "text.last-name-first", "Order", "signing_string"),
    ("drops-zero", "text.0-is-a-value", "Empty", "signing_string"),
    ("drops-blanks", "text.a-blank-is-a-value", "Empty", "signing_string"),
    ("drops-null", "text.the-words-null-undefined-none", "Empty", "signing_string"),
    ("signs-empties", "text.an-empty-value-between-others", "Empty", "signing_string"),
    ("signs-sign-type", "text.sign-type-is-given", "Excluded", "signing_string"),
    ("trims", "text.a-blank-is-a-value", "Empty", "signing_string"),
    ("decodes-entities", "text.notify-id-and-other-entities-without-a-semicolo", "Separator", "signing_string"),
    ("escapes-markup", "text.markup", "Separator", "signing_string"),
    ("adds-slashes", "text.every-printable-ascii-character", "Separator", "signing_string"),
    ("percent-encodes-before-signing", "text.percent-encoded-text-stays-as-it-is", "Separator", "signing_string"),
    ("normalises-line-ends", "text.line-ends-and-tabs", "Control", "signing_string"),
    ("composes-unicode", "text.latin-with-marks-composed-and-decomposed", "Unicode", "signing_string"),
    ("signs-utf8-under-gbk", "text.chinese.2", "Cjk", "signing_string"),
    ("puts-question-marks", "charsets.u-2295-circled-plus-a892-in-some-tables-unmapped.2", "KnownTrap", "answer"),
    ("follows-the-engines-gbk", "charsets.u-20ac-the-euro-sign-80-a2e3-or-nothing.2", "KnownTrap", "answer"),
    ("trims-the-key", "key-forms.a-blank-behind", "SharedKey", "answer"),
    ("takes-an-empty-key", "key-forms.empty", "SharedKey", "answer"),
    ("joins-the-key", "published.request-create-forex-trade", "Published", "sign"),
    ("writes-upper-hex", "published.request-create-forex-trade", "Published", "sign"),
    ("wraps-base64", "key-forms.bare-one-line", "Accepted", "sign"),
    ("writes-url-safe-base64", "key-forms.bare-one-line", "Accepted", "sign"),
    ("hashes-by-sha1-for-rsa2", "key-forms.signed-with-merchant-2048.2", "Accepted", "sign"),
    ("decodes-twice", "verify.decoded-once-only", "Form", "answer"),
    ("loses-plus", "verify.blanks-as-and-as-20", "Form", "answer"),
    ("keeps-plus", "verify.blanks-as-and-as-20", "Form", "answer"),
    ("forgives-broken-escapes", "verify.in-a-value", "FormMalformed", "code"),
    ("trims-what-it-reads", "verify.a-blank-at-the-beginning-of-a-name", "Form", "answer"),
    ("takes-the-last-of-duplicates", "verify.two-values", "Duplicate", "code"),
    ("takes-the-first-of-duplicates", "verify.two-values", "Duplicate", "code"),
    ("parts-at-semicolons", "verify.a-semicolon-parts-nothing", "Form", "answer"),
    ("renames-as-php-does", "verify.names-of-php-s-arrays-are-names", "Form", "answer"),
    ("replaces-malformed-bytes", "charsets.a-cut-character", "Malformed", "code"),
    ("takes-overlong-bytes", "charsets.overlong", "Malformed", "code"),
    ("takes-upper-hex", "verify.signature-upper-case", "NotCanonical", "answer"),
    ("trims-the-signature", "verify.signature-a-blank-behind", "NotCanonical", "answer"),
    ("compares-loosely", "verify.another-digest-of-0e-and-digits", "LooseComparison", "answer"),
    ("compares-a-prefix", "verify.signature-half-as-long", "NotCanonical", "answer"),
    ("takes-wrapped-base64", "verify.signature-wrapped-lines", "NotCanonical", "answer"),
    ("takes-loose-base64", "verify.signature-bits-behind-the-last-byte", "NotCanonical", "answer"),
    ("takes-url-safe-base64", "verify.signature-url-safe-alphabet", "NotCanonical", "answer"),
    ("pads-base64", "verify.signature-without-padding", "NotCanonical", "answer"),
    ("looks-for-the-end-of-the-padding", "forgeries.eight-bytes-of-padding-rubbish-behind-the-digest", "Padding", "answer"),
    ("takes-a-digest-without-null", "forgeries.no-null-behind-the-name-of-the-digest", "DigestInfo", "answer"),
    ("overlooks-leading-zeros", "forgeries.a-zero-byte-before", "Length", "answer"),
    ("takes-the-algorithm-from-the-message", "verify.config-says-rsa.2", "SignType", "answer"),
    ("takes-its-own-public-key", "key-forms.the-merchant-s-own-public-key", "OwnKey", "code"),
    ("takes-no-signature", "verify.no-signature", "Missing", "answer"),
    ("forgets-the-previous-key", "key-forms.previous-key-used", "Previous", "answer"),
    ("counts-characters", "requests.subject-257-bytes-of-chinese-utf-8", "Length", "answer"),
    ("allows-one-byte-more", "requests.subject-257-bytes", "Length", "answer"),
    ("refuses-the-last-byte", "notify.payment-notify-id-as-long-as-allowed", "Fields", "answer"),
    ("overlooks-a-line-end", "requests.total-fee-1-n", "Format", "answer"),
    ("takes-any-digits", "requests.total-fee-uff11", "Format", "answer"),
    ("takes-any-day", "requests.order-gmt-create-2012-02-30-12-34-56", "Format", "code"),
    ("compares-floats", "notify.total-fee-9007199254740993-for-an-order-of-90071", "Order", "answer"),
    ("compares-amounts-as-text", "notify.total-fee-8-00-for-an-order-of-8", "Order", "answer"),
    ("ignores-the-amount", "notify.total-fee-8-00-for-an-order-of-8-01", "Order", "answer"),
    ("ignores-the-currency", "notify.another-currency", "Order", "answer"),
    ("ignores-the-partner", "notify.another-partner", "Order", "answer"),
    ("takes-any-answer-with-true-in-it", "notify.the-gateway-says-truetrue", "Asked", "answer"),
    ("trims-the-answer", "notify.the-gateway-says-true-n", "Asked", "answer"),
    ("overlooks-the-status", "notify.status-500", "Asked", "answer"),
    ("takes-silence-for-true", "notify.the-gateway-does-not-answer", "Asked", "answer"),
    ("does-not-escape-the-notify-id", "notify.notify-id-a-b-c-in-the-address", "Asked", "asked"),
    ("credits-twice", "notify.trade-finished-for-an-order-paid-by-this-trade", "Repeated", "reason"),
    ("closes-what-was-paid", "notify.trade-closed-for-an-order-paid-by-this-trade", "Repeated", "reason"),
    ("refunds-twice", "notify.refund-success-after-refunded", "Refund", "reason"),
    ("says-success-before-the-handler", "notify.paid-a-handler-throws", "Handlers", "answer"),
    ("takes-bodies-of-any-size", "notify.65-537-bytes-that-nobody-signed", "Body", "reason"),
    ("takes-any-media-type", "notify.content-type-application-json", "Body", "answer"),
    ("takes-answers-of-any-size", "answers.forex-compare-file-a-line-of-65537-bytes", "Table", "answer"),
    ("writes-json-in-ascii", "requests.split-fund-info-desc-u4e2d-u6587", "Json", "signing_string"),
    ("escapes-slashes-in-json", "requests.split-fund-info-desc-a-b", "Json", "signing_string"),
    ("follows-document-types", "answers.single-trade-query-a-document-type-doctype-alipa", "Hostile", "answer"),
    ("takes-broken-xml-for-an-empty-answer", "answers.acquire-customs-empty", "Broken", "answer"),
    ("does-not-verify-answers", "answers.single-trade-query-zeros", "Signature", "answer"),
    ("sends-blanks-as-plus", "forms.every-printable-ascii-character", "Percent", "url"),
    ("sends-small-hex", "forms.every-printable-ascii-character", "Percent", "url"),
    ("escapes-the-tilde", "forms.what-is-not-encoded", "Percent", "url"),
    ("puts-a-second-question-mark", "requests.sent-to-an-address-with-a-query", "Complete", "url"),
    ("leaves-apostrophes", "forms.all-that-must-be-escaped-in-a-value", "Markup", "form"),
    ("escapes-twice", "forms.entities-that-are-text", "Markup", "form"),
    ("sends-line-ends-in-forms", "forms.u-000a-in-a-value", "Refused", "form_error"),
    ("says-other-words", "requests.subject-257-bytes", "Length", "message"),
    ("skips", "text.last-name-first", "Order", "answer"),
    ("crashes", "text.emoji", "Unicode", "answer"),
]  # fmt: skip


@functools.cache
def vectors() -> dict[str, Stored]:
    return {stored.case.id: stored for stored in read_vectors(SPEC / "vectors")}


def beside(vector: str, flag: str) -> list[Stored]:
    """The vector, and some of those that stand under the same flag of its suite."""
    named = vectors()[vector]
    others = [s.case.id for s in vectors().values() if s.suite == named.suite and flag in s.flags and s is not named]
    return [named, *(vectors()[case_id] for case_id in evenly(others, MOST - 1))]


@pytest.fixture(scope="session")
def description(gateway: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fakes") / "model.pickle"
    path.write_bytes(pickle.dumps(gateway))
    return path


def run(fault: str, cases: Sequence[Stored], description: Path, gateway: Model) -> Matrix:
    """What the matrix says of a kit with this fault, as it runs: a process that speaks the line protocol."""
    command = [sys.executable, str(FAKES / "kit.py"), fault, str(description)]
    asked = [stored.case for stored in cases]
    outcome = Driver(command, description.parent, Limits(start=60)).run(asked)
    row = Row(Runtime("fake", fault, fault, ()), "ran", outcome=outcome)
    judged = judge(gateway)  # a file holds only digests of what is large
    reference = {case.id: judged.answer(decode_case(encode_case(case))) for case in asked}
    return compare([stored.expectation() for stored in cases], reference, [row])


@pytest.mark.parametrize(("fault", "vector", "flag", "stage"), CAUGHT, ids=[row[0] for row in CAUGHT])
def test_a_fault_is_caught_by_its_vector(
    fault: str, vector: str, flag: str, stage: str, description: Path, gateway: Model
) -> None:
    assert flag in vectors()[vector].flags
    matrix = run(fault, beside(vector, flag), description, gateway)
    assert [f.difference.stage for f in matrix.findings if f.expectation.case.id == vector] == [stage]
    assert matrix.rows[0].faults == [] or fault == "crashes"


def test_an_honest_kit_is_caught_by_none(description: Path, gateway: Model) -> None:
    cases = {stored.case.id: stored for _, vector, flag, _ in CAUGHT for stored in beside(vector, flag)}
    matrix = run("honest", list(cases.values()), description, gateway)
    assert (matrix.findings, matrix.faults, matrix.agrees) == ([], 0, True)


def test_every_fault_has_a_vector() -> None:
    kit = [sys.executable, str(FAKES / "kit.py")]
    known = subprocess.run(kit, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    assert sorted(known) == sorted(["honest", *(fault for fault, *_ in CAUGHT)])
