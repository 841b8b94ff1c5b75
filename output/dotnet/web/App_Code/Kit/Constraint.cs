// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What holds between several parameters of a service.</summary>
    internal sealed class Constraint
    {
        internal readonly string Code;
        internal readonly string[] Names;
        internal readonly bool IsExactlyOne;

        private Constraint(string code, string[] names, bool isExactlyOne)
        {
            Code = code;
            Names = names;
            IsExactlyOne = isExactlyOne;
        }

        internal static Constraint ExactlyOneOf(string code, params string[] names)
        {
            return new Constraint(code, names, true);
        }

        internal static Constraint GoesTogether(string code, params string[] names)
        {
            return new Constraint(code, names, false);
        }
    }
}
