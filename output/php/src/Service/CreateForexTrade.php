<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Service;

/**
 * Pay in a web browser: what the service create_forex_trade takes.
 */
final class CreateForexTrade
{
    const PARAMETERS = array(
        // The service of the gateway that is called
        'service' => array('required' => true, 'value' => array('literal' => 'create_forex_trade'), 'bytes' => 64),
        // Your merchant id (PID)
        'partner' => array('required' => true, 'value' => array('config' => 'partner'), 'bytes' => 16, 'format' => 'digits'),
        // The charset of the bytes that are signed and sent
        '_input_charset' => array('required' => true, 'value' => array('config' => 'charset'), 'ignores_case' => true),
        // Where the notification goes
        'notify_url' => array('default' => array('config' => 'notify_url'), 'bytes' => 200, 'format' => 'url'),
        // Where the buyer comes back to
        'return_url' => array('default' => array('config' => 'return_url'), 'bytes' => 200, 'format' => 'url'),
        // Short name of the goods; the buyer sees it
        'subject' => array('required' => true, 'bytes' => 256),
        // Details of the goods
        'body' => array('bytes' => 400),
        // Your order number, unique for your partner id
        'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
        // Settlement currency of your contract
        'currency' => array('required' => true, 'equals' => array('config' => 'currency'), 'hint' => 'the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other', 'bytes' => 10, 'format' => 'currency'),
        // Price in the settlement currency
        'total_fee' => array('format' => 'amount', 'decimals_of' => 'currency', 'minimum' => '0.01', 'maximum' => '1000000.00'),
        // Price in RMB; the settlement is still in the currency of the contract
        'rmb_fee' => array('format' => 'amount', 'decimals' => 2, 'minimum' => '0.01', 'maximum' => '1000000.00'),
        // Time from the buyer's login to the payment; Alipay must have switched it on
        'timeout_rule' => array('allowed' => array('5m', '10m', '15m', '30m', '1h', '2h', '3h', '5h', '10h', '12h', '1d', '3d', '7d', '15d')),
        // When the order was made, GMT+8
        'order_gmt_create' => array('format' => 'datetime'),
        // Seconds from the redirect to the buyer's login
        'order_valid_time' => array('format' => 'digits', 'minimum' => '61', 'maximum' => '2592000'),
        // Token of the express login
        'auth_token' => array(),
        // Seller name that the cashier page shows
        'supplier' => array(),
        // Id of the seller behind a payment service provider (old name)
        'seller_id' => array(),
        // Name of that seller (old name)
        'seller_name' => array(),
        // Industry of that seller (old name)
        'seller_industry' => array(),
        // Id of the seller behind a payment service provider
        'secondary_merchant_id' => array('bytes' => 64),
        // Name of that seller
        'secondary_merchant_name' => array('bytes' => 64),
        // Industry of that seller, a merchant category code
        'secondary_merchant_industry' => array('bytes' => 4, 'format' => 'digits'),
        // A fixed pay channel
        'specified_pay_channel' => array(),
        // Product of your contract
        'product_code' => array('allowed' => array('NEW_OVERSEAS_SELLER', 'OVERSEAS_SELLER')),
        // How the amount is split
        'split_fund_info' => array('json' => array('most' => 10, 'fields' => array(
            // Who gets it, an id that begins with 2088
            'transIn' => array('required' => true, 'bytes' => 16, 'format' => 'digits'),
            // How much
            'amount' => array('required' => true, 'format' => 'amount', 'decimals' => 2, 'minimum' => '0.01'),
            // The settlement currency with total_fee, CNY with rmb_fee
            'currency' => array('required' => true, 'bytes' => 3, 'format' => 'capitals'),
            // What for
            'desc' => array(),
        ))),
        // What is sold; the newest version of the product wants it
        'trade_information' => array('json' => array('fields' => array(
            // 1 hotel, 2 air, 3 study, 4 goods, 5 other
            'business_type' => array('required' => true, 'allowed' => array('1', '2', '3', '4', '5')),
            // Name of the hotel
            'hotel_name' => array(),
            // Day of arrival
            'check_in_time' => array('format' => 'date'),
            // Day of departure
            'check_out_time' => array('format' => 'date'),
            // Number of the flight
            'flight_number' => array(),
            // Time of departure
            'departure_time' => array('format' => 'minute'),
            // Address of the admission notice
            'admission_notice_url' => array('format' => 'url'),
            // The goods as SKU quantity, parted by
            'goods_info' => array(),
            // How many in all
            'total_quantity' => array('format' => 'digits'),
        ))),
        // Address of the shop page
        'refer_url' => array('format' => 'url'),
        // The wallet that pays
        'payment_inst' => array('allowed' => array('ALIPAYCN', 'ALIPAYHK')),
    );

    const CONSTRAINTS = array(
        array('kind' => 'exactly_one_of', 'names' => array('total_fee', 'rmb_fee')),
        array('kind' => 'goes_together', 'names' => array('order_gmt_create', 'order_valid_time')),
    );
}
