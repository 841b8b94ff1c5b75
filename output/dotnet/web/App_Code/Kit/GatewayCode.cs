// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>The codes with which the gateway refuses a call.</summary>
    internal sealed class GatewayCode
    {
        private const int Longest = 64;
        private static readonly CharacterSet Plain = new CharacterSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

        private static readonly Dictionary<string, GatewayCode> All = new Dictionary<string, GatewayCode>
        {
            { "ILLEGAL_SIGN", new GatewayCode("ILLEGAL_SIGN", "the signature is wrong: compare the signing strings, the key, the environment and the charset", false) },
            { "ILLEGAL_DYN_MD5_KEY", new GatewayCode("ILLEGAL_DYN_MD5_KEY", "the dynamic key is wrong", false) },
            { "ILLEGAL_ENCRYPT", new GatewayCode("ILLEGAL_ENCRYPT", "the encryption is wrong", false) },
            { "ILLEGAL_ARGUMENT", new GatewayCode("ILLEGAL_ARGUMENT", "a parameter is wrong or missing", false) },
            { "ILLEGAL_SERVICE", new GatewayCode("ILLEGAL_SERVICE", "there is no such service", false) },
            { "ILLEGAL_USER", new GatewayCode("ILLEGAL_USER", "the user id is wrong", false) },
            { "ILLEGAL_PARTNER", new GatewayCode("ILLEGAL_PARTNER", "the partner id is wrong, or of the other environment", false) },
            { "ILLEGAL_EXTERFACE", new GatewayCode("ILLEGAL_EXTERFACE", "the interface is not configured", false) },
            { "ILLEGAL_PARTNER_EXTERFACE", new GatewayCode("ILLEGAL_PARTNER_EXTERFACE", "the contract does not have this service", false) },
            { "ILLEGAL_SECURITY_PROFILE", new GatewayCode("ILLEGAL_SECURITY_PROFILE", "no key is set up for this sign type", false) },
            { "ILLEGAL_AGENT", new GatewayCode("ILLEGAL_AGENT", "the agent id is wrong", false) },
            { "ILLEGAL_SIGN_TYPE", new GatewayCode("ILLEGAL_SIGN_TYPE", "this is no sign type of the gateway; capitals count", false) },
            { "ILLEGAL_CHARSET", new GatewayCode("ILLEGAL_CHARSET", "the charset is not supported", false) },
            { "ILLEGAL_CLIENT_IP", new GatewayCode("ILLEGAL_CLIENT_IP", "calls from this IP address are not allowed", false) },
            { "ILLEGAL_EXTER_INVOKE_IP", new GatewayCode("ILLEGAL_EXTER_INVOKE_IP", "calls from this IP address are not allowed", false) },
            { "HAS_NO_PRIVILEGE", new GatewayCode("HAS_NO_PRIVILEGE", "the partner may not do this", false) },
            { "HASH_NO_PRIVILEGE", new GatewayCode("HAS_NO_PRIVILEGE", "the partner may not do this", false) },
            { "ILLEGAL_DIGEST_TYPE", new GatewayCode("ILLEGAL_DIGEST_TYPE", "the kind of digest is wrong", false) },
            { "ILLEGAL_DIGEST", new GatewayCode("ILLEGAL_DIGEST", "the digest is wrong", false) },
            { "ILLEGAL_FILE_FORMAT", new GatewayCode("ILLEGAL_FILE_FORMAT", "the file is not in the form that the gateway takes", false) },
            { "ILLEGAL_ENCODING", new GatewayCode("ILLEGAL_ENCODING", "the encoding is wrong", false) },
            { "INVALID_CHARACTER_SET", new GatewayCode("INVALID_CHARACTER_SET", "the encoding is wrong", false) },
            { "ILLEGAL_REQUEST_REFERER", new GatewayCode("ILLEGAL_REQUEST_REFERER", "the page that the request comes from is not allowed", false) },
            { "ILLEGAL_ANTI_PHISHING_KEY", new GatewayCode("ILLEGAL_ANTI_PHISHING_KEY", "the anti-phishing key is wrong", false) },
            { "ANTI_PHISHING_KEY_TIMEOUT", new GatewayCode("ANTI_PHISHING_KEY_TIMEOUT", "the anti-phishing key has run out", false) },
            { "ILLEGAL_CURRENCY", new GatewayCode("ILLEGAL_CURRENCY", "the currency is not that of the contract", false) },
            { "ILLEGAL_TIMEOUT_RULE", new GatewayCode("ILLEGAL_TIMEOUT_RULE", "this timeout_rule is not allowed", false) },
            { "INVALID_PARAMETER", new GatewayCode("INVALID_PARAMETER", "a parameter is not valid", false) },
            { "ILLEGAL_TARGET_SERVICE", new GatewayCode("ILLEGAL_TARGET_SERVICE", "the gateway's own service is not there", true) },
            { "ILLEGAL_ACCESS_SWITCH_SYSTEM", new GatewayCode("ILLEGAL_ACCESS_SWITCH_SYSTEM", "the gateway is being switched over", true) },
            { "EXTERFACE_IS_CLOSED", new GatewayCode("EXTERFACE_IS_CLOSED", "the interface is closed for the moment", true) },
            { "SYSTEM_ERROR", new GatewayCode("SYSTEM_ERROR", "an error inside the gateway", true) },
            { "SYSTEM_EXCEPTION", new GatewayCode("SYSTEM_EXCEPTION", "an error inside the gateway", true) },
            { "SESSION_TIMEOUT", new GatewayCode("SESSION_TIMEOUT", "the session has run out", true) },
            { "PURCHASE_TRADE_NOT_EXIST", new GatewayCode("PURCHASE_TRADE_NOT_EXIST", "there is no such paid trade", false) },
            { "REPEATED_REFUNDMENT_REQUEST", new GatewayCode("REPEATED_REFUNDMENT_REQUEST", "this refund number was used before", false) },
            { "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE", new GatewayCode("REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE", "another refund of this trade is still open", false) },
            { "RETURN_AMOUNT_EXCEED", new GatewayCode("RETURN_AMOUNT_EXCEED", "the amount is more than what is left of the trade", false) },
            { "CURRENCY_NOT_SAME", new GatewayCode("CURRENCY_NOT_SAME", "the currency is not that of the trade", false) },
            { "REFUNDMENT_VALID_DATE_EXCEED", new GatewayCode("REFUNDMENT_VALID_DATE_EXCEED", "the time in which the trade could be refunded is over", false) },
            { "TRADE_HAS_CLOSE", new GatewayCode("TRADE_HAS_CLOSE", "the trade is closed", false) },
            { "MERCHANT_BALANCE_NOT_ENOUGH", new GatewayCode("MERCHANT_BALANCE_NOT_ENOUGH", "not enough RMB has come in today", false) },
            { "TRADE_NOT_EXIST", new GatewayCode("TRADE_NOT_EXIST", "there is no such trade; before the buyer has logged in there is none", false) },
            { "ACCESS_FORBIDDEN", new GatewayCode("ACCESS_FORBIDDEN", "the partner may not do this", false) },
            { "NOT_FOUND", new GatewayCode("NOT_FOUND", "there is no such refund", false) },
            { "QUERY_FAILED", new GatewayCode("QUERY_FAILED", "the query failed", true) },
            { "PERIOD_TOO_LONG", new GatewayCode("PERIOD_TOO_LONG", "the period has more than 10 days", false) },
            { "PERIOD_BACKWARDS", new GatewayCode("PERIOD_BACKWARDS", "the period ends before it begins", false) },
            { "PERIOD_ILLEGAL", new GatewayCode("PERIOD_ILLEGAL", "the dates are missing or are none", false) },
            { "PERIOD_NOT_OVER", new GatewayCode("PERIOD_NOT_OVER", "the period must end before today", false) },
            { "DATE_FORMAT", new GatewayCode("DATE_FORMAT", "a date is not in the form yyyyMMdd", false) },
            { "TOO_MANY_RECORDS", new GatewayCode("TOO_MANY_RECORDS", "there are more records than the gateway gives at once; ask for fewer days", false) },
            { "NOT_CONNECTED", new GatewayCode("NOT_CONNECTED", "the gateway has no connection inside", true) },
            { "FILE_EMPTY", new GatewayCode("FILE_EMPTY", "the gateway has no file yet", true) },
        };

        private readonly string code, says;
        private readonly bool isPassing;

        private GatewayCode(string code, string says, bool isPassing)
        {
            this.code = code;
            this.says = says;
            this.isPassing = isPassing;
        }

        internal static bool IsKnown(string code)
        {
            return All.ContainsKey(code);
        }

        /// <summary>What a code of the gateway is thrown as.</summary>
        internal static KitException Refusal(string given)
        {
            GatewayCode known;
            if (!All.TryGetValue(given, out known))
            {
                known = new GatewayCode(given, "", false);
            }
            bool isPlain = known.code.Length <= Longest && Plain.Holds(known.code);
            return new KitException(known.isPassing ? ErrorCode.GatewayBusy : ErrorCode.GatewayError, isPlain ? known.code : "", known.says);
        }
    }
}
