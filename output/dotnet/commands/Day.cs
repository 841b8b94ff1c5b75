// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    /// <summary>Days as yyyyMMdd.</summary>
    internal static class Day
    {
        private const string Pattern = "yyyyMMdd";

        internal static string Before(string day)
        {
            return DateTime.ParseExact(day, Pattern, CultureInfo.InvariantCulture).AddDays(-1).ToString(Pattern, CultureInfo.InvariantCulture);
        }

        /// <summary>The day of a time, however it is written; empty when there is none.</summary>
        internal static string Of(string time)
        {
            string digits = string.Concat(time.Where(c => c >= '0' && c <= '9'));
            return digits.Length < Pattern.Length ? "" : digits.Substring(0, Pattern.Length);
        }

        internal static bool IsWithin(string day, string[] period)
        {
            return day != "" && string.CompareOrdinal(day, period[0]) >= 0 && string.CompareOrdinal(day, period[1]) <= 0;
        }
    }
}
