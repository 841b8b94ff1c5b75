<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' alipay.acquire.refund.query: Ask what became of a refund
Function AlipayCrossBorderAlipayAcquireRefundQueryRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.acquire.refund.query"
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

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("out_return_no") ' Your refund number
  rule.Required = True
  rule.Bytes = 128
  rule.Format = "order-number"

  Set AlipayCrossBorderAlipayAcquireRefundQueryRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayAcquireRefundQueryWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "refund_state"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderRefundStateRecordFields()
  answer.ResultField = "response_code"
  answer.ResultGood = "SUCCESS"
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
  Set AlipayCrossBorderAlipayAcquireRefundQueryWay = way
End Function
%>
