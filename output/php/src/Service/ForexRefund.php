<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Refund a payment, wholly or partly: what the service forex_refund takes, and what it answers.
 */
final class ForexRefund
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'forex_refund'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // Where the notification about the refund goes
        'notify_url' => array('default' => array('config' => 'notify_url'), 'bytes' => 200, 'format' => 'url'),
        // Your refund number, unique for your partner id
        'out_return_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
        // Your order number
        'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
        // How much, in the settlement currency
        'return_amount' => array('format' => 'amount', 'decimals_of' => 'currency', 'minimum' => '0.01', 'maximum' => '1000000.00'),
        // How much, in RMB: for an order that was priced so
        'return_rmb_amount' => array('format' => 'amount', 'decimals' => 2, 'minimum' => '0.01', 'maximum' => '1000000.00'),
        // Settlement currency of your contract
        'currency' => array('required' => true, 'equals' => array('config' => 'currency'), 'hint' => 'as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)', 'bytes' => 10, 'format' => 'currency'),
        // Time of the refund, GMT+8
        'gmt_return' => array('required' => true, 'default' => array('now' => true), 'format' => 'date14', 'latest_now' => true),
        // Why
        'reason' => array('required' => true, 'bytes' => 100),
        // As in the payment
        'product_code' => array('allowed' => array('NEW_OVERSEAS_SELLER', 'OVERSEAS_SELLER', 'NEW_WAP_OVERSEAS_SELLER', 'WAP_OVERSEAS_SELLER')),
        // How much of it each gives back
        'split_fund_info' => array('bytes' => 1600, 'json' => array('most' => 10, 'fields' => array(
            // Who gives it back, an id that begins with 2088
            'transOut' => array('required' => true, 'bytes' => 16, 'format' => 'digits'),
            // How much
            'amount' => array('required' => true, 'format' => 'amount', 'decimals' => 2, 'minimum' => '0.01'),
            // The settlement currency with return_amount, CNY with return_rmb_amount
            'currency' => array('required' => true, 'bytes' => 3, 'format' => 'capitals'),
            // What for
            'desc' => array(),
        ))),
        // Y: the answer is final; N: the gateway tries on, and notifies
        'is_sync' => array('allowed' => array('Y', 'N')),
    );

    const CONSTRAINTS = array(
        array('kind' => 'exactly_one_of', 'names' => array('return_amount', 'return_rmb_amount')),
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'POST', 'repeatable' => false, 'pause' => 3);

    const ANSWER = array(
        'record' => '',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
    );
}
