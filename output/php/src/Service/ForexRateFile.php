<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Download the exchange rates of the day: what the service forex_rate_file takes, and what it answers.
 */
final class ForexRateFile
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'forex_rate_file'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
    );

    const CONSTRAINTS = array(
    );

    /** How the shop's server calls it. */
    const CALL = array('method' => 'GET', 'repeatable' => true, 'pause' => 0);

    const ANSWER = array(
        'record' => 'AlipayCrossBorder\\Answer\\Rates',
        'root' => 'alipay',
        'success' => 'is_success',
        'good' => 'T',
        'error' => 'error',
        'response' => 'response',
        'table' => array(
            'separator' => '|',
            'rest' => false,
            'prefix' => 'File download failed:',
            'empty' => array('No balance account data in the period', 'No balance amount data in the period'),
            'texts' => array(
                'Over 10 days to Date period' => 'PERIOD_TOO_LONG',
                'Finish date ahead of begin date' => 'PERIOD_BACKWARDS',
                'Illegal Date period!' => 'PERIOD_ILLEGAL',
                'Finish date not ahead of today' => 'PERIOD_NOT_OVER',
                'Date format incorrect YYYYMMDD' => 'DATE_FORMAT',
                'Over limit balance amount record' => 'TOO_MANY_RECORDS',
                'System exception' => 'SYSTEM_EXCEPTION',
                'Internet connected exception ,please try later' => 'NOT_CONNECTED',
                'Merchant ID incorrect' => 'ILLEGAL_PARTNER',
                'File empty' => 'FILE_EMPTY',
            ),
        ),
    );
}
