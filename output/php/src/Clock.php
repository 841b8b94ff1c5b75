<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The time as the gateway counts it. Whatever takes a clock takes any function that gives such a text as now().
 */
final class Clock
{
    /**
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public static function now()
    {
        return self::text(time());
    }

    /**
     * @param int $seconds since 1970, UTC
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public static function text($seconds)
    {
        return gmdate('Y-m-d H:i:s', $seconds + 8 * 3600);
    }

    /**
     * @param string $pattern of yyyy, MM, dd, HH, mm, ss
     * @param string $now     yyyy-MM-dd HH:mm:ss
     * @return string the same time
     */
    public static function in($pattern, $now)
    {
        list($year, $month, $day, $hour, $minute, $second) = preg_split('/[-: ]/', $now);
        $words = array('yyyy' => $year, 'MM' => $month, 'dd' => $day, 'HH' => $hour, 'mm' => $minute, 'ss' => $second);
        return strtr($pattern, $words);
    }

    /**
     * @param string $date yyyyMMdd
     * @return int how many days after a fixed one
     */
    public static function day($date)
    {
        $month = (int) substr($date, 4, 2);
        $year = (int) substr($date, 0, 4) - ($month < 3 ? 1 : 0); // a year that begins with March ends with its leap day
        $leapDays = (int) ($year / 4) - (int) ($year / 100) + (int) ($year / 400);
        $ofYear = (int) ((153 * ($month + ($month < 3 ? 9 : -3)) + 2) / 5) + (int) substr($date, 6, 2);
        return 365 * $year + $leapDays + $ofYear;
    }

    /**
     * @param string $date yyyyMMdd
     * @return string the day before
     */
    public static function dayBefore($date)
    {
        list($year, $month, $day) = array((int) substr($date, 0, 4), (int) substr($date, 4, 2), (int) substr($date, 6, 2) - 1);
        if ($day === 0) {
            list($year, $month) = $month === 1 ? array($year - 1, 12) : array($year, $month - 1);
            $day = 31;
            while (!checkdate($month, $day, max($year, 1))) {
                $day--;
            }
        }
        return sprintf('%04d%02d%02d', $year, $month, $day);
    }

    /**
     * @param string $from yyyy-MM-dd HH:mm:ss
     * @param string $to   the same
     * @return int how many minutes lie between them
     */
    public static function minutes($from, $to)
    {
        return (int) floor((self::seconds($to) - self::seconds($from)) / 60);
    }

    private static function seconds($text)
    {
        list($hour, $minute, $second) = explode(':', substr($text, 11));
        return self::day(self::in('yyyyMMdd', $text)) * 86400 + (int) $hour * 3600 + (int) $minute * 60 + (int) $second;
    }
}
