// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Asks for refunds so that none is paid twice: a refund is marked before it is sent, and a mark stays unless the gateway has certainly refused.</summary>
    public sealed class Refunds
    {
        private readonly Client client;
        private readonly IOrderHandlers handlers;

        /// <param name="client">Sends it.</param>
        /// <param name="handlers">The shop's own code, which knows the orders and keeps the marks.</param>
        public Refunds(Client client, IOrderHandlers handlers)
        {
            if (client == null || handlers == null)
            {
                throw new ArgumentNullException(client == null ? "client" : "handlers");
            }
            this.client = client;
            this.handlers = handlers;
        }

        /// <summary>Refunds a paid order, wholly or partly.</summary>
        /// <param name="order">The shop's number of the order.</param>
        /// <param name="amount">How much, as text, in what the order was priced in.</param>
        /// <param name="reason">Why.</param>
        /// <param name="refund">The shop's number of the refund; one is made when it is empty.</param>
        /// <param name="again">Sends a refund again whose outcome is not known, under its own number.</param>
        /// <exception cref="KitException">
        /// Before it is sent: not_allowed, too_large, duplicate, and what the gateway would refuse. Then gateway_error: when its code is known
        /// as a refusal, the mark is gone; after any other nobody knows what the gateway did, and the mark stays.
        /// </exception>
        public SentRefund Refund(string order, string amount, string reason, string refund = "", bool again = false)
        {
            RefundRule rule = RefundRule.One;
            Order paid = rule.Paid(handlers.FindOrder(order), "");
            Parameters given = rule.Given(paid, Numbered(new RefundLine(order, amount, reason, refund)), "");
            Request request = client.Gateway.Request(rule.Service, given);
            string number = given[rule.Refund];
            if (again)
            {
                CheckIsMarked(rule, paid, number, amount);
            }
            else
            {
                rule.CheckRest(paid, amount, "", new string[0]);
                Mark(rule, new List<AskedRefund> { new AskedRefund(paid, number, amount, given) }, i => "");
            }
            try
            {
                client.Send(rule.Service, request.Call(ServiceCatalogue.OfServer(rule.Service).Method));
                return new SentRefund(request.Parameters, false);
            }
            catch (KitException e)
            {
                if (again && e.IsOfGateway && rule.Repeated.Contains(e.Parameter))
                {
                    return new SentRefund(request.Parameters, true);
                }
                if (!again && rule.IsRefusal(e))
                {
                    handlers.RefundWithdrawn(paid, number);
                }
                throw;
            }
        }

        /// <summary>Refunds many orders by one file. One line that is not as it must be, and nothing is sent.</summary>
        /// <returns>What each line asked for.</returns>
        /// <exception cref="KitException">As <see cref="Refund"/>; of a line the parameter is <c>line N: NAME</c>, N from 1.</exception>
        public IList<Parameters> RefundAll(IEnumerable<RefundLine> lines)
        {
            return RefundAll(lines, file => { });
        }

        /// <summary>The same; what each line asks for is handed out just before it is sent, since an error may follow.</summary>
        internal IList<Parameters> RefundAll(IEnumerable<RefundLine> lines, Action<IList<Parameters>> onSend)
        {
            RefundRule rule = RefundRule.Batch;
            RuleBook book = client.Gateway.RuleBook(rule.Service);
            var asked = new List<AskedRefund>();
            foreach (RefundLine line in lines.Select(Numbered))
            {
                string place = UploadRule.Place(asked.Count + 1);
                Order order = rule.Paid(handlers.FindOrder(line.Order), place);
                Parameters given = rule.Given(order, line, place);
                ServiceCatalogue.OfServer(rule.Service).Upload.Complete(book, given, asked.Count + 1);
                rule.CheckRest(order, line.Amount, place, asked.Where(other => other.Order.Number == order.Number).Select(other => other.Amount));
                asked.Add(new AskedRefund(order, line.Refund, line.Amount, given));
            }
            List<Parameters> file = asked.Select(one => one.Given).ToList();
            ServerCall call = client.Gateway.BuildCall(rule.Service, new Parameters(), file);
            Mark(rule, asked, i => UploadRule.Place(i + 1));
            onSend(file);
            try
            {
                client.Send(rule.Service, call);
            }
            catch (KitException e)
            {
                if (rule.IsRefusal(e))
                {
                    asked.ForEach(one => handlers.RefundWithdrawn(one.Order, one.Number));
                }
                throw;
            }
            return file;
        }

        // All or none.
        private void Mark(RefundRule rule, List<AskedRefund> asked, Func<int, string> place)
        {
            int marked = 0;
            try
            {
                for (; marked < asked.Count; marked++)
                {
                    if (!handlers.RefundAsked(asked[marked].Order, asked[marked].Number, asked[marked].Amount))
                    {
                        throw new KitException(ErrorCode.Duplicate, place(marked) + rule.Refund, "");
                    }
                }
                // Somebody else may have marked meanwhile: all see his mark now, or he sees these.
                foreach (IGrouping<string, AskedRefund> same in asked.GroupBy(one => one.Order.Number))
                {
                    rule.CheckMarked(handlers.FindOrder(same.Key), same.Select(one => one.Number), place(asked.IndexOf(same.First())));
                }
            }
            catch (Exception)
            {
                asked.GetRange(0, marked).ForEach(one => handlers.RefundWithdrawn(one.Order, one.Number));
                throw;
            }
        }

        /// <summary>A new number for a refund.</summary>
        internal string NextNumber()
        {
            return "R" + OrderNumber.Next(client.Clock);
        }

        private RefundLine Numbered(RefundLine line)
        {
            return string.IsNullOrEmpty(line.Refund) ? new RefundLine(line.Order, line.Amount, line.Reason, NextNumber()) : line;
        }

        private static void CheckIsMarked(RefundRule rule, Order order, string number, string amount)
        {
            if (order.Refunds[number] != null || !Amount.AreEqual(order.Asked[number] ?? "", amount))
            {
                throw new KitException(ErrorCode.NotAllowed, rule.Refund, "");
            }
        }

        private sealed class AskedRefund
        {
            internal readonly Order Order;
            internal readonly string Number, Amount;
            internal readonly Parameters Given;

            internal AskedRefund(Order order, string number, string amount, Parameters given)
            {
                Order = order;
                Number = number;
                Amount = amount;
                Given = given;
            }
        }
    }
}
