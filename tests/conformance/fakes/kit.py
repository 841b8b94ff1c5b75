"""A kit that signs by the reference, but is wrong in one way on purpose: the first word says how."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Callable

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from generator.model import Model
from generator.protocol import Answer, Case, decode_case, encode_answer, text_hex
from generator.reference import Judge, judge
from generator.spec import load


def honest(judge: Judge, case: Case) -> Answer:
    return judge.answer(case)


def with_parameters(
    change: Callable[[list[tuple[str, str]]], list[tuple[str, str]]],
) -> Callable[[Judge, Case], Answer]:
    return lambda judge, case: judge.answer(replace(case, parameters=tuple(change(list(case.parameters)))))


def sorts_by_pair(judge: Judge, case: Case) -> Answer:
    """Orders `name=value` instead of names: `a=~` comes behind `a!=1` then."""
    rule = replace(judge.gateway.signing, sorts=False)
    pairs = sorted(case.parameters, key=lambda pair: f"{pair[0]}={pair[1]}".encode("utf-8", "surrogatepass"))
    return changed(judge.gateway, rule).answer(replace(case, parameters=tuple(pairs)))


def signs_empties(judge: Judge, case: Case) -> Answer:
    return changed(judge.gateway, replace(judge.gateway.signing, drops_empty=False)).answer(case)


def changed(model: Model, rule: object) -> Judge:
    return Judge(replace(model, signing=rule))  # type: ignore[type-var, arg-type]


def compares_loosely(judge: Judge, case: Case) -> Answer:
    """Takes a signature in capitals, or with a blank behind it."""
    name = judge.gateway.signing.signature.encode()
    body = b"&".join(
        name + b"=" + piece.partition(b"=")[2].lower().rstrip(b"+") if piece.startswith(name + b"=") else piece
        for piece in (case.body or b"").split(b"&")
    )
    return judge.answer(replace(case, body=body) if case.body is not None else case)


def says_other_words(judge: Judge, case: Case) -> Answer:
    answer = judge.answer(case)
    fields = tuple((n, text_hex("something is wrong") if n == "message" else v) for n, v in answer.fields)
    return replace(answer, fields=fields)


def crashes(judge: Judge, case: Case) -> Answer:
    if any("\U0001f600" in value for _, value in case.parameters):
        print("cannot go on", file=sys.stderr, flush=True)
        os._exit(9)
    return judge.answer(case)


def skips(judge: Judge, case: Case) -> Answer:
    return Answer(case.id, "skipped", (("reason", ""),))


KITS: dict[str, Callable[[Judge, Case], Answer]] = {
    "honest": honest,
    "sorts-by-pair": sorts_by_pair,
    "signs-empties": signs_empties,
    "drops-zero": with_parameters(lambda pairs: [pair for pair in pairs if pair[1] != "0"]),
    "trims": with_parameters(lambda pairs: [(name, value.strip()) for name, value in pairs]),
    "decodes-entities": with_parameters(lambda pairs: [(name, value.replace("&amp;", "&")) for name, value in pairs]),
    "compares-loosely": compares_loosely,
    "decodes-twice": lambda judge, case: judge.answer(
        replace(case, body=case.body.replace(b"%25", b"%")) if case.body is not None else case
    ),
    "says-other-words": says_other_words,
    "skips": skips,
    "crashes": crashes,
}


def main() -> None:
    answer, judged = KITS[sys.argv[1]], judge(load(Path(sys.argv[2])))
    print("".join(encode_answer(answer(judged, decode_case(line.rstrip("\n")))) + "\n" for line in sys.stdin), end="")


main()
