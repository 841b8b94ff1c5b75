// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Globalization;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder.SelfTests
{
    /// <summary>How text and bytes stand in a case.</summary>
    internal static class CaseText
    {
        internal static byte[] Bytes(string hex)
        {
            var bytes = new byte[hex.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = byte.Parse(hex.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            }
            return bytes;
        }

        // Not by an Encoding: the text may hold half a surrogate pair, which an Encoding replaces.
        internal static string Text(string hex)
        {
            byte[] bytes = Bytes(hex);
            var text = new char[bytes.Length / 2];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)(bytes[2 * i] << 8 | bytes[2 * i + 1]);
            }
            return new string(text);
        }

        internal static string Hex(string text)
        {
            return Hex(text.SelectMany(c => new[] { (byte)(c >> 8), (byte)c }).ToArray());
        }

        internal static string Hex(byte[] bytes)
        {
            var hex = new StringBuilder(2 * bytes.Length);
            foreach (byte b in bytes)
            {
                hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
            }
            return hex.ToString();
        }
    }
}
