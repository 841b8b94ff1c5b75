// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Checks and completes named values by a table of rules: those of a request, of a line of a file, of a message.</summary>
    internal sealed class Validation
    {
        private readonly RuleBook book;
        private readonly ParameterRule[] rules;
        private readonly Parameters given;
        private readonly string place;

        /// <param name="book">What the rules are held against.</param>
        /// <param name="rules">The table.</param>
        /// <param name="given">The values.</param>
        /// <param name="place">What a refusal says before the name.</param>
        internal Validation(RuleBook book, ParameterRule[] rules, Parameters given, string place = "")
        {
            this.book = book;
            this.rules = rules;
            this.given = given;
            this.place = place;
        }

        /// <summary>The values that are sent, in the order of the table.</summary>
        /// <exception cref="KitException">The first refusal, in the order of the table.</exception>
        internal Parameters Complete()
        {
            foreach (string name in given.Names)
            {
                CheckName(name);
            }
            var complete = new Parameters();
            foreach (ParameterRule rule in rules)
            {
                string value = rule.Json == null ? book.Filled(rule, given[rule.Name]) : Written(rule.Json);
                Check(rule, place + rule.Name, value, name => book.Filled(rules.First(other => other.Name == name), given[name]));
                complete.Add(rule.Name, value);
            }
            return complete;
        }

        /// <summary>Checks a message that came in: what the table does not name is passed over, and nothing is filled in.</summary>
        /// <exception cref="KitException">missing, too_long, bad_format, not_allowed.</exception>
        internal void CheckMessage()
        {
            foreach (ParameterRule rule in rules)
            {
                if (!string.IsNullOrEmpty(given[rule.Name]))
                {
                    book.CheckText(rule, rule.Name, given[rule.Name]);
                }
                else if (rule.IsRequired)
                {
                    throw new KitException(ErrorCode.Missing, rule.Name, "");
                }
            }
        }

        private void Check(ParameterRule rule, string path, string value, Func<string, string> sibling)
        {
            if (!string.IsNullOrEmpty(value))
            {
                book.Check(rule, path, value, sibling);
            }
            else if (rule.IsRequired)
            {
                throw new KitException(ErrorCode.Missing, path, "");
            }
        }

        private void CheckName(string name)
        {
            ParameterRule rule = rules.FirstOrDefault(r => r.Name == name);
            if (rule != null && rule.Json != null)
            {
                throw new KitException(ErrorCode.NotAllowed, place + name, "give its parts, such as " + rule.Json.Path(0, rule.Json.Fields[0]));
            }
            int entry = 0;
            ParameterRule whole = rule ?? rules.FirstOrDefault(r => r.Json != null && r.Json.IsPart(name, out entry));
            if (whole != null && whole.Json != null && entry >= whole.Json.Most)
            {
                throw new KitException(ErrorCode.TooMany, place + whole.Name, whole.Json.Most.ToString(CultureInfo.InvariantCulture));
            }
            if (whole == null)
            {
                throw new KitException(ErrorCode.Unknown, place + name, "");
            }
        }

        // Null when no part of it is there.
        private string Written(JsonRule json)
        {
            var entries = new List<string>();
            int count = Enumerable.Range(1, json.Most)
                .LastOrDefault(i => json.Fields.Any(field => !string.IsNullOrEmpty(given[json.Path(i - 1, field)])));
            for (int i = 0; i < count; i++)
            {
                entries.Add(Entry(json, i));
            }
            string written = string.Join(",", entries);
            return count == 0 ? null : json.IsList ? "[" + written + "]" : written;
        }

        private string Entry(JsonRule json, int number)
        {
            var entry = new Parameters();
            foreach (ParameterRule field in json.Fields)
            {
                string value = given[json.Path(number, field)];
                entry.Add(field.Name, book.Filled(field, value == "" ? null : value));
            }
            foreach (ParameterRule field in json.Fields)
            {
                Check(field, place + json.Path(number, field), entry[field.Name], name => entry[name]);
            }
            return JsonText.Object(entry);
        }
    }
}
