"""A kit's config with real values: what `kitsmith config` prints."""

from __future__ import annotations

import pytest

from generator import kits


def test_the_values_stand_in_the_place_of_the_samples(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("config", "python", "--set", "charset=gbk", "--set", "key=it's \"mine\"")
    assert done.returncode == 0, done.stderr
    assert "\"it's \\\"mine\\\"\"" in done.stdout
    assert 'charset="gbk"' in done.stdout


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_without_values_it_is_the_kit_s_own_sample(kitsmith, tmp_path, language: str) -> None:  # type: ignore[no-untyped-def]
    assert kitsmith("build", language).returncode == 0
    manifest = kits.load_manifest(kits.languages()[language])
    assert kitsmith("config", language).stdout == (tmp_path / "output" / language / manifest.samples[0].sample).read_text()


@pytest.mark.parametrize("language", sorted(kits.languages()))
def test_every_field_can_be_set(kitsmith, gateway, language: str) -> None:  # type: ignore[no-untyped-def]
    values = {field.name: f"value-of-{number}" for number, field in enumerate(gateway.config)}
    values.update(charset="gbk", sign_type="RSA2", gateway="https://pay.example/x", timeout="77", proxy="http://proxy.example:1")
    words = [word for name, value in values.items() for word in ("--set", f"{name}={value}")]
    printed = kitsmith("config", language, *words).stdout
    assert [value for value in values.values() if value not in printed] == []


def test_an_unknown_field_is_named_with_the_known_ones(kitsmith) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("config", "php", "--set", "partnr=1")
    assert done.returncode == 2
    assert "no field 'partnr'" in done.stderr
    assert "partner" in done.stderr


def test_a_word_without_an_equals_sign_is_refused(kitsmith) -> None:  # type: ignore[no-untyped-def]
    assert kitsmith("config", "php", "--set", "partner").returncode == 2


@pytest.mark.parametrize("value", ["gateway=productoin", "sign_type=rsa2", "timeout=soon", "proxy=proxy:1"])
def test_a_value_that_every_kit_refuses_is_refused_here(kitsmith, value: str) -> None:  # type: ignore[no-untyped-def]
    done = kitsmith("config", "php", "--set", value)
    assert done.returncode == 2
    assert f"config.{value.split('=')[0]}: is not a value that is allowed here" in done.stderr
    assert done.stdout == ""
