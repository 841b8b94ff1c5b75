"""Which names a script declares, and which it uses without."""

from __future__ import annotations

from collections.abc import Iterator

from vbtokens import Finding, Token, token_at

_PROCEDURES = {"SUB", "FUNCTION", "PROPERTY"}
_BEFORE_PROCEDURE = {"PUBLIC", "PRIVATE", "DEFAULT"}


def undeclared(whole: list[list[Token]]) -> Iterator[Finding]:
    """Names that are assigned or dimensioned anew and that neither their procedure nor the text around it declares.

    A global variable that another file declares is a finding too: it is better handed over.
    """
    outside = set(_declared_outside(whole))
    inside: set[str] | None = None
    for statement in whole:
        head = _procedure_head(statement)
        if head is not None:
            inside = {token.upper for token in statement[head:] if token.kind == "name"}
            inside.update(_declared_inside(whole, statement))
        elif inside is not None and _ends_procedure(statement):
            inside = None
        else:
            yield from _assigned_undeclared(statement, outside | (inside or set()))


def _procedure_head(statement: list[Token]) -> int | None:
    """Where `Sub`, `Function` or `Property` stands in the head of a procedure."""
    index = 0
    while token_at(statement, index).upper in _BEFORE_PROCEDURE:
        index += 1
    return index if token_at(statement, index).upper in _PROCEDURES else None


def _ends_procedure(statement: list[Token]) -> bool:
    return statement[0].upper == "END" and token_at(statement, 1).upper in _PROCEDURES


def _names_of_declaration(statement: list[Token]) -> Iterator[str]:
    if statement[0].upper not in ("DIM", "PUBLIC", "PRIVATE", "CONST", "CLASS"):
        return
    depth, value = 0, False
    for token in statement[1:]:
        depth += (token.text == "(") - (token.text == ")")
        value = (value or token.text == "=") and token.text != ","
        if token.kind == "name" and depth == 0 and not value:
            yield token.upper


def _declared_outside(whole: list[list[Token]]) -> Iterator[str]:
    in_procedure = False
    for statement in whole:
        head = _procedure_head(statement)
        if head is not None:
            in_procedure = True
            yield from (token.upper for token in statement[head + 1 : head + 3] if token.kind == "name")
        elif _ends_procedure(statement):
            in_procedure = False
        elif not in_procedure:
            yield from _names_of_declaration(statement)


def _declared_inside(whole: list[list[Token]], head: list[Token]) -> Iterator[str]:
    start = next(index for index, statement in enumerate(whole) if statement is head)
    for statement in whole[start + 1 :]:
        if _ends_procedure(statement):
            return
        yield from _names_of_declaration(statement)


def _assigned_undeclared(statement: list[Token], declared: set[str]) -> Iterator[Finding]:
    first = statement[0].upper
    if first == "REDIM":
        name = token_at(statement, 2 if token_at(statement, 1).upper == "PRESERVE" else 1)
        if name.upper not in declared:
            yield Finding(
                name.line, name.column, 2, f"ReDim of {name.text}, which is not declared; write Dim {name.text} first"
            )
        return
    if first == "FOR":
        name = token_at(statement, 2 if token_at(statement, 1).upper == "EACH" else 1)
    elif first == "SET":
        name = token_at(statement, 1)
    else:
        name = statement[0]
    index = statement.index(name) if name in statement else -1
    assigns = first == "FOR" or token_at(statement, index + 1).text == "="
    if assigns and name.kind == "name" and name.upper not in declared | {"ME", "<%="}:
        yield Finding(name.line, name.column, 1, f"{name.text} is not declared; write Dim {name.text} first")
