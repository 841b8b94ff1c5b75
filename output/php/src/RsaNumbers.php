<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the numbers of an RSA key must be to be used at all. Numbers are big-endian bytes without leading zeros.
 */
final class RsaNumbers
{
    /**
     * @param array $numbers n and e of a public key; n, e, d, p, q, dp, dq and qinv of a private one
     * @throws \UnexpectedValueException what is wrong
     */
    public static function check(array $numbers)
    {
        if (self::bits($numbers['n']) < 1024 || self::bits($numbers['n']) > 4096) {
            throw new \UnexpectedValueException('it must have 1024 to 4096 bits');
        }
        self::need(!in_array('', $numbers, true)); // none is zero
        self::need(self::isOdd($numbers['n']) && self::isOdd($numbers['e']));
        self::need(self::bits($numbers['e']) >= 2 && self::bits($numbers['e']) <= 32);
        if (isset($numbers['d'])) {
            self::checkPrivate($numbers);
        }
    }

    private static function checkPrivate(array $numbers)
    {
        self::need(self::isLess($numbers['d'], $numbers['n']) && self::isLess($numbers['qinv'], $numbers['p']));
        // some engines take no primes of different sizes
        self::need(2 * max(strlen($numbers['p']), strlen($numbers['q'])) <= strlen($numbers['n']) + 1);
        $big = array_map(array(__NAMESPACE__ . '\\BigNumber', 'fromBytes'), $numbers);
        self::need($big['p']->times($big['q'])->equals($big['n']));
        self::need($big['qinv']->times($big['q'])->mod($big['p'])->isOne());
        self::checkHalf($big['e'], $big['d'], $big['dp'], $big['p']->beforeOdd());
        self::checkHalf($big['e'], $big['d'], $big['dq'], $big['q']->beforeOdd());
    }

    private static function checkHalf(BigNumber $e, BigNumber $d, BigNumber $part, BigNumber $order)
    {
        self::need($d->mod($order)->equals($part) && $e->times($part)->mod($order)->isOne());
    }

    private static function need($holds)
    {
        if (!$holds) {
            throw new \UnexpectedValueException('its numbers do not make an RSA key');
        }
    }

    private static function isOdd($number)
    {
        return (ord(substr($number, -1)) & 1) === 1;
    }

    private static function bits($number)
    {
        return $number === '' ? 0 : (strlen($number) - 1) * 8 + strlen(decbin(ord($number[0])));
    }

    private static function isLess($a, $b)
    {
        return strlen($a) === strlen($b) ? strcmp($a, $b) < 0 : strlen($a) < strlen($b);
    }
}
