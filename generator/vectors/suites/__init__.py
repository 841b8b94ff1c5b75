"""Test suites: each module lists the cases of one concern as Python; `kitsmith vectors write` makes the files of them."""
