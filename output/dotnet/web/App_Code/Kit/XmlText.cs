// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace AlipayCrossBorder
{
    /// <summary>The text of plain XML, before a parser sees it.</summary>
    internal static class XmlText
    {
        private const int LongestDeclaration = 200;
        private const string Cdata = "<![CDATA[";

        private static readonly Dictionary<string, string> Charsets = new Dictionary<string, string>
        {
            { "utf-8", "utf-8" },
            { "gbk", "gbk" },
            { "gb2312", "gbk" },
        };
        private static readonly Regex Declaration = new Regex("^<\\?xml[ \t\r\n]", RegexOptions.CultureInvariant);
        private static readonly Regex CharsetName = new Regex("encoding[ \t\r\n]*=[ \t\r\n]*([\"'])([A-Za-z0-9._-]+)\\1", RegexOptions.CultureInvariant);

        /// <summary>Without blanks at both ends.</summary>
        internal static string Trimmed(string text)
        {
            return text.Trim(' ', '\t', '\r', '\n');
        }

        /// <summary>What follows the declaration. That is read by hand: a parser would take its word, and the gateway's names are not every platform's.</summary>
        /// <exception cref="KitException">bad_answer.</exception>
        internal static string Decoded(byte[] body, Charset charset)
        {
            string head = Encoding.GetEncoding("iso-8859-1").GetString(body, 0, Math.Min(body.Length, LongestDeclaration));
            int start = 0;
            if (Declaration.IsMatch(head))
            {
                start = head.IndexOf("?>", StringComparison.Ordinal) + 2;
                if (start < 2)
                {
                    throw BadAnswer.Because(BadAnswer.Xml);
                }
                Match named = CharsetName.Match(head.Substring(0, start - 2));
                charset = named.Success ? Named(named.Groups[2].Value, charset) : charset;
            }
            string text = charset == null ? null : charset.TryDecode(body, start, body.Length - start);
            if (text == null)
            {
                throw BadAnswer.Because(BadAnswer.Charset);
            }
            return text;
        }

        private static Charset Named(string name, Charset charset)
        {
            string id;
            if (!Charsets.TryGetValue(Ascii.Small(name), out id))
            {
                return null;
            }
            return id == charset.Id ? charset : new Charset(id);
        }

        /// <summary>Whether it has a character that no text has.</summary>
        internal static bool HoldsForbidden(string text)
        {
            return text.Any(c => c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF');
        }

        /// <summary>Whether it has a document type, a processing instruction or a comment: something that a parser could act on.</summary>
        internal static bool HoldsMarkup(string text)
        {
            for (int at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
            {
                char next = at + 1 < text.Length ? text[at + 1] : ' ';
                if (next == '?' || next == '!' && string.CompareOrdinal(text, at, Cdata, 0, Cdata.Length) != 0)
                {
                    return true;
                }
            }
            return false;
        }
    }
}
