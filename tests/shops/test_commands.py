"""What the commands print, and what they make of everything that is wrong: the same, to the byte, in every kit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from generator.model import Model

from .business import Business
from .commands import Done
from .printed import as_csv, asked, columns, help_of, table
from .shop import one_of_each

SERVERS = one_of_each()
# Wine's cscript needs seconds to begin: what is decided before anything is sent, and what the conformance run proves of every
# answer, need not be seen through it each time.
SLOW = pytest.mark.long_in("asp")
FINDING = ["finding", "number", "ours", "theirs"]
AGAIN = "; try again later"
BAD = "the answer is not what the description says"


@SLOW
def test_help_is_the_same_text_everywhere_and_ends_well(business: Business, gateway: Model) -> None:
    texts = help_of(gateway, business.merchant.shop.server.manifest)
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda name: business.commands.run(*([name] if name else []), "--help"), texts))
    assert done == [Done(0, text, "") for text in texts.values()]


@SLOW
def test_wrong_usage_is_answered_with_the_usage(business: Business, gateway: Model) -> None:
    texts = help_of(gateway, business.merchant.shop.server.manifest)
    wrong = [["refund", "A-1"], ["refund", "A-1", "1", "--now"], ["reconcile", "20240102", "--from", "20240101"]]
    wanted = [Done(2, "", f"{words[0]}: {texts[words[0]].partition(chr(10))[0]}\n") for words in wrong]
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda words: business.commands.run(*words), wrong))
    assert done == wanted


@pytest.mark.proves("single_trade_query", "command", "end to end")
@pytest.mark.proves("forex_rate_file", "command", "end to end")
@pytest.mark.proves("forex_liquidation_file", "command", "end to end")
def test_what_the_gateway_says_is_printed_as_a_table_and_as_csv(business: Business, gateway: Model) -> None:
    number, day = business.sell(), business.bank.day()
    business.bank.next_day()
    config = business.merchant.shop.config
    trade = asked(gateway, config, "single_trade_query", out_trade_no=number)[0]
    wanted = {
        ("query", number): (["name", "value"], [{"name": n, "value": v} for n, v in trade.items()]),
        ("settlement", day): (
            columns(gateway, "forex_liquidation_file"),
            asked(gateway, config, "forex_liquidation_file", start_date=day, end_date=day),
        ),
        ("rates",): (columns(gateway, "forex_rate_file"), asked(gateway, config, "forex_rate_file")),
    }
    runs = {
        **{words: table(*wanted[words]) for words in (("query", number), ("rates",))},
        **{(*words, "--csv"): as_csv(*wanted[words]) for words in (("settlement", day), ("rates",))},
    }
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda words: business.commands.run(*words), runs))
    assert done == [Done(0, text, "") for text in runs.values()]


@pytest.mark.proves("forex_compare_file", "command", "end to end")
def test_reconcile_names_every_difference_and_ends_with_1(business: Business) -> None:
    """Every finding but those of refunds that the gateway ended."""
    orders, bank = business.merchant.orders, business.bank
    day = bank.day()
    good, lost, unpaid, cheap, strange = (business.sell("tea") for _ in range(5))
    orders.forget(lost)
    orders.become(unpaid, "open")
    orders.rewrite(cheap, total_fee="9.00")
    orders.rewrite(strange, currency="EUR")
    orders.place_paid("N-1", "2024010200000001", f"{day}120000")
    orders.ask(good, "R-9", "1.00")
    bank.next_day()
    rows = [
        ("unknown_here", lost, "", "8.00 USD"),
        ("not_paid_here", unpaid, "8.00 USD", "8.00 USD"),
        ("other_amount", cheap, "9.00 USD", "8.00 USD"),
        ("other_currency", strange, "8.00 EUR", "8.00 USD"),
        ("missing_there", "N-1", "8.00 USD", ""),
        ("refund_waiting", "R-9", "1.00 USD", ""),
    ]
    found = [dict(zip(FINDING, row)) for row in rows]
    assert business.commands.run("reconcile", day) == Done(1, table(FINDING, found), "")
    assert business.commands.run("reconcile", "--from", day, "--to", day, "--csv") == Done(
        1, as_csv(FINDING, found), ""
    )


@SLOW
def test_a_period_that_the_gateway_would_not_take_is_not_sent(business: Business) -> None:
    today = datetime.now(timezone(timedelta(hours=8))).strftime("%Y%m%d")
    periods = {
        ("20240103", "20240102"): "it ends before it begins",
        ("20240101", "20240111"): "it has more days than the gateway gives at once",
        (today, today): "it must end before today",
    }
    runs = {
        (command, "--from", first, "--to", last): f"{command}: end_date: is no period that the gateway takes: {says}\n"
        for command in ("reconcile", "settlement")
        for (first, last), says in periods.items()
    }
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda words: business.commands.run(*words), runs))
    assert done == [Done(2, "", said) for said in runs.values()]
    assert business.bank.calls("forex_compare_file") + business.bank.calls("forex_liquidation_file") == []


@SLOW
@pytest.mark.parametrize(
    ("amount", "currency", "says"),
    [
        ("0", "USD", "return_amount: is below the minimum: 0.01"),
        ("0.001", "USD", "return_amount: has more decimals than its currency allows: 2"),
        ("8.01", "USD", "return_amount: is above the maximum: 8.00"),
        ("-1", "USD", "return_amount: has not the form that the gateway takes"),
        ("1.00", "EUR", "currency: "),
    ],
    ids=["zero", "too many decimals", "more than the rest", "negative", "other currency"],
)
def test_a_refund_that_would_be_refused_is_not_sent(business: Business, amount: str, currency: str, says: str) -> None:
    orders = business.merchant.orders
    number = orders.place_paid("F-1", "2024010200000001", "20240102120000", currency)
    done = business.commands.run("refund", number, amount)
    assert (done.code, done.output) == (2, "")
    assert done.error.startswith(f"refund: {says}")
    assert orders.asked(number) == {}
    assert business.bank.calls("forex_refund") == []


@SLOW
def test_a_batch_with_one_bad_line_among_a_thousand_is_not_sent(business: Business, tmp_path: Path) -> None:
    number = business.sell()
    lines = [f"{number}\t0.01\twrong size {n}\tB-{n}" for n in range(1, 1001)]
    lines[776] = f"{number}\t0.001\ttoo fine\tB-777"
    refused = business.commands.run("batch-refund", write(tmp_path / "bad.txt", lines))
    said = "batch-refund: line 777: return_amount: has more decimals than its currency allows: 2\n"
    assert refused == Done(2, "", said)
    assert business.bank.calls("forex_refund_file") == []
    assert business.merchant.orders.asked(number) == {}


@pytest.mark.proves("forex_refund_file", "command", "end to end")
def test_a_batch_is_sent_as_one_and_every_line_of_it_waits(business: Business, tmp_path: Path) -> None:
    number, names = business.sell(), ["B-1", "B-2", "B-3"]
    lines = ["# refunds of the day", "", *(f"{number}\t0.01\twrong size\t{name}" for name in names)]
    sent = business.commands.run("batch-refund", write(tmp_path / "good.txt", lines), "--csv")
    assert (sent.code, sent.error) == (0, "")
    row = {"order": number, "amount": "0.01", "currency": "USD", "result": "accepted"}
    assert sent.rows == [{"refund": name, **row} for name in names]
    assert len(business.bank.calls("forex_refund_file")) == 1
    assert [business.refund(name)["state"] for name in names] == ["waiting"] * 3


def write(path: Path, lines: list[str]) -> str:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
    return str(path)


# What the sandbox answers in place of the truth; what is said of it to a query (XML) and to the rates (a table).
WRONG_ANSWERS = {
    "html": ("it is a web page",) * 2,
    "empty": ("it is empty",) * 2,
    "dtd": ("it is not the plain XML that the gateway sends",) * 2,
    "wrong-charset": ("its bytes are not text of its charset", "line 1: its bytes are not text of its charset"),
}


@SLOW
@pytest.mark.parametrize("kind", WRONG_ANSWERS)
def test_an_answer_that_is_wrong_is_a_sentence_and_an_exit_code(business: Business, kind: str) -> None:
    questions = ((("query", business.sell("tea")), "single_trade_query"), (("rates",), "forex_rate_file"))
    for (words, service), said in zip(questions, WRONG_ANSWERS[kind]):
        business.bank.ask("provoke", service=service, answer=kind)
        assert business.commands.run(*words) == Done(1, "", f"{words[0]}: {BAD}: {said}\n")


@pytest.mark.long_in("asp", "dotnet", "java")  # pauses between tries; each kit's own tests hold the retry
def test_what_may_go_well_later_is_tried_three_times_and_ends_with_3(business: Business) -> None:
    """All at the same time, since each waits a second and then three.

    A file that breaks off behind a record is not asked for again where records are handed out as they come.
    """
    number, day = business.sell("tea"), business.bank.day()
    business.sell("tea")
    business.bank.next_day()
    busy, broken = "the gateway could not do it now", "the gateway gave no whole answer"
    wanted = {
        ("query", number): ("single_trade_query", "huge", 3, broken),
        ("rates",): ("forex_rate_file", "SYSTEM_ERROR", 3, f"SYSTEM_ERROR: {busy}: an error inside the gateway"),
        ("settlement", day): ("forex_liquidation_file", "status-500", 3, f"{broken}: HTTP status 500"),
        ("reconcile", day): ("forex_compare_file", "cut", 3, broken),
    }
    for service, answer, times, _ in wanted.values():
        amount = {"amount": 2_000_000} if answer == "huge" else {}
        business.bank.ask("provoke", service=service, answer=answer, times=times, **amount)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda words: business.commands.run(*words), wanted))
    assert done == [Done(3, "", f"{words[0]}: {said}{AGAIN}\n") for words, (*_, said) in wanted.items()]
    waiting = business.bank.ask("provoke")["waiting"]
    assert [one for one in waiting if one["answer"] != "cut"] == []


@pytest.mark.long_in("asp", "dotnet", "java")  # each kit's own tests hold the mark and the second run
@pytest.mark.proves("forex_refund", "command")
def test_a_refund_whose_answer_was_lost_is_sent_once_and_may_be_run_again(business: Business) -> None:
    number = business.sell()
    business.bank.ask("provoke", service="forex_refund", answer="cut")
    lost = business.commands.run("refund", number, "1.00", "--number", "R-1")
    assert (lost.code, lost.output) == (3, "")
    assert lost.error == (
        "refund: the gateway gave no whole answer; it may have arrived: run this again with --again --number R-1\n"
    )
    assert len(business.bank.calls("forex_refund")) == 1
    assert business.merchant.orders.asked(number) == {"R-1": "1.00"}
    again = business.commands.run("refund", number, "1.00", "--again", "--number", "R-1", "--csv")
    assert (again.code, again.rows[0]["result"]) == (0, "accepted_before")
    assert business.refund("R-1")["amount"] == "1.00"
