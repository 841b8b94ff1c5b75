// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>How the gateway takes refunds: the service, and where an order's things go in it.</summary>
    internal sealed class RefundRule
    {
        internal static readonly RefundRule One = new RefundRule(
            "forex_refund", "out_trade_no", "out_return_no", "currency", "reason",
            new Parameters { { "total_fee", "return_amount" }, { "rmb_fee", "return_rmb_amount" } }, "REPEATED_REFUNDMENT_REQUEST");
        internal static readonly RefundRule Batch = new RefundRule(
            "forex_refund_file", "out_trade_no", "out_return_no", "currency", "reason",
            new Parameters { { "total_fee", "return_amount" } }, "REPEATED_REFUNDMENT_REQUEST");

        internal readonly string Service, Order, Refund, Currency, Reason;
        internal readonly string[] Repeated; // codes that say that a refund had arrived before

        private readonly Parameters amounts; // the name under which an order is priced, and that of the refund

        private RefundRule(string service, string order, string refund, string currency, string reason, Parameters amounts, params string[] repeated)
        {
            Service = service;
            Order = order;
            Refund = refund;
            Currency = currency;
            Reason = reason;
            Repeated = repeated;
            this.amounts = amounts;
        }

        /// <summary>The order that was found, when it is paid.</summary>
        /// <exception cref="KitException">not_allowed.</exception>
        internal Order Paid(Order order, string place)
        {
            if (order == null || order.State != OrderState.Paid)
            {
                string detail = order == null ? "there is no such order" : "the order is not paid";
                throw new KitException(ErrorCode.NotAllowed, place + Order, detail);
            }
            return order;
        }

        /// <summary>What is sent of a refund, before it is completed.</summary>
        /// <exception cref="KitException">not_allowed: the order cannot be refunded so.</exception>
        internal Parameters Given(Order order, RefundLine line, string place)
        {
            KeyValuePair<string, string>? amount = AmountNames(order);
            if (amount == null)
            {
                throw new KitException(ErrorCode.NotAllowed, place + Order, "");
            }
            return new Parameters
            {
                { Order, order.Number },
                { Refund, line.Refund },
                { Currency, order.Currency },
                { amount.Value.Value, line.Amount },
                { Reason, line.Reason },
            };
        }

        /// <summary>No more than what is left of an order, less by what others ask of it in the same file.</summary>
        /// <exception cref="KitException">too_large.</exception>
        internal void CheckRest(Order order, string amount, string place, IEnumerable<string> more)
        {
            KeyValuePair<string, string> name = AmountNames(order).Value;
            string rest = Amount.Rest(order.Amounts[name.Key], Open(order, new string[0]).Concat(more));
            if (Amount.Compare(amount, rest) > 0)
            {
                throw new KitException(ErrorCode.TooLarge, place + name.Value, rest);
            }
        }

        /// <summary>After the marks: still no more than what others have left of the order. A shop that does not show the marks yet has nothing to compare.</summary>
        /// <exception cref="KitException">too_large.</exception>
        internal void CheckMarked(Order order, IEnumerable<string> own, string place)
        {
            List<string> amountsOfOwn = order == null ? new List<string>() : own.Select(number => order.Asked[number]).Where(amount => amount != null).ToList();
            if (amountsOfOwn.Count == 0)
            {
                return;
            }
            KeyValuePair<string, string> name = AmountNames(order).Value;
            string rest = Amount.Rest(order.Amounts[name.Key], Open(order, own)), left = rest;
            foreach (string amount in amountsOfOwn)
            {
                if (Amount.Compare(amount, left) > 0)
                {
                    throw new KitException(ErrorCode.TooLarge, place + name.Value, rest);
                }
                left = Amount.Rest(left, new[] { amount });
            }
        }

        /// <summary>Whether the gateway has certainly refused: by a code that is known, and that does not say that it had arrived before.</summary>
        internal bool IsRefusal(KitException e)
        {
            return e.Code == ErrorCode.GatewayError && GatewayCode.IsKnown(e.Parameter) && !Repeated.Contains(e.Parameter);
        }

        // The amounts that are asked of an order and did not fail.
        private static IEnumerable<string> Open(Order order, IEnumerable<string> without)
        {
            return order.Asked.Where(asked => order.Refunds[asked.Key] != Meaning.RefundFailed && !without.Contains(asked.Key)).Select(asked => asked.Value);
        }

        // The name under which an order is priced, and that of its refund; null when it cannot be refunded so.
        private KeyValuePair<string, string>? AmountNames(Order order)
        {
            return amounts.Where(pair => Amount.IsAmount(order.Amounts[pair.Key] ?? "")).Select(pair => (KeyValuePair<string, string>?)pair).FirstOrDefault();
        }
    }
}
