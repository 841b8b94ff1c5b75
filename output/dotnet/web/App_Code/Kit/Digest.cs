// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Digests of several pieces, as if they stood in one.</summary>
    internal static class Digest
    {
        internal static byte[] Of(HashAlgorithm algorithm, params byte[][] pieces)
        {
            using (algorithm)
            {
                return algorithm.ComputeHash(pieces.SelectMany(piece => piece).ToArray());
            }
        }

        internal static string Hex(byte[] bytes, string format)
        {
            var text = new StringBuilder(2 * bytes.Length);
            foreach (byte b in bytes)
            {
                text.Append(b.ToString(format, CultureInfo.InvariantCulture));
            }
            return text.ToString();
        }
    }
}
