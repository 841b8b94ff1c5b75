"""Reading page files: every character between the blocks is sent, errors name the file and the line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ASPPY import asp_include, asp_page, runner_vm
from ASPPY.asp_cache import get_cached_monolithic_nodes
from ASPPY.asp_page import DirectiveNode, ExprNode, HtmlNode, IncludeNode, ScriptNode
from ASPPY.ast_nodes import ClassDef
from ASPPY.vb_errors import VBScriptCompilationError

from .values import units

_asppy_build = asp_page.build_vbscript_from_nodes


def read_source(path: str) -> str:
    """A source as UTF-8 with or without BOM; anything else would be read by IIS in a code page that we do not know."""
    data = Path(path).read_bytes().removeprefix(codecs.BOM_UTF8)
    try:
        return units(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise VBScriptCompilationError(f"Invalid character (strict: {path} is not UTF-8; keep sources ASCII)") from None


def _page_nodes(text: str) -> list[Any]:
    """The parts of a page. asppy drops blank lines between blocks; IIS sends them."""
    text, scripts = asp_page._split_server_scripts(text)
    nodes: list[Any] = []
    at = 0
    while (start := text.find("<%", at)) >= 0:
        end = asp_page._find_asp_block_end(text, start)
        if end < 0:
            break
        if start > at:
            nodes.append(HtmlNode(text[at:start], *_place(text, at)))
        nodes += _block(text[start + 2 : end], *_place(text, start + 2))
        at = end + 2
    if at < len(text):
        nodes.append(HtmlNode(text[at:], *_place(text, at)))
    return nodes + [ScriptNode(code, line, 1) for code, line in scripts if code.strip()]


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _block(code: str, line: int, column: int) -> Iterator[Any]:
    inner = code.lstrip(" \t\r\n")
    if inner.startswith("="):
        if not inner[1:].strip():
            raise VBScriptCompilationError(f"Expected expression in <%= %> at line {line}")
        yield ExprNode(inner[1:].strip(), line, column)
    elif inner.startswith("@"):
        values = {name.upper(): value.strip("\"'") for name, value in asp_page._DIRECTIVE_ATTR_RE.findall(inner[1:])}
        lcid, code_page = (
            int(values[name]) if values.get(name, "").isdigit() else None for name in ("LCID", "CODEPAGE")
        )
        if lcid is not None or code_page is not None:
            yield DirectiveNode(lcid, code_page, line, column)
    else:
        yield ScriptNode(code, line, column)


def _without_includes(node: HtmlNode, path: str, docroot: str, virtual: str) -> Iterator[Any]:
    """Text and includes in their order."""
    at, text = 0, node.text
    for found in asp_include._INCLUDE_RE.finditer(text):
        line = node.start_line + text.count("\n", 0, at)
        if found.start() > at:
            yield HtmlNode(text[at : found.start()], line, 1)
        target, name = asp_include.resolve_include_path(
            found[1], found[2] or found[3] or found[4] or "", path, docroot, virtual
        )
        yield IncludeNode(target, name, node.start_line + text.count("\n", 0, found.start()), 1)
        at = found.end()
    if at < len(text):
        yield HtmlNode(text[at:], node.start_line + text.count("\n", 0, at), 1)


def _file_nodes(path: str, docroot: str, virtual: str) -> list[Any]:
    """The compiled blocks of a file, parted by its includes; in one piece when a statement reaches over an include."""
    text = read_source(path)
    nodes: list[Any] = []
    for node in _page_nodes(text):
        nodes += _without_includes(node, path, docroot, virtual) if isinstance(node, HtmlNode) else [node]
    merged: list[Any] = []
    block: list[Any] = []
    try:
        for node in [*nodes, None]:
            if node is not None and not isinstance(node, IncludeNode):
                block.append(node)
                continue
            if block:
                merged.append(_compiled(block, virtual))
            block = []
            if node is not None:
                merged.append(node)
        return merged
    except Exception as error:
        if not any(isinstance(node, IncludeNode) for node in nodes):
            raise
        try:
            return _in_one_piece(text, path, docroot, virtual)
        except Exception:
            raise error from None


def _in_one_piece(text: str, path: str, docroot: str, virtual: str) -> list[Any]:
    def parse(_path: str) -> tuple[list[Any], set[str]]:
        whole, files = asp_include.expand_includes_with_deps(
            text, current_phys=path, docroot=docroot, current_virtual=virtual
        )
        return [_compiled(_page_nodes(whole), virtual)], files

    nodes: list[Any] = get_cached_monolithic_nodes(path, parse)
    return nodes


def _compiled(block: list[Any], virtual: str) -> ScriptNode:
    start = block[0].start_line
    try:
        program, source = asp_page.compile_asp_nodes(block)
    except Exception as error:
        error.asp_file = virtual  # type: ignore[attr-defined]
        error.asp_start_line = getattr(error, "asp_start_line", 1) + start - 1  # type: ignore[attr-defined]
        error.asp_location_attached = True  # type: ignore[attr-defined]
        raise
    for statement in program:
        if isinstance(statement, ClassDef):
            statement.strict_place = (virtual, start, source)
    return ScriptNode(source, start, 1, program=program)


def _build(nodes: list[Any]) -> str:
    """One script of a block's parts, each on its own line of the page where that is possible."""
    first = nodes[0].start_line if nodes else 1
    pieces, line = [], first
    directives = [node for node in nodes if isinstance(node, DirectiveNode)]
    for node in nodes:
        if isinstance(node, DirectiveNode):
            continue
        piece = _asppy_build([node]).removesuffix("\n")
        if piece:
            pieces.append("\n" * max(0, node.start_line - line) + piece)
            line = max(line, node.start_line) + piece.count("\n") + 1
    script = "\n".join(pieces) + "\n"
    return _with_directives(script, directives)


def _with_directives(script: str, directives: list[Any]) -> str:
    """The page's code page and locale, set behind Option Explicit without a new line."""
    settings = [f"Response.CodePage = {node.codepage}" for node in directives if node.codepage is not None]
    settings += [f"Response.LCID = {node.lcid}" for node in directives if node.lcid is not None]
    if not settings:
        return script
    lines = script.split("\n")
    at = next((index for index, line in enumerate(lines) if line.strip().lower().startswith("option explicit")), None)
    if at is None:
        return " : ".join(settings) + " : " + script if script.strip() else " : ".join(settings) + "\n"
    comment = lines[at].find("'")
    code = lines[at] if comment < 0 else lines[at][:comment]
    lines[at] = f"{code} : {' : '.join(settings)}"
    return "\n".join(lines)


def install() -> None:
    asp_include._read_text_best_effort = asp_page._read_text_best_effort = read_source
    asp_page.build_vbscript_from_nodes = _build
    runner_vm.parse_asp_page = asp_page.parse_asp_page = _page_nodes
    runner_vm.parse_asp_file_to_nodes = asp_page.parse_asp_file_to_nodes = _file_nodes
