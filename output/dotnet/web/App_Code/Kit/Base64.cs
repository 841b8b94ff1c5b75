// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>Base64 in its one canonical form.</summary>
    internal static class Base64
    {
        /// <summary>The bytes, or null. Every decoder lets something pass (blanks, loose last bits), so the text must come out again.</summary>
        internal static byte[] Decode(string text)
        {
            try
            {
                byte[] bytes = Convert.FromBase64String(text);
                return Convert.ToBase64String(bytes) == text ? bytes : null;
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }
}
