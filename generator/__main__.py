"""`python -m generator` is `kitsmith`."""

from .cli import main

main(prog_name="kitsmith")
