// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The named forms of values: always the whole text, and ASCII only.</summary>
    internal sealed class Format
    {
        internal static readonly CharacterSet Digits = new CharacterSet("0123456789");

        internal readonly string Says;
        internal readonly Func<string, bool> Fits;
        internal readonly Moment Moment; // null: it is no date

        private static readonly Dictionary<string, Format> All = new Dictionary<string, Format>
        {
            { "digits", new Format("digits 0-9 only", Digits.Holds) },
            { "amount", new Format("an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros", Amount.IsAmount) },
            { "datetime", new Format("yyyy-MM-dd HH:mm:ss, GMT+8", new Moment("yyyy-MM-dd HH:mm:ss")) },
            { "date14", new Format("yyyyMMddHHmmss, GMT+8", new Moment("yyyyMMddHHmmss")) },
            { "date8", new Format("yyyyMMdd, GMT+8", new Moment("yyyyMMdd")) },
            { "date", new Format("yyyy-MM-dd", new Moment("yyyy-MM-dd")) },
            { "minute", new Format("yyyy-MM-dd HH:mm", new Moment("yyyy-MM-dd HH:mm")) },
            { "order-number", new Format("letters, digits, _ - /", new CharacterSet("-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz").Holds) },
            { "url", new Format("a full address that begins with http:// or https://", IsAddress) },
            { "currency", new Format("a currency code of three capital letters, such as USD", Currency.IsKnown) },
            { "capitals", new Format("capital letters", new CharacterSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ").Holds) },
            { "word", new Format("letters, digits, _ -", new CharacterSet("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz").Holds) },
            { "words", new Format("letters, digits, _ -, several parted by commas", new CharacterSet(",-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz").Holds) },
        };

        private Format(string says, Func<string, bool> fits)
        {
            Says = says;
            Fits = fits;
        }

        private Format(string says, Moment moment)
            : this(says, moment.Fits)
        {
            Moment = moment;
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

        internal static bool IsOfHost(char c)
        {
            return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-';
        }
    }
}
