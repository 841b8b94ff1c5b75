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
