// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Ask what became of a registration: what <see cref="Gateway.AlipayOverseasSecmerchantOnlineQueryStatus"/> takes. A property that is null is not sent.</summary>
    public sealed class AlipayOverseasSecmerchantOnlineQueryStatus
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "alipay.overseas.secmerchant.online.queryStatus",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("timestamp").Default(ValueSource.Now).As("datetime").NeverAhead(),
                ParameterRule.Required("secondary_merchant_id").Bytes(64),
                ParameterRule.Required("payment_method").Always(ValueSource.Literal("ONLINE_PAYMENT")),
            })
            .Called("GET", true, 0, Answers.Result.Rule);

        /// <summary>When it is sent, GMT+8; good for 30 minutes. Filled in when it is left out.</summary>
        public string Timestamp { get; set; }

        /// <summary>Id of the seller. Required.</summary>
        public string SecondaryMerchantId { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("timestamp", Timestamp);
            parameters.Add("secondary_merchant_id", SecondaryMerchantId);
            return parameters;
        }
    }
}
