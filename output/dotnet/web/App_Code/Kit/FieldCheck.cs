// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>Holds a field of an answer against its rule.</summary>
    internal sealed class FieldCheck
    {
        private readonly Charset charset;

        internal FieldCheck(Charset charset)
        {
            this.charset = charset;
        }

        /// <param name="rule">The field.</param>
        /// <param name="value">What came; empty: nothing did.</param>
        /// <param name="line">Of a table; otherwise zero.</param>
        /// <exception cref="KitException">bad_answer.</exception>
        internal void Check(ParameterRule rule, string value, long line)
        {
            if (value.Length == 0 ? rule.IsRequired : !Fits(rule, value))
            {
                throw BadAnswer.Field(rule.Name, line);
            }
        }

        private bool Fits(ParameterRule rule, string value)
        {
            return (rule.MostBytes == null || charset.ByteCount(value) <= rule.MostBytes) // null, and so false, when it cannot be encoded
                && (rule.Format == null || rule.Format.Fits(value))
                && (rule.Choices.Length == 0 || Array.IndexOf(rule.Choices, value) >= 0);
        }
    }
}
