// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Security.Cryptography;

namespace AlipayCrossBorder
{
    /// <summary>An RSA key of the configuration: the merchant's private one, or the gateway's public one.</summary>
    internal sealed class RsaKey
    {
        private readonly string field;
        private readonly RSAParameters numbers;

        // Opening takes as long as ten signatures, and none signs for two threads at once.
        private readonly ConcurrentBag<RSACryptoServiceProvider> idle = new ConcurrentBag<RSACryptoServiceProvider>();

        private RsaKey(string field, RSAParameters numbers)
        {
            this.field = field;
            this.numbers = numbers;
        }

        /// <exception cref="KitException">bad_key.</exception>
        internal static RsaKey Private(Config config)
        {
            const string Field = "config.private_key";
            return new RsaKey(Field, new RsaKeyReader(Field, true).Read(config.PrivateKey));
        }

        /// <exception cref="KitException">bad_key; also when it is the public half of the merchant's own key.</exception>
        internal static RsaKey Public(Config config, string name)
        {
            string field = "config." + name;
            var key = new RsaKey(field, new RsaKeyReader(field, false).Read(config[name]));
            if (key.IsHalfOfOwn(config))
            {
                throw key.Bad("this is your own public key and the gateway's is expected");
            }
            return key;
        }

        /// <param name="text">What is signed.</param>
        /// <param name="digest">The digest, as the platform names it.</param>
        internal byte[] Sign(byte[] text, string digest)
        {
            RSACryptoServiceProvider rsa;
            if (!idle.TryTake(out rsa))
            {
                rsa = Open(Padded());
            }
            byte[] signature = rsa.SignData(text, digest);
            idle.Add(rsa);
            // A wrong signature (p is no prime, or the machine made a mistake) would give the private key away.
            if (!Verify(text, digest, signature))
            {
                throw Bad("its numbers do not make an RSA key");
            }
            return signature;
        }

        internal bool Verify(byte[] text, string digest, byte[] signature)
        {
            // Mono takes a signature that is not below the modulus, too.
            if (signature.Length != numbers.Modulus.Length || RsaNumbers.Number(signature) >= RsaNumbers.Number(numbers.Modulus))
            {
                return false;
            }
            using (RSACryptoServiceProvider rsa = Open(new RSAParameters { Modulus = numbers.Modulus, Exponent = numbers.Exponent }))
            {
                return rsa.VerifyData(text, digest, signature);
            }
        }

        private bool IsHalfOfOwn(Config config)
        {
            try
            {
                return Private(config).numbers.Modulus.SequenceEqual(numbers.Modulus);
            }
            catch (KitException)
            {
                return false; // no private key, or one that cannot be read: nothing to compare with
            }
        }

        // A provider of the default type: the platform picks one that knows SHA-256, and .NET Core knows no other.
        private RSACryptoServiceProvider Open(RSAParameters key)
        {
            var rsa = new RSACryptoServiceProvider { PersistKeyInCsp = false };
            try
            {
                rsa.ImportParameters(key);
                return rsa;
            }
            catch (CryptographicException)
            {
                rsa.Dispose();
                throw Bad("its numbers do not make an RSA key");
            }
        }

        // The platforms want d as long as the modulus and the other numbers half as long.
        private RSAParameters Padded()
        {
            int length = numbers.Modulus.Length, half = (length + 1) / 2;
            return new RSAParameters
            {
                Modulus = numbers.Modulus,
                Exponent = numbers.Exponent,
                D = Padded(numbers.D, length),
                P = Padded(numbers.P, half),
                Q = Padded(numbers.Q, half),
                DP = Padded(numbers.DP, half),
                DQ = Padded(numbers.DQ, half),
                InverseQ = Padded(numbers.InverseQ, half)
            };
        }

        private static byte[] Padded(byte[] number, int length)
        {
            return number == null ? null : new byte[Math.Max(0, length - number.Length)].Concat(number).ToArray();
        }

        private KitException Bad(string detail)
        {
            return new KitException(ErrorCode.BadKey, field, detail);
        }
    }
}
