// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Declare a payment to the customs: what <see cref="Gateway.AlipayAcquireCustoms"/> takes. A property that is null is not sent.</summary>
    public sealed class AlipayAcquireCustoms
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "alipay.acquire.customs",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("out_request_no").AtLeastBytes(6).Bytes(32).As("word"),
                ParameterRule.Required("trade_no").Bytes(64).As("digits"),
                ParameterRule.Required("merchant_customs_code").Bytes(20),
                ParameterRule.Required("merchant_customs_name"),
                ParameterRule.Required("amount").Bytes(20).As("amount").Decimals(2).Minimum("0.01"),
                ParameterRule.Required("customs_place").As("word"),
                ParameterRule.Optional("is_split").OneOf("T", "t"),
                ParameterRule.Optional("sub_out_biz_no"),
                ParameterRule.Optional("buyer_name"),
                ParameterRule.Optional("buyer_id_no"),
            },
            Constraint.GoesTogether("goes_with", "is_split", "sub_out_biz_no"))
            .Called("POST", false, 0, Answers.Result.Rule);

        /// <summary>Your number of the declaration, unique. Required.</summary>
        public string OutRequestNo { get; set; }

        /// <summary>The gateway's number of the payment. Required.</summary>
        public string TradeNo { get; set; }

        /// <summary>Your code at the customs. Required.</summary>
        public string MerchantCustomsCode { get; set; }

        /// <summary>Your name at the customs. Required.</summary>
        public string MerchantCustomsName { get; set; }

        /// <summary>How much, in RMB. Required.</summary>
        public string Amount { get; set; }

        /// <summary>Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU. Required.</summary>
        public string CustomsPlace { get; set; }

        /// <summary>T: the order is declared in parts.</summary>
        public string IsSplit { get; set; }

        /// <summary>Number of the part.</summary>
        public string SubOutBizNo { get; set; }

        /// <summary>Name of who ordered.</summary>
        public string BuyerName { get; set; }

        /// <summary>Number of that person's identity card.</summary>
        public string BuyerIdNo { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("out_request_no", OutRequestNo);
            parameters.Add("trade_no", TradeNo);
            parameters.Add("merchant_customs_code", MerchantCustomsCode);
            parameters.Add("merchant_customs_name", MerchantCustomsName);
            parameters.Add("amount", Amount);
            parameters.Add("customs_place", CustomsPlace);
            parameters.Add("is_split", IsSplit);
            parameters.Add("sub_out_biz_no", SubOutBizNo);
            parameters.Add("buyer_name", BuyerName);
            parameters.Add("buyer_id_no", BuyerIdNo);
            return parameters;
        }
    }
}
