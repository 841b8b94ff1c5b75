"""Write cases.json: `python tests/explain/blind3/make.py`; with --check only compare. The same bytes each run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "blind2"), str(HERE.parent / "blind")]

import ones  # noqa: E402
import others  # noqa: E402
import twos  # noqa: E402

# Every cause has a case.
IDS = """fits empty-signed zero-dropped sign-type-signed order charset encoded-before-signing encoded-twice key-blank
other-key own-public-key other-algorithm trimmed slashed plus-lost html-entity extra-parameter left-out wrapped-base64
base64-url upper-hex joiner key-joined key-placed quoted-values hashed-first line-ends value-changed no-signature
unknown"""


def checked() -> list[dict[str, object]]:
    cases = [*others.CASES, *ones.CASES, *twos.CASES]
    assert len(cases) == 60
    assert len({case["id"] for case in cases}) == 60
    assert {cause for case in cases for cause in case["causes"]} == set(IDS.split())
    assert sum(len(case["causes"]) == 2 for case in cases) == 13
    return cases


def main() -> int:
    target = HERE / "cases.json"
    fresh = (json.dumps({"cases": checked()}, indent=1, ensure_ascii=False) + "\n").encode()
    if sys.argv[1:] == ["--check"]:
        return int(fresh != target.read_bytes())
    target.with_suffix(".new").write_bytes(fresh)
    target.with_suffix(".new").replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
