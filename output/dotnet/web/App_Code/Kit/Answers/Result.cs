// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Answers
{
    /// <summary>A record of the answer result. A property is empty when the gateway left it out.</summary>
    public sealed class Result : Record
    {
        internal static readonly AnswerRule Rule = AnswerRule.OfXml(new Envelope("alipay", "is_success", "T", "error", "response"))
            .Judged("result_code", "SUCCESS", "detail_error_code")
            .Holds(
                ParameterRule.Optional("result_code").Bytes(64),
                ParameterRule.Optional("detail_error_code").Bytes(64),
                ParameterRule.Optional("detail_error_des"));

        internal Result(Record record)
            : base(record)
        {
        }

        /// <summary>Whether it went well.</summary>
        public string ResultCode
        {
            get { return this["result_code"]; }
        }

        /// <summary>Why not.</summary>
        public string DetailErrorCode
        {
            get { return this["detail_error_code"]; }
        }

        /// <summary>Why not in words.</summary>
        public string DetailErrorDes
        {
            get { return this["detail_error_des"]; }
        }
    }
}
