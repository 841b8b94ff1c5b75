// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    /// <summary>The words beside a command's name: its arguments, and options anywhere between.</summary>
    internal sealed class CommandLine
    {
        private static readonly string[] WithValue = { "--reason", "--number", "--from", "--to", "--older-than" };

        private readonly Dictionary<string, string> options = new Dictionary<string, string>();
        private readonly List<string> arguments = new List<string>();

        /// <exception cref="UsageException">An option without its value.</exception>
        internal CommandLine(string[] words)
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (!words[i].StartsWith("--", StringComparison.Ordinal))
                {
                    arguments.Add(words[i]);
                }
                else if (Array.IndexOf(WithValue, words[i]) < 0)
                {
                    options[words[i]] = "";
                }
                else if (i + 1 == words.Length || words[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    throw new UsageException();
                }
                else
                {
                    options[words[i]] = words[++i];
                }
            }
        }

        /// <summary>The arguments, when there are as many as it takes, and no option but these.</summary>
        /// <exception cref="UsageException">It is not so.</exception>
        internal string[] Arguments(int least, int most, params string[] allowed)
        {
            bool isRight = arguments.Count >= least && arguments.Count <= most && options.Keys.Except(allowed).All(name => name == "--csv");
            if (!isRight)
            {
                throw new UsageException();
            }
            return arguments.ToArray();
        }

        internal bool Has(string option)
        {
            return options.ContainsKey(option);
        }

        /// <summary>The value of an option, or what it is without.</summary>
        internal string Value(string option, string otherwise)
        {
            string value;
            return options.TryGetValue(option, out value) ? value : otherwise;
        }

        /// <summary>The first and the last day: one that is given, two, or yesterday.</summary>
        /// <exception cref="UsageException">It is none of these.</exception>
        internal string[] Period(Func<string> clock)
        {
            string[] days = Arguments(0, 1, "--from", "--to");
            if (Has("--from") != Has("--to") || Has("--from") && days.Length > 0)
            {
                throw new UsageException();
            }
            string day = days.Length > 0 ? days[0] : Day.Before(clock().Substring(0, 10).Replace("-", ""));
            return new[] { Value("--from", day), Value("--to", day) };
        }
    }
}
