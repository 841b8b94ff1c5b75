<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One record of the answer liquidation. Its values are text; those that are not there are empty.
Class AlipayCrossBorderLiquidationRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Order number, or refund number of a refund
  Public Property Get PartnerTransactionId()
    PartnerTransactionId = AlipayCrossBorderValueOf(m_values, "partner_transaction_id")
  End Property

  ' Amount in the settlement currency
  Public Property Get Amount()
    Amount = AlipayCrossBorderValueOf(m_values, "amount")
  End Property

  ' Settlement currency
  Public Property Get Currency()
    Currency = AlipayCrossBorderValueOf(m_values, "currency")
  End Property

  ' When it was paid, GMT+8
  Public Property Get PaymentTime()
    PaymentTime = AlipayCrossBorderValueOf(m_values, "payment_time")
  End Property

  ' When it was settled, GMT+8
  Public Property Get SettlementTime()
    SettlementTime = AlipayCrossBorderValueOf(m_values, "settlement_time")
  End Property

  ' P: a payment, R: a refund
  Public Property Get TransactionType()
    TransactionType = AlipayCrossBorderValueOf(m_values, "transaction_type")
  End Property

  ' Service charge in the settlement currency
  Public Property Get ServiceCharge()
    ServiceCharge = AlipayCrossBorderValueOf(m_values, "service_charge")
  End Property

  ' L: settled
  Public Property Get Status()
    Status = AlipayCrossBorderValueOf(m_values, "status")
  End Property

  ' Name of the goods
  Public Property Get Remarks()
    Remarks = AlipayCrossBorderValueOf(m_values, "remarks")
  End Property
End Class

Function AlipayCrossBorderLiquidationRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("partner_transaction_id") ' Order number, or refund number of a refund
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("amount") ' Amount in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  Set rule = rules.Add("currency") ' Settlement currency
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = rules.Add("payment_time") ' When it was paid, GMT+8
  rule.Required = True
  rule.Format = "date14"
  Set rule = rules.Add("settlement_time") ' When it was settled, GMT+8
  rule.Format = "date14"
  Set rule = rules.Add("transaction_type") ' P: a payment, R: a refund
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("service_charge") ' Service charge in the settlement currency
  rule.Format = "amount"
  Set rule = rules.Add("status") ' L: settled
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("remarks") ' Name of the goods
  Set AlipayCrossBorderLiquidationRecordFields = rules
End Function
%>
