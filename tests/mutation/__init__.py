"""Mutation testing of the emitted kits: each change of their signing and validation code must be noticed by the vectors.

`python -m tests.mutation --help` says how it is run; the patterns lie in `templates/<language>/conformance/mutants.yaml`.
"""
