// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What became of an order.</summary>
    public enum OrderState
    {
        /// <summary>It waits for its payment.</summary>
        Open,
        /// <summary>It ran out; the buyer may still pay it.</summary>
        Closed,
        /// <summary>It is paid, and stays so.</summary>
        Paid
    }
}
