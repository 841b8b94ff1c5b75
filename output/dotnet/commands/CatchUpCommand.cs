// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    internal static class CatchUpCommand
    {
        private static readonly string[] Unknown = { "TRADE_NOT_EXIST" };

        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            line.Arguments(0, 0, "--older-than");
            string minutes = line.Value("--older-than", "30");
            if (!Format.Digits.Holds(minutes) || minutes.Length > 6)
            {
                throw new UsageException();
            }
            Site site = open();
            var notifications = new Notifications(site.Gateway, site.Handlers, site, log: site.Log);
            DateTime latest = Time(site.Gateway.Clock()).AddMinutes(-int.Parse(minutes, CultureInfo.InvariantCulture));
            var table = new Table("order", "reason");
            int exitCode = 0;
            foreach (Order order in site.Handlers.Orders().Where(o => o.State == OrderState.Open && (o.Created == "" || Time(o.Created) <= latest)))
            {
                int code;
                table.Add(order.Number, Ask(site, notifications, order.Number, out code));
                exitCode = Math.Max(exitCode, code);
            }
            return new Outcome(table, exitCode);
        }

        private static string Ask(Site site, Notifications notifications, string number, out int exitCode)
        {
            try
            {
                Record trade = site.Client.Call("single_trade_query", new Parameters { { "out_trade_no", number } });
                if (trade["out_trade_no"] != number)
                {
                    throw BadAnswer.Field("out_trade_no", 0); // another order is not to be paid by it
                }
                Receipt receipt = notifications.Learn(number, trade["trade_no"], trade["trade_status"]);
                exitCode = receipt.Body == Reason.Again ? 1 : 0;
                return receipt.Reason;
            }
            catch (KitException e)
            {
                if (e.Parameter.StartsWith("config.", StringComparison.Ordinal))
                {
                    throw; // no order can be asked about
                }
                bool isUnknown = e.IsOfGateway && Unknown.Contains(e.Parameter);
                exitCode = isUnknown ? 0 : e.MayRetry ? 3 : 1;
                return isUnknown ? "not_there" : e.Code;
            }
        }

        private static DateTime Time(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }
    }
}
