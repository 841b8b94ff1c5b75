// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Globalization;

namespace AlipayCrossBorder
{
    /// <summary>The time of the gateway, GMT+8, wherever the server stands.</summary>
    public static class Clock
    {
        /// <summary>Now, as <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
        public static string Now()
        {
            return Text(DateTime.UtcNow);
        }

        internal static string Text(DateTime utc)
        {
            return utc.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }
    }
}
