"""The control interface's part about money: refunds, what comes in, and wrong answers on demand."""

from __future__ import annotations

import re
from typing import Any

from .clock import moment
from .control_given import BadRequest, Given, limit, number, optional_int, partner_of, refund_of, text
from .history import attempts_of, refund_list
from .provoking import BROKEN, RECORDS
from .sandbox import Sandbox
from .waiting import wait_for
from .wire import attempt_json, refund_json

RMB = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


async def refunds(sandbox: Sandbox, given: Given) -> Any:
    return {"refunds": [refund_json(refund) for refund in refund_list(sandbox.store, limit=limit(given))]}


async def refund(sandbox: Sandbox, given: Given) -> Any:
    return refund_json(refund_of(sandbox, given))


async def fail(sandbox: Sandbox, given: Given) -> Any:
    """The bank refuses a refund that waits."""
    code = text(given, "code") or "SYSTEM_ERROR"
    if not re.fullmatch(r"[A-Z0-9_]{1,64}", code):
        raise BadRequest("code: expected capitals, digits and _")
    sandbox.refunds.fail(refund_of(sandbox, given)["id"], code)
    sandbox.notifier.wake()
    return refund_json(refund_of(sandbox, given))


async def again(sandbox: Sandbox, given: Given) -> Any:
    """Sends the refund's notification once more."""
    found = refund_of(sandbox, given)
    sandbox.send_again(found["order"], found["id"])
    return {"ok": True}


async def attempts(sandbox: Sandbox, given: Given) -> Any:
    found = refund_of(sandbox, given)
    return {"attempts": [attempt_json(a) for a in attempts_of(sandbox.store, found["order"], found["id"])]}


async def wait(sandbox: Sandbox, given: Given) -> Any:
    """Waits until the refund's notification is answered, or until so many `attempts` were made."""
    found = refund_of(sandbox, given)
    answered, made = await wait_for(sandbox, given, lambda: attempts_of(sandbox.store, found["order"], found["id"]))
    shown = [attempt_json(attempt) for attempt in made]
    return {"answered": answered, "refund": refund_json(refund_of(sandbox, given)), "attempts": shown}


async def balance(sandbox: Sandbox, given: Given) -> Any:
    """The RMB of the day."""
    partner = partner_of(sandbox, given["id"])
    return {"partner": partner.id, "rmb": sandbox.balance(partner.id), "at": moment(sandbox.clock.now())}


async def income(sandbox: Sandbox, given: Given) -> Any:
    """RMB from sales elsewhere."""
    rmb = str(given.get("rmb", ""))
    if not RMB.fullmatch(rmb):
        raise BadRequest("rmb: expected an amount such as 100.00")
    sandbox.income(partner_of(sandbox, given["id"]).id, rmb)
    return await balance(sandbox, given)


async def provocations(sandbox: Sandbox, _: Given) -> Any:
    names = ("service", "answer", "times", "amount")
    waiting = [{name: found[name] for name in names} for found in sandbox.provocations.all()]
    codes = [code.code for code in sandbox.gateway.codes]
    return {"waiting": waiting, "codes": codes, "broken": BROKEN, "services": [s.name for s in sandbox.gateway.services]}


async def provoke(sandbox: Sandbox, given: Given) -> Any:
    """{"service", "answer", "times", "amount"}; {"service", "records"}; {"service", "answer": null} takes back."""
    service, answer = text(given, "service"), text(given, "answer")
    amount = optional_int(given, "amount")
    if given.get("records") is not None:
        answer, amount = RECORDS, int(number(given, "records"))
    if answer is None:
        sandbox.provocations.take_back(service)
    else:
        times = optional_int(given, "times") if "times" in given else 1
        sandbox.provocations.add(service or "", answer, times, amount)
    return await provocations(sandbox, given)
