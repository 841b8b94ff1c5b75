// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;

namespace AlipayCrossBorder
{
    /// <summary>What the numbers of an RSA key must be. They are bytes, the most significant first and without leading zeros.</summary>
    internal static class RsaNumbers
    {
        private const int FewestBits = 1024, MostBits = 4096, MostBitsOfExponent = 32;

        /// <summary>What is wrong with the numbers of a key, or null.</summary>
        internal static string Problem(RSAParameters key)
        {
            int bits = Bits(key.Modulus);
            if (bits < FewestBits || bits > MostBits)
            {
                return "it must have 1024 to 4096 bits";
            }
            BigInteger n = Number(key.Modulus), e = Number(key.Exponent);
            bool isSound = !n.IsEven && !e.IsEven && e >= 3 && Bits(key.Exponent) <= MostBitsOfExponent
                && (key.D == null || IsSoundPrivate(key));
            return isSound ? null : "its numbers do not make an RSA key";
        }

        internal static BigInteger Number(byte[] bytes)
        {
            // BigInteger wants the least significant byte first, and a sign bit behind the last.
            return new BigInteger(bytes.Reverse().Concat(new byte[] { 0 }).ToArray());
        }

        private static bool IsSoundPrivate(RSAParameters key)
        {
            BigInteger n = Number(key.Modulus), e = Number(key.Exponent), d = Number(key.D), p = Number(key.P), q = Number(key.Q);
            BigInteger dp = Number(key.DP), dq = Number(key.DQ), inverse = Number(key.InverseQ);
            // .NET takes no prime that is longer than half the modulus.
            return 2 * Math.Max(key.P.Length, key.Q.Length) <= key.Modulus.Length + 1
                && IsBetweenZeroAnd(n, d) && IsBetweenZeroAnd(p, dp) && IsBetweenZeroAnd(q, dq) && IsBetweenZeroAnd(p, inverse)
                // .NET Core refuses numbers that do not belong together, Mono signs with them.
                && p * q == n && inverse * q % p == 1
                && d % (p - 1) == dp && d % (q - 1) == dq && e * dp % (p - 1) == 1 && e * dq % (q - 1) == 1;
        }

        private static bool IsBetweenZeroAnd(BigInteger limit, BigInteger number)
        {
            return !number.IsZero && number < limit;
        }

        private static int Bits(byte[] number)
        {
            int bits = 8 * number.Length;
            for (int mask = 0x80; number.Length > 0 && (number[0] & mask) == 0; mask >>= 1)
            {
                bits--;
            }
            return bits;
        }
    }
}
