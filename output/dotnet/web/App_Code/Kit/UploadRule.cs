// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The file of an upload: what its lines hold, and how it is written.</summary>
    internal sealed class UploadRule
    {
        internal readonly string Field, FileName;

        private readonly string separator, lineEnd;
        private readonly int most;
        private readonly string unique; // null: any value may come again
        private readonly ParameterRule[] columns;

        internal UploadRule(string field, string fileName, string separator, string lineEnd, int most, string unique, params ParameterRule[] columns)
        {
            Field = field;
            FileName = fileName;
            this.separator = separator;
            this.lineEnd = lineEnd;
            this.most = most;
            this.unique = unique;
            this.columns = columns;
        }

        /// <summary>The file in the charset.</summary>
        /// <exception cref="KitException">The first line that is not as it must be; its parameter is <c>line N: NAME</c>, N from 1.</exception>
        internal byte[] Write(RuleBook book, IEnumerable<Parameters> lines)
        {
            var written = new List<string>();
            var seen = new HashSet<string>();
            List<Parameters> all = (lines ?? new Parameters[0]).Take(most + 1).ToList();
            if (all.Count == 0)
            {
                throw new KitException(ErrorCode.Missing, Field, "");
            }
            if (all.Count > most)
            {
                throw new KitException(ErrorCode.TooMany, Field, most.ToString(CultureInfo.InvariantCulture));
            }
            foreach (Parameters line in all)
            {
                written.Add(Line(book, line, written.Count + 1, seen));
            }
            return book.Charset.Encode(string.Join(lineEnd, written), "");
        }

        /// <summary>The values of one line, checked and completed.</summary>
        /// <exception cref="KitException">As of a request.</exception>
        internal Parameters Complete(RuleBook book, Parameters line, int number)
        {
            return new Validation(book, columns, line, Place(number)).Complete();
        }

        /// <summary>What a refusal says before the name of a column.</summary>
        internal static string Place(int number)
        {
            return "line " + number.ToString(CultureInfo.InvariantCulture) + ": ";
        }

        private string Line(RuleBook book, Parameters line, int number, HashSet<string> seen)
        {
            Parameters values = Complete(book, line, number);
            foreach (ParameterRule column in columns)
            {
                string value = values[column.Name] ?? "";
                if (value.Contains(separator) || value.Any(char.IsControl))
                {
                    throw new KitException(ErrorCode.NotInLine, Place(number) + column.Name, "");
                }
            }
            if (unique != null && !string.IsNullOrEmpty(values[unique]) && !seen.Add(values[unique]))
            {
                throw new KitException(ErrorCode.Duplicate, Place(number) + unique, "");
            }
            return string.Join(separator, columns.Select(column => values[column.Name] ?? ""));
        }
    }
}
