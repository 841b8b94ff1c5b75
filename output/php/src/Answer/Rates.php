<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Answer;

use AlipayCrossBorder\Record;

final class Rates extends Record
{
    const FIELDS = array(
        // Day of the rate, GMT+8
        'date' => array('required' => true, 'format' => 'date8'),
        // Time of the rate, HHmmss, GMT+8
        'time' => array('required' => true, 'bytes' => 6, 'format' => 'digits'),
        // The currency
        'currency' => array('required' => true, 'bytes' => 3, 'format' => 'capitals'),
        // RMB for one unit of it
        'rate' => array('required' => true, 'format' => 'amount'),
    );

    /**
     * @return string Day of the rate, GMT+8
     */
    public function date()
    {
        return $this->value('date');
    }

    /**
     * @return string Time of the rate, HHmmss, GMT+8
     */
    public function time()
    {
        return $this->value('time');
    }

    /**
     * @return string The currency
     */
    public function currency()
    {
        return $this->value('currency');
    }

    /**
     * @return string RMB for one unit of it
     */
    public function rate()
    {
        return $this->value('rate');
    }
}
