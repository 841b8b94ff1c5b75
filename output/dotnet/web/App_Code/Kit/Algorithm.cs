// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Security.Cryptography;

namespace AlipayCrossBorder
{
    /// <summary>A sign type: how a key and a signing string make a signature.</summary>
    internal abstract class Algorithm
    {
        internal static readonly Algorithm[] All =
        {
            new SharedKeyAlgorithm("MD5", (text, key) => Digest.Hex(Digest.Of(MD5.Create(), text, key), "x2")),
            new RsaAlgorithm("RSA", "SHA1"),
            new RsaAlgorithm("RSA2", "SHA256"),
        };

        internal readonly string Name;

        protected Algorithm(string name)
        {
            Name = name;
        }

        /// <summary>Reads the key and returns what makes signatures with it.</summary>
        /// <exception cref="KitException">bad_key.</exception>
        internal abstract Func<byte[], string> Signer(Config config);

        /// <summary>Reads the key and returns what holds a signature against a signing string.</summary>
        /// <exception cref="KitException">bad_key.</exception>
        internal abstract Func<byte[], string, bool> Verifier(Config config);
    }
}
