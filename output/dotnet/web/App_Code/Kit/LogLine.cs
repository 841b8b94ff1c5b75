// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>The line that a log gets for a notification: printable ASCII, no secret, of bounded length.</summary>
    internal static class LogLine
    {
        private const int LongestNumber = 64, LongestLine = 500;

        internal static string Of(Receipt receipt, string parameter, string detail, Config config)
        {
            string line = "notification " + receipt.Reason
                + Named(" order=", Cut(Printable(receipt.Order), LongestNumber)) + Named(" parameter=", parameter) + Named(" note=", receipt.Note)
                + ": " + Reason.Says(receipt.Reason) + Named(": ", detail);
            return Clean(line, config);
        }

        /// <summary>Any text as it may stand in the log of a shop with this configuration.</summary>
        internal static string Clean(string text, Config config)
        {
            // The longest first: one may begin with another.
            foreach (string secret in Config.Secrets.Select(name => config[name]).Where(s => s != "").OrderByDescending(s => s.Length))
            {
                text = text.Replace(secret, "***");
            }
            return Cut(Printable(text), LongestLine);
        }

        private static string Named(string name, string value)
        {
            return value == "" ? "" : name + value;
        }

        // A line end in a message could make up a second entry.
        private static string Printable(string text)
        {
            var printable = new StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                printable.Append(text[i] >= ' ' && text[i] <= '~' ? text[i] : '?');
                i += char.IsSurrogatePair(text, i) ? 1 : 0;
            }
            return printable.ToString();
        }

        private static string Cut(string text, int most)
        {
            return text.Substring(0, Math.Min(text.Length, most));
        }
    }
}
