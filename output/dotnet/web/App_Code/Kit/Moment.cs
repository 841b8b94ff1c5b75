// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;

namespace AlipayCrossBorder
{
    /// <summary>Real dates and times in a pattern of yyyy, MM, dd, HH, mm, ss and signs between.</summary>
    internal static class Moment
    {
        internal static bool Fits(string text, string pattern)
        {
            if (text.Length != pattern.Length)
            {
                return false;
            }
            for (int i = 0; i < pattern.Length; i++)
            {
                bool fits = char.IsLetter(pattern[i]) ? text[i] >= '0' && text[i] <= '9' : text[i] == pattern[i];
                if (!fits)
                {
                    return false;
                }
            }
            int year = Number(text, pattern, "yyyy"), month = Number(text, pattern, "MM"), day = Number(text, pattern, "dd");
            return year > 0 && month > 0 && month <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month)
                && Number(text, pattern, "HH") < 24 && Number(text, pattern, "mm") < 60 && Number(text, pattern, "ss") < 60;
        }

        // Zero for what the pattern has not.
        private static int Number(string text, string pattern, string word)
        {
            int place = pattern.IndexOf(word, StringComparison.Ordinal);
            return place < 0 ? 0 : int.Parse(text.Substring(place, word.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }
}
