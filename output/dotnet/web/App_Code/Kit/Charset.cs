// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Text to bytes and back, strictly: nothing is ever replaced by a question mark.</summary>
    internal sealed class Charset
    {
        internal static readonly string[] Ids = { "utf-8", "gbk" };

        internal readonly string Id;
        private readonly Encoding encoding;
        private readonly bool hasRepertoire;

        internal Charset(string id)
        {
            Id = id;
            hasRepertoire = id == "gbk";
            encoding = hasRepertoire ? CodePage() : new UTF8Encoding(false, true);
        }

        /// <exception cref="KitException">unencodable, for the parameter.</exception>
        internal byte[] Encode(string text, string parameter)
        {
            if (!Carries(text))
            {
                throw new KitException(ErrorCode.Unencodable, parameter, "");
            }
            return encoding.GetBytes(text);
        }

        /// <summary>How many bytes the text has; null when it cannot be encoded.</summary>
        internal int? ByteCount(string text)
        {
            return IsAscii(text) ? text.Length : Carries(text) ? encoding.GetByteCount(text) : (int?)null;
        }

        /// <exception cref="KitException">malformed.</exception>
        internal string Decode(byte[] bytes)
        {
            string text = TryDecode(bytes, 0, bytes.Length);
            if (text == null)
            {
                throw new KitException(ErrorCode.Malformed, "", Id);
            }
            return text;
        }

        /// <summary>The text of a piece of bytes, or null.</summary>
        internal string TryDecode(byte[] bytes, int start, int length)
        {
            try
            {
                string text = encoding.GetString(bytes, start, length);
                // Mono's GBK decoder heeds no fallback: only what gives the same bytes again was decoded.
                return Carries(text) && IsSame(encoding.GetBytes(text), bytes, start, length) ? text : null;
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }

        private static bool IsAscii(string text)
        {
            foreach (char c in text)
            {
                if (c >= 0x80)
                {
                    return false;
                }
            }
            return true;
        }

        // A loop: this is done for every line of a file.
        private static bool IsSame(byte[] again, byte[] bytes, int start, int length)
        {
            if (again.Length != length)
            {
                return false;
            }
            for (int i = 0; i < length; i++)
            {
                if (again[i] != bytes[start + i])
                {
                    return false;
                }
            }
            return true;
        }

        private bool Carries(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (hasRepertoire && !Repertoire.Holds(text[i]))
                {
                    return false;
                }
                if (char.IsSurrogatePair(text, i))
                {
                    i++;
                }
                else if (char.IsSurrogate(text[i]))
                {
                    return false;
                }
            }
            return true;
        }

        private static Encoding CodePage()
        {
            try
            {
                return StrictCodePage();
            }
            catch (NotSupportedException)
            {
                RegisterCodePages();
            }
            try
            {
                return StrictCodePage();
            }
            catch (NotSupportedException)
            {
                throw new KitException(ErrorCode.Unsupported, "config.charset", "code page 936");
            }
        }

        private static Encoding StrictCodePage()
        {
            return Encoding.GetEncoding(936, new EncoderExceptionFallback(), new DecoderExceptionFallback());
        }

        // .NET Core and later have the code page but must be told so, by a type that .NET Framework 4.0 does not know.
        private static void RegisterCodePages()
        {
            Type provider = Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages");
            if (provider != null)
            {
                object instance = provider.GetProperty("Instance").GetValue(null, null);
                typeof(Encoding).GetMethod("RegisterProvider").Invoke(null, new[] { instance });
            }
        }
    }
}
