<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' An order as the shop knows it. Amounts are text; those in which it is not priced are empty.
Class AlipayCrossBorderOrder
  Public Number
  Public Currency
  Public TotalFee
  Public RmbFee
  Public State   ' open, closed or paid
  Public Trade   ' the gateway's number of the payment; empty unless paid
  Public Refunds ' a dictionary: what became of each refund number, refunded or refund_failed
  Public Created ' yyyy-MM-dd HH:mm:ss, GMT+8; may be empty, and so may PaidAt
  Public PaidAt  ' when it was marked as paid
  Public Asked   ' a dictionary: the amount of each refund number that was asked for

  Private Sub Class_Initialize()
    Currency = ""
    State = "open"
    Trade = ""
    Created = ""
    PaidAt = ""
    Set Asked = Server.CreateObject("Scripting.Dictionary")
    Set Refunds = Server.CreateObject("Scripting.Dictionary")
    TotalFee = ""
    RmbFee = ""
  End Sub

  ' An amount by the name that the description gives it.
  Public Function Amount(name)
    Select Case name
    Case "total_fee"
      Amount = TotalFee
    Case "rmb_fee"
      Amount = RmbFee
    End Select
  End Function

  ' Names that the description has not are passed over.
  Public Sub SetAmount(name, text)
    Select Case name
    Case "total_fee"
      TotalFee = text
    Case "rmb_fee"
      RmbFee = text
    End Select
  End Sub
End Class

' The amount in which an order is priced; empty when it is in none.
Function AlipayCrossBorderPrice(order)
  AlipayCrossBorderPrice = order.Amount(AlipayCrossBorderPricedIn(order)) & ""
End Function

' The currency of that amount.
Function AlipayCrossBorderPriceCurrency(order)
  AlipayCrossBorderPriceCurrency = AlipayCrossBorderAmountCurrency(AlipayCrossBorderPricedIn(order), order.Currency)
End Function

' The name of the amount in which an order is priced.
Function AlipayCrossBorderPricedIn(order)
  AlipayCrossBorderPricedIn = ""
  If Len(order.TotalFee) > 0 Then AlipayCrossBorderPricedIn = "total_fee"
  If Len(order.RmbFee) > 0 Then AlipayCrossBorderPricedIn = "rmb_fee"
End Function

' The currency of an amount: its own, or else that of the order.
Function AlipayCrossBorderAmountCurrency(name, currency)
  AlipayCrossBorderAmountCurrency = currency
  If AlipayCrossBorderSame(name, "rmb_fee") Then AlipayCrossBorderAmountCurrency = "CNY"
End Function

' What the gateway says about an order, checked and found genuine. Numbers that it does not carry are empty.
Class AlipayCrossBorderNotification
  Public Parameters ' a dictionary of all of them, in the order sent
  Public Meaning    ' paid, closed, refunded or refund_failed
  Public Order      ' the order's number
  Public Trade      ' the gateway's number of the payment
  Public Refund     ' the refund's number
  Public AmountUnchecked ' True: the amount in which the order is priced is not in the message
End Class

' What the page answers, and why.
Class AlipayCrossBorderReceipt
  Public Status ' of HTTP, always 200
  Public Body   ' success or fail, nothing around it
  Public Reason
  Public Order  ' its number, or empty
  Public Note   ' or empty
End Class
%>
