// A shop that is configured by its App.config, as the README says; prints the same request made in two ways.
using System;
using System.Collections.Generic;
using System.Configuration;
using AlipayCrossBorder;
using AlipayCrossBorder.Services;

internal static class Shop
{
    private static void Main()
    {
        var config = Config.FromSettings(ConfigurationManager.AppSettings);
        var gateway = new Gateway(config);
        config.Partner = "changed after the gateway was made";
        var typed = gateway.CreateForexTrade(new CreateForexTrade
        {
            Subject = "Kids clothing", OutTradeNo = "1", Currency = "USD", TotalFee = "100.30",
            SplitFundInfo = new[] { new Parameters { { "transIn", "2088" }, { "amount", "1.00" }, { "currency", "USD" } } },
            TradeInformation = new Parameters { { "business_type", "4" } },
        });
        var named = gateway.Request("create_forex_trade", new Dictionary<string, string>
        {
            { "subject", "Kids clothing" }, { "out_trade_no", "1" }, { "currency", "USD" }, { "total_fee", "100.30" }, { "body", null },
            { "split_fund_info[0].transIn", "2088" }, { "split_fund_info[0].amount", "1.00" }, { "split_fund_info[0].currency", "USD" },
            { "trade_information.business_type", "4" },
        });
        Console.WriteLine(typed.BuildUrl());
        Console.WriteLine(named.BuildUrl());
        Console.WriteLine(gateway.Verify(named.Parameters));
        try
        {
            gateway.Verify(new Parameters { { "a", "1" }, { "a", "2" } });
        }
        catch (KitException e)
        {
            Console.WriteLine(e.Code + " " + e.Parameter);
        }
    }
}
