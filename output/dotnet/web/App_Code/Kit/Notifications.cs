// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Receives what the gateway posts, and has the shop do what it asks for, once. One instance may serve many threads.</summary>
    public sealed class Notifications
    {
        private readonly Gateway gateway;
        private readonly IOrderHandlers handlers;
        private readonly ITransport transport;
        private readonly Action<string> log;

        /// <param name="gateway">Whose messages these are.</param>
        /// <param name="handlers">The shop's own code.</param>
        /// <param name="transport">Calls the gateway; the platform's HTTP client unless given.</param>
        /// <param name="log">Takes one line per message, without secrets; nothing unless given.</param>
        public Notifications(Gateway gateway, IOrderHandlers handlers, ITransport transport = null, Action<string> log = null)
        {
            if (gateway == null || handlers == null)
            {
                throw new ArgumentNullException(gateway == null ? "gateway" : "handlers");
            }
            this.gateway = gateway;
            this.handlers = handlers;
            this.transport = transport ?? new HttpTransport(gateway.Config);
            this.log = log ?? delegate { };
        }

        /// <summary>Answers one message. It never throws; what to answer, and why, stands in the receipt.</summary>
        /// <param name="body">The raw body of the request: Request.Form of ASP.NET decodes in another charset and folds names.</param>
        /// <param name="contentType">The request's Content-Type; null or empty when it has none.</param>
        public Receipt Receive(byte[] body, string contentType)
        {
            body = body ?? new byte[0];
            Reception reception = Begin();
            return Answer("notification", reception, body, () => reception.Take(body, contentType ?? ""));
        }

        /// <summary>Takes in what a query has said of an order, as if a notification had brought it: for those that never arrived. It never throws.</summary>
        /// <param name="order">The shop's number of the order.</param>
        /// <param name="trade">The gateway's number of the payment.</param>
        /// <param name="status">The gateway's word for what became of it.</param>
        public Receipt Learn(string order, string trade, string status)
        {
            Reception reception = Begin();
            return Answer("query", reception, new byte[0], () => reception.Learn(order, trade, status));
        }

        private Reception Begin()
        {
            return new Reception(gateway, handlers, transport);
        }

        private Receipt Answer(string what, Reception reception, byte[] body, Func<string> take)
        {
            string reason, parameter = "", detail;
            try
            {
                reason = take();
                detail = "";
            }
            catch (KitException e)
            {
                reason = e.Code;
                parameter = e.Parameter;
                detail = e.Detail;
            }
            catch (Refused e)
            {
                reason = e.Reason;
                detail = e.Message;
            }
            catch (Exception e) // whatever it is, the gateway shall send the message again
            {
                reason = Reason.HandlerFailed;
                detail = LogLine.Thrown(e);
            }
            bool isUnreadable = reason == ErrorCode.Malformed || reason == ErrorCode.BadSignature;
            var receipt = new Receipt(reason, reception.Order, isUnreadable ? OtherCharset(body) : reception.Note);
            Log(LogLine.Of(what, receipt, parameter, detail, gateway.Config));
            return receipt;
        }

        // A merchant who set the wrong charset sees only signatures that do not fit: this says why.
        private string OtherCharset(byte[] body)
        {
            foreach (string id in Charset.Ids.Where(id => id != gateway.Charset.Id))
            {
                try
                {
                    Config config = gateway.Config.Copy();
                    config.Charset = id;
                    var other = new Gateway(config);
                    other.Verify(other.ParseForm(body));
                    return "fits_charset:" + id;
                }
                catch (KitException)
                {
                    // It does not fit there either.
                }
            }
            return "";
        }

        private void Log(string line)
        {
            try
            {
                log(line);
            }
            catch (Exception)
            {
                // What became of the message does not hang on the log.
            }
        }
    }
}
