<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' forex_refund: Refund a payment, wholly or partly
Function AlipayCrossBorderForexRefundRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_refund"
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

  Set rule = rules.Add("notify_url") ' Where the notification about the refund goes
  rule.UsualField = "notify_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("out_return_no") ' Your refund number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("return_amount") ' How much, in the settlement currency
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("return_rmb_amount") ' How much, in RMB: for an order that was priced so
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Bytes = 10
  rule.Format = "currency"
  rule.Hint = "as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)"

  Set rule = rules.Add("gmt_return") ' Time of the refund, GMT+8
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "date14"
  rule.LatestNow = True

  Set rule = rules.Add("reason") ' Why
  rule.Required = True
  rule.Bytes = 100

  Set rule = rules.Add("product_code") ' As in the payment
  rule.Allowed = Array("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER")

  Set rule = rules.Add("split_fund_info") ' How much of it each gives back
  rule.Bytes = 1600
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 10
  parts.Example = "split_fund_info[0].transOut"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("transOut") ' Who gives it back, an id that begins with 2088
  rule.Required = True
  rule.Bytes = 16
  rule.Format = "digits"
  Set rule = parts.Rules.Add("amount") ' How much
  rule.Required = True
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  Set rule = parts.Rules.Add("currency") ' The settlement currency with return_amount, CNY with return_rmb_amount
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = parts.Rules.Add("desc") ' What for

  Set rule = rules.Add("is_sync") ' Y: the answer is final; N: the gateway tries on, and notifies
  rule.Allowed = Array("Y", "N")

  Set constraint = rules.Constrain("exactly_one_of", "exactly_one_of", Array("return_amount", "return_rmb_amount"))

  Set AlipayCrossBorderForexRefundRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexRefundWay()
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
  Set AlipayCrossBorderForexRefundWay = way
End Function
%>
