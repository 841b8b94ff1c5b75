// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Checks what is known about a configuration before anything is sent.</summary>
    internal static class ConfigCheck
    {
        private static readonly string[] RealMoney =
        {
            "https://mapi.alipay.com/gateway.do",
        };

        // The sample's values that were made for tests.
        private static readonly Parameters MadeForTests = new Parameters
        {
            { "key", "760bdzec6y9goq7ctyx96ezkz78287de" },
            { "partner", "2088101122136241" },
        };

        /// <exception cref="KitException">not_allowed.</exception>
        internal static void Check(Config config, string address)
        {
            config.Timeout = config.Timeout == "" ? "10" : config.Timeout;
            if (!IsNumber(config.Timeout, 300))
            {
                throw Refusal("timeout", "1 to 300");
            }
            if (config.Proxy != "" && !IsProxy(config.Proxy))
            {
                throw Refusal("proxy", "http://HOST:PORT");
            }
            if (RealMoney.Any(real => Ascii.EqualInAnyCase(Host(real), Host(address))))
            {
                foreach (KeyValuePair<string, string> field in MadeForTests.Where(field => config[field.Key] == field.Value))
                {
                    throw Refusal(field.Key, "the value of the sample, made for tests");
                }
            }
        }

        private static string Host(string address)
        {
            return address.Substring(address.IndexOf("://", StringComparison.Ordinal) + 3).Split(':', '/', '?')[0];
        }

        private static bool IsProxy(string text)
        {
            const string Scheme = "http://";
            int colon = text.LastIndexOf(':');
            return text.StartsWith(Scheme, StringComparison.Ordinal)
                && colon > Scheme.Length
                && text.Substring(Scheme.Length, colon - Scheme.Length).All(Format.IsOfHost)
                && IsNumber(text.Substring(colon + 1), 65535);
        }

        private static bool IsNumber(string text, int most)
        {
            return Format.Digits.Holds(text) && text[0] != '0' && text.Length <= 5
                && int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) <= most;
        }

        private static KitException Refusal(string field, string detail)
        {
            return new KitException(ErrorCode.NotAllowed, "config." + field, detail);
        }
    }
}
