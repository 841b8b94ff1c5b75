// Refunds by the kit's Refunds, with orders on disk and a made-up gateway: Back FOLDER STEP...; a STEP is "REPLY;COMMAND;ARGUMENT;...". Prints for each
// what came of it, how many calls were sent, and what is marked at order "1". The reply "rival" is good, and 5.00 are marked at that order meanwhile. COMMAND: "refund" AMOUNT NUMBER [again], "all" ORDER,AMOUNT,NUMBER..., "race" ORDERS.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using AlipayCrossBorder;

internal sealed class Back : IOrderHandlers, ITransport
{
    private readonly FileOrders orders;
    private string reply;
    private int sent, credited;

    private Back(string folder)
    {
        orders = new FileOrders(folder);
    }

    private static void Main(string[] arguments)
    {
        var shop = new Back(arguments[0]);
        foreach (string step in arguments.Skip(1))
        {
            shop.Take(step.Split(';'));
        }
    }

    private void Take(string[] words)
    {
        var gateway = new Gateway(new Config { Key = "key", Partner = "2088101122136241", Currency = "USD" });
        string[] given = words.Skip(2).ToArray();
        reply = words[0];
        sent = 0;
        if (words[1] == "race")
        {
            Race(gateway, int.Parse(given[0]));
            return;
        }
        var refunds = new Refunds(new Client(gateway, this, wait: time => { }), this);
        string outcome;
        try
        {
            outcome = Refund(refunds, words[1] == "all", given);
        }
        catch (KitException e)
        {
            outcome = e.Message;
        }
        IEnumerable<string> marks = orders.Find("1").Asked.OrderBy(asked => asked.Key, StringComparer.Ordinal).Select(asked => asked.Key + "=" + asked.Value);
        Console.WriteLine(outcome + " | " + sent + " | " + string.Join(" ", marks));
    }

    private string Refund(Refunds refunds, bool isBatch, string[] given)
    {
        if (isBatch)
        {
            var lines = given.Select(line => line.Split(',')).Select(line => new RefundLine(line[0], line[1], "why", line[2]));
            return string.Join(" ", refunds.RefundAll(lines).Select(line => line["out_return_no"]));
        }
        SentRefund done = refunds.Refund("1", given[0], "why", given[1], given.Length > 2);
        return done.Parameters["out_return_no"] + (done.Before ? " before" : "");
    }

    // What a query has said, and the notification that comes late, at the same moment.
    private void Race(Gateway gateway, int count)
    {
        var notifications = new Notifications(gateway, this, this);
        string[] numbers = Enumerable.Range(0, count).Select(i => "n" + i).ToArray();
        foreach (string number in numbers)
        {
            var order = new Order(number, "USD");
            order.Amounts["total_fee"] = "8.00";
            orders.Create(order);
        }
        var config = new Config { Key = "key", Partner = "2088101122136241", Currency = "USD" };
        List<byte[]> bodies = numbers.Select(number => Testing.SignedNotification(
            config, new Parameters { { "out_trade_no", number }, { "trade_no", "77" }, { "total_fee", "8.00" } })).ToList();
        var reasons = new List<string>();
        for (int i = 0; i < count; i++)
        {
            string first = null, second = null;
            var other = new Thread(() => first = notifications.Learn(numbers[i], "77", "TRADE_FINISHED").Reason);
            other.Start();
            second = notifications.Receive(bodies[i], "").Reason;
            other.Join();
            reasons.Add(string.Join("+", new[] { first, second }.OrderBy(reason => reason, StringComparer.Ordinal)));
        }
        Console.WriteLine(credited + " " + string.Join(" ", reasons.Distinct()));
    }

    public Order FindOrder(string number)
    {
        return orders.Find(number);
    }

    public bool OrderPaid(Order order, Notification notification)
    {
        bool isFirst = orders.Paid(order.Number, notification.Trade);
        Interlocked.Add(ref credited, isFirst ? 1 : 0);
        return isFirst;
    }

    public bool OrderClosed(Order order, Notification notification)
    {
        return orders.Closed(order.Number);
    }

    public bool RefundDone(Order order, Notification notification)
    {
        return orders.Refund(order.Number, notification.Refund, notification.Meaning);
    }

    public IEnumerable<Order> Orders()
    {
        return orders.Orders();
    }

    public bool RefundAsked(Order order, string refund, string amount)
    {
        if (reply == "rival")
        {
            orders.Ask("1", "RIVAL", "5.00");
        }
        return orders.Ask(order.Number, refund, amount);
    }

    public void RefundWithdrawn(Order order, string refund)
    {
        orders.Withdraw(order.Number, refund);
    }

    public HttpAnswer Send(string method, string address, string contentType, byte[] body)
    {
        sent++;
        if (reply == "throws")
        {
            throw new IOException("no line");
        }
        return new HttpAnswer(200, Encoding.UTF8.GetBytes(reply == "good" || reply == "rival" ? "<alipay><is_success>T</is_success></alipay>"
            : reply == "true" ? "true" : "<alipay><is_success>F</is_success><error>" + reply + "</error></alipay>"));
    }

    public HttpStream Open(string method, string address, string contentType, byte[] body)
    {
        throw new NotSupportedException();
    }
}
