// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>
    /// The shop's side of a notification. Those that give true or false return true when they have committed, and false when they
    /// found that somebody else had meanwhile. What throws is answered so that the gateway sends the message again.
    /// </summary>
    public interface IOrderHandlers
    {
        /// <summary>The order of that number, or null.</summary>
        Order FindOrder(string number);

        /// <summary>Marks the order as paid by that trade and gives the buyer what he paid for: both, or neither.</summary>
        bool OrderPaid(Order order, Notification notification);

        /// <summary>Marks an open order as closed.</summary>
        bool OrderClosed(Order order, Notification notification);

        /// <summary>Marks what came of a refund, by its number: see the notification's meaning.</summary>
        bool RefundDone(Order order, Notification notification);

        /// <summary>All orders, for the commands.</summary>
        IEnumerable<Order> Orders();

        /// <summary>Marks that a refund is asked for, before it is sent; false when its number was marked before.</summary>
        bool RefundAsked(Order order, string refund, string amount);

        /// <summary>Takes that mark away: the refund was not sent, or the gateway has refused it.</summary>
        void RefundWithdrawn(Order order, string refund);
    }
}
