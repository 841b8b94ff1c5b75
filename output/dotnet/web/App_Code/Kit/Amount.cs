// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>Numbers as decimal text of any length: System.Decimal ends at 28 digits, and a double cannot hold 0.1.</summary>
    internal static class Amount
    {
        internal static bool IsAmount(string text)
        {
            const string Digits = "0123456789";
            int point = text.IndexOf('.');
            string whole = Whole(text);
            return Format.Holds(whole, Digits)
                && (whole.Length == 1 || whole[0] != '0')
                && (point < 0 || Format.Holds(Fraction(text), Digits));
        }

        internal static int Decimals(string text)
        {
            return Fraction(text).Length;
        }

        /// <summary>Less than zero when a is less than b by value, zero when they are the same.</summary>
        internal static int Compare(string a, string b)
        {
            string wholeA = Whole(a).TrimStart('0'), wholeB = Whole(b).TrimStart('0');
            if (wholeA.Length != wholeB.Length)
            {
                return wholeA.Length - wholeB.Length;
            }
            int difference = string.CompareOrdinal(wholeA, wholeB);
            return difference != 0 ? difference : string.CompareOrdinal(Fraction(a).TrimEnd('0'), Fraction(b).TrimEnd('0'));
        }

        /// <summary>Whether both are amounts, and of the same value: 8 is 8.00.</summary>
        internal static bool AreEqual(string a, string b)
        {
            return IsAmount(a) && IsAmount(b) && Compare(a, b) == 0;
        }

        private static string Whole(string text)
        {
            int point = text.IndexOf('.');
            return point < 0 ? text : text.Substring(0, point);
        }

        private static string Fraction(string text)
        {
            int point = text.IndexOf('.');
            return point < 0 ? "" : text.Substring(point + 1);
        }
    }
}
