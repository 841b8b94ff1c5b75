<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' alipay.overseas.secmerchant.online.maintain: Register a seller behind a payment service provider
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.overseas.secmerchant.online.maintain"
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

  Set rule = rules.Add("secondary_merchant_name") ' Name of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_industry") ' Industry of the seller, a merchant category code
  rule.Required = True
  rule.Bytes = 4
  rule.Format = "digits"

  Set rule = rules.Add("register_country") ' Country of the seller, two letters
  rule.Required = True
  rule.Bytes = 2
  rule.Format = "capitals"

  Set rule = rules.Add("register_address") ' Address of the seller
  rule.Required = True
  rule.Bytes = 256

  Set rule = rules.Add("site_infos") ' The seller's sites
  rule.Required = True
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 5
  parts.Example = "site_infos[0].site_type"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("site_type") ' Kind of site, such as WEB or APP
  rule.Required = True
  rule.Bytes = 32
  rule.Format = "word"
  Set rule = parts.Rules.Add("site_url") ' Address of the site
  rule.Format = "url"
  Set rule = parts.Rules.Add("site_name") ' Name of the site

  Set rule = rules.Add("secondary_merchant_type") ' Kind of seller
  rule.Bytes = 32
  rule.Format = "word"

  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay()
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
  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay = way
End Function
%>
