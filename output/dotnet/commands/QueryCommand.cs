// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    internal static class QueryCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            string order = line.Arguments(1, 1)[0];
            Record record = open().Client.Call("single_trade_query", new Parameters { { "out_trade_no", order } });
            var table = new Table("name", "value");
            table.AddRange(record.Values.Select(pair => new[] { pair.Key, pair.Value }));
            return new Outcome(table);
        }
    }
}
