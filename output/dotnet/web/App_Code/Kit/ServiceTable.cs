// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The table of a service: its parameters in the order in which they are sent, and what holds between them.</summary>
    internal sealed class ServiceTable
    {
        internal readonly string Name;
        internal readonly ParameterRule[] Parameters;
        internal readonly Constraint[] Constraints;

        internal ServiceTable(string name, ParameterRule[] parameters, params Constraint[] constraints)
        {
            Name = name;
            Parameters = parameters;
            Constraints = constraints;
        }

        /// <summary>The rule of a parameter, or null.</summary>
        internal ParameterRule Rule(string parameter)
        {
            return Parameters.FirstOrDefault(rule => rule.Name == parameter);
        }
    }
}
