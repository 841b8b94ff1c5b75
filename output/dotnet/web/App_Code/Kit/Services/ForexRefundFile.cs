// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Refund many payments by one file: what <see cref="Gateway.ForexRefundFile"/> takes. A property that is null is not sent.</summary>
    public sealed class ForexRefundFile
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "forex_refund_file",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
            })
            .Called("POST", false, 3, AnswerRule.OfXml(new Envelope("alipay", "is_success", "T", "error", "response")))
            .With(new UploadRule(
                "refund_file", "refund.txt", "|", "\n", 10000, "out_return_no",
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("out_return_no").Bytes(64).As("order-number"),
                ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                ParameterRule.Required("currency").SameAs("currency").Hint("the currency of your contract (FAQ 10)").As("currency"),
                ParameterRule.Required("return_amount").As("amount").DecimalsOf("currency").Minimum("0.01").Maximum("1000000.00"),
                ParameterRule.Required("gmt_return").Default(ValueSource.Now).As("date14").NeverAhead(),
                ParameterRule.Optional("reason").Bytes(255)));

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            return parameters;
        }
    }
}
