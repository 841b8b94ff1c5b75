<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Rules over several parameters of a service.
 */
final class Constraints
{
    /**
     * @param array  $constraint of CONSTRAINTS
     * @param array  $values     name => text, those that are there
     * @param string $now        yyyy-MM-dd HH:mm:ss, GMT+8
     * @throws KitError exactly_one_of, at_least_one_of, goes_with, bad_period
     */
    public static function check(array $constraint, array $values, $now)
    {
        $names = $constraint['names'];
        $absent = array_values(array_diff($names, array_keys($values)));
        $count = count($names) - count($absent);
        switch ($constraint['kind']) {
            case 'exactly_one_of':
                $code = $count === 1 ? '' : 'exactly_one_of';
                break;
            case 'at_least_one_of':
                $code = $count > 0 ? '' : 'at_least_one_of';
                break;
            case 'goes_together':
                $code = $count === 0 || $absent === array() ? '' : 'goes_with';
                break;
            default:
                $code = '';
                if ($absent === array()) {
                    self::checkPeriod($constraint, $values[$names[0]], $values[$names[1]], $now);
                }
        }
        if ($code !== '') {
            throw new KitError($code, $code === 'goes_with' ? $absent[0] : $names[0], implode(', ', $names));
        }
    }

    private static function checkPeriod(array $constraint, $first, $last, $now)
    {
        $days = Clock::day($last) - Clock::day($first) + 1;
        $detail = '';
        if ($days < 1) {
            $detail = 'it ends before it begins';
        } elseif ($days > $constraint['days']) {
            $detail = 'it has more days than the gateway gives at once';
        } elseif ($constraint['before_today'] && strcmp($last, Clock::in('yyyyMMdd', $now)) >= 0) {
            $detail = 'it must end before today';
        }
        if ($detail !== '') {
            throw new KitError('bad_period', $constraint['names'][1], $detail);
        }
    }
}
