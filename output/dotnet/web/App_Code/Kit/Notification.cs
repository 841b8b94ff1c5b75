// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>A message of the gateway that is signed, confirmed and about an order of the shop.</summary>
    public sealed class Notification
    {
        internal Notification(Parameters parameters, string meaning, bool amountUnchecked)
        {
            Parameters = parameters;
            Meaning = meaning;
            Order = parameters[NotificationTable.Order] ?? "";
            Trade = parameters[NotificationTable.Trade] ?? "";
            Refund = NotificationTable.Refund == null ? "" : parameters[NotificationTable.Refund] ?? "";
            AmountUnchecked = amountUnchecked;
        }

        /// <summary>All that the message holds, in its order.</summary>
        public Parameters Parameters { get; private set; }

        /// <summary>One of <see cref="AlipayCrossBorder.Meaning"/>.</summary>
        public string Meaning { get; private set; }

        /// <summary>The shop's number of the order.</summary>
        public string Order { get; private set; }

        /// <summary>The gateway's number of the payment, or empty.</summary>
        public string Trade { get; private set; }

        /// <summary>The number of the refund, or empty.</summary>
        public string Refund { get; private set; }

        /// <summary>The message names no amount in which the order is priced, so nothing was compared.</summary>
        public bool AmountUnchecked { get; private set; }
    }
}
