<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// The buyer's browser comes back here. It shows what the shop knows and changes nothing: only the notification counts.

use AlipayCrossBorder\KitError;
use AlipayCrossBorder\Page;
use AlipayCrossBorder\Shop;

require dirname(__DIR__) . '/autoload.php';

Page::answer('return', function (Shop $shop) {
    $gateway = $shop->gateway();
    try {
        $message = $gateway->parseForm(isset($_SERVER['QUERY_STRING']) ? $_SERVER['QUERY_STRING'] : '');
        $gateway->verify($message);
    } catch (KitError $error) {
        if (in_array($error->getCode(), array('bad_key', 'unsupported'), true)) {
            throw $error;
        }
        return Page::message(400, 'This address is not what the gateway sent', 'Nothing can be shown for it. If you have paid, the shop knows.');
    }
    $number = isset($message['out_trade_no']) ? $message['out_trade_no'] : '';
    $order = $number === '' ? null : $shop->handlers()->findOrder($number);
    if ($order === null) {
        return Page::message(404, 'There is no such order', 'The shop does not know this order.');
    }
    if ($order->state() === 'open') {
        header('Refresh: 2'); // the notification may come after the buyer
    }
    list($unit, $amount) = Page::price($order);
    return array(200, 'state', array('state' => $order->state(), 'number' => $number, 'unit' => $unit, 'amount' => $amount));
});
