<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The shop and the gateway of a notify case: as its line says, and no other.

Function AlipayCrossBorderNotifyResult(gateway, pieces, body)
  Dim shop, transport, notifications, receipt
  Set shop = New AlipayCrossBorderCaseShop
  Set transport = New AlipayCrossBorderCaseTransport
  shop.Init pieces
  transport.Reply = AlipayCrossBorderCaseField(pieces, "reply")
  Set notifications = New AlipayCrossBorderNotifications
  notifications.Init gateway, shop, transport, Nothing
  Set receipt = notifications.Receive(body & "", AlipayCrossBorderFromUnits(AlipayCrossBorderCaseField(pieces, "content_type")))
  AlipayCrossBorderNotifyResult = "ok" & vbTab & AlipayCrossBorderField("status", CStr(receipt.Status)) & vbTab & AlipayCrossBorderField("answer", receipt.Body) _
    & vbTab & AlipayCrossBorderField("reason", receipt.Reason) & vbTab & AlipayCrossBorderField("note", receipt.Note) _
    & vbTab & AlipayCrossBorderField("asked", transport.Asked) & vbTab & AlipayCrossBorderField("called", shop.Called)
End Function

' What stands behind NAME= on the line; empty when it is not there.
Function AlipayCrossBorderCaseField(pieces, name)
  Dim i
  AlipayCrossBorderCaseField = ""
  For i = 2 To UBound(pieces)
    If AlipayCrossBorderSame(Left(pieces(i), Len(name) + 1), name & "=") Then AlipayCrossBorderCaseField = Mid(pieces(i), Len(name) + 2)
  Next
End Function

' The order that the fields of this name describe; Nothing when there is none.
Function AlipayCrossBorderCaseOrder(pieces, field)
  Dim order, pair, name, value, mark, i
  Set AlipayCrossBorderCaseOrder = Nothing
  Set order = New AlipayCrossBorderOrder
  For i = 2 To UBound(pieces)
    If AlipayCrossBorderSame(Left(pieces(i), Len(field) + 1), field & "=") Then
      Set AlipayCrossBorderCaseOrder = order
      pair = Split(Mid(pieces(i), Len(field) + 2), ":")
      name = AlipayCrossBorderFromUnits(pair(0))
      value = AlipayCrossBorderFromUnits(pair(1))
      Select Case name
      Case "number"
        order.Number = value
      Case "currency"
        order.Currency = value
      Case "state"
        order.State = value
      Case "trade"
        order.Trade = value
      Case "refund"
        mark = Split(value, "=")
        order.Refunds.Item(mark(0)) = mark(1)
      Case Else
        order.SetAmount name, value
      End Select
    End If
  Next
End Function

Class AlipayCrossBorderCaseShop
  Public Called
  Private m_pieces
  Private m_behaviour
  Private m_field

  Public Sub Init(pieces)
    m_pieces = pieces
    m_behaviour = AlipayCrossBorderFromUnits(AlipayCrossBorderCaseField(pieces, "handler"))
    m_field = "order"
    Called = ""
  End Sub

  Public Function FindOrder(number)
    Dim order
    Set FindOrder = Nothing
    Set order = AlipayCrossBorderCaseOrder(m_pieces, m_field)
    If order Is Nothing Then Exit Function
    If AlipayCrossBorderSame(order.Number, number) Then Set FindOrder = order
  End Function

  Public Function OrderPaid(order, notification)
    OrderPaid = Handled("order_paid")
  End Function

  Public Function OrderClosed(order, notification)
    OrderClosed = Handled("order_closed")
  End Function

  Public Function RefundDone(order, notification)
    RefundDone = Handled("refund_done")
  End Function

  Private Function Handled(name)
    If Len(Called) > 0 Then Called = Called & ","
    Called = Called & name
    Handled = False
    Select Case m_behaviour
    Case "throws"
      Err.Raise vbObjectError + 1, "shop", "the shop failed"
    Case "late"
      m_field = "then"
    Case "", "commits"
      Handled = True
    End Select
  End Function
End Class

Class AlipayCrossBorderCaseTransport
  Public Reply
  Public Asked

  Public Function Send(method, address, contentType, body)
    Dim parts, answer
    Asked = address
    If Len(Reply) = 0 Then Err.Raise vbObjectError + 1, "transport", "no answer"
    parts = Split(Reply, ":")
    Set answer = New AlipayCrossBorderHttpAnswer
    answer.Status = CLng(AlipayCrossBorderFromUnits(parts(0)))
    answer.Body = AlipayCrossBorderEncode("utf-8", AlipayCrossBorderFromUnits(parts(1)))
    Set Send = answer
  End Function
End Class
%>
