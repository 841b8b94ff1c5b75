// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder.Pages
{
    /// <summary>Something is missing on this site; the message says what to do, and may be shown to anyone.</summary>
    public sealed class SetupException : Exception
    {
        internal SetupException(string message)
            : base(message)
        {
        }

        internal static SetupException Missing(string sample, string copy)
        {
            return new SetupException("Copy " + sample + " to " + copy + " and fill it in");
        }
    }
}
