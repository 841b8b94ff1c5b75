// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Services
{
    /// <summary>Download the reconciliation file: what <see cref="Gateway.ForexCompareFile"/> takes. A property that is null is not sent.</summary>
    public sealed class ForexCompareFile
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "forex_compare_file",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("start_date").As("date8"),
                ParameterRule.Required("end_date").As("date8"),
            },
            Constraint.Period("bad_period", 10, true, "start_date", "end_date"))
            .Called("GET", true, 0, Answers.Compare.Rule);

        /// <summary>First day, GMT+8. Required.</summary>
        public string StartDate { get; set; }

        /// <summary>Last day, GMT+8, before today. Required.</summary>
        public string EndDate { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("start_date", StartDate);
            parameters.Add("end_date", EndDate);
            return parameters;
        }
    }
}
