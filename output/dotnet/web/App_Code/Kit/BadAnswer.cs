// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Globalization;

namespace AlipayCrossBorder
{
    /// <summary>What can be wrong with an answer.</summary>
    internal static class BadAnswer
    {
        internal const string Empty = "it is empty";
        internal const string Page = "it is a web page";
        internal const string Charset = "its bytes are not text of its charset";
        internal const string Xml = "it is not the plain XML that the gateway sends";
        internal const string Shape = "it is not an answer to this service";
        internal const string Oversized = "it is larger than it can be";

        /// <param name="detail">One of the texts above.</param>
        /// <param name="line">The number of the line in a table; zero: the whole.</param>
        internal static KitException Because(string detail, long line = 0)
        {
            return new KitException(ErrorCode.BadAnswer, "", line == 0 ? detail : Line(line) + ": " + detail);
        }

        /// <summary>A field that is not as it must be.</summary>
        internal static KitException Field(string name, long line)
        {
            return new KitException(ErrorCode.BadAnswer, name, line == 0 ? "" : Line(line));
        }

        private static string Line(long number)
        {
            return "line " + number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
