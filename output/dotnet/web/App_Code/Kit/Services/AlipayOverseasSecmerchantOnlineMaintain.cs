// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder.Services
{
    /// <summary>Register a seller behind a payment service provider: what <see cref="Gateway.AlipayOverseasSecmerchantOnlineMaintain"/> takes. A property that is null is not sent.</summary>
    public sealed class AlipayOverseasSecmerchantOnlineMaintain
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "alipay.overseas.secmerchant.online.maintain",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Required("timestamp").Default(ValueSource.Now).As("datetime").NeverAhead(),
                ParameterRule.Required("secondary_merchant_name").Bytes(64),
                ParameterRule.Required("secondary_merchant_id").Bytes(64),
                ParameterRule.Required("secondary_merchant_industry").Bytes(4).As("digits"),
                ParameterRule.Required("register_country").Bytes(2).As("capitals"),
                ParameterRule.Required("register_address").Bytes(256),
                ParameterRule.Required("site_infos").AsList(5,
                    ParameterRule.Required("site_type").Bytes(32).As("word"),
                    ParameterRule.Optional("site_url").As("url"),
                    ParameterRule.Optional("site_name")),
                ParameterRule.Optional("secondary_merchant_type").Bytes(32).As("word"),
            })
            .Called("POST", false, 0, Answers.Result.Rule);

        /// <summary>When it is sent, GMT+8; good for 30 minutes. Filled in when it is left out.</summary>
        public string Timestamp { get; set; }

        /// <summary>Name of the seller. Required.</summary>
        public string SecondaryMerchantName { get; set; }

        /// <summary>Id of the seller. Required.</summary>
        public string SecondaryMerchantId { get; set; }

        /// <summary>Industry of the seller, a merchant category code. Required.</summary>
        public string SecondaryMerchantIndustry { get; set; }

        /// <summary>Country of the seller, two letters. Required.</summary>
        public string RegisterCountry { get; set; }

        /// <summary>Address of the seller. Required.</summary>
        public string RegisterAddress { get; set; }

        /// <summary>Kind of seller.</summary>
        public string SecondaryMerchantType { get; set; }

        /// <summary>The seller's sites. Required. By the names of its parts: <c>site_type</c>, <c>site_url</c>, <c>site_name</c>.</summary>
        public IEnumerable<Parameters> SiteInfos { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("timestamp", Timestamp);
            parameters.Add("secondary_merchant_name", SecondaryMerchantName);
            parameters.Add("secondary_merchant_id", SecondaryMerchantId);
            parameters.Add("secondary_merchant_industry", SecondaryMerchantIndustry);
            parameters.Add("register_country", RegisterCountry);
            parameters.Add("register_address", RegisterAddress);
            parameters.Add("secondary_merchant_type", SecondaryMerchantType);
            JsonRule.Split(parameters, "site_infos", SiteInfos);
            return parameters;
        }
    }
}
