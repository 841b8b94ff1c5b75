// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>How the lines of a table are written, and what it says in one line when there is none.</summary>
    internal sealed class TableRule
    {
        internal readonly string Separator;
        internal readonly bool LastTakesRest; // the last column may hold the separator

        private readonly string prefix; // null: there is none
        private readonly Dictionary<string, string> codes = new Dictionary<string, string>(); // null: it means no records

        internal TableRule(string separator, bool lastTakesRest, string prefix)
        {
            Separator = separator;
            LastTakesRest = lastTakesRest;
            this.prefix = prefix;
        }

        internal TableRule Empty(string text)
        {
            codes[text] = null;
            return this;
        }

        internal TableRule Refused(string text, string code)
        {
            codes[text] = code;
            return this;
        }

        /// <summary>Whether the first line says that there are no records; false when it is a record.</summary>
        /// <exception cref="KitException">gateway_error, gateway_busy: it is a refusal.</exception>
        internal bool SaysNone(string line)
        {
            string text = XmlText.Trimmed(line), code;
            bool isText = prefix != null && text.StartsWith(prefix, StringComparison.Ordinal);
            if (isText)
            {
                text = XmlText.Trimmed(text.Substring(prefix.Length));
            }
            if (codes.TryGetValue(text, out code))
            {
                if (code != null)
                {
                    throw GatewayCode.Refusal(code);
                }
                return true;
            }
            if (isText)
            {
                throw new KitException(ErrorCode.GatewayError, "", Ascii.Printable(text, 100));
            }
            return false;
        }
    }
}
