<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One record of the answer result. Its values are text; those that are not there are empty.
Class AlipayCrossBorderResultRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Whether it went well
  Public Property Get ResultCode()
    ResultCode = AlipayCrossBorderValueOf(m_values, "result_code")
  End Property

  ' Why not
  Public Property Get DetailErrorCode()
    DetailErrorCode = AlipayCrossBorderValueOf(m_values, "detail_error_code")
  End Property

  ' Why not in words
  Public Property Get DetailErrorDes()
    DetailErrorDes = AlipayCrossBorderValueOf(m_values, "detail_error_des")
  End Property
End Class

Function AlipayCrossBorderResultRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("result_code") ' Whether it went well
  rule.Bytes = 64
  Set rule = rules.Add("detail_error_code") ' Why not
  rule.Bytes = 64
  Set rule = rules.Add("detail_error_des") ' Why not in words
  Set AlipayCrossBorderResultRecordFields = rules
End Function
%>
