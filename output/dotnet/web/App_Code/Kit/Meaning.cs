// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What a notification says, whatever the gateway's own word for it is.</summary>
    public static class Meaning
    {
        /// <summary>The buyer has paid.</summary>
        public const string Paid = "paid";
        /// <summary>The payment was closed without money.</summary>
        public const string Closed = "closed";
        /// <summary>The money went back.</summary>
        public const string Refunded = "refunded";
        /// <summary>The money could not go back.</summary>
        public const string RefundFailed = "refund_failed";
    }
}
