<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' forex_liquidation_file: Download the settlement file
Function AlipayCrossBorderForexLiquidationFileRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_liquidation_file"
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

  Set rule = rules.Add("start_date") ' First day, GMT+8
  rule.Required = True
  rule.Format = "date8"

  Set rule = rules.Add("end_date") ' Last day, GMT+8, before today
  rule.Required = True
  rule.Format = "date8"

  Set constraint = rules.Constrain("period", "bad_period", Array("start_date", "end_date"))
  constraint.Days = 10
  constraint.BeforeToday = True

  Set AlipayCrossBorderForexLiquidationFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexLiquidationFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "liquidation"
  answer.IsTable = True
  Set answer.Fields = AlipayCrossBorderLiquidationRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"
  answer.Separator = "|"
  answer.Prefix = "File download failed:"
  answer.HasRest = True
  answer.Texts.Add "No balance account data in the period", ""
  answer.Texts.Add "No balance amount data in the period", ""
  answer.Texts.Add "Over 10 days to Date period", "PERIOD_TOO_LONG"
  answer.Texts.Add "Finish date ahead of begin date", "PERIOD_BACKWARDS"
  answer.Texts.Add "Illegal Date period!", "PERIOD_ILLEGAL"
  answer.Texts.Add "Finish date not ahead of today", "PERIOD_NOT_OVER"
  answer.Texts.Add "Date format incorrect YYYYMMDD", "DATE_FORMAT"
  answer.Texts.Add "Over limit balance amount record", "TOO_MANY_RECORDS"
  answer.Texts.Add "System exception", "SYSTEM_EXCEPTION"
  answer.Texts.Add "Internet connected exception ,please try later", "NOT_CONNECTED"
  answer.Texts.Add "Merchant ID incorrect", "ILLEGAL_PARTNER"
  answer.Texts.Add "File empty", "FILE_EMPTY"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderForexLiquidationFileWay = way
End Function
%>
