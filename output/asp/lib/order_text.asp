<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What stands in an order's file: a line NAME=VALUE for each, then the line "end", which a file that was cut lacks. Raises
' for a value with a line end, or with any other character than printable ASCII.
Function AlipayCrossBorderOrderText(order)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderLine("number", order.Number) & AlipayCrossBorderOrderLine("currency", order.Currency)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & AlipayCrossBorderOrderLine("total_fee", order.TotalFee)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & AlipayCrossBorderOrderLine("rmb_fee", order.RmbFee)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & "end" & vbLf
End Function

Function AlipayCrossBorderOrderLine(name, ByVal value)
  value = value & ""
  If Not AlipayCrossBorderSame(AlipayCrossBorderPrintable(value, Len(value)), value) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "an order's values are printable ASCII"
  AlipayCrossBorderOrderLine = name & "=" & value & vbLf
End Function

' yyyyMMddHHmmss as yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderFromDate14(digits)
  AlipayCrossBorderFromDate14 = Left(digits, 4) & "-" & Mid(digits, 5, 2) & "-" & Mid(digits, 7, 2) _
    & " " & Mid(digits, 9, 2) & ":" & Mid(digits, 11, 2) & ":" & Mid(digits, 13, 2)
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
