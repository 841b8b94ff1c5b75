"""The kit in one JVM: the Java programs hold the tests, this names each of them to pytest."""

from __future__ import annotations

import ctypes
import os
import re
import struct
from pathlib import Path

import pytest

from .conftest import HERE, KIT, compiled, run

PROGRAMS = ("GatewayTest", "NotificationsTest", "FileOrdersTest", "ConfigFileTest", "ClientTest", "RefundsTest")


def names_in(program: str) -> list[str]:
    return re.findall(r"^    static void (\w+)\(\)", (HERE / f"{program}.java").read_text("ascii"), re.MULTILINE)


@pytest.fixture(scope="module")
def outcomes(classes: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    sources = [HERE / f"{name}.java" for name in ("Checks", *PROGRAMS)]
    target = compiled(tmp_path_factory.mktemp("programs"), sources, classes)
    disk = tmp_path_factory.mktemp("disk")
    found = {}
    for program in PROGRAMS:
        options = ["-Duser.language=tr", f"-Djava.io.tmpdir={disk}"]
        done = run("java", *options, "-cp", f"{classes}:{target}", program)
        assert done.returncode == 0, done.stderr
        found[program] = dict(line.split("\t", 1) for line in done.stdout.splitlines())
    return found


@pytest.mark.parametrize(("program", "name"), [(p, n) for p in PROGRAMS for n in names_in(p)])
def test_in_the_jvm(outcomes: dict[str, dict[str, str]], program: str, name: str) -> None:
    assert outcomes[program][name] == "ok"


def test_security_05_a_credit_is_on_the_disk_before_it_is_told(classes: Path, tmp_path: Path) -> None:
    code = """class Paid {
        public static void main(String[] arguments) throws Exception {
            alipaycrossborder.FileOrders orders = new alipaycrossborder.FileOrders(java.nio.file.Paths.get(arguments[0]));
            orders.create(new alipaycrossborder.Order("a-1", "USD"));
            orders.paid("a-1", "1");
        }
    }"""
    (tmp_path / "Paid.java").write_text(code)
    target = compiled(tmp_path / "classes", [tmp_path / "Paid.java"], classes)
    record = "settings=none,+jdk.FileForce#enabled=true,+jdk.FileForce#threshold=0ms"
    flight = tmp_path / "flight.jfr"
    path = f"{classes}:{target}"
    run("java", f"-XX:StartFlightRecording:filename={flight},{record}", "-cp", path, "Paid", tmp_path / "orders")
    flushed = re.findall(r'path = "(.*)"', run("jfr", "print", "--events", "jdk.FileForce", flight).stdout)
    place = tmp_path / "orders" / "612d31"
    assert flushed == [str(place / "new"), str(place), str(place.parent), str(place)]


def test_an_order_that_a_rename_hides_from_a_listing_is_looked_for_ten_times(classes: Path, tmp_path: Path) -> None:
    code = """class Find {
        public static void main(String[] arguments) throws Exception {
            System.out.println(new alipaycrossborder.FileOrders(java.nio.file.Paths.get(arguments[0])).find("a-1"));
        }
    }"""
    (tmp_path / "Find.java").write_text(code)
    target = compiled(tmp_path / "classes", [tmp_path / "Find.java"], classes)
    place = tmp_path / "orders" / "612d31"
    place.mkdir(parents=True)
    libc, opened, closed, of_folder = ctypes.CDLL(None), 0x20, 0x10, 0x40000000
    watch = libc.inotify_init1(os.O_NONBLOCK)
    libc.inotify_add_watch(watch, bytes(place), opened | closed)  # both: two of the same kind in a row would be one
    done = run("java", "-cp", f"{classes}:{target}", "Find", tmp_path / "orders")
    events = [mask for _, mask, _, _ in struct.iter_unpack("iIII", os.read(watch, 65536))]
    os.close(watch)
    assert (done.stdout, events.count(opened | of_folder)) == ("null\n", 10)


def test_a_million_records_are_read_in_a_few_megabytes(classes: Path, tmp_path: Path) -> None:
    target = compiled(tmp_path / "classes", [HERE / "Big.java"], classes)
    done = run("java", "-Xmx16m", "-cp", f"{classes}:{target}", "Big", "1000000")
    assert (done.stdout, done.stderr) == ("1000000\n", "")


def java_of_the_readme() -> list[str]:
    return re.findall(r"```java\n(.*?)```", (KIT / "README.md").read_text("utf-8"), re.DOTALL)


def program(name: str, body: str) -> str:
    imports = ("alipaycrossborder.*", "java.sql.*", "java.util.Collections", "java.nio.charset.StandardCharsets")
    return "".join(f"import {each};\n" for each in imports) + f"class {name} {{\n{body}\n}}\n"


def test_the_first_request_of_the_readme_signs(classes: Path, tmp_path: Path) -> None:
    first = next(block for block in java_of_the_readme() if "Gateway gateway = new Gateway(" in block)
    shown = first.replace("String html = request.buildForm();", "System.out.println(request.buildForm());")
    (tmp_path / "First.java").write_text(program("First", f"public static void main(String[] a) {{\n{shown}}}"))
    target = compiled(tmp_path / "classes", [tmp_path / "First.java"], classes)
    done = run("java", "-cp", f"{classes}:{target}", "First")
    assert re.search(r'name="sign" value="[0-9a-f]{32}"', done.stdout), done.stdout + done.stderr


def test_the_handlers_and_the_test_of_the_readme_compile(classes: Path, tmp_path: Path) -> None:
    blocks = java_of_the_readme()
    in_a_database = next(block for block in blocks if "UPDATE orders" in block)
    with_seams = next(block for block in blocks if "Testing." in block)
    body = f"javax.sql.DataSource database;\n{in_a_database}"
    body += f"void test(Config config, OrderHandlers handlers) {{\n{with_seams}}}"
    (tmp_path / "Shown.java").write_text(program("Shown", body))
    compiled(tmp_path / "classes", [tmp_path / "Shown.java"], classes)


def test_the_samples_are_a_config_and_handlers_that_compile(classes: Path, tmp_path: Path) -> None:
    handlers = tmp_path / "Handlers.java"
    handlers.write_bytes((KIT / "Handlers.sample.java").read_bytes())
    compiled(tmp_path / "classes", [handlers], classes)
