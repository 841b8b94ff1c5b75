// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** The codes with which the gateway refuses a call. */
final class GatewayCodes {
    private GatewayCodes() {
    }

    /** The refusal that a code stands for: gateway_busy where the same call may go well later, else gateway_error. */
    static KitException refusal(String code) {
        switch (code) {
            case "ILLEGAL_SIGN":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_SIGN", "the signature is wrong: compare the signing strings, the key, the environment and the charset");
            case "ILLEGAL_DYN_MD5_KEY":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_DYN_MD5_KEY", "the dynamic key is wrong");
            case "ILLEGAL_ENCRYPT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_ENCRYPT", "the encryption is wrong");
            case "ILLEGAL_ARGUMENT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_ARGUMENT", "a parameter is wrong or missing");
            case "ILLEGAL_SERVICE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_SERVICE", "there is no such service");
            case "ILLEGAL_USER":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_USER", "the user id is wrong");
            case "ILLEGAL_PARTNER":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_PARTNER", "the partner id is wrong, or of the other environment");
            case "ILLEGAL_EXTERFACE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_EXTERFACE", "the interface is not configured");
            case "ILLEGAL_PARTNER_EXTERFACE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_PARTNER_EXTERFACE", "the contract does not have this service");
            case "ILLEGAL_SECURITY_PROFILE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_SECURITY_PROFILE", "no key is set up for this sign type");
            case "ILLEGAL_AGENT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_AGENT", "the agent id is wrong");
            case "ILLEGAL_SIGN_TYPE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_SIGN_TYPE", "this is no sign type of the gateway; capitals count");
            case "ILLEGAL_CHARSET":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_CHARSET", "the charset is not supported");
            case "ILLEGAL_CLIENT_IP":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_CLIENT_IP", "calls from this IP address are not allowed");
            case "ILLEGAL_EXTER_INVOKE_IP":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_EXTER_INVOKE_IP", "calls from this IP address are not allowed");
            case "HAS_NO_PRIVILEGE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "HAS_NO_PRIVILEGE", "the partner may not do this");
            case "HASH_NO_PRIVILEGE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "HAS_NO_PRIVILEGE", "the partner may not do this");
            case "ILLEGAL_DIGEST_TYPE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_DIGEST_TYPE", "the kind of digest is wrong");
            case "ILLEGAL_DIGEST":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_DIGEST", "the digest is wrong");
            case "ILLEGAL_FILE_FORMAT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_FILE_FORMAT", "the file is not in the form that the gateway takes");
            case "ILLEGAL_ENCODING":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_ENCODING", "the encoding is wrong");
            case "INVALID_CHARACTER_SET":
                return new KitException(ErrorCode.GATEWAY_ERROR, "INVALID_CHARACTER_SET", "the encoding is wrong");
            case "ILLEGAL_REQUEST_REFERER":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_REQUEST_REFERER", "the page that the request comes from is not allowed");
            case "ILLEGAL_ANTI_PHISHING_KEY":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_ANTI_PHISHING_KEY", "the anti-phishing key is wrong");
            case "ANTI_PHISHING_KEY_TIMEOUT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ANTI_PHISHING_KEY_TIMEOUT", "the anti-phishing key has run out");
            case "ILLEGAL_CURRENCY":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_CURRENCY", "the currency is not that of the contract");
            case "ILLEGAL_TIMEOUT_RULE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ILLEGAL_TIMEOUT_RULE", "this timeout_rule is not allowed");
            case "INVALID_PARAMETER":
                return new KitException(ErrorCode.GATEWAY_ERROR, "INVALID_PARAMETER", "a parameter is not valid");
            case "ILLEGAL_TARGET_SERVICE":
                return new KitException(ErrorCode.GATEWAY_BUSY, "ILLEGAL_TARGET_SERVICE", "the gateway's own service is not there");
            case "ILLEGAL_ACCESS_SWITCH_SYSTEM":
                return new KitException(ErrorCode.GATEWAY_BUSY, "ILLEGAL_ACCESS_SWITCH_SYSTEM", "the gateway is being switched over");
            case "EXTERFACE_IS_CLOSED":
                return new KitException(ErrorCode.GATEWAY_BUSY, "EXTERFACE_IS_CLOSED", "the interface is closed for the moment");
            case "SYSTEM_ERROR":
                return new KitException(ErrorCode.GATEWAY_BUSY, "SYSTEM_ERROR", "an error inside the gateway");
            case "SYSTEM_EXCEPTION":
                return new KitException(ErrorCode.GATEWAY_BUSY, "SYSTEM_EXCEPTION", "an error inside the gateway");
            case "SESSION_TIMEOUT":
                return new KitException(ErrorCode.GATEWAY_BUSY, "SESSION_TIMEOUT", "the session has run out");
            case "PURCHASE_TRADE_NOT_EXIST":
                return new KitException(ErrorCode.GATEWAY_ERROR, "PURCHASE_TRADE_NOT_EXIST", "there is no such paid trade");
            case "REPEATED_REFUNDMENT_REQUEST":
                return new KitException(ErrorCode.GATEWAY_ERROR, "REPEATED_REFUNDMENT_REQUEST", "this refund number was used before");
            case "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE", "another refund of this trade is still open");
            case "RETURN_AMOUNT_EXCEED":
                return new KitException(ErrorCode.GATEWAY_ERROR, "RETURN_AMOUNT_EXCEED", "the amount is more than what is left of the trade");
            case "CURRENCY_NOT_SAME":
                return new KitException(ErrorCode.GATEWAY_ERROR, "CURRENCY_NOT_SAME", "the currency is not that of the trade");
            case "REFUNDMENT_VALID_DATE_EXCEED":
                return new KitException(ErrorCode.GATEWAY_ERROR, "REFUNDMENT_VALID_DATE_EXCEED", "the time in which the trade could be refunded is over");
            case "TRADE_HAS_CLOSE":
                return new KitException(ErrorCode.GATEWAY_ERROR, "TRADE_HAS_CLOSE", "the trade is closed");
            case "MERCHANT_BALANCE_NOT_ENOUGH":
                return new KitException(ErrorCode.GATEWAY_ERROR, "MERCHANT_BALANCE_NOT_ENOUGH", "not enough RMB has come in today");
            case "TRADE_NOT_EXIST":
                return new KitException(ErrorCode.GATEWAY_ERROR, "TRADE_NOT_EXIST", "there is no such trade; before the buyer has logged in there is none");
            case "ACCESS_FORBIDDEN":
                return new KitException(ErrorCode.GATEWAY_ERROR, "ACCESS_FORBIDDEN", "the partner may not do this");
            case "NOT_FOUND":
                return new KitException(ErrorCode.GATEWAY_ERROR, "NOT_FOUND", "there is no such refund");
            case "QUERY_FAILED":
                return new KitException(ErrorCode.GATEWAY_BUSY, "QUERY_FAILED", "the query failed");
            case "PERIOD_TOO_LONG":
                return new KitException(ErrorCode.GATEWAY_ERROR, "PERIOD_TOO_LONG", "the period has more than 10 days");
            case "PERIOD_BACKWARDS":
                return new KitException(ErrorCode.GATEWAY_ERROR, "PERIOD_BACKWARDS", "the period ends before it begins");
            case "PERIOD_ILLEGAL":
                return new KitException(ErrorCode.GATEWAY_ERROR, "PERIOD_ILLEGAL", "the dates are missing or are none");
            case "PERIOD_NOT_OVER":
                return new KitException(ErrorCode.GATEWAY_ERROR, "PERIOD_NOT_OVER", "the period must end before today");
            case "DATE_FORMAT":
                return new KitException(ErrorCode.GATEWAY_ERROR, "DATE_FORMAT", "a date is not in the form yyyyMMdd");
            case "TOO_MANY_RECORDS":
                return new KitException(ErrorCode.GATEWAY_ERROR, "TOO_MANY_RECORDS", "there are more records than the gateway gives at once; ask for fewer days");
            case "NOT_CONNECTED":
                return new KitException(ErrorCode.GATEWAY_BUSY, "NOT_CONNECTED", "the gateway has no connection inside");
            case "FILE_EMPTY":
                return new KitException(ErrorCode.GATEWAY_BUSY, "FILE_EMPTY", "the gateway has no file yet");
            default:
                return new KitException(ErrorCode.GATEWAY_ERROR, code.matches("[A-Za-z0-9_.-]{1,64}") ? code : "", "");
        }
    }

    /** Whether the gateway's documents say what the code means. */
    static boolean isKnown(String code) {
        switch (code) {
            case "ILLEGAL_SIGN":
            case "ILLEGAL_DYN_MD5_KEY":
            case "ILLEGAL_ENCRYPT":
            case "ILLEGAL_ARGUMENT":
            case "ILLEGAL_SERVICE":
            case "ILLEGAL_USER":
            case "ILLEGAL_PARTNER":
            case "ILLEGAL_EXTERFACE":
            case "ILLEGAL_PARTNER_EXTERFACE":
            case "ILLEGAL_SECURITY_PROFILE":
            case "ILLEGAL_AGENT":
            case "ILLEGAL_SIGN_TYPE":
            case "ILLEGAL_CHARSET":
            case "ILLEGAL_CLIENT_IP":
            case "ILLEGAL_EXTER_INVOKE_IP":
            case "HAS_NO_PRIVILEGE":
            case "HASH_NO_PRIVILEGE":
            case "ILLEGAL_DIGEST_TYPE":
            case "ILLEGAL_DIGEST":
            case "ILLEGAL_FILE_FORMAT":
            case "ILLEGAL_ENCODING":
            case "INVALID_CHARACTER_SET":
            case "ILLEGAL_REQUEST_REFERER":
            case "ILLEGAL_ANTI_PHISHING_KEY":
            case "ANTI_PHISHING_KEY_TIMEOUT":
            case "ILLEGAL_CURRENCY":
            case "ILLEGAL_TIMEOUT_RULE":
            case "INVALID_PARAMETER":
            case "ILLEGAL_TARGET_SERVICE":
            case "ILLEGAL_ACCESS_SWITCH_SYSTEM":
            case "EXTERFACE_IS_CLOSED":
            case "SYSTEM_ERROR":
            case "SYSTEM_EXCEPTION":
            case "SESSION_TIMEOUT":
            case "PURCHASE_TRADE_NOT_EXIST":
            case "REPEATED_REFUNDMENT_REQUEST":
            case "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE":
            case "RETURN_AMOUNT_EXCEED":
            case "CURRENCY_NOT_SAME":
            case "REFUNDMENT_VALID_DATE_EXCEED":
            case "TRADE_HAS_CLOSE":
            case "MERCHANT_BALANCE_NOT_ENOUGH":
            case "TRADE_NOT_EXIST":
            case "ACCESS_FORBIDDEN":
            case "NOT_FOUND":
            case "QUERY_FAILED":
            case "PERIOD_TOO_LONG":
            case "PERIOD_BACKWARDS":
            case "PERIOD_ILLEGAL":
            case "PERIOD_NOT_OVER":
            case "DATE_FORMAT":
            case "TOO_MANY_RECORDS":
            case "NOT_CONNECTED":
            case "FILE_EMPTY":
                return true;
            default:
                return false;
        }
    }
}
