"""FileOrders: one rename is the commit, whatever else happens at that moment."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import Page, Renderer

OPEN = """
Class FixedClock
  Public Function Text()
    Text = "2026-11-23 10:20:30"
  End Function
End Class

Dim orders, item
Set orders = New AlipayCrossBorderFileOrders
orders.Init "{folder}"
Set orders.Clock = New FixedClock

Sub Create(number)
  Set item = New AlipayCrossBorderOrder
  item.Number = number
  item.Currency = "USD"
  item.TotalFee = "8.00"
  orders.Create item
End Sub

Function Says(number)
  Dim found
  Says = "nothing"
  Set found = orders.Find(number)
  If found Is Nothing Then Exit Function
  Says = found.Number & " " & found.Currency & " " & found.TotalFee & "|" & found.RmbFee & " " & found.State & " " & found.Trade
End Function
"""
HEX = b"2009/04/291103".hex()
NUMBER = "2009/04/291103"
PAID = "paid.T1.20261123102030"


@pytest.fixture
def orders(page: Page, tmp_path: Path):  # type: ignore[no-untyped-def]
    """orders(code): what VBScript writes that has the store of folder/orders as `orders`."""

    def run(code: str, create: bool = True) -> str:
        made = f'Create "{NUMBER}"\n' if create else ""
        return page(OPEN.format(folder=tmp_path / "data" / "orders") + made + code)

    return run


def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "orders" / HEX


def stored(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in folder(tmp_path).iterdir())


def test_a_new_order_is_a_file_named_open_in_a_folder_named_by_the_number(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert orders(f'Response.Write Says("{NUMBER}")') == f"{NUMBER} USD 8.00| open "
    assert stored(tmp_path) == ["open"]
    assert (folder(tmp_path) / "open").read_bytes() == (
        f"number={NUMBER}\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n".encode()
    )


def test_a_number_is_taken_once(orders) -> None:  # type: ignore[no-untyped-def]
    code = f'On Error Resume Next\nCreate "{NUMBER}"\nResponse.Write orders.LastError.Code'
    assert orders(code) == "duplicate"


def test_an_order_that_is_not_there_is_nothing(orders) -> None:  # type: ignore[no-untyped-def]
    assert orders('Response.Write Says("..") & Says("")') == "nothingnothing"


@pytest.mark.parametrize(
    ("field", "character"),
    [
        ("Number", "vbLf"), ("Currency", "vbCr"), ("RmbFee", "vbLf"), ("RmbFee", "vbTab"), ("RmbFee", "Chr(127)"),
        ("RmbFee", "ChrW(233)"), ("RmbFee", "ChrW(20013)"),
    ],
)  # fmt: skip
def test_an_order_whose_values_are_no_lines_of_ascii_is_not_stored(  # type: ignore[no-untyped-def]
    orders, tmp_path: Path, field: str, character: str
) -> None:
    code = f"""
