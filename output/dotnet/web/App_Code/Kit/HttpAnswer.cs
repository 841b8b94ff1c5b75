// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>An answer of the gateway.</summary>
    public sealed class HttpAnswer
    {
        /// <param name="status">The HTTP status.</param>
        /// <param name="body">The whole body.</param>
        public HttpAnswer(int status, byte[] body)
        {
            Status = status;
            Body = body;
        }

        /// <summary>The HTTP status, such as 200.</summary>
        public int Status { get; private set; }

        /// <summary>The whole body.</summary>
        public byte[] Body { get; private set; }
    }
}
