<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' create_forex_trade_wap: Pay in the browser of a phone
Function AlipayCrossBorderCreateForexTradeWapRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "create_forex_trade_wap"
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

  Set rule = rules.Add("notify_url") ' Where the notification goes
  rule.UsualField = "notify_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("return_url") ' Where the buyer comes back to
  rule.UsualField = "return_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("subject") ' Short name of the goods; the buyer sees it
  rule.Required = True
  rule.Bytes = 256

  Set rule = rules.Add("body") ' Details of the goods
  rule.Bytes = 400

  Set rule = rules.Add("out_trade_no") ' Your order number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Bytes = 10
  rule.Format = "currency"
  rule.Hint = "the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other"

  Set rule = rules.Add("total_fee") ' Price in the settlement currency
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("rmb_fee") ' Price in RMB; the settlement is still in the currency of the contract
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("timeout_rule") ' Time from the buyer's login to the payment; Alipay must have switched it on
  rule.Allowed = Array("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d")

  Set rule = rules.Add("order_gmt_create") ' When the order was made, GMT+8
  rule.Format = "datetime"

  Set rule = rules.Add("order_valid_time") ' Seconds from the redirect to the buyer's login
  rule.Format = "digits"
  rule.Minimum = "61"
  rule.Maximum = "2592000"

  Set rule = rules.Add("auth_token") ' Token of the express login

  Set rule = rules.Add("supplier") ' Seller name that the cashier page shows

  Set rule = rules.Add("seller_id") ' Id of the seller behind a payment service provider (old name)

  Set rule = rules.Add("seller_name") ' Name of that seller (old name)

  Set rule = rules.Add("seller_industry") ' Industry of that seller (old name)

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller behind a payment service provider
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_name") ' Name of that seller
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_industry") ' Industry of that seller, a merchant category code
  rule.Bytes = 4
  rule.Format = "digits"

  Set rule = rules.Add("specified_pay_channel") ' A fixed pay channel

  Set rule = rules.Add("product_code") ' Product of your contract
  rule.Allowed = Array("NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER")

  Set rule = rules.Add("split_fund_info") ' How the amount is split
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 10
  parts.Example = "split_fund_info[0].transIn"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("transIn") ' Who gets it, an id that begins with 2088
  rule.Required = True
  rule.Bytes = 16
  rule.Format = "digits"
  Set rule = parts.Rules.Add("amount") ' How much
  rule.Required = True
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  Set rule = parts.Rules.Add("currency") ' The settlement currency with total_fee, CNY with rmb_fee
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = parts.Rules.Add("desc") ' What for

  Set rule = rules.Add("trade_information") ' What is sold; the newest version of the product wants it
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = False
  parts.Most = 1
  parts.Example = "trade_information.business_type"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("business_type") ' 1 hotel, 2 air, 3 study, 4 goods, 5 other
  rule.Required = True
  rule.Allowed = Array("1", "2", "3", "4", "5")
  Set rule = parts.Rules.Add("hotel_name") ' Name of the hotel
  Set rule = parts.Rules.Add("check_in_time") ' Day of arrival
  rule.Format = "date"
  Set rule = parts.Rules.Add("check_out_time") ' Day of departure
  rule.Format = "date"
  Set rule = parts.Rules.Add("flight_number") ' Number of the flight
  Set rule = parts.Rules.Add("departure_time") ' Time of departure
  rule.Format = "minute"
  Set rule = parts.Rules.Add("admission_notice_url") ' Address of the admission notice
  rule.Format = "url"
  Set rule = parts.Rules.Add("goods_info") ' The goods as SKU quantity, parted by
  Set rule = parts.Rules.Add("total_quantity") ' How many in all
  rule.Format = "digits"

  Set rule = rules.Add("refer_url") ' Address of the shop page
  rule.Format = "url"

  Set rule = rules.Add("payment_inst") ' The wallet that pays
  rule.Allowed = Array("ALIPAYCN", "ALIPAYHK")

  Set rule = rules.Add("app_pay") ' Y: open the wallet if the phone has it
  rule.Allowed = Array("Y", "N")

  Set rule = rules.Add("merchant_url") ' Where the link back goes
  rule.Format = "url"

  Set constraint = rules.Constrain("exactly_one_of", "exactly_one_of", Array("total_fee", "rmb_fee"))

  Set constraint = rules.Constrain("goes_together", "goes_with", Array("order_gmt_create", "order_valid_time"))

  Set AlipayCrossBorderCreateForexTradeWapRules = rules
End Function
%>
