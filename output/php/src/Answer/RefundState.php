<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Answer;

use AlipayCrossBorder\Record;

final class RefundState extends Record
{
    const FIELDS = array(
        // Whether the query went well
        'response_code' => array('required' => true, 'bytes' => 64),
        // What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING
        'refund_result_code' => array('bytes' => 64),
        // Why it failed
        'refund_error_code' => array('bytes' => 64),
        // When it was made, GMT+8
        'gmt_create' => array('format' => 'datetime'),
    );

    /**
     * @return string Whether the query went well
     */
    public function responseCode()
    {
        return $this->value('response_code');
    }

    /**
     * @return string What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING; may be empty
     */
    public function refundResultCode()
    {
        return $this->value('refund_result_code');
    }

    /**
     * @return string Why it failed; may be empty
     */
    public function refundErrorCode()
    {
        return $this->value('refund_error_code');
    }

    /**
     * @return string When it was made, GMT+8; may be empty
     */
    public function gmtCreate()
    {
        return $this->value('gmt_create');
    }
}
