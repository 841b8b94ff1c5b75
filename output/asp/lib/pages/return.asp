<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Where the buyer comes back to: shows the order as the store has it and changes nothing. The signature proves that the
' address is the gateway's, not that the payment has arrived: that is what the notification is for.
Sub AlipayCrossBorderReturnPage(config)
  Dim gateway, parameters, order
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init config
  Set parameters = AlipayCrossBorderReturned(gateway, Request.ServerVariables("QUERY_STRING") & "")
  If parameters Is Nothing Then
    AlipayCrossBorderMessagePage "400 Bad Request", "This address cannot be trusted", "It does not carry the gateway's signature, or was changed on its way."
    Exit Sub
  End If
  Set order = NewAlipayCrossBorderHandlers(gateway.Config).FindOrder(AlipayCrossBorderValueOf(parameters, "out_trade_no"))
  If order Is Nothing Then
    AlipayCrossBorderMessagePage "404 Not Found", "No such order", AlipayCrossBorderReasonSays("unknown_order")
  Else
    AlipayCrossBorderStatePage order
  End If
End Sub

' The parameters, or Nothing when they do not verify. Raises bad_key: that is the shop's own trouble.
Function AlipayCrossBorderReturned(gateway, query)
  Set AlipayCrossBorderReturned = Nothing
  On Error Resume Next
  Set AlipayCrossBorderReturned = AlipayCrossBorderChecked(gateway, query)
  On Error Goto 0
  If AlipayCrossBorderSame(gateway.LastError.Code, "bad_key") Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith", gateway.LastError.Message
End Function

Function AlipayCrossBorderChecked(gateway, query)
  Dim parameters
  Set parameters = gateway.ParseForm(query)
  gateway.Verify parameters
  Set AlipayCrossBorderChecked = parameters
End Function

Sub AlipayCrossBorderStatePage(order)
  AlipayCrossBorderHead "200 OK"
  If order.State = "open" Then
    AlipayCrossBorderTopAgain
  Else
    AlipayCrossBorderTop
  End If
%>
<section class="<%= AlipayCrossBorderHtml(order.State) %>">
<% If order.State = "paid" Then %>
<h1>Thank you, your payment has arrived</h1>
<p>The gateway has confirmed it, and your order is on its way.</p>
<% ElseIf order.State = "closed" Then %>
<h1>This order was closed without a payment</h1>
<p>Nothing was taken from your account. You can order again whenever you like.</p>
<% Else %>
<h1>Your payment is being confirmed</h1>
<p>The gateway tells us as soon as it is through; this page looks again every two seconds.</p>
<% End If %>
<dl>
<dt>Order</dt><dd><%= AlipayCrossBorderHtml(order.Number) %></dd>
<dt>Amount</dt><dd><%= AlipayCrossBorderHtml(AlipayCrossBorderPriceCurrency(order)) %> <%= AlipayCrossBorderHtml(AlipayCrossBorderPrice(order)) %></dd>
</dl>
<p><a href="checkout.asp">Back to the shop</a></p>
</section>
<%
  AlipayCrossBorderBottom
End Sub
%>
