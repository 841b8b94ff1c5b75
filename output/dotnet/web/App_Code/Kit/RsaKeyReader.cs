// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Security.Cryptography;

namespace AlipayCrossBorder
{
    /// <summary>Reads an RSA key from PEM or one line of Base64, in PKCS#1, PKCS#8 or X.509 form; .NET Framework has nothing for that.</summary>
    internal sealed class RsaKeyReader
    {
        private static readonly byte[] RsaEncryption = { 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01 };
        private static readonly byte[] Null = { 0x05, 0x00 };

        private readonly string field;
        private readonly bool wantsPrivate;

        /// <param name="field">The field of the configuration that holds the key.</param>
        /// <param name="wantsPrivate">Whether it must be a private key.</param>
        internal RsaKeyReader(string field, bool wantsPrivate)
        {
            this.field = field;
            this.wantsPrivate = wantsPrivate;
        }

        /// <summary>The numbers of the key, without leading zeros.</summary>
        /// <exception cref="KitException">bad_key, with the reason.</exception>
        internal RSAParameters Read(string text)
        {
            text = (text.StartsWith("\uFEFF", StringComparison.Ordinal) ? text.Substring(1) : text).Trim(Pem.WhiteSpace);
            if (text == "")
            {
                throw Bad("it is empty");
            }
            byte[] der = Base64.Decode(Pem.IsBegun(text) ? PemContent(text) : text);
            if (der == null || der.Length == 0)
            {
                throw Bad("it is not Base64 in one line");
            }
            RSAParameters key;
            try
            {
                key = Parse(der);
            }
            catch (FormatException)
            {
                throw Bad("it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form");
            }
            string problem = RsaNumbers.Problem(key);
            if (problem != null)
            {
                throw Bad(problem);
            }
            return key;
        }

        private string PemContent(string text)
        {
            string label, content;
            if (!Pem.TryRead(text, out label, out content))
            {
                throw Bad("it is not a complete PEM block");
            }
            if (label != "PRIVATE KEY" && label != "RSA PRIVATE KEY" && label != "PUBLIC KEY" && label != "RSA PUBLIC KEY")
            {
                throw Bad("its PEM label is not that of a plain RSA key");
            }
            CheckKind(label.EndsWith("PRIVATE KEY", StringComparison.Ordinal));
            return content;
        }

        private RSAParameters Parse(byte[] der)
        {
            byte[] content = new Der(der).ReadOnly(Der.Sequence);
            bool isPrivate = IsPrivate(new Der(content));
            RSAParameters key = isPrivate ? PrivateKey(new Der(content)) : PublicKey(new Der(content));
            CheckKind(isPrivate);
            return key;
        }

        // Version 0 stands first in a private key; a public one begins with its algorithm, or with its modulus.
        private static bool IsPrivate(Der key)
        {
            return !key.IsNext(Der.Sequence) && key.ReadInteger().Length == 0;
        }

        private static RSAParameters PrivateKey(Der key)
        {
            CheckVersion(key);
            if (key.IsNext(Der.Sequence)) // PKCS#8; what may follow is of no use here
            {
                CheckAlgorithm(key.Read(Der.Sequence));
                key = new Der(new Der(key.Read(Der.OctetString)).ReadOnly(Der.Sequence));
                CheckVersion(key);
            }
            var numbers = new RSAParameters
            {
                Modulus = key.ReadInteger(),
                Exponent = key.ReadInteger(),
                D = key.ReadInteger(),
                P = key.ReadInteger(),
                Q = key.ReadInteger(),
                DP = key.ReadInteger(),
                DQ = key.ReadInteger(),
                InverseQ = key.ReadInteger()
            };
            key.CheckEnd();
            return numbers;
        }

        private static RSAParameters PublicKey(Der key)
        {
            if (key.IsNext(Der.Sequence)) // X.509
            {
                CheckAlgorithm(key.Read(Der.Sequence));
                byte[] bits = key.ReadOnly(Der.BitString);
                if (bits.Length == 0 || bits[0] != 0)
                {
                    throw new FormatException();
                }
                key = new Der(new Der(bits.Skip(1).ToArray()).ReadOnly(Der.Sequence));
            }
            var numbers = new RSAParameters { Modulus = key.ReadInteger(), Exponent = key.ReadInteger() };
            key.CheckEnd();
            return numbers;
        }

        private static void CheckVersion(Der key)
        {
            if (key.ReadInteger().Length != 0)
            {
                throw new FormatException();
            }
        }

        private static void CheckAlgorithm(byte[] algorithm)
        {
            if (!algorithm.SequenceEqual(RsaEncryption) && !algorithm.SequenceEqual(RsaEncryption.Concat(Null)))
            {
                throw new FormatException();
            }
        }

        private void CheckKind(bool isPrivate)
        {
            if (isPrivate != wantsPrivate)
            {
                throw Bad(isPrivate
                    ? "it is a private key and the public key is expected"
                    : "it is a public key and the private key is expected");
            }
        }

        private KitException Bad(string detail)
        {
            return new KitException(ErrorCode.BadKey, field, detail);
        }
    }
}
