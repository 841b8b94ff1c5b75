<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the gateway has said, after all that can be checked was checked: what a handler gets.
 */
final class Notification
{
    private $parameters;
    private $meaning;
    private $isAmountUnchecked;

    /**
     * @param array<string, string> $parameters
     * @param string                $meaning
     * @param bool                  $isAmountUnchecked
     */
    public function __construct(array $parameters, $meaning, $isAmountUnchecked)
    {
        $this->parameters = $parameters;
        $this->meaning = $meaning;
        $this->isAmountUnchecked = $isAmountUnchecked;
    }

    /**
     * @return array<string, string> all of them, in the order of the message
     */
    public function parameters()
    {
        return $this->parameters;
    }

    /**
     * @return string paid, closed, refunded or refund_failed
     */
    public function meaning()
    {
        return $this->meaning;
    }

    /**
     * @return string the shop's number of the order
     */
    public function order()
    {
        return $this->parameter('out_trade_no');
    }

    /**
     * @return string the gateway's number of the payment, or empty
     */
    public function trade()
    {
        return $this->parameter('trade_no');
    }

    /**
     * @return string the shop's number of the refund, or empty
     */
    public function refund()
    {
        return $this->parameter('out_return_no');
    }

    /**
     * @return bool true: the message does not name the amount in which the order has its price
     */
    public function isAmountUnchecked()
    {
        return $this->isAmountUnchecked;
    }

    private function parameter($name)
    {
        return isset($this->parameters[$name]) ? $this->parameters[$name] : '';
    }
}
