// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>The signing rule of Alipay Cross-Border E-Payment.</summary>
    internal sealed class Signature
    {
        internal const string Name = "sign";
        internal const string AlgorithmName = "sign_type";

        private static readonly string[] Excluded = { "sign", "sign_type" };

        private readonly Config config;
        private readonly Charset charset;
        private readonly Algorithm algorithm;
        private volatile Func<byte[], string> signer; // reading a key and checking its numbers takes as long as ten signatures

        internal Signature(Config config, Charset charset, Algorithm algorithm)
        {
            this.config = config;
            this.charset = charset;
            this.algorithm = algorithm;
        }

        internal byte[] SigningString(Parameters parameters)
        {
            var pairs = new List<KeyValuePair<byte[], byte[]>>();
            foreach (KeyValuePair<string, string> pair in parameters)
            {
                if (IsSigned(pair))
                {
                    pairs.Add(new KeyValuePair<byte[], byte[]>(
                        charset.Encode(pair.Key, pair.Key), charset.Encode(pair.Value, pair.Key)));
                }
            }
            pairs.Sort((a, b) => CompareBytes(a.Key, b.Key));
            return Join(pairs);
        }

        internal string Sign(Parameters parameters)
        {
            signer = signer ?? algorithm.Signer(config); // a key that cannot be read is reported first
            return signer(SigningString(parameters));
        }

        /// <summary>Returns true or throws, so that code which forgets the error fails closed.</summary>
        internal bool Verify(Parameters parameters)
        {
            string given = parameters[AlgorithmName];
            if (!string.IsNullOrEmpty(given) && given != algorithm.Name)
            {
                // The configured sign type decides: a forger would choose the one that suits him.
                throw new KitException(ErrorCode.WrongSignType, AlgorithmName, algorithm.Name);
            }
            string signature = parameters[Name];
            if (string.IsNullOrEmpty(signature))
            {
                throw new KitException(ErrorCode.Missing, Name, "");
            }
            Func<byte[], string, bool> verify = algorithm.Verifier(config);
            if (!verify(SigningString(parameters), signature))
            {
                throw new KitException(ErrorCode.BadSignature, Name, "");
            }
            return true;
        }

        /// <summary>The parameters as they are sent: without the empty ones, the sign type and the signature last.</summary>
        internal Parameters Signed(Parameters parameters)
        {
            var sent = new Parameters();
            foreach (KeyValuePair<string, string> pair in parameters)
            {
                if (pair.Key != Name && pair.Key != AlgorithmName && pair.Value != "")
                {
                    sent.Add(pair.Key, pair.Value);
                }
            }
            sent.Add(AlgorithmName, algorithm.Name);
            sent.Add(Name, Sign(sent));
            return sent;
        }

        private static bool IsSigned(KeyValuePair<string, string> pair)
        {
            return Array.IndexOf(Excluded, pair.Key) < 0 && pair.Value != "";
        }

        private static byte[] Join(List<KeyValuePair<byte[], byte[]>> pairs)
        {
            var text = new MemoryStream();
            for (int i = 0; i < pairs.Count; i++)
            {
                Write(text, i == 0 ? "" : "&");
                Write(text, pairs[i].Key);
                Write(text, "=");
                Write(text, pairs[i].Value);
            }
            return text.ToArray();
        }

        private static void Write(Stream text, string literal)
        {
            Write(text, Encoding.ASCII.GetBytes(literal));
        }

        private static void Write(Stream text, byte[] bytes)
        {
            text.Write(bytes, 0, bytes.Length);
        }

        // Unsigned bytes: string.CompareOrdinal compares UTF-16 units, which order differently from GBK and from UTF-8.
        private static int CompareBytes(byte[] a, byte[] b)
        {
            for (int i = 0; i < a.Length && i < b.Length; i++)
            {
                if (a[i] != b[i])
                {
                    return a[i] - b[i];
                }
            }
            return a.Length - b.Length;
        }
    }
}
