// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What a notification is answered, and why.</summary>
    public sealed class Receipt
    {
        internal Receipt(string reason, string order, string note)
        {
            Status = 200;
            Body = AlipayCrossBorder.Reason.Answer(reason);
            Reason = reason;
            Order = order;
            Note = note;
        }

        /// <summary>The HTTP status; always 200, the word in the body decides.</summary>
        public int Status { get; private set; }

        /// <summary>The whole body, as plain text, nothing around it.</summary>
        public string Body { get; private set; }

        /// <summary>One of <see cref="AlipayCrossBorder.Reason"/> or <see cref="ErrorCode"/>.</summary>
        public string Reason { get; private set; }

        /// <summary>The number of the order that the message names; empty when its signature does not fit.</summary>
        public string Order { get; private set; }

        /// <summary><c>amount_unchecked</c>, <c>fits_charset:</c> and a charset, or empty.</summary>
        public string Note { get; private set; }
    }
}
