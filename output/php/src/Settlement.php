<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the state of an order and the meaning of a message come to. Every message may come twice, late, and out of order.
 */
final class Settlement
{
    /**
     * @param Order        $order
     * @param Notification $notification
     * @return string[] the reason, and the handler that commits it; no handler where there is nothing to do
     */
    public static function of(Order $order, Notification $notification)
    {
        switch ($notification->meaning()) {
            case 'paid':
                return self::ofPayment($order, $notification);
            case 'closed':
                return self::ofClosing($order);
            default:
                return self::ofRefund($order, $notification);
        }
    }

    private static function ofPayment(Order $order, Notification $notification)
    {
        if ($order->state() !== 'paid') {
            return array('paid', 'orderPaid'); // also when it is closed: the buyer paid after it had run out
        }
        return array($order->trade() === $notification->trade() ? 'already_paid' : 'conflict', '');
    }

    private static function ofClosing(Order $order)
    {
        if ($order->state() === 'open') {
            return array('closed', 'orderClosed');
        }
        return array($order->state() === 'paid' ? 'closed_after_paid' : 'already_closed', '');
    }

    private static function ofRefund(Order $order, Notification $notification)
    {
        if ($order->state() !== 'paid') {
            return array('conflict', '');
        }
        $mark = $order->refund($notification->refund());
        if ($mark === 'refunded' || $mark === $notification->meaning()) {
            return array('already_refunded', '');
        }
        return array($notification->meaning(), 'refundDone');
    }
}
