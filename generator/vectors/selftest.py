"""The cases of a kit's own self-test: a compact choice of the gateway's vectors, as lines of the protocol.

`kitsmith vectors write` makes the choice and stores it as `vectors/selftest.tsv`, so that a build only copies lines: it
computes no signature and reads no JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..model import Model
    from ..protocol import Answer, Case

FILE = "selftest.tsv"
LONGEST = {"case": 1500, "answer": 5000}
LONGEST_WITH_RSA = 6000  # a private key alone takes 3,400 hex digits
BRIEF = ("services", "answers")  # of these one refusal of each code is enough, and none that another suite has
ALONE = ("traps", "added")  # what the first holds one by one, `text` has at once; the second changes from day to day
END = "# end"

HEAD = (
    "# Cases that this kit must answer as they stand here: a case, below it its answer. The self-test reads them.",
    "# Texts are hex of UTF-16BE units, bytes are hex, all keys are test keys. Made by Kitsmith from the vectors of the gateway.",
)


def selftest_lines(description: Path, section: Mapping[str, Any]) -> bytes:
    """The `selftest.tsv` of a kit. `section` is `selftest` of its kit.yaml: `slow` says how many cases of a slow pair it holds.

    A description without vectors gets cases that are made on the spot.
    """
    slow = section.get("slow") or {}
    left = {(op, sign_type): int(most) for op, types in slow.items() for sign_type, most in (types or {}).items()}
    kept: list[str] = []
    for pair, question, answer in _stored(description):
        if pair in left:
            if left[pair] <= 0:
                continue
            left[pair] -= 1
        kept += [question, answer]
    return _file([*HEAD, *kept, END])


@lru_cache(maxsize=1)
def _stored(description: Path) -> tuple[tuple[tuple[str, str], str, str], ...]:
    """(op and sign type), case line, answer line of every stored case; one build reads them for five kits."""
    stored = description / "vectors" / FILE
    lines = stored.read_text("ascii").splitlines() if stored.is_file() else _made_now(description)
    return tuple((_pair(question), question, answer) for question, answer in _pairs(lines))


def _pair(question: str) -> tuple[str, str]:
    """Op and sign type of a case line, without decoding the rest of it."""
    _, op, *fields = question.split("\t")
    start = f"config={'sign_type'.encode('utf-16-be').hex()}:"
    found = (bytes.fromhex(field[len(start) :]).decode("utf-16-be") for field in fields if field.startswith(start))
    return op, next(found, "")


def stored_choice(tests: Iterable[tuple[str, str, Case, Answer]], slow_types: frozenset[str]) -> bytes:
    """The file of the choice, for the vectors' folder. A test is: suite, flag, case, answer; `slow_types` are the RSA ones."""
    from ..protocol import encode_answer, encode_case

    lines = [line for case, answer in choose(tests, slow_types) for line in (encode_case(case), encode_answer(answer))]
    return _file(["# Written by 'kitsmith vectors write': what the kits' self-tests are chosen from.", *lines, END])


def choose(tests: Iterable[tuple[str, str, Case, Answer]], slow_types: frozenset[str]) -> Iterator[tuple[Case, Answer]]:
    """Of every kind of test the first: a kind is a suite, a flag, an op, a charset and what comes out. RSA more sparingly."""
    from ..protocol import OPS, encode_answer, encode_case

    taken: set[tuple[str, ...]] = set()
    for suite, flag, case, answer in tests:
        if suite in ALONE:
            continue
        settings = dict(case.config)
        sign_type = settings.get("sign_type", "")
        rsa = sign_type in slow_types
        said = answer.get("code") or answer.get("reason")
        outcome = said or ("form_error" if answer.get("form_error") else answer.kind)
        charset = settings.get("charset", "") if case.op in ("sign", "verify") else ""
        refusal = (case.op, outcome)
        brief = suite in BRIEF and answer.kind != "ok"
        kind = refusal if brief else (case.op, sign_type, outcome) if rsa else (suite, flag, case.op, outcome, charset)
        if (
            kind in taken
            or case.op not in OPS
            or len(encode_case(case)) > (LONGEST_WITH_RSA if rsa else LONGEST["case"])
        ):
            continue
        if len(encode_answer(answer)) <= LONGEST["answer"]:
            taken |= {kind, refusal}
            yield case, answer


def _made_now(description: Path) -> list[str]:
    """Cases for a description whose vectors nobody has written yet; the costly suites are left out."""
    from ..reference import judge
    from ..spec import load
    from .bench import Bench
    from .suites import answers, configs, forms, notify, requests, services, text, verify

    model = load(description)
    reference = judge(model)
    bench = Bench(model, reference)
    modules = (text, verify, configs, forms, requests, services, answers, notify)
    suites = [module.suite(bench) for module in modules]
    tests = [(suite.name, test.flags[0], test.case(group.config)) for suite in suites for group, test in suite.tests()]
    answered = ((suite, flag, case, reference.answer(case)) for suite, flag, case in tests)
    return stored_choice(answered, slow_types(model)).decode("ascii").splitlines()


def slow_types(model: Model) -> frozenset[str]:
    """The sign types that cost something."""
    return frozenset(algorithm.name for algorithm in model.signing.algorithms if algorithm.kind == "rsa")


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    rest = iter([line for line in lines if line and not line.startswith("#")])
    return zip(rest, rest)


def _file(lines: Iterable[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode("ascii")
