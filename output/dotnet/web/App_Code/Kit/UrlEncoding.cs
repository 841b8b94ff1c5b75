// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Percent-encoding by the bytes of the charset; the platform's own helpers know UTF-8 only, or are lenient.</summary>
    internal static class UrlEncoding
    {
        private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
        // The place of a digit, modulo 16, is its value.
        private const string HexDigits = "0123456789abcdef0123456789ABCDEF";

        internal static string Encode(byte[] bytes)
        {
            var text = new StringBuilder(bytes.Length);
            foreach (byte b in bytes)
            {
                if (Unreserved.IndexOf((char)b) >= 0)
                {
                    text.Append((char)b);
                }
                else
                {
                    text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                }
            }
            return text.ToString();
        }

        /// <summary>An address with parameters in its query; it may have a query of its own.</summary>
        /// <exception cref="KitException">unencodable.</exception>
        internal static string WithQuery(string address, IEnumerable<KeyValuePair<string, string>> pairs, Charset charset)
        {
            string query = FormData(pairs, charset);
            if (query == "")
            {
                return address;
            }
            string joint = address.IndexOf('?') < 0 ? "?" : address.EndsWith("?", StringComparison.Ordinal) || address.EndsWith("&", StringComparison.Ordinal) ? "" : "&";
            return address + joint + query;
        }

        internal static string FormData(IEnumerable<KeyValuePair<string, string>> pairs, Charset charset)
        {
            return string.Join("&", pairs.Select(pair =>
                Encode(charset.Encode(pair.Key, pair.Key)) + "=" + Encode(charset.Encode(pair.Value, pair.Key))));
        }

        /// <summary>Reads a form body; a name that came before, or anything that is not form data, is refused.</summary>
        /// <exception cref="KitException">malformed, duplicate.</exception>
        internal static Parameters ParseForm(byte[] body, Charset charset)
        {
            var parameters = new Parameters();
            // One character per byte until the percent signs are gone: only then it is text in the charset.
            foreach (string piece in Encoding.GetEncoding("iso-8859-1").GetString(body).Split('&'))
            {
                if (piece != "")
                {
                    int equals = piece.IndexOf('=');
                    string name = equals < 0 ? piece : piece.Substring(0, equals);
                    string value = equals < 0 ? "" : piece.Substring(equals + 1);
                    name = Decode(name, charset);
                    parameters.Add(name, Decode(value, charset));
                }
            }
            return parameters;
        }

        private static string Decode(string piece, Charset charset)
        {
            var bytes = new MemoryStream(piece.Length);
            for (int i = 0; i < piece.Length; i++)
            {
                char c = piece[i];
                if (c == '%')
                {
                    int high = i + 2 < piece.Length ? HexDigits.IndexOf(piece[i + 1]) : -1;
                    int low = high < 0 ? -1 : HexDigits.IndexOf(piece[i + 2]);
                    if (low < 0)
                    {
                        throw new KitException(ErrorCode.Malformed, "", charset.Id);
                    }
                    bytes.WriteByte((byte)(16 * (high % 16) + low % 16));
                    i += 2;
                }
                else
                {
                    bytes.WriteByte((byte)(c == '+' ? ' ' : c));
                }
            }
            return charset.Decode(bytes.ToArray());
        }
    }
}
