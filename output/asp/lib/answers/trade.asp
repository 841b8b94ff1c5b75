<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One record of the answer trade. Its values are text; those that are not there are empty.
Class AlipayCrossBorderTradeRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Your order number
  Public Property Get OutTradeNo()
    OutTradeNo = AlipayCrossBorderValueOf(m_values, "out_trade_no")
  End Property

  ' The gateway's number of the payment
  Public Property Get TradeNo()
    TradeNo = AlipayCrossBorderValueOf(m_values, "trade_no")
  End Property

  ' What became of the payment
  Public Property Get TradeStatus()
    TradeStatus = AlipayCrossBorderValueOf(m_values, "trade_status")
  End Property

  ' Short name of the goods
  Public Property Get Subject()
    Subject = AlipayCrossBorderValueOf(m_values, "subject")
  End Property

  ' Price of one piece
  Public Property Get Price()
    Price = AlipayCrossBorderValueOf(m_values, "price")
  End Property

  ' Number of pieces
  Public Property Get Quantity()
    Quantity = AlipayCrossBorderValueOf(m_values, "quantity")
  End Property

  ' Price of the trade, probably in RMB
  Public Property Get TotalFee()
    TotalFee = AlipayCrossBorderValueOf(m_values, "total_fee")
  End Property

  ' Discount
  Public Property Get Discount()
    Discount = AlipayCrossBorderValueOf(m_values, "discount")
  End Property

  ' When it was made, GMT+8
  Public Property Get GmtCreate()
    GmtCreate = AlipayCrossBorderValueOf(m_values, "gmt_create")
  End Property

  ' When it was paid, GMT+8
  Public Property Get GmtPayment()
    GmtPayment = AlipayCrossBorderValueOf(m_values, "gmt_payment")
  End Property

  ' When it was closed, GMT+8
  Public Property Get GmtClose()
    GmtClose = AlipayCrossBorderValueOf(m_values, "gmt_close")
  End Property

  ' When it changed last, GMT+8
  Public Property Get GmtLastModifiedTime()
    GmtLastModifiedTime = AlipayCrossBorderValueOf(m_values, "gmt_last_modified_time")
  End Property

  ' The buyer's account
  Public Property Get BuyerEmail()
    BuyerEmail = AlipayCrossBorderValueOf(m_values, "buyer_email")
  End Property

  ' The buyer's id
  Public Property Get BuyerId()
    BuyerId = AlipayCrossBorderValueOf(m_values, "buyer_id")
  End Property

  ' The seller's account
  Public Property Get SellerEmail()
    SellerEmail = AlipayCrossBorderValueOf(m_values, "seller_email")
  End Property

  ' The seller's id
  Public Property Get SellerId()
    SellerId = AlipayCrossBorderValueOf(m_values, "seller_id")
  End Property

  ' Kind of payment
  Public Property Get PaymentType()
    PaymentType = AlipayCrossBorderValueOf(m_values, "payment_type")
  End Property

  ' What went back to the buyer
  Public Property Get ToBuyerFee()
    ToBuyerFee = AlipayCrossBorderValueOf(m_values, "to_buyer_fee")
  End Property

  ' What the seller got
  Public Property Get ToSellerFee()
    ToSellerFee = AlipayCrossBorderValueOf(m_values, "to_seller_fee")
  End Property

  ' What became of a refund
  Public Property Get RefundStatus()
    RefundStatus = AlipayCrossBorderValueOf(m_values, "refund_status")
  End Property

  ' When it was refunded, GMT+8
  Public Property Get GmtRefund()
    GmtRefund = AlipayCrossBorderValueOf(m_values, "gmt_refund")
  End Property

  ' More about the status
  Public Property Get AdditionalTradeStatus()
    AdditionalTradeStatus = AlipayCrossBorderValueOf(m_values, "additional_trade_status")
  End Property
End Class

Function AlipayCrossBorderTradeRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"
  Set rule = rules.Add("trade_status") ' What became of the payment
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("subject") ' Short name of the goods
  Set rule = rules.Add("price") ' Price of one piece
  rule.Format = "amount"
  Set rule = rules.Add("quantity") ' Number of pieces
  rule.Format = "digits"
  Set rule = rules.Add("total_fee") ' Price of the trade, probably in RMB
  rule.Format = "amount"
  Set rule = rules.Add("discount") ' Discount
  Set rule = rules.Add("gmt_create") ' When it was made, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_payment") ' When it was paid, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_close") ' When it was closed, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_last_modified_time") ' When it changed last, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("buyer_email") ' The buyer's account
  Set rule = rules.Add("buyer_id") ' The buyer's id
  Set rule = rules.Add("seller_email") ' The seller's account
  Set rule = rules.Add("seller_id") ' The seller's id
  Set rule = rules.Add("payment_type") ' Kind of payment
  Set rule = rules.Add("to_buyer_fee") ' What went back to the buyer
  Set rule = rules.Add("to_seller_fee") ' What the seller got
  Set rule = rules.Add("refund_status") ' What became of a refund
  Set rule = rules.Add("gmt_refund") ' When it was refunded, GMT+8
  Set rule = rules.Add("additional_trade_status") ' More about the status
  Set AlipayCrossBorderTradeRecordFields = rules
End Function
%>
