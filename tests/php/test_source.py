"""The emitted source: the grammar that PHP 5.6 and 8.5 share, and tables that hold exactly what the description says."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from phply import phpast, phplex
from phply.phpparse import make_parser

from generator.kits.names import CASES, words
from generator.model import TAKEN, Constraint, Json, Model, Parameter, Service, Source

from .conftest import KIT

# Functions that are gone from PHP 8, or that 8.x announces as deprecated on every page.
GONE = {
    "curl_close", "openssl_free_key", "openssl_pkey_free", "utf8_encode", "utf8_decode", "strftime", "xml_parser_free",
    "each", "create_function", "mysql_query", "get_magic_quotes_gpc", "money_format", "random_bytes", "mb_str_split",
}  # fmt: skip


@pytest.fixture(params=["own", "made-up"])
def folder(request: pytest.FixtureRequest) -> Path:
    return KIT if request.param == "own" else request.getfixturevalue("made_up_kit")


def parsed(file: Path) -> list[Any]:
    return make_parser().parse(file.read_text("ascii"), lexer=phplex.lexer.clone()) or []


def nodes(tree: Any) -> list[Any]:
    """All nodes of a tree, itself among them."""
    if isinstance(tree, (list, tuple)):
        return [node for part in tree for node in nodes(part)]
    if not isinstance(tree, phpast.Node):
        return []
    return [tree, *(node for field in tree.fields for node in nodes(getattr(tree, field)))]


def plain(node: Any) -> Any:
    """An array literal of PHP as a dict or a list."""
    if isinstance(node, phpast.Constant):
        return {"true": True, "false": False, "null": None}[node.name]
    if not isinstance(node, phpast.Array):
        return node
    if all(element.key is None for element in node.nodes):
        return [plain(element.value) for element in node.nodes]
    return {element.key: plain(element.value) for element in node.nodes}


def constants(file: Path) -> dict[str, Any]:
    return {node.name: plain(node.initial) for node in nodes(parsed(file)) if isinstance(node, phpast.ClassConstant)}


def table(model: Model, service: Service) -> dict[str, Any]:
    """What the table of a service must hold, read from the description."""
    return {parameter.name: rules(model, service, parameter) for parameter in service.parameters}


def rules(model: Model, service: Service, p: Parameter) -> dict[str, Any]:
    def source(given: Source | None) -> dict[str, Any] | None:
        if given is None:
            return None
        if given.kind == "now":
            return {"now": True}
        return {given.kind: given.text} if given.kind != "service" else {"literal": service.name}

    def parts(form: Json | None) -> dict[str, Any] | None:
        if form is None:
            return None
        most = {"most": form.most} if form.is_list else {}
        return {**most, "fields": {part.name: rules(model, service, part) for part in form.fields}}

    found = {
        "required": p.required or None,
        "value": source(p.value),
        "default": source(p.default),
        "equals": {"config": p.equals} if p.equals else None,
        "ignores_case": p.name == model.signing.charset or None,
        "hint": p.hint,
        "bytes": p.bytes,
        "format": p.format,
        "allowed": list(p.allowed) or None,
        "decimals": p.decimals,
        "decimals_of": p.decimals_of,
        "minimum": p.minimum,
        "maximum": p.maximum,
        "min_bytes": p.min_bytes,
        "most_items": p.most_items,
        "latest_now": p.latest_now or None,
        "json": parts(p.json),
    }
    return {name: value for name, value in found.items() if value is not None} or []  # type: ignore[return-value]


def test_php_takes_every_class(folder: Path) -> None:
    classes = sorted(file.relative_to(folder).as_posix() for file in (folder / "src").rglob("*.php"))
    load = "require 'autoload.php'; foreach (array_slice($argv, 1) as $file) { require_once $file; echo \"$file\\n\"; }"
    done = subprocess.run(
        ["php", "-d", "error_reporting=-1", "-r", load, *classes],
        cwd=folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.split()) == (0, classes), done.stdout + done.stderr


def test_php_takes_every_page_and_command(folder: Path) -> None:
    for file in sorted(set(folder.rglob("*.php")) - set((folder / "src").rglob("*.php"))):
        done = subprocess.run(["php", "-l", str(file)], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.startswith("No syntax errors"), done.stdout


def test_every_file_is_in_the_grammar_of_phply_and_calls_nothing_that_is_gone(folder: Path) -> None:
    files = sorted(folder.rglob("*.php"))
    assert len(files) >= 18
    for file in files:
        called = {n.name for n in nodes(parsed(file)) if isinstance(n, phpast.FunctionCall) and isinstance(n.name, str)}
        assert not called & GONE, file


def test_every_file_is_ascii_and_says_that_it_is_generated(folder: Path) -> None:
    for file in sorted(folder.rglob("*.php")):
        lines = file.read_bytes().decode("ascii").split("\n")
        assert lines[0] == "<?php", file
        assert lines[1].startswith("// Made by kitsmith from "), file
        assert lines[-1] == "", file


def test_the_table_of_a_service_holds_what_the_description_says(
    gateway: Model, made_up: Model, made_up_kit: Path
) -> None:
    for model, kit in ((gateway, KIT), (made_up, made_up_kit)):
        files = {file.stem: file for file in (kit / "src" / "Service").glob("*.php")}
        assert len(files) == len(model.services)
        for service in model.services:
            found = constants(files[CASES["PascalCase"](words(service.name))])
            assert found["PARAMETERS"] == table(model, service)
            assert list(found["PARAMETERS"]) == [p.name for p in service.parameters]
            assert found["CONSTRAINTS"] == [constraint(c) for c in service.constraints]
            if service.called_by == "server":
                expected = {"method": service.method.upper(), "repeatable": service.repeatable, "pause": service.pause}
                assert found["CALL"] == expected
            if service.upload:
                columns = {c.name: rules(model, service, c) for c in service.upload.columns}
                assert found["UPLOAD"]["columns"] == columns
                assert list(found["UPLOAD"]["columns"]) == list(columns)


def constraint(given: Constraint) -> dict[str, Any]:
    period = {"days": given.days, "before_today": given.before_today} if given.kind == "period" else {}
    return {"kind": given.kind, "names": list(given.names), **period}


def test_the_class_of_an_answer_holds_its_fields_and_has_a_method_for_each(gateway: Model) -> None:
    for answer in gateway.answers:
        file = KIT / "src" / "Answer" / f"{CASES['PascalCase'](words(answer.name))}.php"
        fields = {field.name: rules(gateway, gateway.services[0], field) for field in answer.fields}
        assert constants(file)["FIELDS"] == fields
        assert list(constants(file)["FIELDS"]) == list(fields)
        methods = [node.name for node in nodes(parsed(file)) if isinstance(node, phpast.Method)]
        assert methods == [CASES["camelCase"](words(field.name)) for field in answer.fields]


def test_the_gateway_has_one_method_for_each_service_and_documents_its_parameters(gateway: Model) -> None:
    file = KIT / "src" / "Gateway.php"
    tree = nodes(parsed(file))
    methods = {n.name: n for n in tree if isinstance(n, phpast.Method)}
    for service in gateway.services:
        method = CASES["camelCase"](words(service.name))
        assert "public" in methods[method].modifiers
        calls = [n for n in nodes(methods[method]) if isinstance(n, phpast.MethodCall)]
        assert [(n.name, n.params[0].node) for n in calls] == [("request", service.name)]
        comment = file.read_text("ascii").split(f"public function {method}(")[0].rpartition("/**")[2]
        shape = comment.split("$parameters array{")[1].split("* }")[0]
        documented = re.findall(
            r"^ +\* {5}(\S+?)(\??): (?:string|given by its parts, such as \S+),$", shape, re.MULTILINE
        )
        optional = {p.name: "?" if not p.required or p.value or p.default else "" for p in service.parameters}
        assert dict(documented) == optional


def test_the_table_of_notifications_holds_what_the_description_says(
    gateway: Model, made_up: Model, made_up_kit: Path
) -> None:
    for model, kit in ((gateway, KIT), (made_up, made_up_kit)):
        assert model.notifications
        tree = nodes(parsed(kit / "src" / "NotificationTable.php"))
        held = {n.name: plain(n.initial) for n in tree if isinstance(n, phpast.ClassVariable)}
        assert list(held["$kinds"]) == [kind.name for kind in model.notifications.kinds]
        for kind in model.notifications.kinds:
            found = held["$kinds"][kind.name]
            assert found.get("known_by") == kind.known_by
            assert found["parameters"] == {p.name: rules(model, model.services[0], p) for p in kind.parameters}
            assert (found["amounts"], found["status"]) == (list(kind.amounts), kind.status)
            assert found["meanings"] == dict(kind.meanings)
        words = {True: model.notifications.taken, False: model.notifications.again}
        assert held["$reasons"] == {
            code: [words[code in TAKEN], says] for code, says in model.notifications.reasons.items()
        }


def test_the_examples_of_the_readme_are_php(folder: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"^```php\n(.*?)^```$", (folder / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 4
    for block in blocks:
        example = tmp_path / "example.php"
        example.write_text(
            f"<?php\n{'class Example { ' + block + '}' if block.startswith('public') else block}", "utf-8"
        )
        done = subprocess.run(["php", "-l", str(example)], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout


def test_a_kit_without_rsa_and_gbk_holds_nothing_of_them(made_up_kit: Path) -> None:
    source = "".join(file.read_text("ascii") for file in made_up_kit.rglob("*.php")).lower()
    for word in ("rsa", "openssl", "gbk", "iconv", "mb_convert", "ranges", "ksort"):
        assert word not in source, word


def test_composer_finds_the_classes_where_the_autoloader_finds_them(folder: Path) -> None:
    composer = json.loads((folder / "composer.json").read_text("ascii"))
    (prefix,) = composer["autoload"]["psr-4"]
    assert composer["autoload"]["psr-4"] == {prefix: "src/"}
    assert f"'{prefix[:-1]}\\\\'" in (folder / "autoload.php").read_text("ascii")
    assert composer["require"]["php"] == ">=5.6"
