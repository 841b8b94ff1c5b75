<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The time as the gateway counts it. Whatever takes a clock takes any function that gives such a text.
 */
final class Clock
{
    /**
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public static function now()
    {
        return gmdate('Y-m-d H:i:s', time() + 8 * 3600);
    }
}
