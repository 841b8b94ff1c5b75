<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The kinds of message that the gateway sends, in the order in which they are tried; the last one takes the rest.
Function AlipayCrossBorderMessageKinds()
  AlipayCrossBorderMessageKinds = Array(AlipayCrossBorderMessageKind1(), AlipayCrossBorderMessageKind2())
End Function

' One kind of message.
Class AlipayCrossBorderMessageKind
  Public KnownBy  ' the name that tells it from the others; empty for the last one
  Public Rules    ' of its parameters
  Public Amounts  ' the names under which it carries an order's price
  Public Status   ' the name of its status
  Public Meanings ' what each status means
End Class

' refund
Function AlipayCrossBorderMessageKind1()
  Dim kind, rule
  Set kind = New AlipayCrossBorderMessageKind
  kind.KnownBy = "out_return_no"
  Set kind.Rules = New AlipayCrossBorderRules
  Set rule = kind.Rules.Add("notify_id") ' Number of this notification
  rule.Required = True
  rule.Bytes = 128
  Set rule = kind.Rules.Add("notify_type") ' Kind of notification
  rule.Bytes = 64
  Set rule = kind.Rules.Add("notify_time") ' When it was sent, GMT+8
  rule.Format = "datetime"
  Set rule = kind.Rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("out_return_no") ' Your refund number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("refund_status") ' What became of the refund
  rule.Required = True
  rule.Bytes = 64
  Set rule = kind.Rules.Add("error_code") ' Why it failed
  rule.Bytes = 64
  kind.Amounts = Array()
  kind.Status = "refund_status"
  Set kind.Meanings = Server.CreateObject("Scripting.Dictionary")
  kind.Meanings.Add "REFUND_SUCCESS", "refunded"
  kind.Meanings.Add "REFUND_FAIL", "refund_failed"
  Set AlipayCrossBorderMessageKind1 = kind
End Function

' payment
Function AlipayCrossBorderMessageKind2()
  Dim kind, rule
  Set kind = New AlipayCrossBorderMessageKind
  kind.KnownBy = ""
  Set kind.Rules = New AlipayCrossBorderRules
  Set rule = kind.Rules.Add("notify_id") ' Number of this notification
  rule.Required = True
  rule.Bytes = 128
  Set rule = kind.Rules.Add("notify_type") ' Kind of notification
  rule.Required = True
  rule.Bytes = 64
  Set rule = kind.Rules.Add("notify_time") ' When it was sent, GMT+8
  rule.Required = True
  rule.Format = "datetime"
  Set rule = kind.Rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"
  Set rule = kind.Rules.Add("total_fee") ' Price in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  Set rule = kind.Rules.Add("rmb_fee") ' Price in RMB of an order that was priced so
  rule.Format = "amount"
  Set rule = kind.Rules.Add("currency") ' Settlement currency
  rule.Required = True
  rule.Bytes = 10
  Set rule = kind.Rules.Add("trade_status") ' What became of the payment
  rule.Required = True
  rule.Bytes = 64
  kind.Amounts = Array("total_fee", "rmb_fee")
  kind.Status = "trade_status"
  Set kind.Meanings = Server.CreateObject("Scripting.Dictionary")
  kind.Meanings.Add "TRADE_FINISHED", "paid"
  kind.Meanings.Add "TRADE_SUCCESS", "paid"
  kind.Meanings.Add "TRADE_CLOSED", "closed"
  Set AlipayCrossBorderMessageKind2 = kind
End Function

' What a reason means; a refusal's code has its own text.
Function AlipayCrossBorderReasonSays(reason)
  Select Case reason
  Case "paid"
    AlipayCrossBorderReasonSays = "The order is paid now"
  Case "already_paid"
    AlipayCrossBorderReasonSays = "The order was paid before by the same trade"
  Case "closed"
    AlipayCrossBorderReasonSays = "The order is closed now"
  Case "already_closed"
    AlipayCrossBorderReasonSays = "The order was closed before"
  Case "closed_after_paid"
    AlipayCrossBorderReasonSays = "The order is paid and stays so"
  Case "refunded"
    AlipayCrossBorderReasonSays = "The refund is marked as done now"
  Case "refund_failed"
    AlipayCrossBorderReasonSays = "The refund is marked as failed now"
  Case "already_refunded"
    AlipayCrossBorderReasonSays = "The refund was marked before"
  Case "ignored"
    AlipayCrossBorderReasonSays = "This status asks for nothing"
  Case "oversized"
    AlipayCrossBorderReasonSays = "The message is larger than a notification can be"
  Case "wrong_content_type"
    AlipayCrossBorderReasonSays = "The message is not form data"
  Case "gateway_unreachable"
    AlipayCrossBorderReasonSays = "The gateway could not be asked whether it sent this"
  Case "not_genuine"
    AlipayCrossBorderReasonSays = "The gateway says that it did not send this"
  Case "unknown_order"
    AlipayCrossBorderReasonSays = "There is no such order"
  Case "other_currency"
    AlipayCrossBorderReasonSays = "The currency is not that of the order"
  Case "other_partner"
    AlipayCrossBorderReasonSays = "The partner is not that of the config"
  Case "other_amount"
    AlipayCrossBorderReasonSays = "The amount is not that of the order"
  Case "conflict"
    AlipayCrossBorderReasonSays = "The order's state does not go with this message; look at the order"
  Case "handler_failed"
    AlipayCrossBorderReasonSays = "The shop's own code failed; the gateway will send the message again"
  Case Else
    AlipayCrossBorderReasonSays = AlipayCrossBorderSays(reason)
  End Select
End Function

' The word that the page answers for a reason.
Function AlipayCrossBorderReasonAnswer(reason)
  AlipayCrossBorderReasonAnswer = "fail"
  Select Case reason
  Case "paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "closed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_closed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "closed_after_paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "refunded"
    AlipayCrossBorderReasonAnswer = "success"
  Case "refund_failed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_refunded"
    AlipayCrossBorderReasonAnswer = "success"
  Case "ignored"
    AlipayCrossBorderReasonAnswer = "success"
  End Select
End Function
%>
