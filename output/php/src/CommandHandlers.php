<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The shop's own side of the commands: handlers.php implements it. The pages go on without it.
 */
interface CommandHandlers extends Handlers
{
    /**
     * @return \Traversable|Order[] every order, one after the other
     */
    public function orders();

    /**
     * Before a refund is sent: nothing of it may be lost, whatever happens to the call.
     *
     * @param Order  $order  paid, as findOrder() gave it
     * @param string $refund the number of the refund
     * @param string $amount decimal text, in what the order is priced in
     * @return bool true: the refund is marked as asked for now; false: its number was marked before
     */
    public function refundAsked(Order $order, $refund, $amount);

    /**
     * The gateway has refused the refund: its mark goes.
     *
     * @param Order  $order
     * @param string $refund
     */
    public function refundWithdrawn(Order $order, $refund);
}
