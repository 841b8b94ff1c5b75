// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Ask what became of a payment: what <see cref="Gateway.SingleTradeQuery"/> takes. A property that is null is not sent.</summary>
    public sealed class SingleTradeQuery
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "single_trade_query",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Optional("trade_no").Bytes(64).As("digits"),
                ParameterRule.Optional("out_trade_no").Bytes(64).As("order-number"),
            },
            Constraint.AtLeastOneOf("at_least_one_of", "trade_no", "out_trade_no"))
            .Called("GET", true, 0, Answers.Trade.Rule);

        /// <summary>The gateway's number of the payment.</summary>
        public string TradeNo { get; set; }

        /// <summary>Your order number.</summary>
        public string OutTradeNo { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("trade_no", TradeNo);
            parameters.Add("out_trade_no", OutTradeNo);
            return parameters;
        }
    }
}
