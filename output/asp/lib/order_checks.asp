<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What a message says, held against the order that it is about.

' Raises other_currency, other_partner and other_amount, through the outcome.
Sub AlipayCrossBorderCompareOrder(outcome, config, kind, order, notification)
  Dim name, isPriced, told
  told = AlipayCrossBorderValueOf(notification.Parameters, "currency")
  If Len(told) > 0 And Not AlipayCrossBorderSame(told, order.Currency) Then outcome.Refuse "other_currency", "", ""
  told = AlipayCrossBorderValueOf(notification.Parameters, "partner")
  If Len(told) > 0 And Not AlipayCrossBorderSame(told, config.Value("partner") & "") Then outcome.Refuse "other_partner", "", ""
  If UBound(kind.Amounts) < 0 Then Exit Sub
  isPriced = False
  For Each name In kind.Amounts
    If Len(order.Amount(name)) > 0 Then
      isPriced = True
      told = AlipayCrossBorderValueOf(notification.Parameters, name)
      If Len(told) = 0 Then
        notification.AmountUnchecked = True
        outcome.Note = "amount_unchecked"
      ElseIf Not AlipayCrossBorderSameAmount(told, order.Amount(name)) Then
        outcome.Refuse "other_amount", "", ""
      End If
    End If
  Next
  If Not isPriced Then outcome.Refuse "other_amount", "", ""
End Sub

' Whether two amounts are decimals of one value: 8.00 is 8.
Function AlipayCrossBorderSameAmount(a, b)
  AlipayCrossBorderSameAmount = False
  If AlipayCrossBorderIsDecimal(a) And AlipayCrossBorderIsDecimal(b) Then AlipayCrossBorderSameAmount = (AlipayCrossBorderCompareDecimals(a, b) = 0)
End Function

' The reason that the order's state and the meaning give together; empty when a handler has to be called.
Function AlipayCrossBorderStanding(order, notification)
  Dim mark
  AlipayCrossBorderStanding = ""
  If InStr(1, " open closed paid ", " " & order.State & " ", 0) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", "the state of an order is open, closed or paid"
  Select Case notification.Meaning
  Case "paid"
    If AlipayCrossBorderSame(order.State, "paid") Then
      AlipayCrossBorderStanding = "conflict"
      If AlipayCrossBorderSame(order.Trade, notification.Trade) Then AlipayCrossBorderStanding = "already_paid"
    End If
  Case "closed"
    If AlipayCrossBorderSame(order.State, "closed") Then AlipayCrossBorderStanding = "already_closed"
    If AlipayCrossBorderSame(order.State, "paid") Then AlipayCrossBorderStanding = "closed_after_paid"
  Case Else
    If Not AlipayCrossBorderSame(order.State, "paid") Then
      AlipayCrossBorderStanding = "conflict"
    ElseIf order.Refunds.Exists(notification.Refund) Then
      mark = order.Refunds.Item(notification.Refund)
      If AlipayCrossBorderSame(mark, "refunded") Or AlipayCrossBorderSame(mark, notification.Meaning) Then AlipayCrossBorderStanding = "already_refunded"
    End If
  End Select
End Function
%>
