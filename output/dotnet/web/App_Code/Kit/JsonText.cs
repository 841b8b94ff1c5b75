// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Writes JSON without blanks; what is signed is this very text.</summary>
    internal static class JsonText
    {
        internal static string Object(IEnumerable<KeyValuePair<string, string>> pairs)
        {
            return "{" + string.Join(",", pairs.Select(pair => Quoted(pair.Key) + ":" + Quoted(pair.Value))) + "}";
        }

        private static string Quoted(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (char c in text)
            {
                if (c == '"' || c == '\\')
                {
                    quoted.Append('\\').Append(c);
                }
                else if (c < ' ')
                {
                    quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    quoted.Append(c);
                }
            }
            return quoted.Append('"').ToString();
        }
    }
}
