// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Commands
{
    internal static class ReconcileCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            string[] period = line.Period(Clock.Now);
            Site site = open();
            site.Gateway.Request("forex_compare_file", Days(period)); // what is wrong with the days as they were given
            var reconciliation = new Reconciliation(site.Handlers.Orders(), period);
            // From the day before: an order is marked here after it was paid there, at most a day.
            site.Client.Read("forex_compare_file", Days(new[] { Day.Before(period[0]), period[1] }), reconciliation.Take);
            var table = new Table("finding", "number", "ours", "theirs");
            table.AddRange(reconciliation.Findings());
            return new Outcome(table, reconciliation.FoundDifference ? 1 : 0);
        }

        private static Parameters Days(string[] period)
        {
            return new Parameters { { "start_date", period[0] }, { "end_date", period[1] } };
        }
    }
}
