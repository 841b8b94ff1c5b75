// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder.Pages
{
    /// <summary>What the pages want of the class Handlers, which has a constructor that takes the <see cref="Config"/>.</summary>
    public interface IShop : IOrderHandlers
    {
        /// <summary>What is sold.</summary>
        IEnumerable<Goods> Goods();

        /// <summary>Makes and keeps a new order for goods, at the shop's price; null when there are no such goods.</summary>
        Order NewOrder(string id);

        /// <summary>What the gateway is sent to have an order paid.</summary>
        Parameters Payment(Order order, Goods goods);
    }
}
