// Two merchants in one process, at the same moment, each in a culture that upsets careless code; prints what differed.
using System;
using System.Globalization;
using System.Threading;
using AlipayCrossBorder;
using AlipayCrossBorder.Services;

internal static class TwoGateways
{
    private const int Rounds = 300;
    private static int wrong;

    private static void Main()
    {
        var first = new Config { Key = "key-of-the-first", Partner = "1", Currency = "USD" };
        var second = new Config { Key = "key-of-the-second", Partner = "2", Currency = "JPY", Charset = "gbk", Gateway = "production" };
        string[] expected = { Url(first), Url(second) };
        var threads = new[]
        {
            new Thread(() => Repeat(first, expected[0], "tr-TR")), new Thread(() => Repeat(second, expected[1], "ar-SA")),
            new Thread(() => Repeat(first, expected[0], "fa-IR")), new Thread(() => Repeat(second, expected[1], "de-DE")),
        };
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Console.WriteLine(expected[0]);
        Console.WriteLine(expected[1]);
        Console.WriteLine(wrong + " wrong");
    }

    private static void Repeat(Config config, string expected, string culture)
    {
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
        }
        catch (CultureNotFoundException)
        {
            // .NET without ICU knows the invariant culture only.
        }
        for (int i = 0; i < Rounds; i++)
        {
            if (Url(config) != expected)
            {
                Interlocked.Increment(ref wrong);
            }
        }
    }

    private static string Url(Config config)
    {
        var trade = new CreateForexTrade
        {
            Subject = "\u4E2D\u6587 I",
            OutTradeNo = "I-1",
            Currency = config.Currency,
            TotalFee = config.Currency == "JPY" ? "8" : "100.30",
            OrderGmtCreate = "2012-02-29 23:59:59",
            OrderValidTime = "21600",
        };
        return new Gateway(config).CreateForexTrade(trade).BuildUrl();
    }
}
