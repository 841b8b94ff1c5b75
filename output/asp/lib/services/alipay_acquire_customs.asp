<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' alipay.acquire.customs: Declare a payment to the customs
Function AlipayCrossBorderAlipayAcquireCustomsRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.acquire.customs"
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

  Set rule = rules.Add("out_request_no") ' Your number of the declaration, unique
  rule.Required = True
  rule.Bytes = 32
  rule.MinBytes = 6
  rule.Format = "word"

  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"

  Set rule = rules.Add("merchant_customs_code") ' Your code at the customs
  rule.Required = True
  rule.Bytes = 20

  Set rule = rules.Add("merchant_customs_name") ' Your name at the customs
  rule.Required = True

  Set rule = rules.Add("amount") ' How much, in RMB
  rule.Required = True
  rule.Bytes = 20
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"

  Set rule = rules.Add("customs_place") ' Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU
  rule.Required = True
  rule.Format = "word"

  Set rule = rules.Add("is_split") ' T: the order is declared in parts
  rule.Allowed = Array("T", "t")

  Set rule = rules.Add("sub_out_biz_no") ' Number of the part

  Set rule = rules.Add("buyer_name") ' Name of who ordered

  Set rule = rules.Add("buyer_id_no") ' Number of that person's identity card

  Set constraint = rules.Constrain("goes_together", "goes_with", Array("is_split", "sub_out_biz_no"))

  Set AlipayCrossBorderAlipayAcquireCustomsRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayAcquireCustomsWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "result"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderResultRecordFields()
  answer.ResultField = "result_code"
  answer.ResultGood = "SUCCESS"
  answer.ResultCode = "detail_error_code"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayAcquireCustomsWay = way
End Function
%>
