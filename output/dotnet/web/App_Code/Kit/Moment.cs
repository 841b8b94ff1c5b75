// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Real dates and times in a pattern of yyyy, MM, dd, HH, mm, ss and signs between.</summary>
    internal sealed class Moment
    {
        private readonly string pattern;
        private readonly bool[] isDigit; // of each place of the pattern
        private readonly int year, month, day, hour, minute, second; // where each stands in the pattern; -1: it does not

        internal Moment(string pattern)
        {
            this.pattern = pattern;
            isDigit = pattern.Select(char.IsLetter).ToArray();
            year = Place("yyyy");
            month = Place("MM");
            day = Place("dd");
            hour = Place("HH");
            minute = Place("mm");
            second = Place("ss");
        }

        internal bool Fits(string text)
        {
            if (text.Length != pattern.Length)
            {
                return false;
            }
            for (int i = 0; i < pattern.Length; i++)
            {
                bool fits = isDigit[i] ? text[i] >= '0' && text[i] <= '9' : text[i] == pattern[i];
                if (!fits)
                {
                    return false;
                }
            }
            int y = 100 * Two(text, year) + Two(text, year + 2), m = Two(text, month), d = Two(text, day);
            return y > 0 && m > 0 && m <= 12 && d > 0 && d <= DateTime.DaysInMonth(y, m)
                && Two(text, hour) < 24 && Two(text, minute) < 60 && Two(text, second) < 60;
        }

        /// <summary>A time that is written as <c>yyyy-MM-dd HH:mm:ss</c>, in this pattern.</summary>
        internal string Write(string time)
        {
            return pattern.Replace("yyyy", time.Substring(0, 4)).Replace("MM", time.Substring(5, 2)).Replace("dd", time.Substring(8, 2))
                .Replace("HH", time.Substring(11, 2)).Replace("mm", time.Substring(14, 2)).Replace("ss", time.Substring(17, 2));
        }

        private int Place(string word)
        {
            return pattern.IndexOf(word, StringComparison.Ordinal);
        }

        // Zero for what the pattern has not.
        private static int Two(string text, int place)
        {
            return place < 0 ? 0 : 10 * (text[place] - '0') + text[place + 1] - '0';
        }
    }
}
