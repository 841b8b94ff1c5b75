// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Comparison without case for ASCII letters only: OrdinalIgnoreCase folds others, not alike on all platforms.</summary>
    internal static class Ascii
    {
        internal static bool EqualInAnyCase(string a, string b)
        {
            return Small(a) == Small(b);
        }

        private static string Small(string text)
        {
            return new string(text.Select(c => c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c).ToArray());
        }
    }
}
