<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Ask what became of a payment: what the service single_trade_query takes, and what it answers.
 */
final class SingleTradeQuery
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'single_trade_query'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // The gateway's number of the payment
        'trade_no' => array('bytes' => 64, 'format' => 'digits'),
        // Your order number
        'out_trade_no' => array('bytes' => 64, 'format' => 'order-number'),
    );

    const CONSTRAINTS = array(
        array('kind' => 'at_least_one_of', 'names' => array('trade_no', 'out_trade_no')),
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'GET', 'repeatable' => true, 'pause' => 0);

    const ANSWER = array(
        'record' => 'AlipayCrossBorder\\Answer\\Trade',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
    );
}
