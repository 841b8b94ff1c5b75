// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>What the answer to a service holds.</summary>
    internal sealed class AnswerRule
    {
        internal readonly Envelope Envelope;

        private AnswerRule(Envelope envelope)
        {
            Envelope = envelope;
            Fields = new ParameterRule[0];
        }

        /// <summary>What a record has; empty: there is none to read.</summary>
        internal ParameterRule[] Fields { get; private set; }

        /// <summary>The field that says whether it went well, or null; its good value; and the field that says why not, or null.</summary>
        internal string Result { get; private set; }
        internal string Good { get; private set; }
        internal string Why { get; private set; }

        /// <summary>How its lines are written; null: it is XML.</summary>
        internal TableRule Table { get; private set; }

        internal static AnswerRule OfTable(TableRule table, Envelope envelope)
        {
            return new AnswerRule(envelope) { Table = table };
        }

        internal static AnswerRule OfXml(Envelope envelope)
        {
            return new AnswerRule(envelope);
        }

        internal AnswerRule Judged(string field, string good, string why)
        {
            Result = field;
            Good = good;
            Why = why;
            return this;
        }

        internal AnswerRule Holds(params ParameterRule[] fields)
        {
            Fields = fields;
            return this;
        }
    }
}
