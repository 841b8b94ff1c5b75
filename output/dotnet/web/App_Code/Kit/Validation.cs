// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Checks and completes the parameters of one request by the table of its service.</summary>
    internal sealed class Validation
    {
        private readonly Config config;
        private readonly Charset charset;
        private readonly ServiceTable service;
        private readonly Parameters given;

        internal Validation(Config config, Charset charset, ServiceTable service, Parameters given)
        {
            this.config = config;
            this.charset = charset;
            this.service = service;
            this.given = given;
        }

        /// <summary>The parameters that are sent, in the order of the table.</summary>
        /// <exception cref="KitException">The first refusal, in the order of the table.</exception>
        internal Parameters Complete()
        {
            string stranger = given.Names.FirstOrDefault(name => service.Rule(name) == null);
            if (stranger != null)
            {
                throw new KitException(ErrorCode.Unknown, stranger, "");
            }
            var complete = new Parameters();
            foreach (ParameterRule rule in service.Parameters)
            {
                string value = Value(rule);
                if (string.IsNullOrEmpty(value) && rule.IsRequired)
                {
                    throw new KitException(ErrorCode.Missing, rule.Name, "");
                }
                if (!string.IsNullOrEmpty(value))
                {
                    Check(rule, value);
                }
                complete.Add(rule.Name, value);
            }
            foreach (Constraint constraint in service.Constraints)
            {
                Check(constraint, complete);
            }
            return complete;
        }

        /// <summary>Checks a message that came in: what the table does not name is passed over, and nothing is filled in.</summary>
        /// <exception cref="KitException">missing, too_long, bad_format, not_allowed.</exception>
        internal void CheckMessage()
        {
            foreach (ParameterRule rule in service.Parameters)
            {
                if (!string.IsNullOrEmpty(given[rule.Name]))
                {
                    CheckText(rule, given[rule.Name]);
                }
                else if (rule.IsRequired)
                {
                    throw new KitException(ErrorCode.Missing, rule.Name, "");
                }
            }
        }

        // What was given, or what the table fills in; null when there is neither.
        private string Value(ParameterRule rule)
        {
            string value = given[rule.Name];
            ValueSource source = rule.Value ?? rule.Preset;
            if (string.IsNullOrEmpty(value))
            {
                value = source == null ? null : source.Value(service, config);
            }
            return value == "" ? null : value;
        }

        private void Check(ParameterRule rule, string value)
        {
            CheckFixed(rule, value);
            CheckText(rule, value);
            CheckNumber(rule, value);
        }

        private void CheckText(ParameterRule rule, string value)
        {
            int bytes = charset.Encode(value, rule.Name).Length;
            if (bytes > rule.MostBytes)
            {
                throw Refusal(ErrorCode.TooLong, rule, rule.MostBytes.Value);
            }
            if (rule.FormatName != null && !Format.Named(rule.FormatName).Fits(value))
            {
                throw new KitException(ErrorCode.BadFormat, rule.Name, Format.Named(rule.FormatName).Says);
            }
            if (rule.Choices.Length > 0 && Array.IndexOf(rule.Choices, value) < 0)
            {
                throw new KitException(ErrorCode.NotAllowed, rule.Name, string.Join(", ", rule.Choices));
            }
        }

        private void CheckFixed(ParameterRule rule, string value)
        {
            ValueSource source = rule.Field == null ? rule.Value : ValueSource.Config(rule.Field);
            if (source == null)
            {
                return;
            }
            string expected = source.Value(service, config);
            if (expected == null)
            {
                throw new KitException(ErrorCode.Missing, "config." + source.Field, "");
            }
            if (rule.IgnoresCase ? !Ascii.EqualInAnyCase(value, expected) : value != expected)
            {
                throw new KitException(ErrorCode.NotAllowed, rule.Name, rule.HintText ?? "");
            }
        }

        private void CheckNumber(ParameterRule rule, string value)
        {
            int? decimals = rule.MostDecimals;
            if (rule.CurrencyName != null)
            {
                decimals = Currency.Decimals(Value(service.Rule(rule.CurrencyName)));
            }
            if (decimals != null && Amount.Decimals(value) > decimals)
            {
                throw Refusal(ErrorCode.TooManyDecimals, rule, decimals.Value);
            }
            if (rule.Least != null && Amount.Compare(value, rule.Least) < 0)
            {
                throw new KitException(ErrorCode.TooSmall, rule.Name, rule.Least);
            }
            if (rule.Most != null && Amount.Compare(value, rule.Most) > 0)
            {
                throw new KitException(ErrorCode.TooLarge, rule.Name, rule.Most);
            }
        }

        private static void Check(Constraint constraint, Parameters complete)
        {
            List<string> absent = constraint.Names.Where(name => string.IsNullOrEmpty(complete[name])).ToList();
            int present = constraint.Names.Length - absent.Count;
            string listed = string.Join(", ", constraint.Names);
            if (constraint.IsExactlyOne && present != 1)
            {
                throw new KitException(constraint.Code, constraint.Names[0], listed);
            }
            if (!constraint.IsExactlyOne && present > 0 && absent.Count > 0)
            {
                throw new KitException(constraint.Code, absent[0], listed);
            }
        }

        private static KitException Refusal(string code, ParameterRule rule, int limit)
        {
            return new KitException(code, rule.Name, limit.ToString(CultureInfo.InvariantCulture));
        }
    }
}
