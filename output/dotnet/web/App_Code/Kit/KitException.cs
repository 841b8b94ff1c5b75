// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>A refusal: of the configuration, of a parameter or of a message. It never holds a value, a key or a signature.</summary>
    public sealed class KitException : Exception
    {
        internal KitException(string code, string parameter, string detail)
            : base(Sentence(code, parameter, detail))
        {
            Code = code;
            Parameter = parameter;
            Detail = detail;
        }

        /// <summary>One of <see cref="ErrorCode"/>, the same in every language's kit.</summary>
        public string Code { get; private set; }

        /// <summary>The parameter, or the field as <c>config.partner</c>, that it concerns; may be empty.</summary>
        public string Parameter { get; private set; }

        /// <summary>Whether the same call may go well later.</summary>
        public bool MayRetry
        {
            get { return ErrorCode.MayRetry(Code); }
        }

        internal string Detail { get; private set; }

        /// <summary>Whether the gateway said it; the parameter is then its own code.</summary>
        internal bool IsOfGateway
        {
            get { return Code == ErrorCode.GatewayError || Code == ErrorCode.GatewayBusy; }
        }

        /// <summary>What the transport threw: for the log, since it may hold an address.</summary>
        internal string Cause { get; private set; }

        internal static KitException Unreachable(Exception thrown)
        {
            return new KitException(ErrorCode.Unreachable, "", "") { Cause = LogLine.Thrown(thrown) };
        }

        private static string Sentence(string code, string parameter, string detail)
        {
            string says = ErrorCode.Says(code);
            return (parameter == "" ? says : parameter + ": " + says) + (detail == "" ? "" : ": " + detail);
        }
    }
}
