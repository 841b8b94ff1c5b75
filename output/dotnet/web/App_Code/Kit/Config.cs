// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Xml;

namespace AlipayCrossBorder
{
    /// <summary>What the merchant sets, as a value: nothing is global, so gateways of two configurations live in one process.</summary>
    public sealed class Config
    {
        private const string SettingsPrefix = "alipay-cross-border" + ".";

        private static readonly string[] Names =
        {
            "gateway",
            "charset",
            "sign_type",
            "key",
            "previous_key",
            "private_key",
            "public_key",
            "previous_public_key",
            "timeout",
            "proxy",
            "data_folder",
            "partner",
            "currency",
            "notify_url",
            "return_url",
        };

        internal static readonly string[] Secrets = { "key", "previous_key", "private_key" };

        private readonly Dictionary<string, string> fields = new Dictionary<string, string>();

        /// <summary>Where requests go: the name of an environment, or a full address.</summary>
        public string Gateway
        {
            get { return this["gateway"]; }
            set { this["gateway"] = value; }
        }

        /// <summary>The charset in which text is signed and sent.</summary>
        public string Charset
        {
            get { return this["charset"]; }
            set { this["charset"] = value; }
        }

        /// <summary>How messages are signed; RSA2 is the strongest.</summary>
        public string SignType
        {
            get { return this["sign_type"]; }
            set { this["sign_type"] = value; }
        }

        /// <summary>The MD5 key (security code) that came with the contract, 32 letters and digits. Keep it secret.</summary>
        public string Key
        {
            get { return this["key"]; }
            set { this["key"] = value; }
        }

        /// <summary>The MD5 key before this one, while keys rotate: messages signed with it are still accepted. Keep it secret.</summary>
        public string PreviousKey
        {
            get { return this["previous_key"]; }
            set { this["previous_key"] = value; }
        }

        /// <summary>Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8. Keep it secret.</summary>
        public string PrivateKey
        {
            get { return this["private_key"]; }
            set { this["private_key"] = value; }
        }

        /// <summary>Alipay's RSA public key (not your own): PEM or one line of Base64.</summary>
        public string PublicKey
        {
            get { return this["public_key"]; }
            set { this["public_key"] = value; }
        }

        /// <summary>Alipay's RSA public key before this one, while keys rotate.</summary>
        public string PreviousPublicKey
        {
            get { return this["previous_public_key"]; }
            set { this["previous_public_key"] = value; }
        }

        /// <summary>Seconds that a call of the gateway may take, 1 to 300.</summary>
        public string Timeout
        {
            get { return this["timeout"]; }
            set { this["timeout"] = value; }
        }

        /// <summary>The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none.</summary>
        public string Proxy
        {
            get { return this["proxy"]; }
            set { this["proxy"] = value; }
        }

        /// <summary>Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages.</summary>
        public string DataFolder
        {
            get { return this["data_folder"]; }
            set { this["data_folder"] = value; }
        }

        /// <summary>Your merchant id (PID): 16 digits that begin with 2088.</summary>
        public string Partner
        {
            get { return this["partner"]; }
            set { this["partner"] = value; }
        }

        /// <summary>The settlement currency that is written in your contract.</summary>
        public string Currency
        {
            get { return this["currency"]; }
            set { this["currency"] = value; }
        }

        /// <summary>Where Alipay's server sends notifications; must be reachable from outside.</summary>
        public string NotifyUrl
        {
            get { return this["notify_url"]; }
            set { this["notify_url"] = value; }
        }

        /// <summary>Where the buyer's browser comes back to after the payment.</summary>
        public string ReturnUrl
        {
            get { return this["return_url"]; }
            set { this["return_url"] = value; }
        }

        /// <summary>A field by its name in the gateway's documents, such as <c>return_url</c>; empty when it is not set.</summary>
        public string this[string name]
        {
            get
            {
                string value;
                return fields.TryGetValue(name, out value) ? value : "";
            }
            set { fields[name] = value ?? ""; }
        }

        /// <summary>
        /// Reads the settings that begin with <c>alipay-cross-border.</c>; for most sites
        /// <c>Config.FromSettings(ConfigurationManager.AppSettings)</c>.
        /// </summary>
        /// <exception cref="KitException">unknown: a name behind the prefix that is no field.</exception>
        public static Config FromSettings(NameValueCollection settings)
        {
            foreach (string key in settings)
            {
                if (key != null && key.StartsWith(SettingsPrefix, StringComparison.Ordinal) && Array.IndexOf(Names, key.Substring(SettingsPrefix.Length)) < 0)
                {
                    throw new KitException(ErrorCode.Unknown, "config." + key.Substring(SettingsPrefix.Length), "");
                }
            }
            var config = new Config();
            foreach (string name in Names)
            {
                config[name] = settings[SettingsPrefix + name];
            }
            return config;
        }

        /// <summary>Reads a copy of appSettings.sample.config, whatever the program's own configuration is.</summary>
        /// <exception cref="XmlException">The file is not XML.</exception>
        public static Config FromFile(string path)
        {
            var document = new XmlDocument { XmlResolver = null };
            using (XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            {
                document.Load(reader);
            }
            var settings = new NameValueCollection();
            foreach (XmlElement setting in document.SelectNodes("/appSettings/add"))
            {
                settings[setting.GetAttribute("key")] = setting.GetAttribute("value");
            }
            return FromSettings(settings);
        }

        internal Config Copy()
        {
            var copy = new Config();
            foreach (KeyValuePair<string, string> field in fields)
            {
                copy[field.Key] = field.Value;
            }
            return copy;
        }
    }
}
