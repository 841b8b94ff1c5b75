// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>A sign type with a private key that signs and the gateway's public key that verifies (PKCS#1 v1.5).</summary>
    internal sealed class RsaAlgorithm : Algorithm
    {
        private readonly string digest;

        internal RsaAlgorithm(string name, string digest)
            : base(name)
        {
            this.digest = digest;
        }

        internal override Func<byte[], string> Signer(Config config)
        {
            RsaKey key = RsaKey.Private(config);
            return text => Convert.ToBase64String(key.Sign(text, digest));
        }

        internal override Func<byte[], string, bool> Verifier(Config config)
        {
            RsaKey key = RsaKey.Public(config, "public_key");
            RsaKey previous = config.PreviousPublicKey == "" ? null : RsaKey.Public(config, "previous_public_key");
            return (text, signature) =>
            {
                byte[] bytes = Base64.Decode(signature);
                return bytes != null && (key.Verify(text, digest, bytes) || previous != null && previous.Verify(text, digest, bytes));
            };
        }
    }
}
