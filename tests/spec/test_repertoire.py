"""GBK's repertoire in the description is what the command makes."""

from __future__ import annotations

from generator.model import Model
from generator.spec.repertoire import as_yaml, gbk_ranges
from tests.conftest import SPEC


def test_the_file_is_what_the_command_prints() -> None:
    assert (SPEC / "charsets" / "gbk.yaml").read_text() == as_yaml(gbk_ranges())


def test_it_holds_21790_characters(gateway: Model) -> None:
    assert sum(last - first + 1 for first, last in gateway.charset("gbk").ranges) == 21_790


def test_engines_part_on_the_characters_that_are_left_out(gateway: Model) -> None:
    points = {p for first, last in gateway.charset("gbk").ranges for p in range(first, last + 1)}
    assert not points & {0x2295, 0x20AC, 0xE000, 0x1F600}
    assert {0x4E2D, 0x9F98, 0xFF21} <= points
