// The orders on disk: Store FOLDER COMMAND ARGUMENT...; prints what came of it. "race" waits for a line, so that many begin at once.
using System;
using System.Linq;
using AlipayCrossBorder;

internal static class Store
{
    private static void Main(string[] arguments)
    {
        var orders = new FileOrders(arguments[0], () => "2026-11-23 12:34:56");
        string[] given = arguments.Skip(2).ToArray();
        if (arguments[1] == "race")
        {
            Console.WriteLine("ready");
            Console.ReadLine();
            Console.WriteLine(string.Join(" ", given.Skip(2).Select(number => Try(orders, given[0], number, given[1]))));
            return;
        }
        Console.WriteLine(Try(orders, arguments[1], given[0], given.Length > 1 ? given[1] : ""));
    }

    private static string Try(FileOrders orders, string command, string number, string argument)
    {
        try
        {
            return Do(orders, command, number, argument);
        }
        catch (KitException e)
        {
            return e.Code;
        }
        catch (Exception e)
        {
            return e.GetType().Name;
        }
    }

    private static string Do(FileOrders orders, string command, string number, string argument)
    {
        switch (command)
        {
            case "create":
                var made = new Order(number, "USD");
                made.Amounts["total_fee"] = "8.00";
                orders.Create(made);
                return "created";
            case "paid":
                return orders.Paid(number, argument).ToString();
            case "closed":
                return orders.Closed(number).ToString();
            case "ask":
                return orders.Ask(number, argument.Split(':')[0], argument.Split(':')[1]).ToString();
            case "withdraw":
                orders.Withdraw(number, argument);
                return "withdrawn";
            case "orders":
                return string.Join(" ", orders.Orders().Select(order => order.Number + "," + order.State + "," + order.PaidAt));
            case "created":
                return orders.Find(number).Created;
            case "refund":
                return orders.Refund(number, argument.Split(':')[0], argument.Split(':')[1]).ToString();
            default:
                return Shown(orders.Find(number));
        }
    }

    private static string Shown(Order order)
    {
        return order == null ? "none" : string.Join(" ", order.Number, order.Currency, order.Amounts["total_fee"] ?? "-",
            order.Amounts["rmb_fee"] ?? "-", order.State, order.Trade + ";", string.Join(",", order.Refunds.Concat(order.Asked.OrderBy(a => a.Key, StringComparer.Ordinal)).Select(r => r.Key + "=" + r.Value)));
    }
}
