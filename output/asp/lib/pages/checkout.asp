<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' GET lists the goods, POST makes an order of one and shows it with the form that goes to the gateway.
Sub AlipayCrossBorderCheckoutPage(config)
  Dim gateway, handlers, id, order
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init config
  Set handlers = NewAlipayCrossBorderHandlers(gateway.Config)
  If Request.ServerVariables("REQUEST_METHOD") <> "POST" Then
    AlipayCrossBorderGoodsPage "200 OK", handlers.Goods()
    Exit Sub
  End If
  id = Request.Form("goods") & ""
  Set order = handlers.NewOrder(id)
  If order Is Nothing Then
    AlipayCrossBorderGoodsPage "400 Bad Request", handlers.Goods()
  Else
    AlipayCrossBorderOrderPage gateway, order, AlipayCrossBorderGoodsSays(handlers.Goods(), id)
  End If
End Sub

Sub AlipayCrossBorderGoodsPage(status, goods)
  Dim item
  AlipayCrossBorderHead status
  AlipayCrossBorderTop
%>
<section>
<h1>What would you like?</h1>
<p>Choose one; you pay at the gateway and come back here.</p>
<form method="post">
<% For Each item In goods %><label><input type="radio" name="goods" value="<%= AlipayCrossBorderHtml(item.Id) %>" required><span><%= AlipayCrossBorderHtml(item.Says) %></span><b><%= AlipayCrossBorderHtml(item.Currency) %> <%= AlipayCrossBorderHtml(item.Amount) %></b></label>
<% Next %><button type="submit">Check out</button>
</form>
</section>
<%
  AlipayCrossBorderBottom
End Sub

Function AlipayCrossBorderGoodsSays(goods, id)
  Dim item
  For Each item In goods
    If AlipayCrossBorderSame(item.Id, id) Then AlipayCrossBorderGoodsSays = item.Says
  Next
End Function

Sub AlipayCrossBorderOrderPage(gateway, order, says)
  Dim form
  form = AlipayCrossBorderOrderForm(gateway, order, says)
  AlipayCrossBorderHead "200 OK"
  AlipayCrossBorderTop
%>
<section>
<h1>Your order</h1>
<dl>
<dt>Order</dt><dd><%= AlipayCrossBorderHtml(order.Number) %></dd>
<dt>Amount</dt><dd><%= AlipayCrossBorderHtml(AlipayCrossBorderPriceCurrency(order)) %> <%= AlipayCrossBorderHtml(AlipayCrossBorderPrice(order)) %></dd>
</dl>
<%= form %>
</section>
<%
  AlipayCrossBorderBottom
End Sub

Function AlipayCrossBorderOrderForm(gateway, order, says)
  Dim parameters
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  parameters.Add "out_trade_no", order.Number
  parameters.Add "currency", order.Currency
  parameters.Add "subject", says
  If Len(order.TotalFee) > 0 Then parameters.Add "total_fee", order.TotalFee
  If Len(order.RmbFee) > 0 Then parameters.Add "rmb_fee", order.RmbFee
  AlipayCrossBorderOrderForm = gateway.CreateForexTrade(parameters).BuildForm()
End Function
%>
