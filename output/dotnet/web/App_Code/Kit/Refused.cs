// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>A notification that is not taken; its message is the detail for the log.</summary>
    internal sealed class Refused : Exception
    {
        internal readonly string Reason;

        internal Refused(string reason, string detail)
            : base(detail)
        {
            Reason = reason;
        }

        internal Refused(string reason, Exception thrown)
            : this(reason, LogLine.Thrown(thrown))
        {
        }
    }
}
