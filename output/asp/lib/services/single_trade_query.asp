<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' single_trade_query: Ask what became of a payment
Function AlipayCrossBorderSingleTradeQueryRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "single_trade_query"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Bytes = 64
  rule.Format = "digits"

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Bytes = 64
  rule.Format = "order-number"

  Set constraint = rules.Constrain("at_least_one_of", "at_least_one_of", Array("trade_no", "out_trade_no"))

  Set AlipayCrossBorderSingleTradeQueryRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderSingleTradeQueryWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "trade"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderTradeRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderSingleTradeQueryWay = way
End Function
%>
