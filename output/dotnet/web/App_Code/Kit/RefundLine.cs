// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>One refund of many.</summary>
    public sealed class RefundLine
    {
        /// <param name="order">The shop's number of the order.</param>
        /// <param name="amount">How much, as text, in what the order was priced in.</param>
        /// <param name="reason">Why.</param>
        /// <param name="refund">The shop's number of the refund; one is made when it is empty.</param>
        public RefundLine(string order, string amount, string reason, string refund = "")
        {
            Order = order;
            Amount = amount;
            Reason = reason;
            Refund = refund;
        }

        /// <summary>The shop's number of the order.</summary>
        public string Order { get; private set; }

        /// <summary>How much.</summary>
        public string Amount { get; private set; }

        /// <summary>Why.</summary>
        public string Reason { get; private set; }

        /// <summary>The shop's number of the refund, or empty.</summary>
        public string Refund { get; private set; }
    }
}
