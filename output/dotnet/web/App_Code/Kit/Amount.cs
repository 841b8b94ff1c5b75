// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Numbers as decimal text of any length: System.Decimal ends at 28 digits, and a double cannot hold 0.1.</summary>
    internal static class Amount
    {
        internal static bool IsAmount(string text)
        {
            int point = -1;
            for (int i = 0; i < text.Length; i++)
            {
                bool isPoint = text[i] == '.' && point < 0;
                if (!isPoint && (text[i] < '0' || text[i] > '9'))
                {
                    return false;
                }
                point = isPoint ? i : point;
            }
            int whole = point < 0 ? text.Length : point;
            return whole > 0 && point != text.Length - 1 && (whole == 1 || text[0] != '0');
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

        /// <summary>What is left of an amount when others are taken away, with as many decimals as the longest has; never less than zero.</summary>
        internal static string Rest(string amount, IEnumerable<string> taken)
        {
            int decimals = taken.Concat(new[] { amount }).Max(text => Decimals(text));
            string rest = amount;
            foreach (string less in taken)
            {
                rest = Compare(rest, less) < 0 ? "0" : Minus(rest, less);
            }
            return decimals == 0 ? rest : Whole(rest) + "." + Fraction(rest).PadRight(decimals, '0');
        }

        // As on paper, from the right; b is not above a.
        private static string Minus(string a, string b)
        {
            int decimals = Math.Max(Decimals(a), Decimals(b));
            string digitsA = Whole(a) + Fraction(a).PadRight(decimals, '0');
            string digitsB = (Whole(b) + Fraction(b).PadRight(decimals, '0')).PadLeft(digitsA.Length, '0');
            var digits = new StringBuilder(digitsA);
            int borrowed = 0;
            for (int i = digits.Length - 1; i >= 0; i--)
            {
                int digit = digitsA[i] - digitsB[i] - borrowed;
                borrowed = digit < 0 ? 1 : 0;
                digits[i] = (char)('0' + digit + 10 * borrowed);
            }
            string whole = digits.ToString(0, digits.Length - decimals).TrimStart('0');
            return (whole == "" ? "0" : whole) + (decimals == 0 ? "" : "." + digits.ToString(digits.Length - decimals, decimals));
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
