// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Commands
{
    internal static class SettlementCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            string[] days = line.Period(Clock.Now);
            return FileTable.Of(open(), "forex_liquidation_file", new Parameters
            {
                { "start_date", days[0] }, { "end_date", days[1] },
            });
        }
    }
}
