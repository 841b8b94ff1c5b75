<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' For your own tests: the body of a notification as the gateway would send it to a shop with this config.
' fields: a dictionary; its values replace those of the example, Null takes one away. privateKey: the gateway's, in tests
' one of your own; a sign type with a shared key does without.
Function AlipayCrossBorderSignedNotification(config, fields, privateKey)
  Dim signer, gateway, message, name
  Set signer = config.Copy(New AlipayCrossBorderError)
  If Len(privateKey) > 0 Then signer.PrivateKey = privateKey
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init signer
  Set message = Server.CreateObject("Scripting.Dictionary")
  message.Item("notify_id") = "2c0fbb7880e40704dc6eb869aec4115d"
  message.Item("notify_type") = "trade_status_sync"
  message.Item("notify_time") = "2009-04-29 11:04:04"
  message.Item("out_trade_no") = "2009/04/291103"
  message.Item("trade_no") = "2009042976780315"
  message.Item("total_fee") = "8.00"
  message.Item("currency") = "JPY"
  message.Item("trade_status") = "TRADE_FINISHED"
  message.Item("currency") = signer.Value("currency")
  message.Item("trade_status") = "TRADE_FINISHED"
  For Each name In fields.Keys
    message.Item(name) = fields.Item(name)
  Next
  AlipayCrossBorderSignedNotification = gateway.Signed(message).BuildQuery()
End Function
%>
