<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Register a seller behind a payment service provider: what the service alipay.overseas.secmerchant.online.maintain takes, and what it answers.
 */
final class AlipayOverseasSecmerchantOnlineMaintain
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'alipay.overseas.secmerchant.online.maintain'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // When it is sent, GMT+8; good for 30 minutes
        'timestamp' => array('required' => true, 'default' => array('now' => true), 'format' => 'datetime', 'latest_now' => true),
        // Name of the seller
        'secondary_merchant_name' => array('required' => true, 'bytes' => 64),
        // Id of the seller
        'secondary_merchant_id' => array('required' => true, 'bytes' => 64),
        // Industry of the seller, a merchant category code
        'secondary_merchant_industry' => array('required' => true, 'bytes' => 4, 'format' => 'digits'),
        // Country of the seller, two letters
        'register_country' => array('required' => true, 'bytes' => 2, 'format' => 'capitals'),
        // Address of the seller
        'register_address' => array('required' => true, 'bytes' => 256),
        // The seller's sites
        'site_infos' => array('required' => true, 'json' => array('most' => 5, 'fields' => array(
            // Kind of site, such as WEB or APP
            'site_type' => array('required' => true, 'bytes' => 32, 'format' => 'word'),
            // Address of the site
            'site_url' => array('format' => 'url'),
            // Name of the site
            'site_name' => array(),
        ))),
        // Kind of seller
        'secondary_merchant_type' => array('bytes' => 32, 'format' => 'word'),
    );

    const CONSTRAINTS = array(
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
