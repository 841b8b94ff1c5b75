// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Answers
{
    /// <summary>A record of the answer liquidation. A property is empty when the gateway left it out.</summary>
    public sealed class Liquidation : Record
    {
        internal static readonly AnswerRule Rule = AnswerRule.OfTable(new TableRule("|", true, "File download failed:").Empty("No balance account data in the period").Empty("No balance amount data in the period").Refused("Over 10 days to Date period", "PERIOD_TOO_LONG").Refused("Finish date ahead of begin date", "PERIOD_BACKWARDS").Refused("Illegal Date period!", "PERIOD_ILLEGAL").Refused("Finish date not ahead of today", "PERIOD_NOT_OVER").Refused("Date format incorrect YYYYMMDD", "DATE_FORMAT").Refused("Over limit balance amount record", "TOO_MANY_RECORDS").Refused("System exception", "SYSTEM_EXCEPTION").Refused("Internet connected exception ,please try later", "NOT_CONNECTED").Refused("Merchant ID incorrect", "ILLEGAL_PARTNER").Refused("File empty", "FILE_EMPTY"), new Envelope("alipay", "is_success", "T", "error", "response"))
            .Holds(
                ParameterRule.Required("partner_transaction_id").Bytes(64),
                ParameterRule.Required("amount").As("amount"),
                ParameterRule.Required("currency").Bytes(3).As("capitals"),
                ParameterRule.Required("payment_time").As("date14"),
                ParameterRule.Optional("settlement_time").As("date14"),
                ParameterRule.Required("transaction_type").Bytes(8).As("capitals"),
                ParameterRule.Optional("service_charge").As("amount"),
                ParameterRule.Required("status").Bytes(8).As("capitals"),
                ParameterRule.Optional("remarks"));

        internal Liquidation(Record record)
            : base(record)
        {
        }

        /// <summary>Order number, or refund number of a refund.</summary>
        public string PartnerTransactionId
        {
            get { return this["partner_transaction_id"]; }
        }

        /// <summary>Amount in the settlement currency.</summary>
        public string Amount
        {
            get { return this["amount"]; }
        }

        /// <summary>Settlement currency.</summary>
        public string Currency
        {
            get { return this["currency"]; }
        }

        /// <summary>When it was paid, GMT+8.</summary>
        public string PaymentTime
        {
            get { return this["payment_time"]; }
        }

        /// <summary>When it was settled, GMT+8.</summary>
        public string SettlementTime
        {
            get { return this["settlement_time"]; }
        }

        /// <summary>P: a payment, R: a refund.</summary>
        public string TransactionType
        {
            get { return this["transaction_type"]; }
        }

        /// <summary>Service charge in the settlement currency.</summary>
        public string ServiceCharge
        {
            get { return this["service_charge"]; }
        }

        /// <summary>L: settled.</summary>
        public string Status
        {
            get { return this["status"]; }
        }

        /// <summary>Name of the goods.</summary>
        public string Remarks
        {
            get { return this["remarks"]; }
        }
    }
}
