<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Refunds of paid orders: no more than what is left, marked before they are sent, and sent once.
Class AlipayCrossBorderRefunds
  Private m_client
  Private m_gateway
  Private m_error
  Private m_handlers
  Private m_isOpen
  Private m_lines

  ' handlers: those of the shop; RefundAsked and RefundWithdrawn(order, refundNumber, ...) keep the marks.
  Public Sub Init(client, handlers)
    Set m_client = client
    Set m_gateway = client.Gateway
    Set m_error = client.LastError
    Set m_handlers = handlers
    m_isOpen = False
    m_lines = Array()
  End Sub

  ' Whether the last refund was sent and its mark stays: send it again under its own number to learn what became of it.
  Public Property Get MayHaveArrived()
    MayHaveArrived = False
    If m_isOpen Then MayHaveArrived = m_client.IsSent
  End Property

  ' Gives a AlipayCrossBorderRefunded. amount: text, in what the order was priced in; refundNumber: empty for a new one. again: the same
  ' refund is sent once more, since nobody knows what became of it. Raises the first refusal; LastError is the client's.
  Public Function Refund(number, amount, reason, ByVal refundNumber, again)
    Dim order, parameters, prepared, taken, done, own, repeated
    m_error.Clear
    m_isOpen = False
    Set order = PaidOrder(number, "out_trade_no")
    If Len(refundNumber) = 0 Then refundNumber = "R" & AlipayCrossBorderNewNumber(m_gateway.Clock)
    Set parameters = Server.CreateObject("Scripting.Dictionary")
    parameters.Add "out_trade_no", order.Number
    parameters.Add "out_return_no", refundNumber
    parameters.Add "currency", order.Currency
    parameters.Add AmountName(order, "out_trade_no"), amount
    parameters.Add "reason", reason
    Set prepared = m_gateway.Prepared("forex_refund", parameters, Array())
    If again Then
      If Not IsAskedFor(order, refundNumber, amount) Then m_error.Refuse "not_allowed", "out_return_no", ""
    Else
      Set own = Server.CreateObject("Scripting.Dictionary")
      CheckRest order, amount, AmountName(order, "out_trade_no"), Array()
      If Not IsTrue(m_handlers.RefundAsked(order, refundNumber, amount)) Then m_error.Refuse "duplicate", "out_return_no", ""
      own.Item(refundNumber) = ""
      If IsTooMuch(order, own) Then
        Withdraw order, refundNumber
        RefuseTooMuch AmountName(order, "out_trade_no"), order, own
      End If
    End If
    m_isOpen = True
    taken = IsTaken("forex_refund", prepared)
    repeated = Array("REPEATED_REFUNDMENT_REQUEST")
    If Not taken And Not (again And IsRepeated(repeated)) Then
      If IsRefused(repeated) Then m_isOpen = False
      If IsRefused(repeated) And Not again Then Withdraw order, refundNumber
      m_error.RaiseAgain
    End If
    Set done = New AlipayCrossBorderRefunded
    Set done.Parameters = prepared.Parameters
    done.WasThere = Not taken
    Set Refund = done
  End Function

  ' Marked with this amount, and nothing is known of it yet.
  Private Function IsAskedFor(order, refundNumber, amount)
    IsAskedFor = False
    If order.Refunds.Exists(refundNumber) Then Exit Function
    If order.Asked.Exists(refundNumber) Then IsAskedFor = AlipayCrossBorderSameAmount(order.Asked.Item(refundNumber), amount)
  End Function

  ' Many refunds by one file. lines: an array of Array(order, amount, reason, refundNumber). Gives the lines that were sent, an
  ' array of dictionaries, which Lines keeps. One bad line, and nothing is sent; parameters of its refusal begin with
  ' "line N: ".
  Public Function RefundAll(lines)
    Dim sent, orders, before, prepared, line, i, none
    m_error.Clear
    m_isOpen = False
    m_lines = Array()
    Set none = Server.CreateObject("Scripting.Dictionary")
    Set before = Server.CreateObject("Scripting.Dictionary")
    sent = Array()
    orders = Array()
    If UBound(lines) >= 0 Then
      ReDim sent(UBound(lines))
      ReDim orders(UBound(lines))
    End If
    For i = 0 To UBound(lines)
      m_error.Place = "line " & (i + 1) & ": "
      line = lines(i)
      Set orders(i) = PaidOrder(line(0), "out_trade_no")
      Set sent(i) = LineOf(orders(i), line)
      CheckLine orders(i), sent(i), before
    Next
    m_error.Place = ""
    Set prepared = m_gateway.Prepared("forex_refund_file", none, sent)
    MarkAll orders, sent
    CheckAll orders, sent
    m_lines = sent
    m_isOpen = True
    If Not IsTaken("forex_refund_file", prepared) Then
      If IsRefused(Array("REPEATED_REFUNDMENT_REQUEST")) Then WithdrawAll orders, sent, UBound(sent)
      m_error.RaiseAgain
    End If
    RefundAll = sent
  End Function

  ' The lines of the last file that was to be sent, whatever became of it.
  Public Property Get Lines()
    Lines = m_lines
  End Property

  Private Function LineOf(order, given)
    Dim values, refundNumber
    refundNumber = given(3)
    If Len(refundNumber) = 0 Then refundNumber = "R" & AlipayCrossBorderNewNumber(m_gateway.Clock)
    Set values = Server.CreateObject("Scripting.Dictionary")
    values.Add "out_trade_no", order.Number
    values.Add "out_return_no", refundNumber
    values.Add "currency", order.Currency
    values.Add BatchAmountName(order), given(1)
    values.Add "reason", given(2)
    Set LineOf = values
  End Function

  ' The columns' own rules, then what is left of the order; before: what earlier lines ask of each.
  Private Sub CheckLine(order, values, before)
    Dim validation, form, checked, amount, asked
    Set form = AlipayCrossBorderWayOf("forex_refund_file").Upload
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_gateway.Config, m_error, form.Columns, m_gateway.Clock
    Set checked = validation.Complete(AlipayCrossBorderTexts(m_error, values))
    amount = values.Item(BatchAmountName(order))
    asked = Array()
    If before.Exists(order.Number) Then asked = before.Item(order.Number)
    CheckRest order, amount, BatchAmountName(order), asked
    ReDim Preserve asked(UBound(asked) + 1)
    asked(UBound(asked)) = amount
    before.Item(order.Number) = asked
  End Sub

  Private Sub MarkAll(orders, sent)
    Dim i, isMarked, thrown
    For i = 0 To UBound(sent)
      isMarked = False
      thrown = ""
      On Error Resume Next
      Err.Clear
      isMarked = IsTrue(m_handlers.RefundAsked(orders(i), sent(i).Item("out_return_no"), sent(i).Item(BatchAmountName(orders(i)))))
      If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
      On Error Goto 0
      If Not isMarked Then
        WithdrawAll orders, sent, i - 1
        If Len(thrown) > 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith refunds", thrown
        m_error.Refuse "duplicate", "line " & (i + 1) & ": " & "out_return_no", ""
      End If
    Next
  End Sub

  ' Somebody else may have marked meanwhile.
  Private Sub CheckAll(orders, sent)
    Dim own, i
    For i = 0 To UBound(sent)
      Set own = OwnOf(orders(i), orders, sent)
      If IsTooMuch(orders(i), own) Then
        WithdrawAll orders, sent, UBound(sent)
        m_error.Place = "line " & (i + 1) & ": "
        RefuseTooMuch BatchAmountName(orders(i)), orders(i), own
      End If
    Next
  End Sub

  ' The refund numbers of the file's lines of an order.
  Private Function OwnOf(order, orders, sent)
    Dim own, i
    Set own = Server.CreateObject("Scripting.Dictionary")
    For i = 0 To UBound(sent)
      If AlipayCrossBorderSame(orders(i).Number, order.Number) Then own.Item(sent(i).Item("out_return_no")) = ""
    Next
    Set OwnOf = own
  End Function

  Private Sub WithdrawAll(orders, sent, last)
    Dim i
    For i = 0 To last
      Withdraw orders(i), sent(i).Item("out_return_no")
    Next
  End Sub

  Private Function BatchAmountName(order)
    BatchAmountName = ""
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "total_fee") Then BatchAmountName = "return_amount"
    If Len(BatchAmountName) = 0 Then m_error.Refuse "not_allowed", "out_trade_no", ""
  End Function

  Private Function PaidOrder(number, name)
    Set PaidOrder = m_handlers.FindOrder(number)
    If PaidOrder Is Nothing Then m_error.Refuse "not_allowed", name, "there is no such order"
    If Not AlipayCrossBorderSame(PaidOrder.State, "paid") Then m_error.Refuse "not_allowed", name, "the order is not paid"
  End Function

  Private Function AmountName(order, orderName)
    AmountName = ""
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "total_fee") Then AmountName = "return_amount"
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "rmb_fee") Then AmountName = "return_rmb_amount"
    If Len(AmountName) = 0 Then m_error.Refuse "not_allowed", orderName, ""
  End Function

  ' Whether more is marked than the order's price, with marks of one's own among them. own: their numbers.
  Private Function IsTooMuch(order, own)
    Dim seen, number, sum, isMarked
    IsTooMuch = False
    Set seen = m_handlers.FindOrder(order.Number)
    If seen Is Nothing Then Exit Function
    sum = "0"
    isMarked = False
    For Each number In seen.Asked.Keys
      If own.Exists(number) Then isMarked = True
      If Not HasFailed(seen, number) Then sum = AlipayCrossBorderDecimalSum(sum, seen.Asked.Item(number), 1)
    Next
    If isMarked Then IsTooMuch = (AlipayCrossBorderCompareDecimals(sum, AlipayCrossBorderPrice(seen)) > 0)
  End Function

  ' Says what is left without one's own.
  Private Sub RefuseTooMuch(name, order, own)
    Dim seen, rest, number
    Set seen = m_handlers.FindOrder(order.Number)
    rest = AlipayCrossBorderPrice(seen)
    For Each number In seen.Asked.Keys
      If Not own.Exists(number) And Not HasFailed(seen, number) Then rest = Less(rest, seen.Asked.Item(number))
    Next
    m_error.Refuse "too_large", name, rest
  End Sub

  Private Function HasFailed(order, number)
    HasFailed = AlipayCrossBorderSame(AlipayCrossBorderValueOf(order.Refunds, number), "refund_failed")
  End Function

  ' more: what else is asked of the order.
  Private Sub CheckRest(order, amount, name, more)
    Dim rest, number, asked
    rest = AlipayCrossBorderPrice(order)
    For Each number In order.Asked.Keys
      If Not HasFailed(order, number) Then rest = Less(rest, order.Asked.Item(number))
    Next
    For Each asked In more
      rest = Less(rest, asked)
    Next
    If AlipayCrossBorderCompareDecimals(amount, rest) > 0 Then m_error.Refuse "too_large", name, rest
  End Sub

  ' Never below nothing.
  Private Function Less(a, ByVal b)
    If AlipayCrossBorderCompareDecimals(b, a) > 0 Then b = a
    Less = AlipayCrossBorderDecimalSum(a, b, -1)
  End Function

  ' False after a refusal, which LastError holds.
  Private Function IsTaken(service, prepared)
    Dim record, thrown
    thrown = ""
    On Error Resume Next
    Err.Clear
    Set record = m_client.Deliver(service, prepared)
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    IsTaken = (Len(thrown) = 0)
    If Len(thrown) > 0 And Len(m_error.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith refunds", thrown
  End Function

  ' Whether the gateway said, by one of these codes, that it had arrived before.
  Private Function IsRepeated(codes)
    Dim code
    IsRepeated = False
    For Each code In codes
      If m_error.Code = "gateway_error" And AlipayCrossBorderSame(m_error.Parameter, code) Then IsRepeated = True
    Next
  End Function

  ' Whether the gateway has said for sure that nothing was done.
  Private Function IsRefused(repeated)
    IsRefused = (m_error.Code = "gateway_error" And AlipayCrossBorderIsKnownCode(m_error.Parameter) And Not IsRepeated(repeated))
  End Function

  ' The refusal must go on to the caller, whatever becomes of the mark.
  Private Sub Withdraw(order, refundNumber)
    m_isOpen = False
    On Error Resume Next
    m_handlers.RefundWithdrawn order, refundNumber
    Err.Clear
  End Sub

  Private Function IsTrue(answer)
    IsTrue = False
    If VarType(answer) = 11 Then IsTrue = answer
  End Function
End Class

' A refund that the gateway has taken.
Class AlipayCrossBorderRefunded
  Public Parameters ' what was sent, a dictionary
  Public WasThere   ' True: it had arrived before
End Class
%>
