"""Syntax: what VBScript refuses is a compilation error, what it reads and asppy does not is read."""

from __future__ import annotations

import re
from typing import Any

from ASPPY.ast_nodes import Call, CallExpr, ExprStmt, Ident, Index, Member
from ASPPY.lexer import Lexer, Token
from ASPPY.parser import Parser

from .values import HIGHEST_LONG, compilation_error, units

_LONG_LITERAL = re.compile(r"&[hH]([0-9a-fA-F]{1,8})&")
_ENDS = frozenset({"NEWLINE", "COLON", "EOF", "ELSE", "ELSEIF", "END"})

_asppy_new_lexer = Lexer.__init__
_asppy_next_token = Lexer.next_token
_asppy_statement = Parser._parse_stmt
_asppy_generic_statement = Parser._parse_generic_stmt
_asppy_lvalue = Parser._parse_lvalue
_asppy_postfix = Parser._parse_postfix


def _new_lexer(lexer: Lexer, text: str) -> None:
    """Literals hold UTF-16 code units."""
    _asppy_new_lexer(lexer, units(text))


def _next_token(lexer: Lexer) -> Token:
    """Read `&HFFFF&`, which is the Long 65535."""
    lexer._skip_ws()
    literal = _LONG_LITERAL.match(lexer.text, lexer.i)
    if literal is None:
        return _asppy_next_token(lexer)
    start, lexer.i = lexer.i, literal.end()
    number = int(literal[1], 16)
    return Token("NUMBER", str(number - 2**32 if number > HIGHEST_LONG else number), start)


def _postfix(parser: Parser, expr: Any, lvalue: bool = False) -> Any:
    """Mark calls that were written with parentheses."""
    result = _asppy_postfix(parser, expr, lvalue)
    if isinstance(result, CallExpr):
        result.in_parentheses = True
    return result


def _lvalue(parser: Parser) -> Any:
    """Assign to `Me.x` as well: asppy takes it for a comparison and drops it."""
    if parser.tok.kind != "ME":
        return _asppy_lvalue(parser)
    parser._eat("ME")
    target = _postfix(parser, Ident("ME"), True)
    if not isinstance(target, (Member, Index)):
        raise compilation_error(1037, "Invalid use of 'Me' keyword", parser.tok.pos)
    return target


def _generic_statement(parser: Parser) -> Any:
    """A statement is an assignment or a call; `f (a) & b` and `f(a, b)` are neither."""
    start = parser.tok.pos
    statement = _asppy_generic_statement(parser)
    if isinstance(statement, ExprStmt):
        expr = statement.expr
        if not isinstance(expr, (Ident, Member, CallExpr, Index, Call)):
            text = "Expected statement (strict: a value is dropped; does the first argument begin with a parenthesis?)"
            raise compilation_error(1024, text, start)
        if isinstance(expr, CallExpr) and len(expr.args) > 1 and getattr(expr, "in_parentheses", False):
            raise compilation_error(1044, "Cannot use parentheses when calling a Sub", start)
    return statement


def _statement(parser: Parser, with_target: Any = None) -> Any:
    """Two statements on a line are parted by a colon; asppy reads them without."""
    statement = _asppy_statement(parser, with_target)
    if parser.tok.kind not in _ENDS:
        raise compilation_error(1025, "Expected end of statement", parser.tok.pos)
    return statement


def install() -> None:
    Parser._parse_stmt = _statement
    Lexer.__init__ = _new_lexer
    Lexer.next_token = _next_token
    Parser._parse_postfix = _postfix
    Parser._parse_lvalue = _lvalue
    Parser._parse_generic_stmt = _generic_statement
