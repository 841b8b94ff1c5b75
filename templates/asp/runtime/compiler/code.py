"""What the compiler writes, Python expressions with the kinds of their values, and the state its writers share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .kinds import ANY
from .program import Procedure, Program

ADDITIVE, MULTIPLICATIVE, ATOM = 1, 2, 3


class Interpreted(Exception):
    """This procedure is left to the interpreter; the text says why."""


@dataclass(frozen=True)
class Code:
    """A Python expression: its text, the kinds of its value, how tightly it binds, whether infinity may lurk in it."""

    text: str
    kinds: int = ANY
    binds: int = ATOM
    loose: bool = False


class Writer:
    """Writes one procedure; `kinds_of` is what is known of its variables at this point."""

    def __init__(self, program: Program, procedure: Procedure, boxed: frozenset[str]) -> None:
        self.program, self.procedure, self.owner = program, procedure, procedure.owner
        self.locals, self.boxed = procedure.locals, boxed
        self.parameters = {param.name for param in procedure.params}
        self.kinds_of: dict[str, int] = {}
        self.items_of: dict[str, int] = {}
        self.functions: dict[str, Any] = {}  # built-in ones that it calls
        self.callees: set[tuple[Procedure, bool]] = set()
        self.temporaries = 0

    def temporary(self) -> str:
        self.temporaries += 1
        return f"t{self.temporaries}"

    def solid(self, expr: Any) -> str:
        """A value that may leave its expression: finite."""
        return self.checked(self.expression(expr)).text

    def checked(self, code: Code) -> Code:
        if not code.loose:
            return code
        name = self.temporary()
        text = (
            f"({name} if -1.7976931348623157e308 <= ({name} := {code.text}) <= 1.7976931348623157e308 else OVERFLOW())"
        )
        return Code(text, code.kinds)

    def plain(self, args: list[Any]) -> list[str]:
        """The values of arguments; those that are left out are None, as asppy wants them."""
        return ["None" if arg is None else self.solid(arg) for arg in args]

    def expression(self, expr: Any) -> Code:
        """The Python expression for one of VBScript."""
        raise NotImplementedError

    def name(self, name: str) -> Code:
        """The value of a name."""
        raise NotImplementedError

    def variable(self, name: str) -> str:
        """The Python variable of a local one."""
        if not name.replace("_", "a").isalnum() or not name.isascii():
            raise Interpreted("a name in brackets")
        return f"b_{name}[0]" if name in self.boxed else f"v_{name}"

    def wrapped(self, code: Code, binds: int) -> str:
        """The text of an operand for an operator that binds as tightly."""
        return code.text if code.binds >= binds else f"({code.text})"
