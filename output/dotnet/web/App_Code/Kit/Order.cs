// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>An order as the shop has it. Amounts are text, such as <c>100.30</c>.</summary>
    public sealed class Order
    {
        /// <summary>An order that is open, without a price.</summary>
        public Order(string number, string currency)
        {
            Number = number;
            Currency = currency;
            Amounts = new Parameters();
            Trade = "";
            Created = "";
            PaidAt = "";
            Refunds = new Parameters();
            Asked = new Parameters();
        }

        /// <summary>The shop's own number of the order.</summary>
        public string Number { get; private set; }

        /// <summary>The currency in which it is settled.</summary>
        public string Currency { get; private set; }

        /// <summary>What it costs: the amount under one of the names <c>total_fee</c>, <c>rmb_fee</c>.</summary>
        public Parameters Amounts { get; private set; }

        /// <summary>What became of it so far.</summary>
        public OrderState State { get; set; }

        /// <summary>The gateway's number of the payment; empty unless it is paid.</summary>
        public string Trade { get; set; }

        /// <summary>When it was made, as <see cref="Clock.Now"/> has it; empty when the shop does not know.</summary>
        public string Created { get; set; }

        /// <summary>When it was marked paid, likewise; empty unless it is paid.</summary>
        public string PaidAt { get; set; }

        /// <summary>The refunds that are marked: their numbers, and what each came to (<see cref="Meaning"/>).</summary>
        public Parameters Refunds { get; private set; }

        /// <summary>The refunds that were asked for: their numbers, and the amount of each, under the name in which the order is priced.</summary>
        public Parameters Asked { get; private set; }

        /// <summary>The name under which it has a price, or null.</summary>
        internal string PriceName
        {
            get { return NotificationTable.Amounts.FirstOrDefault(name => !string.IsNullOrEmpty(Amounts[name])); }
        }
    }
}
