// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>A sign type whose key both sides know.</summary>
    internal sealed class SharedKeyAlgorithm : Algorithm
    {
        private readonly Func<byte[], byte[], string> sign;

        /// <param name="name">The sign type.</param>
        /// <param name="sign">The signing string and the key to the signature.</param>
        internal SharedKeyAlgorithm(string name, Func<byte[], byte[], string> sign)
            : base(name)
        {
            this.sign = sign;
        }

        internal override Func<byte[], string> Signer(Config config)
        {
            byte[] key = Key(config, "key");
            return text => sign(text, key);
        }

        internal override Func<byte[], string, bool> Verifier(Config config)
        {
            byte[] key = Key(config, "key");
            byte[] previous = config.PreviousKey == "" ? null : Key(config, "previous_key");
            return (text, signature) => AreEqual(sign(text, key), signature) || previous != null && AreEqual(sign(text, previous), signature);
        }

        private static byte[] Key(Config config, string field)
        {
            string key = config[field];
            string detail =
                key == "" ? "it is empty" :
                key.Any(c => c < ' ' || c > '~') ? "it holds a character that is not printable ASCII" :
                key[0] == ' ' || key[key.Length - 1] == ' ' ? "it begins or ends with a blank" :
                null;
            if (detail != null)
            {
                throw new KitException(ErrorCode.BadKey, "config." + field, detail);
            }
            return Encoding.ASCII.GetBytes(key);
        }

        // Looks at every character, so that the time tells nothing about the place of the first wrong one.
        private static bool AreEqual(string expected, string given)
        {
            int difference = expected.Length ^ given.Length;
            for (int i = 0; i < expected.Length && i < given.Length; i++)
            {
                difference |= expected[i] ^ given[i];
            }
            return difference == 0;
        }
    }
}
