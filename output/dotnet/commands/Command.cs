// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Commands
{
    /// <summary>A command: its name, what it does, what --help prints.</summary>
    internal sealed class Command
    {
        internal readonly string Name;
        internal readonly Func<CommandLine, Func<Site>, Outcome> Run;
        internal readonly string[] Help;

        internal Command(string name, Func<CommandLine, Func<Site>, Outcome> run, params string[] help)
        {
            Name = name;
            Run = run;
            Help = help;
        }
    }

    /// <summary>What a command found.</summary>
    internal sealed class Outcome
    {
        internal readonly Table Table;
        internal readonly int ExitCode;

        internal Outcome(Table table, int exitCode = 0)
        {
            Table = table;
            ExitCode = exitCode;
        }
    }

    /// <summary>A refund, or a file of them, of which nobody may know what became.</summary>
    internal sealed class Sending
    {
        internal readonly RefundRule Rule;
        internal readonly string Advice; // what to do then

        internal Sending(RefundRule rule, string advice)
        {
            Rule = rule;
            Advice = "; it may have arrived: " + advice;
        }

        /// <summary>What was sent, of a file whose numbers nobody has seen; or null.</summary>
        internal Table Table { get; set; }
    }

    /// <summary>The command was called wrongly; an empty message: as its help begins.</summary>
    internal sealed class UsageException : Exception
    {
        internal UsageException(string message = "")
            : base(message)
        {
        }
    }

    /// <summary>Another command sends a refund.</summary>
    internal sealed class LockedException : Exception
    {
        internal LockedException()
            : base("another refund is being sent")
        {
        }
    }
}
