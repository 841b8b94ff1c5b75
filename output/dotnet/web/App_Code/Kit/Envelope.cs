// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>The names of what stands around a record in XML.</summary>
    internal sealed class Envelope
    {
        internal readonly string Root, Success, Good, Error, Response;

        internal Envelope(string root, string success, string good, string error, string response)
        {
            Root = root;
            Success = success;
            Good = good;
            Error = error;
            Response = response;
        }
    }
}
