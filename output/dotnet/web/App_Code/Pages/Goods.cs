// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Pages
{
    /// <summary>A thing that the shop sells.</summary>
    public sealed class Goods
    {
        /// <param name="id">What the form of the checkout page posts.</param>
        /// <param name="says">What the buyer sees, on the page and at the gateway.</param>
        /// <param name="amountName">The name under which the price is sent, such as <c>total_fee</c>.</param>
        /// <param name="amount">The price as text.</param>
        public Goods(string id, string says, string amountName, string amount)
        {
            Id = id;
            Says = says;
            AmountName = amountName;
            Amount = amount;
        }

        /// <summary>What the form posts.</summary>
        public string Id { get; private set; }

        /// <summary>What the buyer sees.</summary>
        public string Says { get; private set; }

        /// <summary>The name under which the price is sent.</summary>
        public string AmountName { get; private set; }

        /// <summary>The price as text.</summary>
        public string Amount { get; private set; }
    }
}
