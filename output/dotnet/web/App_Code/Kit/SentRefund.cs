// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>A refund that the gateway has taken; it pays it back later, and notifies.</summary>
    public sealed class SentRefund
    {
        internal SentRefund(Parameters parameters, bool wasThereBefore)
        {
            Parameters = parameters;
            Before = wasThereBefore;
        }

        /// <summary>What was sent.</summary>
        public Parameters Parameters { get; private set; }

        /// <summary>Whether the gateway had it before: it was sent again, and is paid back once.</summary>
        public bool Before { get; private set; }
    }
}
