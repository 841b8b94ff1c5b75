<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The record of an answer, by the answer's name.
Function AlipayCrossBorderRecord(name, values)
  Dim record
  Select Case name
  Case "result"
    Set record = New AlipayCrossBorderResultRecord
  Case "refund_state"
    Set record = New AlipayCrossBorderRefundStateRecord
  Case "compare"
    Set record = New AlipayCrossBorderCompareRecord
  Case "liquidation"
    Set record = New AlipayCrossBorderLiquidationRecord
  Case "rates"
    Set record = New AlipayCrossBorderRatesRecord
  Case "trade"
    Set record = New AlipayCrossBorderTradeRecord
  End Select
  record.Init values
  Set AlipayCrossBorderRecord = record
End Function
%>
