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

    private static function split($text)
    {
        $parts = explode('.', $text . '.');
        return array(ltrim($parts[0], '0'), rtrim($parts[1], '0'));
    }
}
