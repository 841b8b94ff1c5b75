// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>What one notification goes through: the first step that fails decides.</summary>
    internal sealed class Reception
    {
        private const int LongestBody = 65536;
        private const string FormData = "application/x-www-form-urlencoded";

        internal string Order = "", Note = "";

        private readonly Gateway gateway;
        private readonly IOrderHandlers handlers;
        private readonly ITransport transport;

        internal Reception(Gateway gateway, IOrderHandlers handlers, ITransport transport)
        {
            this.gateway = gateway;
            this.handlers = handlers;
            this.transport = transport;
        }

        /// <summary>The reason that decides.</summary>
        /// <exception cref="KitException">The message is refused.</exception>
        /// <exception cref="Refused">The message is refused.</exception>
        internal string Take(byte[] body, string contentType)
        {
            if (body.Length > LongestBody)
            {
                throw new Refused(Reason.Oversized, "");
            }
            string mediaType = contentType.Split(';')[0].Trim(' ', '\t');
            if (mediaType != "" && !Ascii.EqualInAnyCase(mediaType, FormData))
            {
                throw new Refused(Reason.WrongContentType, "");
            }
            Parameters message = gateway.ParseForm(body);
            gateway.Verify(message);
            Order = message[NotificationTable.Order] ?? "";
            NotificationKind kind = NotificationTable.Kinds.First(k => k.Fits(message));
            new Validation(gateway.RuleBook(kind.Name), kind.Rules, message).CheckMessage();
            GenuineCheck.Ask(gateway, transport, message);
            Order order = Find();
            Compare(kind, message, order);
            return Settle(kind, message, order);
        }

        /// <summary>The reason that decides of what a query has said; its amounts may be in another currency, so they are not compared.</summary>
        /// <exception cref="Refused">It is not taken.</exception>
        internal string Learn(string number, string trade, string status)
        {
            Order = number;
            Note = "amount_unchecked";
            NotificationKind kind = NotificationTable.Kinds.Last();
            return Settle(kind, new Parameters { { NotificationTable.Order, number }, { NotificationTable.Trade, trade }, { kind.Status, status } }, Find());
        }

        private Order Find()
        {
            Order order = Call(() => handlers.FindOrder(Order));
            if (order == null)
            {
                throw new Refused(Reason.UnknownOrder, "");
            }
            return order;
        }

        // A signature says who wrote the message, not that it is what was asked: one name can be folded into another's value.
        private void Compare(NotificationKind kind, Parameters message, Order order)
        {
            if (Differs(message, NotificationTable.Currency, order.Currency))
            {
                throw new Refused(Reason.OtherCurrency, "");
            }
            if (Differs(message, NotificationTable.Partner, gateway.Config["partner"]))
            {
                throw new Refused(Reason.OtherPartner, "");
            }
            List<string> priced = kind.Amounts.Where(name => !string.IsNullOrEmpty(order.Amounts[name])).ToList();
            if (kind.Amounts.Length > 0 && priced.Count == 0)
            {
                throw new Refused(Reason.OtherAmount, "");
            }
            foreach (string name in priced)
            {
                if (string.IsNullOrEmpty(message[name]))
                {
                    Note = "amount_unchecked";
                }
                else if (!Amount.AreEqual(message[name], order.Amounts[name]))
                {
                    throw new Refused(Reason.OtherAmount, "");
                }
            }
        }

        private static bool Differs(Parameters message, string name, string expected)
        {
            return name != null && !string.IsNullOrEmpty(message[name]) && message[name] != expected;
        }

        private string Settle(NotificationKind kind, Parameters message, Order order)
        {
            string meaning;
            if (!kind.Meanings.TryGetValue(message[kind.Status] ?? "", out meaning))
            {
                return Reason.Ignored;
            }
            var notification = new Notification(message, meaning, Note != "");
            Outcome outcome = Outcome.Of(order, notification);
            if (outcome.Handler == null || Call(() => outcome.Handler(handlers, order, notification)))
            {
                return outcome.Code;
            }
            // Somebody else was faster: what he left decides, but nothing is tried a second time.
            Outcome second = Outcome.Of(Find(), notification);
            return second.Handler == null ? second.Code : Reason.Conflict;
        }

        private static T Call<T>(Func<T> handler)
        {
            try
            {
                return handler();
            }
            catch (Exception e)
            {
                throw new Refused(Reason.HandlerFailed, e);
            }
        }
    }
}
