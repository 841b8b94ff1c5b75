<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One record of the answer refund_state. Its values are text; those that are not there are empty.
Class AlipayCrossBorderRefundStateRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Whether the query went well
  Public Property Get ResponseCode()
    ResponseCode = AlipayCrossBorderValueOf(m_values, "response_code")
  End Property

  ' What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING
  Public Property Get RefundResultCode()
    RefundResultCode = AlipayCrossBorderValueOf(m_values, "refund_result_code")
  End Property

  ' Why it failed
  Public Property Get RefundErrorCode()
    RefundErrorCode = AlipayCrossBorderValueOf(m_values, "refund_error_code")
  End Property

  ' When it was made, GMT+8
  Public Property Get GmtCreate()
    GmtCreate = AlipayCrossBorderValueOf(m_values, "gmt_create")
  End Property
End Class

Function AlipayCrossBorderRefundStateRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("response_code") ' Whether the query went well
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("refund_result_code") ' What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING
  rule.Bytes = 64
  Set rule = rules.Add("refund_error_code") ' Why it failed
  rule.Bytes = 64
  Set rule = rules.Add("gmt_create") ' When it was made, GMT+8
  rule.Format = "datetime"
  Set AlipayCrossBorderRefundStateRecordFields = rules
End Function
%>
