// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;

namespace AlipayCrossBorder
{
    /// <summary>The lines of a body as it comes, as bytes, in memory that does not grow with it.</summary>
    internal sealed class LineReader
    {
        private const int LongestLine = 65536;
        private const long Longest = 1073741824;

        private readonly Stream body;
        private byte[] buffer = new byte[2 * LongestLine];
        private int next, end; // what is read and not yet handed out
        private bool isAtEnd;
        private long total;

        /// <summary>Passes over a byte order mark.</summary>
        internal LineReader(Stream body)
        {
            this.body = body;
            while (end < 3 && Fill())
            {
            }
            next = end >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0;
        }

        /// <summary>The line, without its end, stands in <see cref="Buffer"/> from here on.</summary>
        internal int Start { get; private set; }

        internal int Length { get; private set; }

        /// <summary>Its number, from 1; empty lines count.</summary>
        internal long Number { get; private set; }

        internal byte[] Buffer
        {
            get { return buffer; }
        }

        /// <summary>Goes to the next line that is not empty; false when there is none.</summary>
        /// <exception cref="KitException">bad_answer: a line, or the whole, is larger than it can be.</exception>
        internal bool Next()
        {
            do
            {
                int lf = LineEnd();
                int stop = lf < 0 ? end : lf;
                if (lf < 0 && stop == next)
                {
                    return false;
                }
                Number++;
                Start = next;
                Length = stop - next - (lf > next && buffer[lf - 1] == '\r' ? 1 : 0);
                next = lf < 0 ? end : lf + 1;
                if (Length > LongestLine)
                {
                    throw BadAnswer.Because(BadAnswer.Oversized, Number);
                }
            }
            while (Length == 0);
            return true;
        }

        /// <summary>The first byte that is no blank, if it comes within so many; nothing is handed out by that.</summary>
        internal int Peek(int most)
        {
            for (int ahead = 0; ahead < most; ahead++)
            {
                if (next + ahead == end && !Fill())
                {
                    return -1;
                }
                byte b = buffer[next + ahead];
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n')
                {
                    return b;
                }
            }
            return -1;
        }

        /// <summary>All that is left, or the beginning of it when it is longer than that.</summary>
        internal byte[] Rest(int most)
        {
            while (end - next <= most && Fill())
            {
            }
            var rest = new byte[end - next];
            Array.Copy(buffer, next, rest, 0, rest.Length);
            return rest;
        }

        // Where the next line feed is; -1: the last line has none. A line that is too long is not read to its end.
        private int LineEnd()
        {
            int seen = 0;
            while (true)
            {
                int lf = Array.IndexOf(buffer, (byte)'\n', next + seen, end - next - seen);
                seen = end - next;
                if (lf >= 0 || seen > LongestLine + 1 || !Fill())
                {
                    return lf;
                }
            }
        }

        // Moves what is left to the front, or makes room; false at the end of the body.
        private bool Fill()
        {
            if (isAtEnd)
            {
                return false;
            }
            if (end == buffer.Length)
            {
                if (next > 0)
                {
                    Array.Copy(buffer, next, buffer, 0, end - next);
                    end -= next;
                    next = 0;
                }
                else
                {
                    Array.Resize(ref buffer, 2 * buffer.Length);
                }
            }
            int read = body.Read(buffer, end, buffer.Length - end);
            end += read;
            total += read;
            isAtEnd = read <= 0;
            if (total > Longest)
            {
                throw BadAnswer.Because(BadAnswer.Oversized);
            }
            return !isAtEnd;
        }
    }
}
