"""A case from a function: its name is the id, its docstring says how this came about."""

from __future__ import annotations

from typing import Any, Callable, Union

Given = Union[str, bytes]
Made = Callable[[], "tuple[Given, dict[str, Any], bool]"]


class Cases(list):  # type: ignore[type-arg]
    def add(self, *causes: str) -> Callable[[Made], Made]:
        def register(make: Made) -> Made:
            given, options, proof = make()
            assert proof, f"{make.__name__}: the material does not show what the label says"
            held = {"given_hex": given.hex()} if isinstance(given, bytes) else {"given": given}
            why = " ".join((make.__doc__ or "").split())
            name = make.__name__.replace("_", "-")
            self.append({"id": name, **held, "options": options, "causes": list(causes), "why": why})
            return make

        return register
