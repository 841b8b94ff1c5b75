// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder.Answers
{
    /// <summary>A record of the answer rates. A property is empty when the gateway left it out.</summary>
    public sealed class Rates : Record
    {
        internal static readonly AnswerRule Rule = AnswerRule.OfTable(new TableRule("|", false, "File download failed:").Empty("No balance account data in the period").Empty("No balance amount data in the period").Refused("Over 10 days to Date period", "PERIOD_TOO_LONG").Refused("Finish date ahead of begin date", "PERIOD_BACKWARDS").Refused("Illegal Date period!", "PERIOD_ILLEGAL").Refused("Finish date not ahead of today", "PERIOD_NOT_OVER").Refused("Date format incorrect YYYYMMDD", "DATE_FORMAT").Refused("Over limit balance amount record", "TOO_MANY_RECORDS").Refused("System exception", "SYSTEM_EXCEPTION").Refused("Internet connected exception ,please try later", "NOT_CONNECTED").Refused("Merchant ID incorrect", "ILLEGAL_PARTNER").Refused("File empty", "FILE_EMPTY"), new Envelope("alipay", "is_success", "T", "error", "response"))
            .Holds(
                ParameterRule.Required("date").As("date8"),
                ParameterRule.Required("time").Bytes(6).As("digits"),
                ParameterRule.Required("currency").Bytes(3).As("capitals"),
                ParameterRule.Required("rate").As("amount"));

        internal Rates(Record record)
            : base(record)
        {
        }

        /// <summary>Day of the rate, GMT+8.</summary>
        public string Date
        {
            get { return this["date"]; }
        }

        /// <summary>Time of the rate, HHmmss, GMT+8.</summary>
        public string Time
        {
            get { return this["time"]; }
        }

        /// <summary>The currency.</summary>
        public string Currency
        {
            get { return this["currency"]; }
        }

        /// <summary>RMB for one unit of it.</summary>
        public string Rate
        {
            get { return this["rate"]; }
        }
    }
}
