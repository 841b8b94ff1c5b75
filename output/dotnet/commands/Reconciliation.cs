// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    /// <summary>Holds the gateway's file, record by record, against the shop's orders.</summary>
    internal sealed class Reconciliation
    {
        private static readonly string[] Payment = { "P" };
        private static readonly string[] Refund = { "R" };
        private static readonly string[] Waiting = { "W" };
        private static readonly string[] Failed = { "F" };
        private static readonly string[] NoDifference = { "refund_done", "refund_waiting" };

        private readonly string[] period;
        private readonly Dictionary<string, Order> orders = new Dictionary<string, Order>();
        private readonly Dictionary<string, Order> asked = new Dictionary<string, Order>(); // by the refund's number
        private readonly HashSet<string> paid = new HashSet<string>(), refunded = new HashSet<string>(); // numbers in the file
        private readonly List<string[]> payments = new List<string[]>(), refunds = new List<string[]>();

        /// <param name="orders">What the shop has.</param>
        /// <param name="period">The first and the last day.</param>
        internal Reconciliation(IEnumerable<Order> orders, string[] period)
        {
            this.period = period;
            foreach (Order order in orders)
            {
                this.orders[order.Number] = order;
                foreach (string refund in order.Asked.Names.Where(number => !asked.ContainsKey(number)))
                {
                    asked[refund] = order;
                }
            }
        }

        internal bool FoundDifference { get; private set; }

        internal void Take(Record record)
        {
            string number = record["partner_transaction_id"], type = record["transaction_type"];
            bool isWithin = Day.IsWithin(Day.Of(record["payment_time"]), period);
            if (Payment.Contains(type))
            {
                paid.Add(number);
                string finding = isWithin ? OfPayment(number, record) : null;
                if (finding != null)
                {
                    Order order = Known(orders, number);
                    payments.Add(new[] { finding, number, order == null ? "" : Price(order, Whole(order)), Theirs(record) });
                }
            }
            else if (Refund.Contains(type))
            {
                refunded.Add(number);
                if (isWithin)
                {
                    Order order = Known(asked, number);
                    refunds.Add(new[] { OfRefund(order, number, record), number, order == null ? "" : Price(order, order.Asked[number]), Theirs(record) });
                }
            }
        }

        /// <summary>After the last record.</summary>
        internal List<string[]> Findings()
        {
            IEnumerable<Order> missing = orders.Values.Where(order => order.State == OrderState.Paid && Day.IsWithin(Day.Of(order.PaidAt), period) && !paid.Contains(order.Number));
            IEnumerable<string> waiting = asked.Keys.Where(number => asked[number].Refunds[number] == null && !refunded.Contains(number));
            List<string[]> all = payments
                .Concat(ByNumber(missing.Select(order => order.Number)).Select(number => new[] { "missing_there", number, Price(orders[number], Whole(orders[number])), "" }))
                .Concat(refunds)
                .Concat(ByNumber(waiting).Select(number => new[] { "refund_waiting", number, Price(asked[number], asked[number].Asked[number]), "" }))
                .ToList();
            FoundDifference = all.Any(row => !NoDifference.Contains(row[0]));
            return all;
        }

        // Null: it is as it should be.
        private string OfPayment(string number, Record record)
        {
            Order order = Known(orders, number);
            return order == null ? "unknown_here"
                : order.State != OrderState.Paid ? "not_paid_here"
                : order.Currency != record["currency"] ? "other_currency"
                : Differs(order, Whole(order), record) ? "other_amount"
                : null;
        }

        private static string OfRefund(Order order, string number, Record record)
        {
            string status = record["status"];
            return order == null ? "refund_unknown_here"
                : Differs(order, order.Asked[number], record) ? "refund_other_amount"
                : Waiting.Contains(status) ? "refund_waiting"
                : Failed.Contains(status) ? "refund_failed"
                : "refund_done";
        }

        // What is priced in a currency of its own is settled in another, at a rate that the shop does not know.
        private static bool Differs(Order order, string ours, Record record)
        {
            return OwnCurrency(order) == null && !Amount.AreEqual(ours, record["amount"]);
        }

        private static string OwnCurrency(Order order)
        {
            return order.PriceName == null ? null : NotificationTable.OwnCurrencies[order.PriceName];
        }

        private static string Whole(Order order)
        {
            return order.PriceName == null ? "" : order.Amounts[order.PriceName];
        }

        private static string Price(Order order, string amount)
        {
            return (amount + " " + (OwnCurrency(order) ?? order.Currency)).Trim();
        }

        private static string Theirs(Record record)
        {
            return record["amount"] + " " + record["currency"];
        }

        private static Order Known(Dictionary<string, Order> all, string number)
        {
            Order order;
            return all.TryGetValue(number, out order) ? order : null;
        }

        private static IEnumerable<string> ByNumber(IEnumerable<string> numbers)
        {
            return numbers.OrderBy(number => number, StringComparer.Ordinal); // ASCII: the order of their bytes
        }
    }
}
