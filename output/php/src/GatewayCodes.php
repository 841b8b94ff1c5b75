<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the gateway refuses with.
 */
final class GatewayCodes
{
    /** Code => the code that it is another spelling of, or itself; what it means. */
    private static $codes = array(
        'ILLEGAL_SIGN' => array('ILLEGAL_SIGN', 'the signature is wrong: compare the signing strings, the key, the environment and the charset'),
        'ILLEGAL_DYN_MD5_KEY' => array('ILLEGAL_DYN_MD5_KEY', 'the dynamic key is wrong'),
        'ILLEGAL_ENCRYPT' => array('ILLEGAL_ENCRYPT', 'the encryption is wrong'),
        'ILLEGAL_ARGUMENT' => array('ILLEGAL_ARGUMENT', 'a parameter is wrong or missing'),
        'ILLEGAL_SERVICE' => array('ILLEGAL_SERVICE', 'there is no such service'),
        'ILLEGAL_USER' => array('ILLEGAL_USER', 'the user id is wrong'),
        'ILLEGAL_PARTNER' => array('ILLEGAL_PARTNER', 'the partner id is wrong, or of the other environment'),
        'ILLEGAL_EXTERFACE' => array('ILLEGAL_EXTERFACE', 'the interface is not configured'),
        'ILLEGAL_PARTNER_EXTERFACE' => array('ILLEGAL_PARTNER_EXTERFACE', 'the contract does not have this service'),
        'ILLEGAL_SECURITY_PROFILE' => array('ILLEGAL_SECURITY_PROFILE', 'no key is set up for this sign type'),
        'ILLEGAL_AGENT' => array('ILLEGAL_AGENT', 'the agent id is wrong'),
        'ILLEGAL_SIGN_TYPE' => array('ILLEGAL_SIGN_TYPE', 'this is no sign type of the gateway; capitals count'),
        'ILLEGAL_CHARSET' => array('ILLEGAL_CHARSET', 'the charset is not supported'),
        'ILLEGAL_CLIENT_IP' => array('ILLEGAL_CLIENT_IP', 'calls from this IP address are not allowed'),
        'ILLEGAL_EXTER_INVOKE_IP' => array('ILLEGAL_EXTER_INVOKE_IP', 'calls from this IP address are not allowed'),
        'HAS_NO_PRIVILEGE' => array('HAS_NO_PRIVILEGE', 'the partner may not do this'),
        'HASH_NO_PRIVILEGE' => array('HAS_NO_PRIVILEGE', 'the partner may not do this'),
        'ILLEGAL_DIGEST_TYPE' => array('ILLEGAL_DIGEST_TYPE', 'the kind of digest is wrong'),
        'ILLEGAL_DIGEST' => array('ILLEGAL_DIGEST', 'the digest is wrong'),
        'ILLEGAL_FILE_FORMAT' => array('ILLEGAL_FILE_FORMAT', 'the file is not in the form that the gateway takes'),
        'ILLEGAL_ENCODING' => array('ILLEGAL_ENCODING', 'the encoding is wrong'),
        'INVALID_CHARACTER_SET' => array('INVALID_CHARACTER_SET', 'the encoding is wrong'),
        'ILLEGAL_REQUEST_REFERER' => array('ILLEGAL_REQUEST_REFERER', 'the page that the request comes from is not allowed'),
        'ILLEGAL_ANTI_PHISHING_KEY' => array('ILLEGAL_ANTI_PHISHING_KEY', 'the anti-phishing key is wrong'),
        'ANTI_PHISHING_KEY_TIMEOUT' => array('ANTI_PHISHING_KEY_TIMEOUT', 'the anti-phishing key has run out'),
        'ILLEGAL_CURRENCY' => array('ILLEGAL_CURRENCY', 'the currency is not that of the contract'),
        'ILLEGAL_TIMEOUT_RULE' => array('ILLEGAL_TIMEOUT_RULE', 'this timeout_rule is not allowed'),
        'INVALID_PARAMETER' => array('INVALID_PARAMETER', 'a parameter is not valid'),
        'ILLEGAL_TARGET_SERVICE' => array('ILLEGAL_TARGET_SERVICE', 'the gateway\'s own service is not there'),
        'ILLEGAL_ACCESS_SWITCH_SYSTEM' => array('ILLEGAL_ACCESS_SWITCH_SYSTEM', 'the gateway is being switched over'),
        'EXTERFACE_IS_CLOSED' => array('EXTERFACE_IS_CLOSED', 'the interface is closed for the moment'),
        'SYSTEM_ERROR' => array('SYSTEM_ERROR', 'an error inside the gateway'),
        'SYSTEM_EXCEPTION' => array('SYSTEM_EXCEPTION', 'an error inside the gateway'),
        'SESSION_TIMEOUT' => array('SESSION_TIMEOUT', 'the session has run out'),
        'PURCHASE_TRADE_NOT_EXIST' => array('PURCHASE_TRADE_NOT_EXIST', 'there is no such paid trade'),
        'REPEATED_REFUNDMENT_REQUEST' => array('REPEATED_REFUNDMENT_REQUEST', 'this refund number was used before'),
        'REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE' => array('REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE', 'another refund of this trade is still open'),
        'RETURN_AMOUNT_EXCEED' => array('RETURN_AMOUNT_EXCEED', 'the amount is more than what is left of the trade'),
        'CURRENCY_NOT_SAME' => array('CURRENCY_NOT_SAME', 'the currency is not that of the trade'),
        'REFUNDMENT_VALID_DATE_EXCEED' => array('REFUNDMENT_VALID_DATE_EXCEED', 'the time in which the trade could be refunded is over'),
        'TRADE_HAS_CLOSE' => array('TRADE_HAS_CLOSE', 'the trade is closed'),
        'MERCHANT_BALANCE_NOT_ENOUGH' => array('MERCHANT_BALANCE_NOT_ENOUGH', 'not enough RMB has come in today'),
        'TRADE_NOT_EXIST' => array('TRADE_NOT_EXIST', 'there is no such trade; before the buyer has logged in there is none'),
        'ACCESS_FORBIDDEN' => array('ACCESS_FORBIDDEN', 'the partner may not do this'),
        'NOT_FOUND' => array('NOT_FOUND', 'there is no such refund'),
        'QUERY_FAILED' => array('QUERY_FAILED', 'the query failed'),
        'PERIOD_TOO_LONG' => array('PERIOD_TOO_LONG', 'the period has more than 10 days'),
        'PERIOD_BACKWARDS' => array('PERIOD_BACKWARDS', 'the period ends before it begins'),
        'PERIOD_ILLEGAL' => array('PERIOD_ILLEGAL', 'the dates are missing or are none'),
        'PERIOD_NOT_OVER' => array('PERIOD_NOT_OVER', 'the period must end before today'),
        'DATE_FORMAT' => array('DATE_FORMAT', 'a date is not in the form yyyyMMdd'),
        'TOO_MANY_RECORDS' => array('TOO_MANY_RECORDS', 'there are more records than the gateway gives at once; ask for fewer days'),
        'NOT_CONNECTED' => array('NOT_CONNECTED', 'the gateway has no connection inside'),
        'FILE_EMPTY' => array('FILE_EMPTY', 'the gateway has no file yet'),
    );

    /** With these the same call may go well later. */
    private static $again = array(
        'ILLEGAL_TARGET_SERVICE',
        'ILLEGAL_ACCESS_SWITCH_SYSTEM',
        'EXTERFACE_IS_CLOSED',
        'SYSTEM_ERROR',
        'SYSTEM_EXCEPTION',
        'SESSION_TIMEOUT',
        'QUERY_FAILED',
        'NOT_CONNECTED',
        'FILE_EMPTY',
    );

    /**
     * @param string $code
     * @return bool whether the gateway's description has it
     */
    public static function has($code)
    {
        return isset(self::$codes[$code]);
    }

    /**
     * @param string $given as the gateway writes it
     * @return KitError gateway_busy or gateway_error; its parameter is the code
     */
    public static function refusal($given)
    {
        list($code, $says) = isset(self::$codes[$given]) ? self::$codes[$given] : array($given, '');
        $isCode = preg_match('/\A[A-Za-z0-9_.-]{1,64}\z/', $code) === 1;
        return new KitError(in_array($code, self::$again, true) ? 'gateway_busy' : 'gateway_error', $isCode ? $code : '', $says);
    }
}
