// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>The table of a service: its parameters in the order in which they are sent, what holds between them, how a server calls it.</summary>
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

        /// <summary>GET or POST; null of a service that a browser calls.</summary>
        internal string Method { get; private set; }

        /// <summary>Whether nothing happens twice when the same call is made twice.</summary>
        internal bool IsRepeatable { get; private set; }

        /// <summary>Seconds that must lie between two calls.</summary>
        internal int Pause { get; private set; }

        /// <summary>What it answers.</summary>
        internal AnswerRule Answer { get; private set; }

        internal ServiceTable Called(string method, bool isRepeatable, int pause, AnswerRule answer)
        {
            Method = method;
            IsRepeatable = isRepeatable;
            Pause = pause;
            Answer = answer;
            return this;
        }

        /// <summary>The file that goes with it, or null.</summary>
        internal UploadRule Upload { get; private set; }

        internal ServiceTable With(UploadRule upload)
        {
            Upload = upload;
            return this;
        }
    }
}
