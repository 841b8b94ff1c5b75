// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder.SelfTests
{
    /// <summary>What a notification of a case meets: the shop's one order, how the handlers behave, what the gateway answers.</summary>
    internal sealed class CaseSituation : IOrderHandlers, ITransport
    {
        internal string ContentType = "", Asked = "", Called = "";

        private readonly List<string[]> order = new List<string[]>(), then = new List<string[]>();
        private string handler = "commits";
        private string[] reply;

        /// <summary>Takes a field of a case: its name, and its text or pair of texts.</summary>
        internal void Read(string field, string[] texts)
        {
            switch (field)
            {
                case "content_type":
                    ContentType = texts[0];
                    break;
                case "handler":
                    handler = texts[0];
                    break;
                case "order":
                    order.Add(texts);
                    break;
                case "then":
                    then.Add(texts);
                    break;
                case "reply":
                    reply = texts;
                    break;
            }
        }

        public Order FindOrder(string number)
        {
            if (Called != "" && handler == "late")
            {
                return Made(then);
            }
            return order.Count > 0 && Value(order, "number") == number ? Made(order) : null;
        }

        public bool OrderPaid(Order paid, Notification notification)
        {
            return Handle("order_paid");
        }

        public bool OrderClosed(Order closed, Notification notification)
        {
            return Handle("order_closed");
        }

        public bool RefundDone(Order refunded, Notification notification)
        {
            return Handle("refund_done");
        }

        public IEnumerable<Order> Orders()
        {
            throw new NotSupportedException();
        }

        public bool RefundAsked(Order refunded, string refund, string amount)
        {
            throw new NotSupportedException();
        }

        public void RefundWithdrawn(Order refunded, string refund)
        {
            throw new NotSupportedException();
        }

        public HttpAnswer Send(string method, string address, string contentType, byte[] body)
        {
            Asked = address;
            if (reply == null)
            {
                throw new IOException("no answer");
            }
            return new HttpAnswer(int.Parse(reply[0], CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(reply[1]));
        }

        public HttpStream Open(string method, string address, string contentType, byte[] body)
        {
            throw new NotSupportedException();
        }

        private bool Handle(string name)
        {
            Called += Called == "" ? name : "," + name;
            if (handler == "throws")
            {
                throw new InvalidOperationException("as the case has it");
            }
            return handler == "commits";
        }

        private static Order Made(List<string[]> pairs)
        {
            var made = new Order(Value(pairs, "number"), Value(pairs, "currency"));
            foreach (string[] pair in pairs)
            {
                switch (pair[0])
                {
                    case "number":
                    case "currency":
                        break;
                    case "state":
                        made.State = (OrderState)Enum.Parse(typeof(OrderState), pair[1], true);
                        break;
                    case "trade":
                        made.Trade = pair[1];
                        break;
                    case "refund":
                        made.Refunds[pair[1].Split('=')[0]] = pair[1].Split('=')[1];
                        break;
                    default:
                        made.Amounts[pair[0]] = pair[1];
                        break;
                }
            }
            return made;
        }

        private static string Value(List<string[]> pairs, string name)
        {
            return pairs.Where(pair => pair[0] == name).Select(pair => pair[1]).FirstOrDefault() ?? "";
        }
    }
}
