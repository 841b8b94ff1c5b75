// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What one parameter of a service or a message must be: a line of its table, read by <see cref="Validation"/>.</summary>
    internal sealed class ParameterRule
    {
        private ParameterRule(string name, bool isRequired)
        {
            Name = name;
            IsRequired = isRequired;
            Choices = new string[0];
        }

        internal string Name { get; private set; }
        internal bool IsRequired { get; private set; }
        internal ValueSource Value { get; private set; }
        internal ValueSource Preset { get; private set; }
        internal string Field { get; private set; }
        internal bool IgnoresCase { get; private set; }
        internal string HintText { get; private set; }
        internal int? LeastBytes { get; private set; }
        internal int? MostBytes { get; private set; }
        internal Format Format { get; private set; }
        internal string[] Choices { get; private set; }
        internal int? MostDecimals { get; private set; }
        internal string CurrencyName { get; private set; }
        internal string Least { get; private set; }
        internal string Most { get; private set; }
        internal int? MostItems { get; private set; }
        internal bool IsNeverAhead { get; private set; }
        internal JsonRule Json { get; private set; }

        internal static ParameterRule Required(string name) { return new ParameterRule(name, true); }

        internal static ParameterRule Optional(string name) { return new ParameterRule(name, false); }

        internal ParameterRule Always(ValueSource value) { Value = value; return this; }

        internal ParameterRule Default(ValueSource value) { Preset = value; return this; }

        internal ParameterRule SameAs(string configField) { Field = configField; return this; }

        internal ParameterRule InAnyCase() { IgnoresCase = true; return this; }

        internal ParameterRule Hint(string text) { HintText = text; return this; }

        internal ParameterRule Bytes(int most) { MostBytes = most; return this; }

        internal ParameterRule AtLeastBytes(int least) { LeastBytes = least; return this; }

        internal ParameterRule As(string format) { Format = Format.Named(format); return this; }

        internal ParameterRule OneOf(params string[] values) { Choices = values; return this; }

        internal ParameterRule Decimals(int most) { MostDecimals = most; return this; }

        internal ParameterRule DecimalsOf(string currencyParameter) { CurrencyName = currencyParameter; return this; }

        internal ParameterRule Minimum(string least) { Least = least; return this; }

        internal ParameterRule Maximum(string most) { Most = most; return this; }

        internal ParameterRule Items(int most) { MostItems = most; return this; }

        internal ParameterRule NeverAhead() { IsNeverAhead = true; return this; }

        internal ParameterRule AsList(int most, params ParameterRule[] fields) { Json = new JsonRule(Name, true, most, fields); return this; }

        internal ParameterRule AsObject(params ParameterRule[] fields) { Json = new JsonRule(Name, false, 1, fields); return this; }
    }
}
