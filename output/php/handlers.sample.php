<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// Copy this file to handlers.php: it is where your own code goes. As it stands, it keeps orders in files; a shop with a database
// does the same with one UPDATE per handler (README).

use AlipayCrossBorder\CommandHandlers;
use AlipayCrossBorder\Config;
use AlipayCrossBorder\FileOrders;
use AlipayCrossBorder\Notification;
use AlipayCrossBorder\Order;
use AlipayCrossBorder\OrderNumber;

final class ShopHandlers implements CommandHandlers
{
    private $config;
    private $orders;

    public function __construct(Config $config, FileOrders $orders)
    {
        $this->config = $config;
        $this->orders = $orders;
    }

    /** What you sell, for the page checkout.php. A price is text and stands under the name that the gateway has for it. */
    public function goods()
    {
        return array(
            'tea' => array('says' => 'Oolong tea', 'price' => array('total_fee' => '8.00')),
            'kite' => array('says' => 'Paper kite, "Swallow" & tail', 'price' => array('total_fee' => '25.50')),
            'tea-set' => array('says' => "Tea set \xE4\xB8\xAD\xE5\x9B\xBD\xE8\x8C\xB6\xE5\x85\xB7", 'price' => array('total_fee' => '100.30')),
            'postcards' => array('says' => 'Ten postcards, priced in RMB', 'price' => array('rmb_fee' => '12.00')),
        );
    }

    /** A new order at YOUR price, stored before the buyer goes to the gateway. */
    public function newOrder($id)
    {
        $goods = $this->goods();
        $order = new Order(OrderNumber::make(), $this->config->get('currency'), $goods[$id]['price']);
        $this->orders->create($order);
        return $order;
    }

    /** What the gateway is asked for. Whatever else it takes (README) can stand here as well. */
    public function payment(Order $order, $id)
    {
        $goods = $this->goods();
        return array(
            'out_trade_no' => $order->number(),
            'currency' => $order->currency(),
            'subject' => $goods[$id]['says'],
        ) + $goods[$id]['price'];
    }

    public function findOrder($number)
    {
        return $this->orders->find($number);
    }

    /**
     * The order is paid. paid() credits and marks in one step, and of many messages at once exactly one gets true.
     *
     * Your own code (mail, stock) goes before it, and must bear to be called for the same order number again, also by two
     * messages at once. Nothing calls for what stands behind it a second time, whatever fails there: the order is paid by
     * then. Better: let a job look for orders that are paid and not yet delivered.
     */
    public function orderPaid(Order $order, Notification $notification)
    {
        return $this->orders->paid($order->number(), $notification->trade());
    }

    /** The order has run out without a payment. Your own code goes before closed(), as above. */
    public function orderClosed(Order $order, Notification $notification)
    {
        return $this->orders->closed($order->number());
    }

    /** A refund was done or has failed: the meaning says which. Your own code goes before refund(), as above. */
    public function refundDone(Order $order, Notification $notification)
    {
        return $this->orders->refund($order->number(), $notification->refund(), $notification->meaning());
    }

    /** All orders, for the commands. */
    public function orders()
    {
        return $this->orders->orders();
    }

    /** A refund is about to be sent. The mark is what keeps it from being paid twice. */
    public function refundAsked(Order $order, $refund, $amount)
    {
        return $this->orders->ask($order->number(), $refund, $amount);
    }

    /** The gateway has refused the refund. */
    public function refundWithdrawn(Order $order, $refund)
    {
        $this->orders->withdraw($order->number(), $refund);
    }
}

return function (Config $config, FileOrders $orders) {
    return new ShopHandlers($config, $orders);
};
