// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Ask what became of declarations: what <see cref="Gateway.AlipayOverseasAcquireCustomsQuery"/> takes. A property that is null is not sent.</summary>
    public sealed class AlipayOverseasAcquireCustomsQuery
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "alipay.overseas.acquire.customs.query",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("out_request_nos").Bytes(329).As("words").Items(10),
            })
            .Called("GET", true, 0, Answers.Result.Rule);

        /// <summary>Your numbers of declarations, parted by commas. Required.</summary>
        public string OutRequestNos { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("out_request_nos", OutRequestNos);
            return parameters;
        }
    }
}
