// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>What holds between several parameters of a service.</summary>
    internal sealed class Constraint
    {
        private readonly string code;
        private readonly string[] names;
        private readonly Action<Constraint, Parameters, string> check;

        private Constraint(string code, string[] names, Action<Constraint, Parameters, string> check)
        {
            this.code = code;
            this.names = names;
            this.check = check;
        }

        internal static Constraint ExactlyOneOf(string code, params string[] names)
        {
            return new Constraint(code, names, (c, complete, today) => c.Count(complete, c.names[0], present => present == 1));
        }

        internal static Constraint AtLeastOneOf(string code, params string[] names)
        {
            return new Constraint(code, names, (c, complete, today) => c.Count(complete, c.names[0], present => present > 0));
        }

        internal static Constraint GoesTogether(string code, params string[] names)
        {
            return new Constraint(code, names, (c, complete, today) =>
                c.Count(complete, names.FirstOrDefault(name => IsAbsent(complete, name)), present => present == 0 || present == names.Length));
        }

        /// <summary>Two dates yyyyMMdd, the first and the last day.</summary>
        internal static Constraint Period(string code, int days, bool isBeforeToday, string first, string last)
        {
            return new Constraint(code, new[] { first, last }, (c, complete, today) =>
            {
                if (!IsAbsent(complete, first) && !IsAbsent(complete, last))
                {
                    c.CheckPeriod(complete[first], complete[last], days, isBeforeToday ? today : null);
                }
            });
        }

        /// <param name="complete">All that is sent.</param>
        /// <param name="today">The day of the clock, yyyyMMdd.</param>
        /// <exception cref="KitException">It does not hold.</exception>
        internal void Check(Parameters complete, string today)
        {
            check(this, complete, today);
        }

        private void Count(Parameters complete, string blamed, Func<int, bool> isRight)
        {
            if (!isRight(names.Count(name => !IsAbsent(complete, name))))
            {
                throw new KitException(code, blamed, string.Join(", ", names));
            }
        }

        private void CheckPeriod(string first, string last, int days, string today)
        {
            int length = (Day(last) - Day(first)).Days + 1;
            string wrong = length < 1 ? "it ends before it begins"
                : length > days ? "it has more days than the gateway gives at once"
                : today != null && string.CompareOrdinal(last, today) >= 0 ? "it must end before today"
                : null;
            if (wrong != null)
            {
                throw new KitException(code, names[1], wrong);
            }
        }

        private static DateTime Day(string text)
        {
            return DateTime.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);
        }

        private static bool IsAbsent(Parameters complete, string name)
        {
            return string.IsNullOrEmpty(complete[name]);
        }
    }
}
