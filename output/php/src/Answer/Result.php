<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Answer;

use AlipayCrossBorder\Record;

final class Result extends Record
{
    const FIELDS = array(
        // Whether it went well
        'result_code' => array('bytes' => 64),
        // Why not
        'detail_error_code' => array('bytes' => 64),
        // Why not in words
        'detail_error_des' => array(),
    );

    /**
     * @return string Whether it went well; may be empty
     */
    public function resultCode()
    {
        return $this->value('result_code');
    }

    /**
     * @return string Why not; may be empty
     */
    public function detailErrorCode()
    {
        return $this->value('detail_error_code');
    }

    /**
     * @return string Why not in words; may be empty
     */
    public function detailErrorDes()
    {
        return $this->value('detail_error_des');
    }
}
