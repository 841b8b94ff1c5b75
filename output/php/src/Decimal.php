<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Amounts as decimal text, compared without floats.
 */
final class Decimal
{
    /**
     * @param string $text digits, with or without a point and digits
     * @return int how many digits stand behind the point
     */
    public static function decimals($text)
    {
        $point = strpos($text, '.');
        return $point === false ? 0 : strlen($text) - $point - 1;
    }

    /**
     * @param string $a digits, with or without a point and digits
     * @param string $b the same
     * @return int below zero, zero or above zero, as strcmp() gives it
     */
    public static function compare($a, $b)
    {
        list($wholeA, $partA) = self::split($a);
        list($wholeB, $partB) = self::split($b);
        if (strlen($wholeA) !== strlen($wholeB)) {
            return strlen($wholeA) - strlen($wholeB);
        }
        return $wholeA === $wholeB ? strcmp($partA, $partB) : strcmp($wholeA, $wholeB);
    }

    /**
     * @param string $a any text
     * @param string $b any text
     * @return bool whether both are amounts of the same value: 8 and 8.00 are
     */
    public static function areEqual($a, $b)
    {
        $isAmount = '/\A(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z/';
        return preg_match($isAmount, $a) === 1 && preg_match($isAmount, $b) === 1 && self::compare($a, $b) === 0;
    }

    /**
     * @param string   $whole
     * @param string[] $parts
     * @return string what is left of the whole, with as many decimals as the longest of them; zero when they are more
     */
    public static function rest($whole, array $parts)
    {
        list($decimals, $taken) = self::sum($whole, $parts);
        $whole = self::scaled($whole, $decimals);
        $rest = self::compare($taken, $whole) > 0 ? '0' : self::combine($whole, $taken, -1);
        $digits = str_pad(ltrim($rest, '0'), $decimals + 1, '0', STR_PAD_LEFT);
        return $decimals === 0 ? $digits : substr($digits, 0, -$decimals) . '.' . substr($digits, -$decimals);
    }

    /**
     * @param string[] $parts
     * @param string   $whole
     * @return bool whether the parts are more than the whole
     */
    public static function areMore(array $parts, $whole)
    {
        list($decimals, $sum) = self::sum($whole, $parts);
        return self::compare($sum, self::scaled($whole, $decimals)) > 0;
    }

    /** The decimals of the longest of them, and the parts together in units of the last of these. */
    private static function sum($whole, array $parts)
    {
        $decimals = max(array_map(array(__CLASS__, 'decimals'), array_merge(array($whole), array_values($parts))));
        $sum = '0';
        foreach ($parts as $part) {
            $sum = self::combine($sum, self::scaled($part, $decimals), 1);
        }
        return array($decimals, $sum);
    }

    /** As so many units of the last decimal. */
    private static function scaled($text, $decimals)
    {
        return str_replace('.', '', $text) . str_repeat('0', $decimals - self::decimals($text));
    }

    /** $a + $sign * $b, digit by digit from the end; not below zero. */
    private static function combine($a, $b, $sign)
    {
        $length = max(strlen($a), strlen($b)) + 1;
        $a = str_pad($a, $length, '0', STR_PAD_LEFT);
        $b = str_pad($b, $length, '0', STR_PAD_LEFT);
        $carry = 0;
        for ($i = $length - 1; $i >= 0; $i--) {
            $digit = (int) $a[$i] + $sign * (int) $b[$i] + $carry;
            $carry = $digit < 0 ? -1 : (int) ($digit / 10);
            $a[$i] = (string) (($digit + 10) % 10);
        }
        return $a;
    }

    private static function split($text)
    {
        $parts = explode('.', $text . '.');
        return array(ltrim($parts[0], '0'), rtrim($parts[1], '0'));
    }
}
