// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Commands
{
    internal static class RefundCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            string[] arguments = line.Arguments(2, 2, "--reason", "--number", "--again");
            if (line.Has("--again") && line.Value("--number", "") == "")
            {
                throw new UsageException();
            }
            Site site = open();
            var refunds = new Refunds(site.Client, site.Handlers);
            string number = line.Value("--number", "");
            number = number == "" ? refunds.NextNumber() : number;
            site.Refund = new Sending(RefundRule.One, "run this again with --again --number " + number);
            using (new RefundLock(site, RefundRule.One.Service))
            {
                SentRefund sent = refunds.Refund(arguments[0], arguments[1], line.Value("--reason", "Refund"), number, line.Has("--again"));
                var table = new Table("refund", "order", "amount", "currency", "result");
                table.Add(number, arguments[0], arguments[1], sent.Parameters[RefundRule.One.Currency], sent.Before ? "accepted_before" : "accepted");
                return new Outcome(table);
            }
        }
    }
}
