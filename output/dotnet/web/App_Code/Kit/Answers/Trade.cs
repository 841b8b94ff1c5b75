// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Answers
{
    /// <summary>A record of the answer trade. A property is empty when the gateway left it out.</summary>
    public sealed class Trade : Record
    {
        internal static readonly AnswerRule Rule = AnswerRule.OfXml(new Envelope("alipay", "is_success", "T", "error", "response"))
            .Holds(
                ParameterRule.Required("out_trade_no").Bytes(64),
                ParameterRule.Required("trade_no").Bytes(64).As("digits"),
                ParameterRule.Required("trade_status").Bytes(64),
                ParameterRule.Optional("subject"),
                ParameterRule.Optional("price").As("amount"),
                ParameterRule.Optional("quantity").As("digits"),
                ParameterRule.Optional("total_fee").As("amount"),
                ParameterRule.Optional("discount"),
                ParameterRule.Optional("gmt_create").As("datetime"),
                ParameterRule.Optional("gmt_payment").As("datetime"),
                ParameterRule.Optional("gmt_close").As("datetime"),
                ParameterRule.Optional("gmt_last_modified_time").As("datetime"),
                ParameterRule.Optional("buyer_email"),
                ParameterRule.Optional("buyer_id"),
                ParameterRule.Optional("seller_email"),
                ParameterRule.Optional("seller_id"),
                ParameterRule.Optional("payment_type"),
                ParameterRule.Optional("to_buyer_fee"),
                ParameterRule.Optional("to_seller_fee"),
                ParameterRule.Optional("refund_status"),
                ParameterRule.Optional("gmt_refund"),
                ParameterRule.Optional("additional_trade_status"));

        internal Trade(Record record)
            : base(record)
        {
        }

        /// <summary>Your order number.</summary>
        public string OutTradeNo
        {
            get { return this["out_trade_no"]; }
        }

        /// <summary>The gateway's number of the payment.</summary>
        public string TradeNo
        {
            get { return this["trade_no"]; }
        }

        /// <summary>What became of the payment.</summary>
        public string TradeStatus
        {
            get { return this["trade_status"]; }
        }

        /// <summary>Short name of the goods.</summary>
        public string Subject
        {
            get { return this["subject"]; }
        }

        /// <summary>Price of one piece.</summary>
        public string Price
        {
            get { return this["price"]; }
        }

        /// <summary>Number of pieces.</summary>
        public string Quantity
        {
            get { return this["quantity"]; }
        }

        /// <summary>Price of the trade, probably in RMB.</summary>
        public string TotalFee
        {
            get { return this["total_fee"]; }
        }

        /// <summary>Discount.</summary>
        public string Discount
        {
            get { return this["discount"]; }
        }

        /// <summary>When it was made, GMT+8.</summary>
        public string GmtCreate
        {
            get { return this["gmt_create"]; }
        }

        /// <summary>When it was paid, GMT+8.</summary>
        public string GmtPayment
        {
            get { return this["gmt_payment"]; }
        }

        /// <summary>When it was closed, GMT+8.</summary>
        public string GmtClose
        {
            get { return this["gmt_close"]; }
        }

        /// <summary>When it changed last, GMT+8.</summary>
        public string GmtLastModifiedTime
        {
            get { return this["gmt_last_modified_time"]; }
        }

        /// <summary>The buyer's account.</summary>
        public string BuyerEmail
        {
            get { return this["buyer_email"]; }
        }

        /// <summary>The buyer's id.</summary>
        public string BuyerId
        {
            get { return this["buyer_id"]; }
        }

        /// <summary>The seller's account.</summary>
        public string SellerEmail
        {
            get { return this["seller_email"]; }
        }

        /// <summary>The seller's id.</summary>
        public string SellerId
        {
            get { return this["seller_id"]; }
        }

        /// <summary>Kind of payment.</summary>
        public string PaymentType
        {
            get { return this["payment_type"]; }
        }

        /// <summary>What went back to the buyer.</summary>
        public string ToBuyerFee
        {
            get { return this["to_buyer_fee"]; }
        }

        /// <summary>What the seller got.</summary>
        public string ToSellerFee
        {
            get { return this["to_seller_fee"]; }
        }

        /// <summary>What became of a refund.</summary>
        public string RefundStatus
        {
            get { return this["refund_status"]; }
        }

        /// <summary>When it was refunded, GMT+8.</summary>
        public string GmtRefund
        {
            get { return this["gmt_refund"]; }
        }

        /// <summary>More about the status.</summary>
        public string AdditionalTradeStatus
        {
            get { return this["additional_trade_status"]; }
        }
    }
}
