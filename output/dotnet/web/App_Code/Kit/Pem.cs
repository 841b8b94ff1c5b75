// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The text around a key in a PEM file.</summary>
    internal static class Pem
    {
        internal static readonly char[] WhiteSpace = { ' ', '\t', '\r', '\n' };

        private const string Begin = "-----BEGIN ", End = "-----END ", Dashes = "-----";

        internal static bool IsBegun(string text)
        {
            return text.StartsWith(Begin, StringComparison.Ordinal);
        }

        /// <summary>The label of a PEM block and what lies within, without white space; false when the block is not complete.</summary>
        internal static bool TryRead(string text, out string label, out string content)
        {
            string[] lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            string first = lines[0].TrimEnd(' ', '\t'), last = lines[lines.Length - 1];
            int length = first.Length - Begin.Length - Dashes.Length;
            label = length < 1 ? "" : first.Substring(Begin.Length, length);
            content = string.Concat(lines.Skip(1).Take(lines.Length - 2).SelectMany(line => line.Split(WhiteSpace)));
            return label != "" && first == Begin + label + Dashes && last == End + label + Dashes;
        }
    }
}
