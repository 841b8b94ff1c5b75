// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>The codes of <see cref="KitException"/>.</summary>
    public static class ErrorCode
    {
        /// <summary>must be given.</summary>
        public const string Missing = "missing";
        /// <summary>is not a name that is known here.</summary>
        public const string Unknown = "unknown";
        /// <summary>stands in the message more than once.</summary>
        public const string Duplicate = "duplicate";
        /// <summary>the message is not form data in the configured charset.</summary>
        public const string Malformed = "malformed";
        /// <summary>holds a character that the configured charset cannot carry.</summary>
        public const string Unencodable = "unencodable";
        /// <summary>is too long; the limit in bytes of the charset.</summary>
        public const string TooLong = "too_long";
        /// <summary>has not the form that the gateway takes.</summary>
        public const string BadFormat = "bad_format";
        /// <summary>is not a value that is allowed here.</summary>
        public const string NotAllowed = "not_allowed";
        /// <summary>is below the minimum.</summary>
        public const string TooSmall = "too_small";
        /// <summary>is above the maximum.</summary>
        public const string TooLarge = "too_large";
        /// <summary>has more decimals than its currency allows.</summary>
        public const string TooManyDecimals = "too_many_decimals";
        /// <summary>exactly one of these must be given.</summary>
        public const string ExactlyOneOf = "exactly_one_of";
        /// <summary>these are given together or not at all.</summary>
        public const string GoesWith = "goes_with";
        /// <summary>cannot go through a browser's form unchanged.</summary>
        public const string NotInForm = "not_in_form";
        /// <summary>cannot be used as a key.</summary>
        public const string BadKey = "bad_key";
        /// <summary>is not the configured sign type.</summary>
        public const string WrongSignType = "wrong_sign_type";
        /// <summary>does not fit the message.</summary>
        public const string BadSignature = "bad_signature";
        /// <summary>is too short; the least in bytes of the charset.</summary>
        public const string TooShort = "too_short";
        /// <summary>has too many entries; the most that may be given.</summary>
        public const string TooMany = "too_many";
        /// <summary>at least one of these must be given.</summary>
        public const string AtLeastOneOf = "at_least_one_of";
        /// <summary>is in the future (GMT+8).</summary>
        public const string InFuture = "in_future";
        /// <summary>is no period that the gateway takes.</summary>
        public const string BadPeriod = "bad_period";
        /// <summary>cannot stand in a line of the file: the separator, a line end or another control character.</summary>
        public const string NotInLine = "not_in_line";
        /// <summary>the gateway refused the call.</summary>
        public const string GatewayError = "gateway_error";
        /// <summary>the gateway could not do it now.</summary>
        public const string GatewayBusy = "gateway_busy";
        /// <summary>the gateway gave no whole answer.</summary>
        public const string Unreachable = "unreachable";
        /// <summary>the answer is not what the description says.</summary>
        public const string BadAnswer = "bad_answer";
        /// <summary>needs something that this platform has not.</summary>
        public const string Unsupported = "unsupported";

        private static readonly Dictionary<string, string> Sentences = new Dictionary<string, string>
        {
            { Missing, "must be given" },
            { Unknown, "is not a name that is known here" },
            { Duplicate, "stands in the message more than once" },
            { Malformed, "the message is not form data in the configured charset" },
            { Unencodable, "holds a character that the configured charset cannot carry" },
            { TooLong, "is too long; the limit in bytes of the charset" },
            { BadFormat, "has not the form that the gateway takes" },
            { NotAllowed, "is not a value that is allowed here" },
            { TooSmall, "is below the minimum" },
            { TooLarge, "is above the maximum" },
            { TooManyDecimals, "has more decimals than its currency allows" },
            { ExactlyOneOf, "exactly one of these must be given" },
            { GoesWith, "these are given together or not at all" },
            { NotInForm, "cannot go through a browser's form unchanged" },
            { BadKey, "cannot be used as a key" },
            { WrongSignType, "is not the configured sign type" },
            { BadSignature, "does not fit the message" },
            { TooShort, "is too short; the least in bytes of the charset" },
            { TooMany, "has too many entries; the most that may be given" },
            { AtLeastOneOf, "at least one of these must be given" },
            { InFuture, "is in the future (GMT+8)" },
            { BadPeriod, "is no period that the gateway takes" },
            { NotInLine, "cannot stand in a line of the file: the separator, a line end or another control character" },
            { GatewayError, "the gateway refused the call" },
            { GatewayBusy, "the gateway could not do it now" },
            { Unreachable, "the gateway gave no whole answer" },
            { BadAnswer, "the answer is not what the description says" },
            { Unsupported, "needs something that this platform has not" },
        };

        internal static bool MayRetry(string code)
        {
            switch (code)
            {
                case GatewayBusy:
                case Unreachable:
                    return true;
                default:
                    return false;
            }
        }

        internal static string Says(string code)
        {
            return Sentences[code];
        }
    }
}
