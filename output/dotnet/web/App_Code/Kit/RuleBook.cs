// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Fills in and checks single values by their rules; <c>path</c> is the name that a refusal says.</summary>
    internal sealed class RuleBook
    {
        internal readonly Charset Charset;

        private readonly Config config;
        private readonly string now;
        private readonly string service;

        /// <param name="config">Whose values these are.</param>
        /// <param name="charset">In which they are sent.</param>
        /// <param name="now">The time, as <see cref="Clock.Now"/> has it.</param>
        /// <param name="service">The name of the service.</param>
        internal RuleBook(Config config, Charset charset, string now, string service)
        {
            this.config = config;
            Charset = charset;
            this.now = now;
            this.service = service;
        }

        /// <summary>The day of the clock, as yyyyMMdd.</summary>
        internal string Today
        {
            get { return now.Substring(0, 10).Replace("-", ""); }
        }

        /// <summary>What was given, or what the rule fills in; null when there is neither.</summary>
        internal string Filled(ParameterRule rule, string given)
        {
            ValueSource source = rule.Value ?? rule.Preset;
            string value = !string.IsNullOrEmpty(given) || source == null ? given : Known(source, rule);
            return value == "" ? null : value;
        }

        /// <summary>Everything that a rule says of a value that is there; <c>sibling</c> gives the other values by their names.</summary>
        /// <exception cref="KitException">The first refusal.</exception>
        internal void Check(ParameterRule rule, string path, string value, Func<string, string> sibling)
        {
            CheckFixed(rule, path, value);
            CheckText(rule, path, value);
            CheckNumber(rule, path, value, rule.CurrencyName == null ? rule.MostDecimals : Currency.Decimals(sibling(rule.CurrencyName)));
            if (rule.MostItems != null && value.Count(c => c == ',') >= rule.MostItems)
            {
                throw Refusal(ErrorCode.TooMany, path, rule.MostItems.Value);
            }
            if (rule.IsNeverAhead && string.CompareOrdinal(value, Now(rule)) > 0)
            {
                throw new KitException(ErrorCode.InFuture, path, "");
            }
        }

        /// <summary>What a rule says of the text alone.</summary>
        /// <exception cref="KitException">unencodable, too_long, too_short, bad_format, not_allowed.</exception>
        internal void CheckText(ParameterRule rule, string path, string value)
        {
            int bytes = Charset.Encode(value, path).Length;
            if (bytes > rule.MostBytes)
            {
                throw Refusal(ErrorCode.TooLong, path, rule.MostBytes.Value);
            }
            if (bytes < rule.LeastBytes)
            {
                throw Refusal(ErrorCode.TooShort, path, rule.LeastBytes.Value);
            }
            if (rule.Format != null && !rule.Format.Fits(value))
            {
                throw new KitException(ErrorCode.BadFormat, path, rule.Format.Says);
            }
            if (rule.Choices.Length > 0 && Array.IndexOf(rule.Choices, value) < 0)
            {
                throw new KitException(ErrorCode.NotAllowed, path, string.Join(", ", rule.Choices));
            }
        }

        // Null: the field of the configuration is empty.
        private string Known(ValueSource source, ParameterRule rule)
        {
            if (source.Field != null)
            {
                return config[source.Field] == "" ? null : config[source.Field];
            }
            return source == ValueSource.Now ? Now(rule) : source.Text ?? service;
        }

        private string Now(ParameterRule rule)
        {
            return rule.Format.Moment.Write(now);
        }

        private void CheckFixed(ParameterRule rule, string path, string value)
        {
            ValueSource source = rule.Field == null ? rule.Value : ValueSource.Config(rule.Field);
            if (source == null)
            {
                return;
            }
            string expected = Known(source, rule);
            if (expected == null)
            {
                throw new KitException(ErrorCode.Missing, "config." + source.Field, "");
            }
            if (rule.IgnoresCase ? !Ascii.EqualInAnyCase(value, expected) : value != expected)
            {
                throw new KitException(ErrorCode.NotAllowed, path, rule.HintText ?? "");
            }
        }

        private static void CheckNumber(ParameterRule rule, string path, string value, int? decimals)
        {
            if (decimals != null && Amount.Decimals(value) > decimals)
            {
                throw Refusal(ErrorCode.TooManyDecimals, path, decimals.Value);
            }
            if (rule.Least != null && Amount.Compare(value, rule.Least) < 0)
            {
                throw new KitException(ErrorCode.TooSmall, path, rule.Least);
            }
            if (rule.Most != null && Amount.Compare(value, rule.Most) > 0)
            {
                throw new KitException(ErrorCode.TooLarge, path, rule.Most);
            }
        }

        private static KitException Refusal(string code, string path, int limit)
        {
            return new KitException(code, path, limit.ToString(CultureInfo.InvariantCulture));
        }
    }
}
