<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Ask what became of declarations: what the service alipay.overseas.acquire.customs.query takes, and what it answers.
 */
final class AlipayOverseasAcquireCustomsQuery
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'alipay.overseas.acquire.customs.query'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // Your numbers of declarations, parted by commas
        'out_request_nos' => array('required' => true, 'bytes' => 329, 'format' => 'words', 'most_items' => 10),
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
