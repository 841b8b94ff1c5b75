// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>Reads DER strictly: definite lengths in their shortest form, integers that are not negative.</summary>
    internal sealed class Der
    {
        internal const byte Integer = 0x02, BitString = 0x03, OctetString = 0x04, Sequence = 0x30;

        private readonly byte[] bytes;
        private int position;

        internal Der(byte[] bytes)
        {
            this.bytes = bytes;
        }

        internal bool IsNext(byte tag)
        {
            return position < bytes.Length && bytes[position] == tag;
        }

        /// <summary>The content of the next element, which must have the tag.</summary>
        /// <exception cref="FormatException">It is not DER, or another element.</exception>
        internal byte[] Read(byte tag)
        {
            if (Next() != tag)
            {
                throw new FormatException();
            }
            var content = new byte[Length()];
            if (content.Length > bytes.Length - position)
            {
                throw new FormatException();
            }
            Buffer.BlockCopy(bytes, position, content, 0, content.Length);
            position += content.Length;
            return content;
        }

        /// <summary>The magnitude of the next integer, most significant byte first and without leading zeros; none for zero.</summary>
        /// <exception cref="FormatException">It is no integer, negative, or not in its shortest form.</exception>
        internal byte[] ReadInteger()
        {
            byte[] content = Read(Integer);
            if (content.Length == 0 || content[0] >= 0x80 || content.Length > 1 && content[0] == 0 && content[1] < 0x80)
            {
                throw new FormatException();
            }
            if (content[0] != 0)
            {
                return content;
            }
            var magnitude = new byte[content.Length - 1];
            Buffer.BlockCopy(content, 1, magnitude, 0, magnitude.Length);
            return magnitude;
        }

        /// <summary>The content of the next element, behind which nothing may stand.</summary>
        /// <exception cref="FormatException">It is not DER, another element, or there is more.</exception>
        internal byte[] ReadOnly(byte tag)
        {
            byte[] content = Read(tag);
            CheckEnd();
            return content;
        }

        /// <exception cref="FormatException">There is more.</exception>
        internal void CheckEnd()
        {
            if (position != bytes.Length)
            {
                throw new FormatException();
            }
        }

        private byte Next()
        {
            if (position == bytes.Length)
            {
                throw new FormatException();
            }
            return bytes[position++];
        }

        private int Length()
        {
            int length = Next();
            if (length < 0x80)
            {
                return length;
            }
            int count = length - 0x80;
            if (count < 1 || count > 3)
            {
                throw new FormatException();
            }
            length = 0;
            for (int i = 0; i < count; i++)
            {
                length = length << 8 | Next();
            }
            if (length < 0x80 || length >> 8 * (count - 1) == 0)
            {
                throw new FormatException();
            }
            return length;
        }
    }
}
