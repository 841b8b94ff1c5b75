<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Declare a payment to the customs: what the service alipay.acquire.customs takes, and what it answers.
 */
final class AlipayAcquireCustoms
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'alipay.acquire.customs'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // Your number of the declaration, unique
        'out_request_no' => array('required' => true, 'bytes' => 32, 'min_bytes' => 6, 'format' => 'word'),
        // The gateway's number of the payment
        'trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'digits'),
        // Your code at the customs
        'merchant_customs_code' => array('required' => true, 'bytes' => 20),
        // Your name at the customs
        'merchant_customs_name' => array('required' => true),
        // How much, in RMB
        'amount' => array('required' => true, 'bytes' => 20, 'format' => 'amount', 'decimals' => 2, 'minimum' => '0.01'),
        // Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU
        'customs_place' => array('required' => true, 'format' => 'word'),
        // T: the order is declared in parts
        'is_split' => array('allowed' => array('T', 't')),
        // Number of the part
        'sub_out_biz_no' => array(),
        // Name of who ordered
        'buyer_name' => array(),
        // Number of that person's identity card
        'buyer_id_no' => array(),
    );

    const CONSTRAINTS = array(
        array('kind' => 'goes_together', 'names' => array('is_split', 'sub_out_biz_no')),
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'POST', 'repeatable' => false, 'pause' => 0);

    const ANSWER = array(
        'record' => 'AlipayCrossBorder\\Answer\\Result',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
        'result' => array('field' => 'result_code', 'good' => 'SUCCESS', 'code' => 'detail_error_code'),
    );
}
