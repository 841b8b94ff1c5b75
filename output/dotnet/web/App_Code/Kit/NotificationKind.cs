// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>One kind of message: how it is known, what it holds, and what its statuses mean.</summary>
    internal sealed class NotificationKind
    {
        internal readonly string Name;
        internal readonly ParameterRule[] Rules;
        internal readonly string KnownBy; // null: any message
        internal readonly string Status;
        internal readonly string[] Amounts;
        internal readonly Dictionary<string, string> Meanings;
        internal readonly Parameters Examples;

        internal NotificationKind(
            string name, string knownBy, string status, ParameterRule[] rules, string[] amounts,
            Dictionary<string, string> meanings, Parameters examples)
        {
            Name = name;
            Rules = rules;
            KnownBy = knownBy;
            Status = status;
            Amounts = amounts;
            Meanings = meanings;
            Examples = examples;
        }

        internal bool Fits(Parameters message)
        {
            return KnownBy == null || !string.IsNullOrEmpty(message[KnownBy]);
        }
    }
}
