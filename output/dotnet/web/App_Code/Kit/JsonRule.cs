// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>A parameter that is sent as JSON and given by its parts: <c>NAME[0].FIELD</c> of a list, <c>NAME.FIELD</c> of an object.</summary>
    internal sealed class JsonRule
    {
        internal readonly bool IsList;
        internal readonly int Most;
        internal readonly ParameterRule[] Fields;

        private readonly string name;

        internal JsonRule(string name, bool isList, int most, ParameterRule[] fields)
        {
            this.name = name;
            IsList = isList;
            Most = most;
            Fields = fields;
        }

        /// <summary>The name under which a part is given.</summary>
        internal string Path(int entry, ParameterRule field)
        {
            return name + (IsList ? "[" + entry.ToString(CultureInfo.InvariantCulture) + "]." : ".") + field.Name;
        }

        /// <summary>Writes entries down as the parts of a parameter.</summary>
        internal static void Split(Parameters parts, string path, Parameters entry)
        {
            foreach (KeyValuePair<string, string> part in entry ?? new Parameters())
            {
                parts.Add(path + "." + part.Key, part.Value);
            }
        }

        /// <summary>The same of a list.</summary>
        internal static void Split(Parameters parts, string name, IEnumerable<Parameters> entries)
        {
            int number = 0;
            foreach (Parameters entry in entries ?? new Parameters[0])
            {
                Split(parts, name + "[" + number.ToString(CultureInfo.InvariantCulture) + "]", entry);
                number++;
            }
        }

        /// <summary>Whether that is the name of a part, and of which entry.</summary>
        internal bool IsPart(string path, out int entry)
        {
            entry = 0;
            string rest = path.StartsWith(name, StringComparison.Ordinal) ? path.Substring(name.Length) : "";
            int end = rest.IndexOf(']');
            if (IsList)
            {
                string index = rest.StartsWith("[", StringComparison.Ordinal) && end > 0 ? rest.Substring(1, end - 1) : "";
                if (index.Length > 3 || !Format.Digits.Holds(index) || index.Length > 1 && index[0] == '0')
                {
                    return false;
                }
                entry = int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture);
                rest = rest.Substring(end + 1);
            }
            return rest.StartsWith(".", StringComparison.Ordinal) && Fields.Any(field => field.Name == rest.Substring(1));
        }
    }
}
