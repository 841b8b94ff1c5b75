// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Answers
{
    /// <summary>A record of the answer refund_state. A property is empty when the gateway left it out.</summary>
    public sealed class RefundState : Record
    {
        internal static readonly AnswerRule Rule = AnswerRule.OfXml(new Envelope("alipay", "is_success", "T", "error", "response"))
            .Judged("response_code", "SUCCESS", null)
            .Holds(
                ParameterRule.Required("response_code").Bytes(64),
                ParameterRule.Optional("refund_result_code").Bytes(64),
                ParameterRule.Optional("refund_error_code").Bytes(64),
                ParameterRule.Optional("gmt_create").As("datetime"));

        internal RefundState(Record record)
            : base(record)
        {
        }

        /// <summary>Whether the query went well.</summary>
        public string ResponseCode
        {
            get { return this["response_code"]; }
        }

        /// <summary>What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING.</summary>
        public string RefundResultCode
        {
            get { return this["refund_result_code"]; }
        }

        /// <summary>Why it failed.</summary>
        public string RefundErrorCode
        {
            get { return this["refund_error_code"]; }
        }

        /// <summary>When it was made, GMT+8.</summary>
        public string GmtCreate
        {
            get { return this["gmt_create"]; }
        }
    }
}
