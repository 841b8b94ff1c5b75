<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The named forms of values. A form is always that of the whole text, and ASCII.
 */
final class Formats
{
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
        $rule = self::$formats[$format];
        switch ($rule['kind']) {
            case 'digits':
                return preg_match('/\A[0-9]+\z/', $text) === 1;
            case 'decimal':
                return preg_match('/\A(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z/', $text) === 1;
            case 'pattern':
                return self::isTime($rule['pattern'], $text);
            case 'chars':
                return $text !== '' && strspn($text, $rule['chars']) === strlen($text);
            case 'url':
                return self::isUrl($text);
            case 'currency':
                return isset(self::$currencies[$text]);
        }
    }

    /**
     * @param string $text
     * @return bool whether it is a full http or https address
     */
    public static function isUrl($text)
    {
        return preg_match('~\Ahttps?://[A-Za-z0-9.-]+(?:[:/?][!#-;=?-\[\]_a-z\~]*)?\z~', $text) === 1;
    }

    /**
     * @param string $currency
     * @return int|null null for one that is not known
     */
    public static function decimalsOf($currency)
    {
        return isset(self::$currencies[$currency]) ? self::$currencies[$currency] : null;
    }

    private static function isTime($pattern, $text)
    {
        $fields = array('yyyy' => 2000, 'MM' => 1, 'dd' => 1, 'HH' => 0, 'mm' => 0, 'ss' => 0);
        $shape = $pattern;
        foreach ($fields as $field => $absent) {
            $at = strpos($pattern, $field); // every field is as long as its letters
            if ($at === false) {
                continue;
            }
            $digits = (string) substr($text, $at, strlen($field));
            if (strspn($digits, '0123456789') !== strlen($field)) {
                return false;
            }
            $fields[$field] = (int) $digits;
            $shape = substr_replace($shape, $digits, $at, strlen($field));
        }
        return $shape === $text
            && checkdate($fields['MM'], $fields['dd'], $fields['yyyy'])
            && $fields['HH'] < 24 && $fields['mm'] < 60 && $fields['ss'] < 60;
    }
}
