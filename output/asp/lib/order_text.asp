<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What stands in an order's file: a line NAME=VALUE for each, then the line "end", which a file that was cut lacks.
Function AlipayCrossBorderOrderText(order)
  AlipayCrossBorderOrderText = "number=" & order.Number & vbLf & "currency=" & order.Currency & vbLf
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & "total_fee" & "=" & order.TotalFee & vbLf
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & "rmb_fee" & "=" & order.RmbFee & vbLf
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & "end" & vbLf
End Function

' The order, without its state. Raises for a text that was cut.
Function AlipayCrossBorderOrderOf(text)
  Dim order, line, at
  If Right(text, 5) <> vbLf & "end" & vbLf Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the order's file is cut"
  Set order = New AlipayCrossBorderOrder
  For Each line In Split(text, vbLf)
    at = InStr(1, line, "=", 0)
    If at > 0 Then
      Select Case Left(line, at - 1)
      Case "number"
        order.Number = Mid(line, at + 1)
      Case "currency"
        order.Currency = Mid(line, at + 1)
      Case Else
        order.SetAmount Left(line, at - 1), Mid(line, at + 1)
      End Select
    End If
  Next
  Set AlipayCrossBorderOrderOf = order
End Function
%>
