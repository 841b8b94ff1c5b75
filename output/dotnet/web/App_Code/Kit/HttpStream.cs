// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;

namespace AlipayCrossBorder
{
    /// <summary>An answer of the gateway whose body is read as it comes. Whoever gets one disposes of it.</summary>
    public sealed class HttpStream : IDisposable
    {
        private readonly Action close;

        /// <param name="status">The HTTP status.</param>
        /// <param name="body">The body; reading it throws when it ends before it is whole.</param>
        /// <param name="close">Gives back what the body needed; nothing unless given.</param>
        public HttpStream(int status, Stream body, Action close = null)
        {
            Status = status;
            Body = body;
            this.close = close ?? delegate { };
        }

        /// <summary>The HTTP status, such as 200.</summary>
        public int Status { get; private set; }

        /// <summary>The body as it comes.</summary>
        public Stream Body { get; private set; }

        /// <summary>Closes the body.</summary>
        public void Dispose()
        {
            close(); // first: a body that is left half-read would be read to its end
            Body.Dispose();
        }
    }
}
