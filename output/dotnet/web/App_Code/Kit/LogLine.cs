// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The lines that a log gets: printable ASCII, no secret, of bounded length.</summary>
    internal static class LogLine
    {
        private const int LongestNumber = 64, LongestLine = 500;

        /// <summary>What became of a notification, or of what a query has said.</summary>
        internal static string Of(string what, Receipt receipt, string parameter, string detail, Config config)
        {
            string line = what + " " + receipt.Reason
                + Named(" order=", Ascii.Printable(receipt.Order, LongestNumber)) + Named(" parameter=", parameter) + Named(" note=", receipt.Note)
                + ": " + Reason.Says(receipt.Reason) + Named(": ", detail);
            return Clean(line, config);
        }

        /// <summary>What became of a call of the gateway that did not go well.</summary>
        internal static string Call(string service, KitException e)
        {
            return "call " + service + " " + e.Code + Named(" parameter=", e.Parameter) + Named(": ", e.Cause ?? e.Detail);
        }

        /// <summary>What somebody else's code threw.</summary>
        internal static string Thrown(Exception thrown)
        {
            return thrown.GetType().Name + ": " + thrown.Message;
        }

        /// <summary>Any text as it may stand in the log of a shop with this configuration.</summary>
        internal static string Clean(string text, Config config)
        {
            // The longest first: one may begin with another.
            foreach (string secret in Config.Secrets.Select(name => config[name]).Where(s => s != "").OrderByDescending(s => s.Length))
            {
                text = text.Replace(secret, "***");
            }
            // A line end in a message could make up a second entry.
            return Ascii.Printable(text, LongestLine);
        }

        private static string Named(string name, string value)
        {
            return value == "" ? "" : name + value;
        }
    }
}
