// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Alipay Cross-Border E-Payment: makes signed requests and verifies messages. One instance may serve many threads.</summary>
    public sealed class Gateway
    {
        // The first is what a configuration without a gateway gets.
        private static readonly Parameters Environments = new Parameters
        {
            { "local", "http://127.0.0.1:8700/gateway.do" }, // The sandbox on your own machine
            { "sandbox", "https://mapi.alipaydev.com/gateway.do" }, // The sandbox of Alipay
            { "production", "https://mapi.alipay.com/gateway.do" }, // Real money
        };

        internal readonly Config Config;
        internal readonly Charset Charset;
        internal readonly Func<string> Clock;
        private readonly string address;
        private readonly Signature signature;

        /// <summary>Takes a copy of the configuration.</summary>
        /// <param name="config">What the merchant sets.</param>
        /// <param name="clock">The time as text; <see cref="AlipayCrossBorder.Clock.Now"/> unless given.</param>
        /// <exception cref="KitException">not_allowed: a field that is not as it must be; unsupported: the platform lacks the charset.</exception>
        public Gateway(Config config, Func<string> clock = null)
        {
            if (config == null)
            {
                throw new ArgumentNullException("config");
            }
            Clock = clock ?? AlipayCrossBorder.Clock.Now;
            Config = config.Copy();
            Charset = new Charset(Choose("charset", Charset.Ids));
            string signType = Choose("sign_type", Algorithm.All.Select(a => a.Name));
            address = Format.IsAddress(Config.Gateway) ? Config.Gateway : Environments[Choose("gateway", Environments.Names)];
            ConfigCheck.Check(Config, address);
            signature = new Signature(Config, Charset, Algorithm.All.First(a => a.Name == signType));
        }

        /// <summary>The bytes that are signed, without the key.</summary>
        /// <exception cref="KitException">unencodable.</exception>
        public byte[] SigningString(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return signature.SigningString(Parameters.Copy(parameters));
        }

        /// <summary>The signature of the parameters with the configured sign type.</summary>
        /// <exception cref="KitException">bad_key, unencodable.</exception>
        public string Sign(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return signature.Sign(Parameters.Copy(parameters));
        }

        /// <summary>Returns true, or throws: there is no false that could be overlooked.</summary>
        /// <exception cref="KitException">wrong_sign_type, missing, bad_key, unencodable, bad_signature.</exception>
        public bool Verify(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return signature.Verify(Parameters.Copy(parameters));
        }

        /// <summary>
        /// Reads the raw body of a message in the configured charset. Request.Form of ASP.NET decodes in another charset,
        /// and folds names that differ in case.
        /// </summary>
        /// <exception cref="KitException">malformed, duplicate.</exception>
        public Parameters ParseForm(byte[] body)
        {
            return UrlEncoding.ParseForm(body, Charset);
        }

        /// <summary>Signs any parameters, without a look at the rules of a service, and returns the address to go to.</summary>
        /// <exception cref="KitException">bad_key, unencodable.</exception>
        public string BuildUrl(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return Signed(Parameters.Copy(parameters)).BuildUrl();
        }

        /// <summary>Signs any parameters, without a look at the rules of a service, and returns a form that submits itself.</summary>
        /// <exception cref="KitException">bad_key, unencodable, not_in_form.</exception>
        public string BuildForm(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return Signed(Parameters.Copy(parameters)).BuildForm();
        }

        /// <summary>Checks, completes and signs a request of a service, by the names of the gateway's documents.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request Request(string service, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            ServiceTable table = ServiceCatalogue.Named(service);
            return Signed(Complete(table, RuleBook(table.Name), parameters));
        }

        /// <summary>Checks and signs a request, and writes it down as the merchant's own server sends it; <see cref="Client"/> does that, and sends it.</summary>
        /// <param name="service">A service that the server calls.</param>
        /// <param name="parameters">By the names of the gateway's documents.</param>
        /// <param name="lines">Of the file, of a service that takes one: values by the names of its columns.</param>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key; unknown: a browser calls the service.</exception>
        public ServerCall BuildCall(string service, IEnumerable<KeyValuePair<string, string>> parameters, IEnumerable<Parameters> lines = null)
        {
            ServiceTable table = ServiceCatalogue.OfServer(service);
            RuleBook book = RuleBook(table.Name);
            Parameters complete = Complete(table, book, parameters);
            if (table.Upload != null)
            {
                byte[] file = table.Upload.Write(book, lines);
                return Signed(complete).Call(table.Upload, file);
            }
            return Signed(complete).Call(table.Method);
        }

        /// <summary>Declare a payment to the customs. Signed only: <see cref="Client.AlipayAcquireCustoms"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request AlipayAcquireCustoms(Services.AlipayAcquireCustoms parameters)
        {
            return Request("alipay.acquire.customs", parameters.ToParameters());
        }

        /// <summary>Ask what became of a refund. Signed only: <see cref="Client.AlipayAcquireRefundQuery"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request AlipayAcquireRefundQuery(Services.AlipayAcquireRefundQuery parameters)
        {
            return Request("alipay.acquire.refund.query", parameters.ToParameters());
        }

        /// <summary>Ask what became of declarations. Signed only: <see cref="Client.AlipayOverseasAcquireCustomsQuery"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request AlipayOverseasAcquireCustomsQuery(Services.AlipayOverseasAcquireCustomsQuery parameters)
        {
            return Request("alipay.overseas.acquire.customs.query", parameters.ToParameters());
        }

        /// <summary>Register a seller behind a payment service provider. Signed only: <see cref="Client.AlipayOverseasSecmerchantOnlineMaintain"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request AlipayOverseasSecmerchantOnlineMaintain(Services.AlipayOverseasSecmerchantOnlineMaintain parameters)
        {
            return Request("alipay.overseas.secmerchant.online.maintain", parameters.ToParameters());
        }

        /// <summary>Ask what became of a registration. Signed only: <see cref="Client.AlipayOverseasSecmerchantOnlineQueryStatus"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request AlipayOverseasSecmerchantOnlineQueryStatus(Services.AlipayOverseasSecmerchantOnlineQueryStatus parameters)
        {
            return Request("alipay.overseas.secmerchant.online.queryStatus", parameters.ToParameters());
        }

        /// <summary>Pay in a web browser.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request CreateForexTrade(Services.CreateForexTrade parameters)
        {
            return Request("create_forex_trade", parameters.ToParameters());
        }

        /// <summary>Pay in the browser of a phone.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request CreateForexTradeWap(Services.CreateForexTradeWap parameters)
        {
            return Request("create_forex_trade_wap", parameters.ToParameters());
        }

        /// <summary>Download the reconciliation file. Signed only: <see cref="Client.ForexCompareFile"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request ForexCompareFile(Services.ForexCompareFile parameters)
        {
            return Request("forex_compare_file", parameters.ToParameters());
        }

        /// <summary>Download the settlement file. Signed only: <see cref="Client.ForexLiquidationFile"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request ForexLiquidationFile(Services.ForexLiquidationFile parameters)
        {
            return Request("forex_liquidation_file", parameters.ToParameters());
        }

        /// <summary>Download the exchange rates of the day. Signed only: <see cref="Client.ForexRateFile"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request ForexRateFile(Services.ForexRateFile parameters)
        {
            return Request("forex_rate_file", parameters.ToParameters());
        }

        /// <summary>Refund a payment, wholly or partly. Signed only: <see cref="Client.ForexRefund"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request ForexRefund(Services.ForexRefund parameters)
        {
            return Request("forex_refund", parameters.ToParameters());
        }

        /// <summary>Refund many payments by one file. Signed only: <see cref="Client.ForexRefundFile"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request ForexRefundFile(Services.ForexRefundFile parameters)
        {
            return Request("forex_refund_file", parameters.ToParameters());
        }

        /// <summary>Ask what became of a payment. Signed only: <see cref="Client.SingleTradeQuery"/> sends it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request SingleTradeQuery(Services.SingleTradeQuery parameters)
        {
            return Request("single_trade_query", parameters.ToParameters());
        }

        /// <summary>The gateway's address with a query that is not signed.</summary>
        internal string AddressWith(Parameters query)
        {
            return UrlEncoding.WithQuery(address, query, Charset);
        }

        /// <summary>What values of a service or a message are held against, at this moment.</summary>
        internal RuleBook RuleBook(string service)
        {
            return new RuleBook(Config, Charset, Clock(), service);
        }

        internal Parameters SignedParameters(Parameters parameters)
        {
            return signature.Signed(parameters);
        }

        private static Parameters Complete(ServiceTable table, RuleBook book, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            Parameters complete = new Validation(book, table.Parameters, Parameters.Copy(parameters)).Complete();
            foreach (Constraint constraint in table.Constraints)
            {
                constraint.Check(complete, book.Today);
            }
            return complete;
        }

        private Request Signed(Parameters parameters)
        {
            return new Request(address, Charset, signature.Signed(parameters));
        }

        private string Choose(string field, IEnumerable<string> allowed)
        {
            if (Config[field] == "")
            {
                Config[field] = allowed.First();
            }
            if (!allowed.Contains(Config[field]))
            {
                throw new KitException(ErrorCode.NotAllowed, "config." + field, string.Join(", ", allowed));
            }
            return Config[field];
        }
    }
}
