// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder.Services
{
    /// <summary>Pay in a web browser: what <see cref="Gateway.CreateForexTrade"/> takes. A property that is null is not sent.</summary>
    public sealed class CreateForexTrade
    {
        internal static readonly ServiceTable Table = new ServiceTable(
            "create_forex_trade",
            new[]
            {
                ParameterRule.Required("service").Always(ValueSource.Service).Bytes(64),
                ParameterRule.Required("partner").Always(ValueSource.Config("partner")).Bytes(16).As("digits"),
                ParameterRule.Required("_input_charset").Always(ValueSource.Config("charset")).InAnyCase(),
                ParameterRule.Optional("notify_url").Default(ValueSource.Config("notify_url")).Bytes(200).As("url"),
                ParameterRule.Optional("return_url").Default(ValueSource.Config("return_url")).Bytes(200).As("url"),
                ParameterRule.Required("subject").Bytes(256),
                ParameterRule.Optional("body").Bytes(400),
                ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                ParameterRule.Required("currency").SameAs("currency").Hint("the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other").Bytes(10).As("currency"),
                ParameterRule.Optional("total_fee").As("amount").DecimalsOf("currency").Minimum("0.01").Maximum("1000000.00"),
                ParameterRule.Optional("rmb_fee").As("amount").Decimals(2).Minimum("0.01").Maximum("1000000.00"),
                ParameterRule.Optional("timeout_rule").OneOf("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d"),
                ParameterRule.Optional("order_gmt_create").As("datetime"),
                ParameterRule.Optional("order_valid_time").As("digits").Minimum("61").Maximum("2592000"),
                ParameterRule.Optional("auth_token"),
                ParameterRule.Optional("supplier"),
                ParameterRule.Optional("seller_id"),
                ParameterRule.Optional("seller_name"),
                ParameterRule.Optional("seller_industry"),
                ParameterRule.Optional("secondary_merchant_id").Bytes(64),
                ParameterRule.Optional("secondary_merchant_name").Bytes(64),
                ParameterRule.Optional("secondary_merchant_industry").Bytes(4).As("digits"),
                ParameterRule.Optional("specified_pay_channel"),
                ParameterRule.Optional("product_code").OneOf("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER"),
                ParameterRule.Optional("split_fund_info").AsList(10,
                    ParameterRule.Required("transIn").Bytes(16).As("digits"),
                    ParameterRule.Required("amount").As("amount").Decimals(2).Minimum("0.01"),
                    ParameterRule.Required("currency").Bytes(3).As("capitals"),
                    ParameterRule.Optional("desc")),
                ParameterRule.Optional("trade_information").AsObject(
                    ParameterRule.Required("business_type").OneOf("1", "2", "3", "4", "5"),
                    ParameterRule.Optional("hotel_name"),
                    ParameterRule.Optional("check_in_time").As("date"),
                    ParameterRule.Optional("check_out_time").As("date"),
                    ParameterRule.Optional("flight_number"),
                    ParameterRule.Optional("departure_time").As("minute"),
                    ParameterRule.Optional("admission_notice_url").As("url"),
                    ParameterRule.Optional("goods_info"),
                    ParameterRule.Optional("total_quantity").As("digits")),
                ParameterRule.Optional("refer_url").As("url"),
                ParameterRule.Optional("payment_inst").OneOf("ALIPAYCN", "ALIPAYHK"),
            },
            Constraint.ExactlyOneOf("exactly_one_of", "total_fee", "rmb_fee"),
            Constraint.GoesTogether("goes_with", "order_gmt_create", "order_valid_time"));

        /// <summary>Where the notification goes. Filled in when it is left out.</summary>
        public string NotifyUrl { get; set; }

        /// <summary>Where the buyer comes back to. Filled in when it is left out.</summary>
        public string ReturnUrl { get; set; }

        /// <summary>Short name of the goods; the buyer sees it. Required.</summary>
        public string Subject { get; set; }

        /// <summary>Details of the goods.</summary>
        public string Body { get; set; }

        /// <summary>Your order number, unique for your partner id. Required.</summary>
        public string OutTradeNo { get; set; }

        /// <summary>Settlement currency of your contract. Required.</summary>
        public string Currency { get; set; }

        /// <summary>Price in the settlement currency.</summary>
        public string TotalFee { get; set; }

        /// <summary>Price in RMB; the settlement is still in the currency of the contract.</summary>
        public string RmbFee { get; set; }

        /// <summary>Time from the buyer's login to the payment; Alipay must have switched it on.</summary>
        public string TimeoutRule { get; set; }

        /// <summary>When the order was made, GMT+8.</summary>
        public string OrderGmtCreate { get; set; }

        /// <summary>Seconds from the redirect to the buyer's login.</summary>
        public string OrderValidTime { get; set; }

        /// <summary>Token of the express login.</summary>
        public string AuthToken { get; set; }

        /// <summary>Seller name that the cashier page shows.</summary>
        public string Supplier { get; set; }

        /// <summary>Id of the seller behind a payment service provider (old name).</summary>
        public string SellerId { get; set; }

        /// <summary>Name of that seller (old name).</summary>
        public string SellerName { get; set; }

        /// <summary>Industry of that seller (old name).</summary>
        public string SellerIndustry { get; set; }

        /// <summary>Id of the seller behind a payment service provider.</summary>
        public string SecondaryMerchantId { get; set; }

        /// <summary>Name of that seller.</summary>
        public string SecondaryMerchantName { get; set; }

        /// <summary>Industry of that seller, a merchant category code.</summary>
        public string SecondaryMerchantIndustry { get; set; }

        /// <summary>A fixed pay channel.</summary>
        public string SpecifiedPayChannel { get; set; }

        /// <summary>Product of your contract.</summary>
        public string ProductCode { get; set; }

        /// <summary>Address of the shop page.</summary>
        public string ReferUrl { get; set; }

        /// <summary>The wallet that pays.</summary>
        public string PaymentInst { get; set; }

        /// <summary>How the amount is split. By the names of its parts: <c>transIn</c>, <c>amount</c>, <c>currency</c>, <c>desc</c>.</summary>
        public IEnumerable<Parameters> SplitFundInfo { get; set; }

        /// <summary>What is sold; the newest version of the product wants it. By the names of its parts: <c>business_type</c>, <c>hotel_name</c>, <c>check_in_time</c>, <c>check_out_time</c>, <c>flight_number</c>, <c>departure_time</c>, <c>admission_notice_url</c>, <c>goods_info</c>, <c>total_quantity</c>.</summary>
        public Parameters TradeInformation { get; set; }

        internal Parameters ToParameters()
        {
            var parameters = new Parameters();
            parameters.Add("notify_url", NotifyUrl);
            parameters.Add("return_url", ReturnUrl);
            parameters.Add("subject", Subject);
            parameters.Add("body", Body);
            parameters.Add("out_trade_no", OutTradeNo);
            parameters.Add("currency", Currency);
            parameters.Add("total_fee", TotalFee);
            parameters.Add("rmb_fee", RmbFee);
            parameters.Add("timeout_rule", TimeoutRule);
            parameters.Add("order_gmt_create", OrderGmtCreate);
            parameters.Add("order_valid_time", OrderValidTime);
            parameters.Add("auth_token", AuthToken);
            parameters.Add("supplier", Supplier);
            parameters.Add("seller_id", SellerId);
            parameters.Add("seller_name", SellerName);
            parameters.Add("seller_industry", SellerIndustry);
            parameters.Add("secondary_merchant_id", SecondaryMerchantId);
            parameters.Add("secondary_merchant_name", SecondaryMerchantName);
            parameters.Add("secondary_merchant_industry", SecondaryMerchantIndustry);
            parameters.Add("specified_pay_channel", SpecifiedPayChannel);
            parameters.Add("product_code", ProductCode);
            parameters.Add("refer_url", ReferUrl);
            parameters.Add("payment_inst", PaymentInst);
            JsonRule.Split(parameters, "split_fund_info", SplitFundInfo);
            JsonRule.Split(parameters, "trade_information", TradeInformation);
            return parameters;
        }
    }
}
