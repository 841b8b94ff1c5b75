// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder.Commands
{
    /// <summary>What a command prints.</summary>
    internal sealed class Table
    {
        private readonly List<string[]> rows = new List<string[]>();

        internal Table(params string[] header)
        {
            rows.Add(header);
        }

        internal void Add(params string[] row)
        {
            rows.Add(row);
        }

        internal void AddRange(IEnumerable<string[]> more)
        {
            rows.AddRange(more);
        }

        /// <summary>Columns padded with blanks, then how many rows there are.</summary>
        internal string[] Text()
        {
            List<string[]> shown = rows.Select(row => row.Select(Shown).ToArray()).ToList();
            int[] widths = Enumerable.Range(0, rows[0].Length).Select(i => shown.Max(row => Width(row[i]))).ToArray();
            IEnumerable<string> lines = shown.Select(row =>
                string.Join("  ", row.Select((text, i) => text + new string(' ', widths[i] - Width(text)))).TrimEnd(' '));
            return lines.Concat(new[] { "", (rows.Count - 1).ToString(CultureInfo.InvariantCulture) + " rows" }).ToArray();
        }

        /// <summary>As RFC 4180 has it.</summary>
        internal string[] Csv()
        {
            return rows.Select(row => string.Join(",", row.Select(Quoted))).ToArray();
        }

        // The text is the gateway's, the terminal is the merchant's.
        private static string Shown(string text)
        {
            return string.Concat(text.Select(c => char.IsControl(c) || c == '\u2028' || c == '\u2029' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString()));
        }

        private static string Quoted(string text)
        {
            return text.IndexOfAny(new[] { '"', ',', '\r', '\n' }) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
        }

        // Code points: half a pair is no character.
        private static int Width(string text)
        {
            return text.Count(c => !char.IsLowSurrogate(c));
        }
    }
}
