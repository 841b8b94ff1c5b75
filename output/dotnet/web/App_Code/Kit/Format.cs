// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The named forms of values: always the whole text, and ASCII only.</summary>
    internal sealed class Format
    {
        internal readonly string Says;
        internal readonly Func<string, bool> Fits;

        private static readonly Dictionary<string, Format> All = new Dictionary<string, Format>
        {
            { "digits", new Format("digits 0-9 only", text => Holds(text, "0123456789")) },
            { "amount", new Format("an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros", Amount.IsAmount) },
            { "datetime", new Format("yyyy-MM-dd HH:mm:ss, GMT+8", text => Moment.Fits(text, "yyyy-MM-dd HH:mm:ss")) },
            { "order-number", new Format("letters, digits, _ - /", text => Holds(text, "-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")) },
            { "url", new Format("a full address that begins with http:// or https://", IsAddress) },
            { "currency", new Format("a currency code of three capital letters, such as USD", Currency.IsKnown) },
        };

        private Format(string says, Func<string, bool> fits)
        {
            Says = says;
            Fits = fits;
        }

        internal static Format Named(string name)
        {
            return All[name];
        }

        internal static bool IsAddress(string text)
        {
            string rest = text.StartsWith("http://", StringComparison.Ordinal) ? text.Substring(7)
                : text.StartsWith("https://", StringComparison.Ordinal) ? text.Substring(8)
                : "";
            int end = 0;
            while (end < rest.Length && IsOfHost(rest[end]))
            {
                end++;
            }
            return end > 0
                && (end == rest.Length || ":/?".IndexOf(rest[end]) >= 0)
                && rest.All(c => c > ' ' && c <= '~' && "\"<>\\^{|}`".IndexOf(c) < 0);
        }

        internal static bool Holds(string text, string characters)
        {
            return text != "" && text.All(c => characters.IndexOf(c) >= 0);
        }

        internal static bool IsOfHost(char c)
        {
            return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-';
        }
    }
}
