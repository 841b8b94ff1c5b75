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
            var reception = new Reception(gateway, handlers, transport);
            string reason, parameter = "", detail;
            try
            {
                reason = reception.Take(body, contentType ?? "");
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
                detail = Refused.Detail(e);
            }
            bool isUnreadable = reason == ErrorCode.Malformed || reason == ErrorCode.BadSignature;
            var receipt = new Receipt(reason, reception.Order, isUnreadable ? OtherCharset(body) : reception.Note);
            Log(LogLine.Of(receipt, parameter, detail, gateway.Config));
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
