<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// The list of goods and, once one is chosen, the signed form that takes the buyer to the gateway.

use AlipayCrossBorder\Order;
use AlipayCrossBorder\Page;
use AlipayCrossBorder\Shop;

require dirname(__DIR__) . '/autoload.php';

Page::answer('checkout', function (Shop $shop) {
    $gateway = $shop->gateway();
    $handlers = $shop->handlers();
    $goods = $handlers->goods();
    $id = isset($_POST['goods']) && is_string($_POST['goods']) ? $_POST['goods'] : '';
    if ($_SERVER['REQUEST_METHOD'] !== 'POST' || !isset($goods[$id])) {
        $items = array();
        foreach ($goods as $one => $item) {
            list($unit, $amount) = Page::price(new Order($one, $gateway->config()->get('currency'), $item['price']));
            $items[] = array('id' => (string) $one, 'says' => $item['says'], 'unit' => $unit, 'amount' => $amount);
        }
        return array($_SERVER['REQUEST_METHOD'] === 'POST' ? 400 : 200, 'goods', array('items' => $items));
    }
    $order = $handlers->newOrder($id); // at the shop's price: the browser says what, never for how much
    $form = $gateway->createForexTrade($handlers->payment($order, $id))->buildForm();
    list($unit, $amount) = Page::price($order);
    $values = array('says' => $goods[$id]['says'], 'number' => $order->number(), 'unit' => $unit, 'amount' => $amount);
    return array(200, 'order', $values + array('form' => $form));
});
