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
            { Unsupported, "needs something that this platform has not" },
        };

        internal static string Says(string code)
        {
            return Sentences[code];
        }
    }
}
