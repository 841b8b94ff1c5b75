// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.IO;

namespace AlipayCrossBorder
{
    /// <summary>The body of an HTTP answer, which throws when it ends too soon: Mono would call that the end.</summary>
    internal sealed class WholeStream : OneWayStream
    {
        private readonly Stream body;
        private readonly long promised, most;
        private long total;

        /// <param name="body">What comes.</param>
        /// <param name="promised">How long it must be; less than zero: nobody said.</param>
        /// <param name="most">How long it may be.</param>
        internal WholeStream(Stream body, long promised, long most)
        {
            this.body = body;
            this.promised = promised;
            this.most = most;
        }

        /// <exception cref="IOException">The body broke off, or is larger than it can be.</exception>
        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = body.Read(buffer, offset, count);
            total += read;
            if (total > most)
            {
                throw new IOException("the answer is too large");
            }
            if (read <= 0 && total < promised)
            {
                throw new IOException("the answer broke off");
            }
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                body.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
