<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' forex_refund_file: Refund many payments by one file
Function AlipayCrossBorderForexRefundFileRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_refund_file"
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

  Set AlipayCrossBorderForexRefundFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexRefundFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "accepted"
  answer.IsTable = False
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 3
  Set way.Answer = answer
  Set way.Upload = AlipayCrossBorderForexRefundFileUpload()
  Set AlipayCrossBorderForexRefundFileWay = way
End Function

' The file that goes with it.
Function AlipayCrossBorderForexRefundFileUpload()
  Dim upload, rule, parts

  Set upload = New AlipayCrossBorderUploadForm
  upload.Field = "refund_file"
  upload.File = "refund.txt"
  upload.Separator = "|"
  upload.LineEnd = ChrW(10)
  upload.Most = 10000
  upload.UniqueName = "out_return_no"

  Set rule = upload.Columns.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = upload.Columns.Add("out_return_no") ' Your refund number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = upload.Columns.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = upload.Columns.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Format = "currency"
  rule.Hint = "the currency of your contract (FAQ 10)"

  Set rule = upload.Columns.Add("return_amount") ' How much, in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = upload.Columns.Add("gmt_return") ' Time of the refund, GMT+8
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "date14"
  rule.LatestNow = True

  Set rule = upload.Columns.Add("reason") ' Why
  rule.Bytes = 255

  Set AlipayCrossBorderForexRefundFileUpload = upload
End Function
%>
