// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>What the gateway would send, for the tests of a shop.</summary>
    public static class Testing
    {
        /// <summary>The body of a notification of a payment, as the gateway would post it to that configuration.</summary>
        /// <param name="config">Whose notification it is; with a shared key, that key signs.</param>
        /// <param name="fields">What differs from the example; a value that is null takes the name away. May be null.</param>
        /// <param name="privateKey">With RSA: the private key that stands for the gateway's. Otherwise empty.</param>
        /// <exception cref="KitException">bad_key, unencodable, not_allowed.</exception>
        public static byte[] SignedNotification(Config config, IEnumerable<KeyValuePair<string, string>> fields, string privateKey = "")
        {
            Config sender = config.Copy();
            sender.PrivateKey = privateKey;
            var gateway = new Gateway(sender);
            NotificationKind kind = NotificationTable.Kinds.First(k => k.Meanings.ContainsValue(Meaning.Paid));
            Parameters message = Parameters.Copy(kind.Examples);
            if (NotificationTable.Currency != null)
            {
                message[NotificationTable.Currency] = config["currency"];
            }
            message[kind.Status] = kind.Meanings.First(pair => pair.Value == Meaning.Paid).Key;
            foreach (KeyValuePair<string, string> field in fields ?? new Parameters())
            {
                message[field.Key] = field.Value;
            }
            return Encoding.ASCII.GetBytes(UrlEncoding.FormData(gateway.SignedParameters(message), gateway.Charset));
        }
    }
}
