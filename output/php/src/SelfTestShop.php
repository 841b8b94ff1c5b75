<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The shop and the gateway of a self-test's notification: they behave as the case says, and remember what was done.
 */
final class SelfTestShop implements Handlers, Transport
{
    /** @var string[] the handlers that were called */
    public $called = array();
    /** @var string the address that was called */
    public $asked = '';

    private $case;
    private $order;

    /**
     * @param array $case order, then: lists of array(name, value); reply: null or such a list with the answer; handler
     */
    public function __construct(array $case)
    {
        $this->case = $case;
        $this->order = $case['order'] === array() ? null : self::order($case['order']);
    }

    public function send($method, $address, $contentType, $body)
    {
        $this->asked = $address;
        if ($this->case['reply'] === null) {
            throw new \RuntimeException('nobody there');
        }
        return $this->case['reply'][0];
    }

    public function findOrder($number)
    {
        $isLate = $this->case['handler'] === 'late' && $this->called !== array();
        return $isLate || $this->order !== null && $this->order->number() === $number ? $this->order : null;
    }

    public function orderPaid(Order $order, Notification $notification)
    {
        return $this->handle('order_paid');
    }

    public function orderClosed(Order $order, Notification $notification)
    {
        return $this->handle('order_closed');
    }

    public function refundDone(Order $order, Notification $notification)
    {
        return $this->handle('refund_done');
    }

    private function handle($name)
    {
        $this->called[] = $name;
        switch ($this->case['handler']) {
            case 'throws':
                throw new \RuntimeException('the shop is closed');
            case 'late':
                $this->order = self::order($this->case['then']);
                return false;
            default:
                return $this->case['handler'] === 'commits';
        }
    }

    private static function order(array $pairs)
    {
        $fields = array('number' => '', 'currency' => '', 'state' => 'open', 'trade' => '');
        $refunds = array();
        foreach ($pairs as $pair) {
            if ($pair[0] === 'refund') {
                list($number, $meaning) = explode('=', $pair[1], 2);
                $refunds[$number] = $meaning;
            } else {
                $fields[$pair[0]] = $pair[1];
            }
        }
        return new Order($fields['number'], $fields['currency'], $fields, $fields['state'], $fields['trade'], $refunds);
    }
}
