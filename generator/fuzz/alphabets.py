"""Texts that are nasty to kits: what they are made of. Simple ones stand first, since shrinking goes towards the first."""

from __future__ import annotations

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = [
    "0", " ", "00", "  ", "null", "None", "true", "false", "NaN", "-0", "1e3", "0x1A", "__proto__", "constructor",
    "length", "A", "_", "a b", "a[]", "a.b", "\u4e2d", "\u554a",
]  # fmt: skip
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"
ALPHABETS = [
    PLAIN,
    "&=+%?#;/\\'\"<>~*@!$()[]{}|^`:,.- ",
    "%0123456789abcdefABCDEF+&=",
    "<>&\"'&amp;&#39;</script>{{}}${}<%%>",
    "\u4e2d\u6587\u6d4b\u8bd5\u554a\u9f98\u4e00\u9fa5\uff21\u3000\u3001\u0416\u03b1\u3042\u2500",
    "\u20ac\u2295\ue000\uf92c\ufa0c\u203e\u2218\u00b7\u2014\u2015\uff5e\u30fb\u00a5\u00a0",
    "\U0001f600\U0001f468\u200d\U0001f469\U00020000\U0010ffff\uffff\u00e9e\u0301\u0130\u0131\u212a\u017f",
    "\t\n\r\0\x01\x1f\x7f\x80\x85\x9f\x0b\x0c",
    "\u202e\u200b\ufeff\ufffd\u2028\u2029\u00ad",
]  # fmt: skip
IN_EVERY_CHARSET = 5  # so many of the first alphabets are in the repertoire of every charset that has ranges
SURROGATES = "\ud800\udbff\udc00\udfff"
# Short names of these are often the beginning of one another, or differ in what locales order otherwise; the last two change
# places when they are ordered by UTF-16 units.
KIN = "a1_A-. "
KIN_OF_UNICODE = KIN + "\uff21\U0001f600"
