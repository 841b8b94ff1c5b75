// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Comparison without case for ASCII letters only: OrdinalIgnoreCase folds others, not alike on all platforms.</summary>
    internal static class Ascii
    {
        internal static bool EqualInAnyCase(string a, string b)
        {
            return Small(a) == Small(b);
        }

        internal static string Small(string text)
        {
            return new string(text.Select(c => c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c).ToArray());
        }

        /// <summary>Printable ASCII of at most that many characters; every other character is one question mark.</summary>
        internal static string Printable(string text, int most)
        {
            var printable = new StringBuilder();
            for (int i = 0; i < text.Length && printable.Length < most; i++)
            {
                printable.Append(text[i] >= ' ' && text[i] <= '~' ? text[i] : '?');
                i += char.IsSurrogatePair(text, i) ? 1 : 0;
            }
            return printable.ToString();
        }
    }
}
