// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Commands
{
    internal static class RatesCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            line.Arguments(0, 0);
            return FileTable.Of(open(), "forex_rate_file", new Parameters());
        }
    }
}
