// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>What the state of an order and the meaning of a message give together.</summary>
    internal sealed class Outcome
    {
        internal readonly string Code;
        internal readonly Func<IOrderHandlers, Order, Notification, bool> Handler; // null: there is nothing to do

        private Outcome(string code, Func<IOrderHandlers, Order, Notification, bool> handler = null)
        {
            Code = code;
            Handler = handler;
        }

        internal static Outcome Of(Order order, Notification notification)
        {
            switch (notification.Meaning)
            {
                case Meaning.Paid:
                    return OfPayment(order, notification.Trade);
                case Meaning.Closed:
                    return OfClosing(order);
                default:
                    return OfRefund(order, notification);
            }
        }

        // An order that had run out can still be paid; a paid one is paid by one trade.
        private static Outcome OfPayment(Order order, string trade)
        {
            if (order.State != OrderState.Paid)
            {
                return new Outcome(Reason.Paid, (handlers, o, n) => handlers.OrderPaid(o, n));
            }
            return new Outcome(order.Trade == trade ? Reason.AlreadyPaid : Reason.Conflict);
        }

        private static Outcome OfClosing(Order order)
        {
            if (order.State == OrderState.Open)
            {
                return new Outcome(Reason.Closed, (handlers, o, n) => handlers.OrderClosed(o, n));
            }
            return new Outcome(order.State == OrderState.Paid ? Reason.ClosedAfterPaid : Reason.AlreadyClosed);
        }

        // A refund that failed may still succeed; one that was done stays done.
        private static Outcome OfRefund(Order order, Notification notification)
        {
            if (order.State != OrderState.Paid)
            {
                return new Outcome(Reason.Conflict);
            }
            string before = order.Refunds[notification.Refund];
            if (before == Meaning.Refunded || before == notification.Meaning)
            {
                return new Outcome(Reason.AlreadyRefunded);
            }
            return new Outcome(notification.Meaning, (handlers, o, n) => handlers.RefundDone(o, n));
        }
    }
}
