// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder.Services
{
    /// <summary>Refund a payment, wholly or partly: what <see cref="Gateway.ForexRefund"/> takes. A property that is null is not sent.</summary>
    public sealed class ForexRefund
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "forex_refund",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Optional("notify_url").Default(ValueSource.Config("notify_url")).Bytes(200).As("url"),
                ParameterRule.Required("out_return_no").Bytes(64).As("order-number"),
                ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                ParameterRule.Optional("return_amount").As("amount").DecimalsOf("currency").Minimum("0.01").Maximum("1000000.00"),
                ParameterRule.Optional("return_rmb_amount").As("amount").Decimals(2).Minimum("0.01").Maximum("1000000.00"),
                ParameterRule.Required("currency").SameAs("currency").Hint("as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)").Bytes(10).As("currency"),
                ParameterRule.Required("gmt_return").Default(ValueSource.Now).As("date14").NeverAhead(),
                ParameterRule.Required("reason").Bytes(100),
                ParameterRule.Optional("product_code").OneOf("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER"),
                ParameterRule.Optional("split_fund_info").Bytes(1600).AsList(10,
                    ParameterRule.Required("transOut").Bytes(16).As("digits"),
                    ParameterRule.Required("amount").As("amount").Decimals(2).Minimum("0.01"),
                    ParameterRule.Required("currency").Bytes(3).As("capitals"),
                    ParameterRule.Optional("desc")),
                ParameterRule.Optional("is_sync").OneOf("Y", "N"),
            },
            Constraint.ExactlyOneOf("exactly_one_of", "return_amount", "return_rmb_amount"))
            .Called("POST", false, 3, AnswerRule.OfXml(new Envelope("alipay", "is_success", "T", "error", "response")));

        /// <summary>Where the notification about the refund goes. Filled in when it is left out.</summary>
        public string NotifyUrl { get; set; }

        /// <summary>Your refund number, unique for your partner id. Required.</summary>
        public string OutReturnNo { get; set; }

        /// <summary>Your order number. Required.</summary>
        public string OutTradeNo { get; set; }

        /// <summary>How much, in the settlement currency.</summary>
        public string ReturnAmount { get; set; }

        /// <summary>How much, in RMB: for an order that was priced so.</summary>
        public string ReturnRmbAmount { get; set; }

        /// <summary>Settlement currency of your contract. Required.</summary>
        public string Currency { get; set; }

        /// <summary>Time of the refund, GMT+8. Filled in when it is left out.</summary>
        public string GmtReturn { get; set; }

        /// <summary>Why. Required.</summary>
        public string Reason { get; set; }

        /// <summary>As in the payment.</summary>
        public string ProductCode { get; set; }

        /// <summary>Y: the answer is final; N: the gateway tries on, and notifies.</summary>
        public string IsSync { get; set; }

        /// <summary>How much of it each gives back. By the names of its parts: <c>transOut</c>, <c>amount</c>, <c>currency</c>, <c>desc</c>.</summary>
        public IEnumerable<Parameters> SplitFundInfo { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("notify_url", NotifyUrl);
            parameters.Add("out_return_no", OutReturnNo);
            parameters.Add("out_trade_no", OutTradeNo);
            parameters.Add("return_amount", ReturnAmount);
            parameters.Add("return_rmb_amount", ReturnRmbAmount);
            parameters.Add("currency", Currency);
            parameters.Add("gmt_return", GmtReturn);
            parameters.Add("reason", Reason);
            parameters.Add("product_code", ProductCode);
            parameters.Add("is_sync", IsSync);
            JsonRule.Split(parameters, "split_fund_info", SplitFundInfo);
            return parameters;
        }
    }
}
