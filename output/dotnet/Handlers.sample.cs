// Copy this file to web/App_Code/Handlers.cs. The copy is yours: no newer kit overwrites it.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AlipayCrossBorder;
using AlipayCrossBorder.Pages;

/// <summary>
/// The shop's own code: what is sold, and what happens when it is paid. The pages find this class by its name and make one for each
/// request. As it stands it keeps orders on disk; with a database, see "Orders in a database" in the README.
/// </summary>
public sealed class Handlers : IShop
{
    private static readonly Goods[] All =
    {
        new Goods("tea", "Oolong tea", "total_fee", "8.00"),
        new Goods("kite", "Paper kite, \"Swallow\" & tail", "total_fee", "25.50"),
        new Goods("tea-set", "Tea set \u4e2d\u56fd\u8336\u5177", "total_fee", "100.30"),
        new Goods("postcards", "Ten postcards, priced in RMB", "rmb_fee", "12.00"),
    };

    private readonly Config config;
    private readonly FileOrders orders;

    public Handlers(Config config)
    {
        this.config = config;
        orders = new FileOrders(Path.Combine(config.DataFolder, "orders"));
    }

    public Order FindOrder(string number)
    {
        return orders.Find(number);
    }

    public bool OrderPaid(Order order, Notification notification)
    {
        // Your own code goes here, before the commit: reserve the goods, write the mail. It may be called again with the same order
        // number (after a crash, or when two messages come at once), so let it do the same thing only once, by that number.
        return orders.Paid(order.Number, notification.Trade); // the commit: true for exactly one call
    }

    public bool OrderClosed(Order order, Notification notification)
    {
        // Your own code goes here: give back what was reserved. The buyer may still pay the same order later.
        return orders.Closed(order.Number);
    }

    public bool RefundDone(Order order, Notification notification)
    {
        // Your own code goes here: notification.Meaning says whether the refund was made (Meaning.Refunded) or failed.
        return orders.Refund(order.Number, notification.Refund, notification.Meaning);
    }

    // For the commands: every order.
    public IEnumerable<Order> Orders()
    {
        return orders.Orders();
    }

    public bool RefundAsked(Order order, string refund, string amount)
    {
        return orders.Ask(order.Number, refund, amount); // before it is sent: a refund that is marked is never asked for twice
    }

    public void RefundWithdrawn(Order order, string refund)
    {
        orders.Withdraw(order.Number, refund);
    }

    // For the checkout page: what is sold.
    public IEnumerable<Goods> Goods()
    {
        return All;
    }

    // For the checkout page: a new order at the shop's price, never at one that the browser sent; null for goods that there are not.
    public Order NewOrder(string id)
    {
        Goods goods = All.FirstOrDefault(g => g.Id == id);
        if (goods == null)
        {
            return null;
        }
        var order = new Order(OrderNumber.Next(), config["currency"]);
        order.Amounts[goods.AmountName] = goods.Amount;
        orders.Create(order);
        return order;
    }

    // For the checkout page: what the gateway is sent; the README lists what else it takes.
    public Parameters Payment(Order order, Goods goods)
    {
        var payment = new Parameters
        {
            { "out_trade_no", order.Number },
            { "currency", order.Currency },
            { "subject", goods.Says },
        };
        payment.Add(goods.AmountName, goods.Amount);
        return payment;
    }
}
