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
        private readonly string address;
        private readonly Signature signature;

        /// <summary>Takes a copy of the configuration.</summary>
        /// <exception cref="KitException">not_allowed: a field that is not as it must be; unsupported: the platform lacks the charset.</exception>
        public Gateway(Config config)
        {
            if (config == null)
            {
                throw new ArgumentNullException("config");
            }
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
            Parameters given = Parameters.Copy(parameters);
            return Signed(new Validation(Config, Charset, ServiceCatalogue.Named(service), given).Complete());
        }

        /// <summary>Pay in a web browser.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request CreateForexTrade(Services.CreateForexTrade parameters)
        {
            return Request("create_forex_trade", parameters.ToParameters());
        }

        /// <summary>The gateway's address with a query that is not signed.</summary>
        internal string AddressWith(Parameters query)
        {
            return UrlEncoding.WithQuery(address, query, Charset);
        }

        internal Parameters SignedParameters(Parameters parameters)
        {
            return signature.Signed(parameters);
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
