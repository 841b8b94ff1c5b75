<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * An order as the shop knows it. A value: handlers make it, the kit compares it with what the gateway says.
 */
final class Order
{
    private $number;
    private $currency;
    private $amounts;
    private $state;
    private $trade;
    private $refunds;
    private $created;
    private $paidAt;
    private $asked;

    /**
     * @param string                $number
     * @param string                $currency
     * @param array<string, string> $amounts  name => amount as text: total_fee or rmb_fee
     * @param string                $state    open, closed or paid
     * @param string                $trade    the gateway's number of the payment; empty unless paid
     * @param array<string, string> $refunds  refund number => refunded or refund_failed
     * @param string                $created  yyyy-MM-dd HH:mm:ss, GMT+8, or empty
     * @param string                $paidAt   the same: when it was marked as paid
     * @param array<string, string> $asked    refund number => amount that was asked for
     * @throws \InvalidArgumentException another state
     */
    public function __construct(
        $number,
        $currency,
        array $amounts,
        $state = 'open',
        $trade = '',
        array $refunds = array(),
        $created = '',
        $paidAt = '',
        array $asked = array()
    ) {
        if (!in_array($state, array('open', 'closed', 'paid'), true)) {
            throw new \InvalidArgumentException('an order is open, closed or paid');
        }
        $this->number = (string) $number;
        $this->currency = (string) $currency;
        $this->amounts = $amounts;
        $this->state = $state;
        $this->trade = (string) $trade;
        $this->refunds = $refunds;
        $this->created = (string) $created;
        $this->paidAt = (string) $paidAt;
        $this->asked = array_map('strval', $asked);
    }

    /**
     * @return string
     */
    public function number()
    {
        return $this->number;
    }

    /**
     * @return string
     */
    public function currency()
    {
        return $this->currency;
    }

    /**
     * @param string $name total_fee or rmb_fee
     * @return string empty when the order is not priced so
     */
    public function amount($name)
    {
        return isset($this->amounts[$name]) ? $this->amounts[$name] : '';
    }

    /**
     * @return string open, closed or paid
     */
    public function state()
    {
        return $this->state;
    }

    /**
     * @return string the gateway's number of the payment; empty unless paid
     */
    public function trade()
    {
        return $this->trade;
    }

    /**
     * @param string $number
     * @return string refunded, refund_failed, or empty when the refund is not marked
     */
    public function refund($number)
    {
        return isset($this->refunds[$number]) ? $this->refunds[$number] : '';
    }

    /**
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8, or empty
     */
    public function created()
    {
        return $this->created;
    }

    /**
     * @return string when it was marked as paid, yyyy-MM-dd HH:mm:ss, GMT+8, or empty
     */
    public function paidAt()
    {
        return $this->paidAt;
    }

    /**
     * @return array<string, string> refund number => amount that was asked for
     */
    public function asked()
    {
        return $this->asked;
    }

    /**
     * @return string[] name, amount and currency of its price; empty ones when it has none
     */
    public function price()
    {
        if ($this->amount('total_fee') !== '') {
            return array('total_fee', $this->amount('total_fee'), $this->currency);
        }
        if ($this->amount('rmb_fee') !== '') {
            return array('rmb_fee', $this->amount('rmb_fee'), 'CNY');
        }
        return array('', '', '');
    }
}
