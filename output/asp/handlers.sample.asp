<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
' Copy this file to handlers.asp and put your shop into the copy; newer kits leave that one alone. As it stands it sells
' the goods below and keeps the orders in files; README.md shows the same with a database.

Function NewAlipayCrossBorderHandlers(config)
  Dim shop
  Set shop = New AlipayCrossBorderShop
  shop.Init config
  Set NewAlipayCrossBorderHandlers = shop
End Function

Class AlipayCrossBorderShop
  Private m_config
  Private m_orders

  Public Sub Init(config)
    Dim files
    Set m_config = config
    Set files = Server.CreateObject("Scripting.FileSystemObject")
    Set m_orders = New AlipayCrossBorderFileOrders
    m_orders.Init files.BuildPath(AlipayCrossBorderDataFolder(config.DataFolder), "orders")
  End Sub

  ' What can be bought.
  Public Function Goods()
    Goods = Array( _
OnSale("tea", "Oolong tea", "total_fee", "8.00"), _
      OnSale("kite", "Paper kite, ""Swallow"" & tail", "total_fee", "25.50"), _
      OnSale("tea-set", "Tea set " & ChrW(20013) & ChrW(22269) & ChrW(33590) & ChrW(20855), "total_fee", "100.30"), _
      OnSale("postcards", "Ten postcards, priced in RMB", "rmb_fee", "12.00"))
  End Function

  ' A new order for the goods of this id, at your price and never at one that the browser sends; Nothing for an unknown id.
  Public Function NewOrder(id)
    Dim item, order
    Set NewOrder = Nothing
    For Each item In Goods()
      If item.Id = id Then
        Set order = New AlipayCrossBorderOrder
        order.Currency = ContractCurrency()
        order.SetAmount item.AmountName, item.Amount
        Store order
        Set NewOrder = order
      End If
    Next
  End Function

  ' The order of this number, or Nothing.
  Public Function FindOrder(number)
    Set FindOrder = m_orders.Find(number)
  End Function

  ' The payment has arrived. True: this call has marked the order as paid. What you do beside it, such as sending goods,
  ' can be called for again with the same order number after a crash: look whether it was done before.
  Public Function OrderPaid(order, notification)
    OrderPaid = m_orders.Paid(order.Number, notification.Trade)
  End Function

  ' The order has run out without a payment. A buyer may still pay it later.
  Public Function OrderClosed(order, notification)
    OrderClosed = m_orders.Closed(order.Number)
  End Function

  ' A refund has been made, or has failed: notification.Meaning says which.
  Public Function RefundDone(order, notification)
    RefundDone = m_orders.Refund(order.Number, notification.Refund, notification.Meaning)
  End Function

  ' Every order, an array.
  Public Function Orders()
    Orders = m_orders.Orders()
  End Function

  ' A refund is about to be sent. True: this call has marked it; False: one of this number is marked already.
  Public Function RefundAsked(order, refundNumber, amount)
    RefundAsked = m_orders.Ask(order.Number, refundNumber, amount)
  End Function

  ' The gateway has refused the refund: it is not asked for any more.
  Public Sub RefundWithdrawn(order, refundNumber)
    m_orders.Withdraw order.Number, refundNumber
  End Sub

  ' In which the gateway settles; some of its amounts have a currency of their own.
  Private Function ContractCurrency()
    ContractCurrency = m_config.Currency
  End Function

  Private Function OnSale(id, says, amountName, amount)
    Dim item
    Set item = New AlipayCrossBorderGoods
    item.Id = id
    item.Says = says
    item.Currency = AlipayCrossBorderAmountCurrency(amountName, ContractCurrency())
    item.AmountName = amountName
    item.Amount = amount
    Set OnSale = item
  End Function

  ' Under a number that is free.
  Private Sub Store(order)
    Dim i
    For i = 1 To 10
      order.Number = AlipayCrossBorderNewNumber(New AlipayCrossBorderClock)
      If IsStored(order) Then Exit Sub
    Next
    m_orders.Create order
  End Sub

  Private Function IsStored(order)
    IsStored = False
    On Error Resume Next
    IsStored = Stored(order)
    Err.Clear
  End Function

  Private Function Stored(order)
    m_orders.Create order
    Stored = True
  End Function

End Class

' Something that is sold.
Class AlipayCrossBorderGoods
  Public Id
  Public Says
  Public Currency   ' of its price
  Public AmountName ' in which of the gateway's amounts it is priced
  Public Amount
End Class
%>
