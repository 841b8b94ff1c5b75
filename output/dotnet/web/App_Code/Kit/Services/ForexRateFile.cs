// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Download the exchange rates of the day: what <see cref="Gateway.ForexRateFile"/> takes. A property that is null is not sent.</summary>
    public sealed class ForexRateFile
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "forex_rate_file",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
            })
            .Called("GET", true, 0, Answers.Rates.Rule);

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            return parameters;
        }
    }
}
