<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Refund many payments by one file: what the service forex_refund_file takes, and what it answers.
 */
final class ForexRefundFile
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'forex_refund_file'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
    );

    const CONSTRAINTS = array(
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'POST', 'repeatable' => false, 'pause' => 3);

    const UPLOAD = array(
        'field' => 'refund_file',
        'file' => 'refund.txt',
        'separator' => '|',
        'line_end' => "\n",
        'most' => 10000,
        'unique' => 'out_return_no',
        'columns' => array(
            // Your merchant id (PID)
            'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
            // Your refund number, unique for your partner id
            'out_return_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
            // Your order number
            'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
            // Settlement currency of your contract
            'currency' => array('required' => true, 'equals' => array('config' => 'currency'), 'hint' => 'the currency of your contract (FAQ 10)', 'format' => 'currency'),
            // How much, in the settlement currency
            'return_amount' => array('required' => true, 'format' => 'amount', 'decimals_of' => 'currency', 'minimum' => '0.01', 'maximum' => '1000000.00'),
            // Time of the refund, GMT+8
            'gmt_return' => array('required' => true, 'default' => array('now' => true), 'format' => 'date14', 'latest_now' => true),
            // Why
            'reason' => array('bytes' => 255),
        ),
    );

    const ANSWER = array(
        'record' => '',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
    );
}
