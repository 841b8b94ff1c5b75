// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;

namespace AlipayCrossBorder
{
    /// <summary>The body of an answer: when reading it fails the gateway is unreachable, which what a callback throws is not.</summary>
    internal sealed class ReachedStream : OneWayStream
    {
        private readonly Stream body;

        internal ReachedStream(Stream body)
        {
            this.body = body;
        }

        /// <exception cref="KitException">unreachable.</exception>
        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                return body.Read(buffer, offset, count);
            }
            catch (Exception e)
            {
                throw KitException.Unreachable(e);
            }
        }
    }
}
