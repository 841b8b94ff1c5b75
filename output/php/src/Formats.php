<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The named forms of values. A form is always that of the whole text, and ASCII.
 */
final class Formats
{
    const URL = 'https?://[A-Za-z0-9.-]+(?:[:/?][!#-;=?-\[\]_a-z\~]*)?';

    private static $formats = array(
        'digits' => array(
            'kind' => 'digits',
            'says' => 'digits 0-9 only',
        ),
        'amount' => array(
            'kind' => 'decimal',
            'says' => 'an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros',
        ),
        'datetime' => array(
            'kind' => 'pattern',
            'says' => 'yyyy-MM-dd HH:mm:ss, GMT+8',
            'pattern' => 'yyyy-MM-dd HH:mm:ss',
        ),
        'date14' => array(
            'kind' => 'pattern',
            'says' => 'yyyyMMddHHmmss, GMT+8',
            'pattern' => 'yyyyMMddHHmmss',
        ),
        'date8' => array(
            'kind' => 'pattern',
            'says' => 'yyyyMMdd, GMT+8',
            'pattern' => 'yyyyMMdd',
        ),
        'date' => array(
            'kind' => 'pattern',
            'says' => 'yyyy-MM-dd',
            'pattern' => 'yyyy-MM-dd',
        ),
        'minute' => array(
            'kind' => 'pattern',
            'says' => 'yyyy-MM-dd HH:mm',
            'pattern' => 'yyyy-MM-dd HH:mm',
        ),
        'order-number' => array(
            'kind' => 'chars',
            'says' => 'letters, digits, _ - /',
            'chars' => '-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
        ),
        'url' => array(
            'kind' => 'url',
            'says' => 'a full address that begins with http:// or https://',
        ),
        'currency' => array(
            'kind' => 'currency',
            'says' => 'a currency code of three capital letters, such as USD',
        ),
        'capitals' => array(
            'kind' => 'chars',
            'says' => 'capital letters',
            'chars' => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
        ),
        'word' => array(
            'kind' => 'chars',
            'says' => 'letters, digits, _ -',
            'chars' => '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
        ),
        'words' => array(
            'kind' => 'chars',
            'says' => 'letters, digits, _ -, several parted by commas',
            'chars' => ',-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
        ),
    );

    /** How many decimals the amounts of a currency have. */
    private static $currencies = array(
        'GBP' => 2, // British pound
        'HKD' => 2, // Hong Kong dollar
        'USD' => 2, // US dollar
        'CHF' => 2, // Swiss franc
        'SGD' => 2, // Singapore dollar
        'SEK' => 2, // Swedish krona
        'DKK' => 2, // Danish krone
        'NOK' => 2, // Norwegian krone
        'JPY' => 0, // Japanese yen
        'CAD' => 2, // Canadian dollar
        'AUD' => 2, // Australian dollar
        'EUR' => 2, // Euro
        'NZD' => 2, // New Zealand dollar
        'KRW' => 0, // South Korean won
        'THB' => 2, // Thai baht
        'RUB' => 2, // Russian rouble
        'MOP' => 2, // Macanese pataca
    );

    private static $patterns = array();

    /**
     * @param string $format
     * @return string what it takes, for people
     */
    public static function says($format)
    {
        return self::$formats[$format]['says'];
    }

    /**
     * @param string $format
     * @param string $text
     * @return bool
     */
    public static function fits($format, $text)
    {
        if (!isset(self::$patterns[$format])) {
            self::$patterns[$format] = '~\A(?:' . self::pattern($format) . ')\z~';
        }
        return preg_match(self::$patterns[$format], $text) === 1;
    }

    /**
     * @param string $format
     * @return string a regular expression, for the delimiter ~ and without groups that capture: it takes exactly these texts
     */
    public static function pattern($format)
    {
        $rule = self::$formats[$format];
        switch ($rule['kind']) {
            case 'digits':
                return '[0-9]+';
            case 'decimal':
                return '(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?';
            case 'pattern':
                return self::timeExpression($rule['pattern']);
            case 'chars':
                return '[' . preg_quote($rule['chars'], '~') . ']+';
            case 'url':
                return self::URL;
            case 'currency':
                return implode('|', array_map('preg_quote', array_keys(self::$currencies)));
        }
    }

    /**
     * @param string $text
     * @return bool whether it is a full http or https address
     */
    public static function isUrl($text)
    {
        return preg_match('~\A' . self::URL . '\z~', $text) === 1;
    }

    /**
     * @param string $currency
     * @return int|null null for one that is not known
     */
    public static function decimalsOf($currency)
    {
        return isset(self::$currencies[$currency]) ? self::$currencies[$currency] : null;
    }

    /**
     * @param string $format of a time
     * @return string of yyyy, MM, dd, HH, mm, ss
     */
    public static function timePattern($format)
    {
        return self::$formats[$format]['pattern'];
    }

    /** The whole Gregorian calendar: long months, short ones, February, and its 29th in leap years. */
    private static function timeExpression($pattern)
    {
        $leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)';
        $days = array(
            array('[0-9]{4}', '(?:0[13578]|1[02])', '(?:0[1-9]|[12][0-9]|3[01])'),
            array('[0-9]{4}', '(?:0[469]|11)', '(?:0[1-9]|[12][0-9]|30)'),
            array('[0-9]{4}', '02', '(?:0[1-9]|1[0-9]|2[0-8])'),
            array($leapYear, '02', '29'),
        );
        $alternatives = array();
        foreach ($days as $parts) {
            list($year, $month, $day) = $parts;
            $fields = array('yyyy' => '(?!0000)' . $year, 'MM' => $month, 'dd' => $day);
            $times = array('HH' => '(?:[01][0-9]|2[0-3])', 'mm' => '[0-5][0-9]', 'ss' => '[0-5][0-9]');
            $alternatives[] = strtr(preg_quote($pattern, '~'), $fields + $times);
        }
        return '(?:' . implode('|', $alternatives) . ')';
    }
}
