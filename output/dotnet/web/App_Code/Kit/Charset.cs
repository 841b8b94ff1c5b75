// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
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

        /// <exception cref="KitException">malformed.</exception>
        internal string Decode(byte[] bytes)
        {
            try
            {
                string text = encoding.GetString(bytes);
                // Mono's GBK decoder heeds no fallback: only what gives the same bytes again was decoded.
                if (Carries(text) && encoding.GetBytes(text).SequenceEqual(bytes))
                {
                    return text;
                }
            }
            catch (DecoderFallbackException)
            {
                // The same refusal as below.
            }
            throw new KitException(ErrorCode.Malformed, "", Id);
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
