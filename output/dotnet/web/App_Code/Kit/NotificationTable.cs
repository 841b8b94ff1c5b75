// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>What the gateway posts, in its own words.</summary>
    internal static class NotificationTable
    {
        // The message's names for what every shop needs; null where it has none.
        internal static readonly string Order = "out_trade_no";
        internal static readonly string Trade = "trade_no";
        internal static readonly string Currency = "currency";
        internal static readonly string Partner = "partner";
        internal static readonly string Refund = "out_return_no";

        internal static readonly string[] Amounts = { "total_fee", "rmb_fee" };

        // The currency of a price that is not in the order's.
        internal static readonly Parameters OwnCurrencies = new Parameters
        {
            { "rmb_fee", "CNY" },
        };

        // The first that fits is the one.
        internal static readonly NotificationKind[] Kinds =
        {
            new NotificationKind(
                "refund", "out_return_no", "refund_status",
                new[]
                {
                    ParameterRule.Required("notify_id").Bytes(128),
                    ParameterRule.Optional("notify_type").Bytes(64),
                    ParameterRule.Optional("notify_time").As("datetime"),
                    ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                    ParameterRule.Required("out_return_no").Bytes(64).As("order-number"),
                    ParameterRule.Required("refund_status").Bytes(64),
                    ParameterRule.Optional("error_code").Bytes(64),
                },
                new string[] {  },
                new Dictionary<string, string>
                {
                    { "REFUND_SUCCESS", "refunded" },
                    { "REFUND_FAIL", "refund_failed" },
                },
                new Parameters
                {
                    { "notify_id", "2c0fbb7880e40704dc6eb869aec4115d" },
                    { "notify_type", "refund_status_sync" },
                    { "notify_time", "2009-04-29 11:04:04" },
                    { "out_trade_no", "2009/04/291103" },
                    { "out_return_no", "R2009-04-291" },
                    { "refund_status", "REFUND_SUCCESS" },
                }),
            new NotificationKind(
                "payment", null, "trade_status",
                new[]
                {
                    ParameterRule.Required("notify_id").Bytes(128),
                    ParameterRule.Required("notify_type").Bytes(64),
                    ParameterRule.Required("notify_time").As("datetime"),
                    ParameterRule.Required("out_trade_no").Bytes(64).As("order-number"),
                    ParameterRule.Required("trade_no").Bytes(64).As("digits"),
                    ParameterRule.Required("total_fee").As("amount"),
                    ParameterRule.Optional("rmb_fee").As("amount"),
                    ParameterRule.Required("currency").Bytes(10),
                    ParameterRule.Required("trade_status").Bytes(64),
                },
                new string[] { "total_fee", "rmb_fee" },
                new Dictionary<string, string>
                {
                    { "TRADE_FINISHED", "paid" },
                    { "TRADE_SUCCESS", "paid" },
                    { "TRADE_CLOSED", "closed" },
                },
                new Parameters
                {
                    { "notify_id", "2c0fbb7880e40704dc6eb869aec4115d" },
                    { "notify_type", "trade_status_sync" },
                    { "notify_time", "2009-04-29 11:04:04" },
                    { "out_trade_no", "2009/04/291103" },
                    { "trade_no", "2009042976780315" },
                    { "total_fee", "8.00" },
                    { "currency", "JPY" },
                    { "trade_status", "TRADE_FINISHED" },
                }),
        };
    }
}
