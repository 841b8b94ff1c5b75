"""Literals carry any text into source code; the languages themselves read them back."""

from __future__ import annotations

import ast
import shutil
import subprocess

import pytest

from generator.kits.literals import SCHEMES
from generator.kits.names import Name, words
from generator.kits.text import Text, UnsafeText

HOSTILE = [
    "plain",
    "",
    "it's",
    'say "x"',
    "back\\slash\\",
    "\\u000a\\x41",
    "$x ${y} {$z} `id`",
    "?> %> */ --> {{ x }}",
    "a\nb\rc\td\0e",
    "\u4e2d\u6587 \U0001f600 \u202e \ufeff",
]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_literal_is_one_line_of_ascii(scheme: str, text: str) -> None:
    literal = SCHEMES[scheme](text)
    assert literal.isascii()
    assert literal.isprintable()


@pytest.mark.parametrize("text", HOSTILE)
def test_python_reads_the_literal_back(text: str) -> None:
    assert ast.literal_eval(SCHEMES["python"](text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_php_reads_the_literal_back(text: str) -> None:
    php = shutil.which("php")
    assert php, "php is missing: apt-get install php-cli"
    code = f"echo bin2hex({SCHEMES['php-single'](text)});"
    printed = subprocess.run([php, "-n", "-r", code], capture_output=True, text=True, check=True).stdout
    assert bytes.fromhex(printed).decode() == text


def test_vbscript_writes_what_is_not_ascii_as_code_units() -> None:
    assert SCHEMES["vbscript"]('a"\U0001f600b') == '"a""" & ChrW(55357) & ChrW(56832) & "b"'


def test_vbscript_never_holds_the_end_of_a_block() -> None:
    assert SCHEMES["vbscript"]("a%>b") == '"a%" & ">b"'


def test_java_and_csharp_escape_by_utf_16_units() -> None:
    assert SCHEMES["backslash"]('a"\\\n\U0001f600') == '"a\\"\\\\\\n\\ud83d\\ude00"'


@pytest.mark.parametrize("text", HOSTILE)
def test_a_comment_ends_no_comment_and_opens_no_tag(text: str) -> None:
    comment = Text(text, SCHEMES["python"]).comment
    assert comment.isascii()
    assert comment.isprintable()
    assert not any(odd in comment for odd in ["*", "?", "%", "<", ">", "{", "}", "\\", "--", '"', "`", "&", "@"])


def test_text_without_a_context_cannot_be_printed() -> None:
    with pytest.raises(UnsafeText, match="needs a context"):
        str(Text("x", SCHEMES["python"]))


@pytest.mark.parametrize("text", ["a b", "a/b", "a'", "", "\u4e2d"])
def test_bare_text_is_only_for_names(text: str) -> None:
    with pytest.raises(UnsafeText):
        _ = Text(text, SCHEMES["python"]).bare


def test_markdown_keeps_tables_whole() -> None:
    assert (
        Text("a|b <script> *x* [l](u) `c`", SCHEMES["python"]).markdown == r"a\|b &lt;script&gt; \*x\* \[l\](u) \`c\`"
    )


@pytest.mark.parametrize(
    ("case", "made"),
    [
        ("PascalCase", "InputCharset"),
        ("camelCase", "inputCharset"),
        ("snake_case", "input_charset"),
        ("UPPER_SNAKE", "INPUT_CHARSET"),
        ("flatcase", "inputcharset"),
        ("kebab-case", "input-charset"),
    ],
)
def test_a_name_in_the_cases_of_a_language(case: str, made: str) -> None:
    roles = dict.fromkeys(("class", "method", "field", "constant", "package"), case)
    assert Name("_input_charset", roles, frozenset()).method == made


def test_a_keyword_gets_an_underscore() -> None:
    roles = dict.fromkeys(("class", "method", "field", "constant", "package"), "snake_case")
    assert Name("class", roles, frozenset({"class"})).field == "class_"


def test_dots_and_dashes_part_words() -> None:
    assert words("alipay.acquire-customs_query") == ["alipay", "acquire", "customs", "query"]
