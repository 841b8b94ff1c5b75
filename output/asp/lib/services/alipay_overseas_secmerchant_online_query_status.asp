<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' alipay.overseas.secmerchant.online.queryStatus: Ask what became of a registration
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.overseas.secmerchant.online.queryStatus"
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

  Set rule = rules.Add("timestamp") ' When it is sent, GMT+8; good for 30 minutes
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "datetime"
  rule.LatestNow = True

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("payment_method") ' The way of paying that was registered
  rule.Required = True
  rule.Fixed = "ONLINE_PAYMENT"

  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay()
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
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay = way
End Function
%>
