// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>Calls the gateway.</summary>
    public interface ITransport
    {
        /// <summary>Sends a request; throws for anything that is no whole HTTP answer, whatever its status.</summary>
        /// <param name="method">GET or POST.</param>
        /// <param name="address">The full address.</param>
        /// <param name="contentType">Of the body; empty without one.</param>
        /// <param name="body">The body; empty with GET.</param>
        HttpAnswer Send(string method, string address, string contentType, byte[] body);

        /// <summary>Sends a request like <see cref="Send"/>, and hands the body out as it comes, however long it is.</summary>
        /// <param name="method">GET or POST.</param>
        /// <param name="address">The full address.</param>
        /// <param name="contentType">Of the body; empty without one.</param>
        /// <param name="body">The body; empty with GET.</param>
        HttpStream Open(string method, string address, string contentType, byte[] body);
    }
}
