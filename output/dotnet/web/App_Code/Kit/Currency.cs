// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>The currencies of the gateway, with their decimals.</summary>
    internal static class Currency
    {
        private static readonly Dictionary<string, int> All = new Dictionary<string, int>
        {
            { "GBP", 2 }, // British pound
            { "HKD", 2 }, // Hong Kong dollar
            { "USD", 2 }, // US dollar
            { "CHF", 2 }, // Swiss franc
            { "SGD", 2 }, // Singapore dollar
            { "SEK", 2 }, // Swedish krona
            { "DKK", 2 }, // Danish krone
            { "NOK", 2 }, // Norwegian krone
            { "JPY", 0 }, // Japanese yen
            { "CAD", 2 }, // Canadian dollar
            { "AUD", 2 }, // Australian dollar
            { "EUR", 2 }, // Euro
            { "NZD", 2 }, // New Zealand dollar
            { "KRW", 0 }, // South Korean won
            { "THB", 2 }, // Thai baht
            { "RUB", 2 }, // Russian rouble
            { "MOP", 2 }, // Macanese pataca
        };

        internal static bool IsKnown(string code)
        {
            return All.ContainsKey(code);
        }

        /// <summary>The decimals of a currency, or null when there is none of that code.</summary>
        internal static int? Decimals(string code)
        {
            int decimals;
            return code != null && All.TryGetValue(code, out decimals) ? decimals : (int?)null;
        }
    }
}
