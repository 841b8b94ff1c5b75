"""Faults that real signers have, each put into the reference of the process that asks for it: `FAULTS[name]()`.

A fault is a function that changes the reference; its name with dashes is the fault's. The modules beside this one hold them.
"""

from __future__ import annotations

import sys
from typing import Any, Callable

FAULTS: dict[str, Callable[[], None]] = {"honest": lambda: None}


def fault(put_in: Callable[[], None]) -> Callable[[], None]:
    """Makes a function known as a fault."""
    FAULTS[put_in.__name__.replace("_", "-")] = put_in
    return put_in


def instead(of: Callable[..., Any], put: Callable[..., Any]) -> None:
    """Puts `put(honest, *arguments)` in the place of a function or method of the reference, wherever it is known by name."""

    def wrong(*arguments: Any) -> Any:
        return put(of, *arguments)

    for name, module in list(sys.modules.items()):
        if name.startswith(("generator.reference", "generator.model")):
            holders = [module, *(held for held in vars(module).values() if isinstance(held, type))]
            for holder in holders:
                if vars(holder).get(of.__name__) is of:
                    setattr(holder, of.__name__, wrong)
