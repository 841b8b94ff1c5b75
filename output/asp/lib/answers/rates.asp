<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One record of the answer rates. Its values are text; those that are not there are empty.
Class AlipayCrossBorderRatesRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Day of the rate, GMT+8
  Public Property Get Date()
    Date = AlipayCrossBorderValueOf(m_values, "date")
  End Property

  ' Time of the rate, HHmmss, GMT+8
  Public Property Get Time()
    Time = AlipayCrossBorderValueOf(m_values, "time")
  End Property

  ' The currency
  Public Property Get Currency()
    Currency = AlipayCrossBorderValueOf(m_values, "currency")
  End Property

  ' RMB for one unit of it
  Public Property Get Rate()
    Rate = AlipayCrossBorderValueOf(m_values, "rate")
  End Property
End Class

Function AlipayCrossBorderRatesRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("date") ' Day of the rate, GMT+8
  rule.Required = True
  rule.Format = "date8"
  Set rule = rules.Add("time") ' Time of the rate, HHmmss, GMT+8
  rule.Required = True
  rule.Bytes = 6
  rule.Format = "digits"
  Set rule = rules.Add("currency") ' The currency
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = rules.Add("rate") ' RMB for one unit of it
  rule.Required = True
  rule.Format = "amount"
  Set AlipayCrossBorderRatesRecordFields = rules
End Function
%>
