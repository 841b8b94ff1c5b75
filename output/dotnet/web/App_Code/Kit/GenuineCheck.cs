// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Asks the gateway whether it sent a message. The address is that of the configuration, never the message's.</summary>
    internal static class GenuineCheck
    {
        private static readonly byte[] Genuine = Encoding.ASCII.GetBytes("true");

        /// <exception cref="Refused">gateway_unreachable, not_genuine.</exception>
        internal static void Ask(Gateway gateway, ITransport transport, Parameters message)
        {
            string address = gateway.AddressWith(new Parameters
            {
                { "service", "notify_verify" },
                { "partner", gateway.Config["partner"] },
                { "notify_id", message["notify_id"] ?? "" },
            });
            HttpAnswer answer = Answer(transport, address);
            if (answer.Status != 200)
            {
                throw new Refused(Reason.GatewayUnreachable, "HTTP status " + answer.Status);
            }
            if (!answer.Body.SequenceEqual(Genuine))
            {
                throw new Refused(Reason.NotGenuine, "");
            }
        }

        private static HttpAnswer Answer(ITransport transport, string address)
        {
            try
            {
                HttpAnswer answer = transport.Send("GET", address, "", new byte[0]);
                if (answer == null)
                {
                    throw new InvalidOperationException("the transport gave no answer");
                }
                return answer;
            }
            catch (Exception e)
            {
                throw new Refused(Reason.GatewayUnreachable, e);
            }
        }
    }
}
