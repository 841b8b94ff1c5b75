// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Reads a table line by line: a record is handed out as soon as it is read.</summary>
    internal sealed class TableReader
    {
        private readonly AnswerRule rule;
        private readonly FieldCheck check;
        private readonly Charset charset;
        private readonly string[] names;

        internal TableReader(AnswerRule rule, FieldCheck check, Charset charset)
        {
            this.rule = rule;
            this.check = check;
            this.charset = charset;
            names = rule.Fields.Select(field => field.Name).ToArray();
        }

        /// <summary>How many records there are.</summary>
        /// <exception cref="KitException">bad_answer; gateway_error, gateway_busy: it is a refusal.</exception>
        internal int Read(LineReader lines, Action<Record> onRecord)
        {
            if (!lines.Next())
            {
                throw BadAnswer.Because(BadAnswer.Empty);
            }
            string line = Line(lines);
            if (rule.Table.SaysNone(line))
            {
                return 0;
            }
            int count = 0;
            do
            {
                onRecord(new Record(names, Columns(line, lines.Number)));
                count++;
                line = lines.Next() ? Line(lines) : null;
            }
            while (line != null);
            return count;
        }

        private string Line(LineReader lines)
        {
            // Nearly every line is ASCII, which needs no strict look: it is the same in every charset of the description.
            string text = IsAscii(lines) ? Encoding.ASCII.GetString(lines.Buffer, lines.Start, lines.Length)
                : charset.TryDecode(lines.Buffer, lines.Start, lines.Length);
            if (text == null)
            {
                throw BadAnswer.Because(BadAnswer.Charset, lines.Number);
            }
            return text;
        }

        private static bool IsAscii(LineReader lines)
        {
            byte[] buffer = lines.Buffer;
            int end = lines.Start + lines.Length, all = 0;
            for (int i = lines.Start; i < end; i++)
            {
                all |= buffer[i];
            }
            return all < 0x80;
        }

        // A search for one character is much faster.
        private static int Find(string separator, string line, int start, int end)
        {
            return separator.Length == 1 ? line.IndexOf(separator[0], start, end - start)
                : line.IndexOf(separator, start, end - start, StringComparison.Ordinal);
        }

        private string[] Columns(string line, long number)
        {
            string separator = rule.Table.Separator;
            var values = new string[names.Length];
            int start = 0, end = line.Length;
            for (int i = 0; i < values.Length; i++)
            {
                if (start > end)
                {
                    throw BadAnswer.Field(names[i], number);
                }
                bool takesRest = rule.Table.LastTakesRest && i == values.Length - 1;
                int stop = takesRest ? -1 : Find(separator, line, start, end);
                if (stop < 0)
                {
                    bool isEnded = takesRest && end - start >= separator.Length && line.EndsWith(separator, StringComparison.Ordinal);
                    stop = isEnded ? end - separator.Length : end;
                }
                values[i] = line.Substring(start, stop - start);
                check.Check(rule.Fields[i], values[i], number);
                start = stop + separator.Length;
            }
            return values;
        }
    }
}
