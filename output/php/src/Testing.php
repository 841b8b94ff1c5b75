<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * For the tests of a shop: notifications as the gateway would send them.
 */
final class Testing
{
    /**
     * @param Config                     $config     of the shop that receives it
     * @param array<string, string|null> $fields     replace the parameters of a payment; null takes one away
     * @param string                     $privateKey the gateway's own, for RSA: in tests one that you made
     * @return string the body of the POST: that of a payment of the order in the fields
     * @throws KitError
     */
    public static function signedNotification(
        Config $config,
        array $fields,
        #[\SensitiveParameter]
        $privateKey = ''
    ) {
        $parameters = $fields + array(
            'trade_status' => 'TRADE_FINISHED',
            'notify_id' => '2c0fbb7880e40704dc6eb869aec4115d',
            'notify_type' => 'trade_status_sync',
            'notify_time' => '2009-04-29 11:04:04',
            'out_trade_no' => '2009/04/291103',
            'trade_no' => '2009042976780315',
            'total_fee' => '8.00',
            'currency' => $config->get('currency'),
        );
        $gateway = new Gateway($config->with(array('private_key' => $privateKey)));
        return $gateway->buildBody($parameters);
    }
}
