<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Numbers for new orders: the time, and what nobody can guess.
 */
final class OrderNumber
{
    /**
     * @param callable|null $clock gives yyyy-MM-dd HH:mm:ss
     * @return string yyyyMMddHHmmss, GMT+8, "-" and six of a-z 0-9
     */
    public static function make($clock = null)
    {
        $now = $clock === null ? Clock::now() : call_user_func($clock);
        $number = strtr($now, array('-' => '', ':' => '', ' ' => '')) . '-';
        for ($i = 0; $i < 6; $i++) {
            $number .= substr('abcdefghijklmnopqrstuvwxyz0123456789', self::random(35), 1);
        }
        return $number;
    }

    private static function random($largest)
    {
        return function_exists('random_int') ? random_int(0, $largest) : mt_rand(0, $largest); // PHP 5.6 has no secure one
    }
}
