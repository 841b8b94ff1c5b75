"""A kit that signs by the reference, but is wrong in one way on purpose: `kit.py FAULT DESCRIPTION`. Without words: the faults.

The description is a folder, or a file that holds it pickled: reading YAML takes longer than most runs of a fake.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import deciding  # noqa: F401  # makes its faults known
import reading  # noqa: F401
import signing  # noqa: F401
from faults import FAULTS

from generator.model import Model
from generator.protocol import decode_case, encode_answer
from generator.reference import judge


def main() -> None:
    if len(sys.argv) == 1:
        print("\n".join(FAULTS))
        return
    FAULTS[sys.argv[1]]()
    judged = judge(described(Path(sys.argv[2])))
    for line in sys.stdin:
        print(encode_answer(judged.answer(decode_case(line.rstrip("\n")))))


def described(path: Path) -> Model:
    if path.is_file():
        model: Model = pickle.loads(path.read_bytes())  # noqa: S301  # the test has just written it
        return model
    from generator.spec import load

    return load(path)


main()
