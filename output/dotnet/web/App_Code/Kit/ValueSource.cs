// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>Where a value comes from that the merchant need not give.</summary>
    internal sealed class ValueSource
    {
        internal static readonly ValueSource Service = new ValueSource(null, null);

        private readonly string literal;

        private ValueSource(string literal, string field)
        {
            this.literal = literal;
            Field = field;
        }

        /// <summary>The field of the configuration, or null.</summary>
        internal string Field { get; private set; }

        internal static ValueSource Literal(string text)
        {
            return new ValueSource(text, null);
        }

        internal static ValueSource Config(string field)
        {
            return new ValueSource(null, field);
        }

        /// <summary>The value, or null when the field of the configuration is empty.</summary>
        internal string Value(ServiceTable service, Config config)
        {
            if (Field != null)
            {
                return config[Field] == "" ? null : config[Field];
            }
            return literal ?? service.Name;
        }
    }
}
