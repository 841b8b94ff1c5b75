"""Write cases.json: `python tests/explain/blind/make.py`; with --check only compare. The same bytes each run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import double  # noqa: E402
import plain  # noqa: E402
import single  # noqa: E402

# Every cause has a case.
IDS = """fits empty-signed zero-dropped sign-type-signed order charset encoded-before-signing encoded-twice key-blank
other-key own-public-key other-algorithm trimmed slashed plus-lost html-entity extra-parameter left-out wrapped-base64
base64-url upper-hex joiner key-joined key-placed quoted-values hashed-first line-ends value-changed no-signature
unknown"""


def checked() -> list[dict[str, object]]:
    cases = [*plain.CASES, *single.CASES, *double.CASES]
    assert len(cases) == 60
    assert len({case["id"] for case in cases}) == 60
    assert {cause for case in cases for cause in case["causes"]} == set(IDS.split())
    assert sum(len(case["causes"]) == 2 for case in cases) >= 12
    return cases


def main() -> int:
    target = Path(__file__).with_name("cases.json")
    fresh = (json.dumps({"cases": checked()}, indent=1, ensure_ascii=False) + "\n").encode()
    if sys.argv[1:] == ["--check"]:
        return int(fresh != target.read_bytes())
    target.with_suffix(".new").write_bytes(fresh)
    target.with_suffix(".new").replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
