// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>Where a value comes from that the merchant need not give.</summary>
    internal sealed class ValueSource
    {
        internal static readonly ValueSource Service = new ValueSource();
        internal static readonly ValueSource Now = new ValueSource();

        private ValueSource()
        {
        }

        /// <summary>The text, when it is always the same; otherwise null.</summary>
        internal string Text { get; private set; }

        /// <summary>The field of the configuration, or null.</summary>
        internal string Field { get; private set; }

        internal static ValueSource Literal(string text)
        {
            return new ValueSource { Text = text };
        }

        internal static ValueSource Config(string field)
        {
            return new ValueSource { Field = field };
        }
    }
}
