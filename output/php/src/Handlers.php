<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The shop's own side of a notification: handlers.php implements it.
 *
 * A handler commits the credit and the mark that it is done as ONE: one rename, one UPDATE. Of what it does beyond that (mail,
 * stock) it must expect that it is called again with the same order number.
 */
interface Handlers
{
    /**
     * @param string $number
     * @return Order|null null when the shop has no such order
     */
    public function findOrder($number);

    /**
     * @param Order        $order        open or closed, as findOrder() gave it
     * @param Notification $notification
     * @return bool true: the order is marked as paid now; false: somebody else was faster
     */
    public function orderPaid(Order $order, Notification $notification);

    /**
     * @param Order        $order        open, as findOrder() gave it
     * @param Notification $notification
     * @return bool true: the order is marked as closed now; false: somebody else was faster
     */
    public function orderClosed(Order $order, Notification $notification);

    /**
     * @param Order        $order        paid, as findOrder() gave it
     * @param Notification $notification its meaning says whether the refund was done or has failed
     * @return bool true: the refund is marked now; false: somebody else was faster
     */
    public function refundDone(Order $order, Notification $notification);
}