Set item = New AlipayCrossBorderOrder
item.Number = "A1"
item.Currency = "USD"
item.TotalFee = "8.00"
item.{field} = "1" & {character} & "total_fee=0.01"
On Error Resume Next
orders.Create item
Response.Write Err.Description
"""
    assert orders(code, create=False) == "an order's values are printable ASCII"
    assert not list((tmp_path / "data").rglob("*"))


def test_an_order_whose_making_was_killed_does_not_exist(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder(tmp_path).mkdir(parents=True)
    (folder(tmp_path) / "new").write_text("number=")
    assert orders(f'Response.Write Says("{NUMBER}") & orders.Paid("{NUMBER}", "1")', create=False) == "nothingFalse"


def test_an_order_that_is_cut_raises(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder(tmp_path).mkdir(parents=True)
    (folder(tmp_path) / "open").write_text("number=1\ncurrency=USD\ntotal_fee=8.0")
    with pytest.raises(AssertionError, match="the order's file is cut"):
        orders(f'Response.Write Says("{NUMBER}")', create=False)


def test_an_order_is_paid_once(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    code = f'Response.Write orders.Paid("{NUMBER}", "T1") & orders.Paid("{NUMBER}", "T2") & Says("{NUMBER}")'
    assert orders(code) == f"TrueFalse{NUMBER} USD 8.00| paid T1"
    assert stored(tmp_path) == [PAID]


def test_a_closed_order_can_be_paid_and_a_paid_one_not_closed(orders) -> None:  # type: ignore[no-untyped-def]
    code = f'Response.Write orders.Closed("{NUMBER}") & orders.Closed("{NUMBER}") & Says("{NUMBER}")\n'
    code += f'Response.Write orders.Paid("{NUMBER}", "T1") & orders.Closed("{NUMBER}")'
    assert orders(code) == f"TrueFalse{NUMBER} USD 8.00| closed TrueFalse"


def test_a_trade_that_is_no_plain_name_raises(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(AssertionError, match="no name for a file"):
        orders(f'Response.Write orders.Paid("{NUMBER}", "../x")')
    assert stored(tmp_path) == ["open"]


def test_a_refund_that_failed_can_succeed_later_and_not_the_other_way(orders) -> None:  # type: ignore[no-untyped-def]
    refund = f'orders.Refund("{NUMBER}", "R/1", "'
    code = (
        f'Response.Write {refund}refund_failed") & {refund}refund_failed") & {refund}refunded") & {refund}refunded")\n'
    )
    code += f'Response.Write orders.Find("{NUMBER}").Refunds.Item("R/1") & orders.Find("{NUMBER}").Refunds.Count'
    assert orders(code) == "TrueFalseTrueFalserefunded1"


def test_security_05_of_many_trades_at_once_exactly_one_is_credited(orders, renderer: Renderer, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    orders("")
    source = (tmp_path / "page.asp").read_text("ascii").replace(f'Create "{NUMBER}"\n', "")
    pages = []
    for at in range(8):
        pages.append(tmp_path / f"page{at}.asp")
        code = f'Response.Write orders.Paid("{NUMBER}", "T{at}")\nResponse.End'
        pages[at].write_text(source.replace("Response.End", code), "ascii")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(renderer.serve, pages))
    assert sorted(answers) == ["False"] * 7 + ["True"]
    assert stored(tmp_path) == [f"paid.T{answers.index('True')}.20261123102030"]


def test_a_lock_that_a_killed_process_left_is_cleared(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    orders("")
    lock = folder(tmp_path) / "lock"
    lock.mkdir()
    os.utime(lock, (time.time() - 6, time.time() - 6))
    assert orders(f'Response.Write orders.Paid("{NUMBER}", "T1")', create=False) == "True"
    assert stored(tmp_path) == [PAID]


def test_a_rename_that_fails_with_the_source_still_there_raises(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    orders("")
    (folder(tmp_path) / PAID).mkdir()  # in the way, and no order
    with pytest.raises(AssertionError, match="File already exists"):
        orders(f'Response.Write orders.Paid("{NUMBER}", "T1")', create=False)
    assert "open" in stored(tmp_path)


def test_an_order_says_when_it_was_made_and_paid(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    orders(f'Response.Write orders.Paid("{NUMBER}", "T1")')
    os.utime(folder(tmp_path) / PAID, (1_700_000_000, 1_700_000_000))
    code = f'Set item = orders.Find("{NUMBER}")\nResponse.Write item.Created & "|" & item.PaidAt'
    assert orders(code, create=False) == "2023-11-15 06:13:20|2026-11-23 10:20:30"


def test_an_order_of_an_older_kit_was_paid_without_a_time(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    orders("")
    (folder(tmp_path) / "open").rename(folder(tmp_path) / "paid.T1")
    code = f'Set item = orders.Find("{NUMBER}")\nResponse.Write item.State & item.Trade & "|" & item.PaidAt & "|"'
    assert orders(code, create=False) == "paidT1||"


def test_a_refund_is_asked_for_once_until_it_is_withdrawn(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    ask = f'orders.Ask("{NUMBER}", "R/1", "'
    code = f'Response.Write {ask}5.00") & {ask}6.00") & orders.Find("{NUMBER}").Asked.Item("R/1")\n'
    code += f'orders.Withdraw "{NUMBER}", "R/1"\nResponse.Write {ask}6.00")'
    code += f' & orders.Refund("{NUMBER}", "R/2", "refunded") & orders.Ask("{NUMBER}", "R/2", "1")'
    assert orders(code) == "TrueFalse5.00TrueTrueFalse"
    assert stored(tmp_path) == ["asked.522f31.6.00", "open", "refund.522f32.refunded"]


def test_all_orders_come_in_the_order_of_their_folders(orders, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "data" / "orders" / "4b").mkdir(parents=True)  # one whose making was killed
    code = """
Create "B"
Create "A"
For Each item In orders.Orders()
  Response.Write item.Number & " "
Next
"""
    assert orders(code) == f"{NUMBER} A B "
