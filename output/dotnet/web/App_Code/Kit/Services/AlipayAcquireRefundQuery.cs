// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Ask what became of a refund: what <see cref="Gateway.AlipayAcquireRefundQuery"/> takes. A property that is null is not sent.</summary>
    public sealed class AlipayAcquireRefundQuery
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "alipay.acquire.refund.query",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                ParameterRule.Required("out_return_no").Bytes(128).As("order-number"),
            })
            .Called("GET", true, 0, Answers.RefundState.Rule);

        /// <summary>Your order number. Required.</summary>
        public string OutTradeNo { get; set; }

        /// <summary>Your refund number. Required.</summary>
        public string OutReturnNo { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("out_trade_no", OutTradeNo);
            parameters.Add("out_return_no", OutReturnNo);
            return parameters;
        }
    }
}
