<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Ask what became of a refund: what the service alipay.acquire.refund.query takes, and what it answers.
 */
final class AlipayAcquireRefundQuery
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'alipay.acquire.refund.query'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // Your order number
        'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
        // Your refund number
        'out_return_no' => array('required' => true, 'bytes' => 128, 'format' => 'order-number'),
    );

    const CONSTRAINTS = array(
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'GET', 'repeatable' => true, 'pause' => 0);

    const ANSWER = array(
        'record' => 'AlipayCrossBorder\\Answer\\RefundState',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
        'result' => array('field' => 'response_code', 'good' => 'SUCCESS', 'code' => ''),
    );
}
