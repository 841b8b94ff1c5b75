<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Ask what became of a registration: what the service alipay.overseas.secmerchant.online.queryStatus takes, and what it answers.
 */
final class AlipayOverseasSecmerchantOnlineQueryStatus
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'alipay.overseas.secmerchant.online.queryStatus'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // When it is sent, GMT+8; good for 30 minutes
        'timestamp' => array('required' => true, 'default' => array('now' => true), 'format' => 'datetime', 'latest_now' => true),
        // Id of the seller
        'secondary_merchant_id' => array('required' => true, 'bytes' => 64),
        // The way of paying that was registered
        'payment_method' => array('required' => true, 'value' => array('literal' => 'ONLINE_PAYMENT')),
    );

    const CONSTRAINTS = array(
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'GET', 'repeatable' => true, 'pause' => 0);

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
