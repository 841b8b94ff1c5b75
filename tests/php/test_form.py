"""The form that submits itself: whatever stands in a value reaches the gateway as it is, and no markup of its own."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from .conftest import Run

HOSTILE = [
    "<script>alert(1)</script>", "\"><script>alert(1)</script>", "' onfocus='alert(1)", "&quot;", "&notify_id", "&#39;&amp;lt;",
    "a&b=c", "</form><form action=//evil.example>", "<!--", "]]>", "?>", "<?php echo 1; ?>", "a\tb", "+ % #", "`$(id)`", "\\'",
]  # fmt: skip


class Form(HTMLParser):
    """What a browser makes of the fragment: its elements, and the hidden fields."""

    def __init__(self, fragment: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.form: dict[str, str | None] = {}
        self.inputs: list[tuple[str | None, str | None]] = []
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag == "form":
            self.form = dict(attrs)
        if tag == "input":
            given = dict(attrs)
            assert list(given) == ["type", "name", "value"]
            self.inputs.append((given["name"], given["value"]))


def test_hostile_values_and_names_come_out_as_they_went_in(php: Run) -> None:
    answer = php(
        """
$gateway = new Gateway(new Config($fields));
$answer = array();
foreach ($given as $text) {
    $answer[] = $gateway->buildForm(array('subject' => $text, 'x' . $text => '1'));
}
""",
        HOSTILE,
    )
    for text, fragment in zip(HOSTILE, answer):
        form = Form(fragment)
        assert form.elements == ["form", "input", "input", "input", "input", "button", "script"], text
        assert form.inputs[:2] == [("subject", text), (f"x{text}", "1")]
        assert [name for name, _ in form.inputs[2:]] == ["sign_type", "sign"]


def test_the_address_is_escaped_and_names_the_charset(php: Run) -> None:
    fragment = php("""
$gateway = new Gateway(new Config(array('gateway' => "https://shop.example/a?b=1&c='2'", 'charset' => 'gbk') + $fields));
$answer = $gateway->createForexTrade($order)->buildForm();
""")
    form = Form(fragment)
    assert form.form["action"] == "https://shop.example/a?b=1&c='2'&_input_charset=gbk"
    assert form.form["method"] == "post"
    assert form.form["accept-charset"] == "gbk"
    assert "?b=1&amp;c=&#39;2&#39;&amp;_input_charset=gbk" in fragment


@pytest.mark.parametrize(
    ("name", "value"),
    [("a", "x\ny"), ("a", "x\r"), ("a", "\0"), ("a\x7f", "x"), ("a", "\x85"), ("_Charset_", "x")],
)
def test_what_a_browser_would_change_is_refused(php: Run, name: str, value: str) -> None:
    answer = php(
        """
$gateway = new Gateway(new Config($fields));
$answer = refusal(function () use ($gateway, $given) { return $gateway->buildForm(array($given[0] => $given[1])); });
""",
        [name, value],
    )
    assert answer[:2] == ["not_in_form", name]
