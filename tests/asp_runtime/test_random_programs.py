"""Programs made by chance give the same, or die of the same error, interpreted and compiled."""

from __future__ import annotations

import random

import pytest

from .conftest import run_mode

PROGRAMS = 150
NAMES = ["a", "b", "c", "d", "e"]
NUMBERS = ["0", "1", "2", "3", "-3", "7.5", "100", "0.25", "65536", "1000"]
VALUES = NUMBERS * 3 + ["2147483647", "1E10", '"5"', '"x"', "True", "Empty", "Empty", "Null"]


class Writer:
    """Writes one function over numbers, texts and an array, whatever comes of it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.loops = 0

    def value(self, depth: int = 0) -> str:
        chance = self.random.random()
        if depth > 2 or chance < 0.35:
            return self.random.choice(NAMES + NAMES + ["i", "j"] + VALUES)
        if chance < 0.5:
            return f"items({self.random.choice(['i', 'j', '0', '1', 'i + 1', 'j - 1', 'UBound(items)'])})"
        if chance < 0.85:
            operator = self.random.choice(["+", "-", "*"] * 4 + ["/", "\\", "Mod", "&", "And", "Or", "Xor", "=", "<"])
            if operator in ("/", "\\", "Mod"):
                return f"({self.value(depth + 1)} {operator} {self.random.choice(NUMBERS[1:])})"
            return f"({self.value(depth + 1)} {operator} {self.value(depth + 1)})"
        inner = self.value(depth + 1)
        return self.random.choice(
            [f"Int({inner})", f"(-{inner})", f"(Not {inner})", f"Len({inner})", f"Twice({inner})", f"CStr({inner})"]
        )

    def condition(self) -> str:
        return f"{self.value(1)} {self.random.choice(['=', '<>', '<', '>', '<=', '>='])} {self.value(1)}"

    def statements(self, indent: str, count: int) -> None:
        for _ in range(count):
            chance = self.random.random()
            if chance < 0.45:
                self.lines.append(f"{indent}{self.random.choice(NAMES)} = {self.value()}")
            elif chance < 0.6:
                self.lines.append(f"{indent}items({self.random.choice(['i', 'j', '2'])}) = {self.value()}")
            elif chance < 0.7:
                self.lines.append(f"{indent}Change {self.random.choice(NAMES)}, {self.value(1)}")
            elif chance < 0.85:
                self.lines.append(f"{indent}If {self.condition()} Then")
                self.statements(indent + "  ", 2)
                self.lines.append(f"{indent}Else")
                self.statements(indent + "  ", 1)
                self.lines.append(f"{indent}End If")
            elif self.loops < 2:
                counter = "ij"[self.loops]
                self.loops += 1
                step = self.random.choice(["", " Step 2", " Step -1", " Step 0.5"])
                start, end = ("3", "0") if "-1" in step else ("0", "3")
                self.lines.append(f"{indent}For {counter} = {start} To {end}{step}")
                self.statements(indent + "  ", 3)
                if self.random.random() < 0.3:
                    self.lines.append(f"{indent}  If {self.condition()} Then Exit For")
                self.lines.append(f"{indent}Next")
                self.loops -= 1

    def program(self) -> str:
        self.statements("  ", 3)
        self.lines.append("  For i = 0 To UBound(items)")
        self.loops = 1
        self.statements("    ", 4)
        self.lines.append("  Next")
        starts = "\n".join(f"  {name} = {self.random.choice(VALUES)}" for name in NAMES)
        given = ", ".join(self.random.choice(VALUES) for _ in range(5))
        shown = ' & " " & '.join(f"TypeName({name}) & {name}" for name in NAMES)
        body = "\n".join(self.lines)
        return f"""Function Twice(x)
  Twice = x + x
End Function
Sub Change(x, y)
  x = x & ""
  If y > 1 Then x = y
End Sub
Function Run(ByVal items)
  Dim a, b, c, d, e, i, j, k
{starts}
  i = 0
  j = 1
{body}
  Run = {shown}
  For k = 0 To UBound(items)
    Run = Run & " " & TypeName(items(k)) & items(k)
  Next
End Function
Out Run(Array({given}))"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    pytest.importorskip("ASPPY")
    programs = {str(seed): Writer(seed).program() for seed in range(PROGRAMS)}
    interpreted, compiled = (
        run_mode(mode, programs, tmp_path_factory.mktemp(mode)) for mode in ("procedure", "compiled")
    )
    return interpreted["answers"], compiled["answers"]


def _without_details(error: str) -> str:
    """The number of an error: the texts of asppy name more or less."""
    return error.split("'")[1] if error else ""


@pytest.mark.parametrize("seed", range(PROGRAMS))
def test_interpreted_and_compiled_agree(seed: int, both: tuple[dict[str, list[str]], dict[str, list[str]]]) -> None:
    interpreted, compiled = (run[str(seed)] for run in both)
    assert (compiled[0], _without_details(compiled[1])) == (interpreted[0], _without_details(interpreted[1]))


def test_enough_programs_end_well(both: tuple[dict[str, list[str]], dict[str, list[str]]]) -> None:
    assert sum(not error for _body, error in both[0].values()) > PROGRAMS // 10
