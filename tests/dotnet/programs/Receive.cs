// One notification through the kit's test seams: Receive SETTINGS..., each NAME=VALUE; prints the receipt and then the log.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AlipayCrossBorder;

internal sealed class Receive : IOrderHandlers, ITransport
{
    private static Dictionary<string, string> settings;
    private readonly Order order = new Order("2009/04/291103", "USD");

    private static string Setting(string name)
    {
        return settings.ContainsKey(name) ? settings[name] : "";
    }

    private static void Main(string[] arguments)
    {
        settings = arguments.ToDictionary(a => a.Substring(0, a.IndexOf('=')), a => a.Substring(a.IndexOf('=') + 1));
        var config = new Config { Key = Setting("key"), Partner = "2088101122136241", Currency = "USD", SignType = Setting("sign_type"), PublicKey = Setting("public_key") };
        var fields = settings.Where(s => s.Key.StartsWith("+")).ToDictionary(s => s.Key.Substring(1), s => s.Value == "-" ? null : s.Value);
        byte[] body = Testing.SignedNotification(config, fields, Setting("private_key"));
        var shop = new Receive();
        shop.order.Amounts["total_fee"] = "8.00";
        config.PreviousKey = Setting("previous");
        config.Key = Setting("now") == "" ? config.Key : Setting("now");
        var log = new StringBuilder();
        var notifications = new Notifications(new Gateway(config), shop, shop, line =>
        {
            log.Append(line);
            if (Setting("log") == "throws")
            {
                throw new IOException("full");
            }
        });
        Receipt receipt = notifications.Receive(Setting("body") == "none" ? null : body, null);
        Console.WriteLine(string.Join(" ", receipt.Status, receipt.Body, receipt.Reason, receipt.Order));
        Console.WriteLine(log);
    }

    public Order FindOrder(string number)
    {
        if (Setting("find") == "throws")
        {
            throw new InvalidOperationException("\u4E2D\uD83D\uDE00\n2026 paid, the key is " + Setting("key") + new string('x', 600));
        }
        return number == order.Number ? order : null;
    }

    public bool OrderPaid(Order paid, Notification notification)
    {
        return true;
    }

    public bool OrderClosed(Order closed, Notification notification)
    {
        return true;
    }

    public bool RefundDone(Order refunded, Notification notification)
    {
        return true;
    }

    public IEnumerable<Order> Orders()
    {
        return new[] { order };
    }

    public bool RefundAsked(Order asked, string refund, string amount)
    {
        return false;
    }

    public void RefundWithdrawn(Order withdrawn, string refund)
    {
    }

    public HttpStream Open(string method, string address, string contentType, byte[] body)
    {
        throw new NotSupportedException();
    }

    public HttpAnswer Send(string method, string address, string contentType, byte[] body)
    {
        int status = Setting("status") == "" ? 200 : int.Parse(Setting("status"));
        return Setting("gateway") == "null" ? null : new HttpAnswer(status, Encoding.ASCII.GetBytes("true"));
    }
}
