<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Money back to the buyer. A refund is marked in the shop before it is sent: whatever happens then, it is not paid twice.
 */
final class Refunds
{
    private $client;
    private $handlers;
    private $unknown = array();

    public function __construct(Client $client, CommandHandlers $handlers)
    {
        $this->client = $client;
        $this->handlers = $handlers;
    }

    /**
     * @param string $number of the order
     * @param string $amount decimal text, in what the order is priced in
     * @param string $reason
     * @param string $refund its number; empty: one is made
     * @param bool   $again  whether it was sent before under this number, and nobody knows what became of it
     * @return SentRefund
     * @throws KitError not_allowed, too_large, duplicate, and those of Client::call(). After a refusal with a code that the kit knows
     *                  the mark is taken back; after any other error of the call it stays, since the refund may have arrived
     */
    public function refund($number, $amount, $reason, $refund = '', $again = false)
    {
        $uses = CommandTable::of('refund');
        $order = $this->paidOrder($uses, $number);
        $given = self::parameters($uses, $order, $amount, $reason, $refund === '' ? $this->newNumber() : $refund);
        $refund = $given[$uses['refund']];
        $request = $this->client->gateway()->request($uses['service'], $given);
        if ($again) {
            $asked = $order->asked();
            $isOpen = isset($asked[$refund]) && $order->refund($refund) === '';
            if (!$isOpen || !Decimal::areEqual($asked[$refund], $amount)) {
                throw new KitError('not_allowed', $uses['refund']);
            }
        } else {
            self::checkRest($uses, $order, $amount, array());
            $this->mark($uses, $order, $refund, $amount);
            $this->lookAgain($uses, array($order), array($given), false);
        }
        $this->unknown = array($request->parameters());
        try {
            $this->client->send($uses['service'], $request);
        } catch (KitError $error) {
            if ($again && in_array($error->getParameter(), $uses['repeated'], true)) {
                $this->unknown = array();
                return new SentRefund($request->parameters(), true);
            }
            if (self::isFinal($uses, $error)) {
                if (!$again) {
                    $this->withdraw($uses, array($order), array($given), 1);
                }
                $this->unknown = array();
            }
            throw $error;
        }
        $this->unknown = array();
        return new SentRefund($request->parameters(), false);
    }

    /**
     * All of them, or none.
     *
     * @param array[] $lines each array('order' =>, 'amount' =>, 'reason' =>, 'refund' => its number; empty: one is made)
     * @return array[] the lines as they were sent: name of the column => text
     * @throws KitError as refund(); with "line N: " before the parameter where one line is to blame
     */
    public function refundAll(array $lines)
    {
        $uses = CommandTable::of('batch-refund');
        $orders = array();
        $written = array();
        $earlier = array();
        foreach (array_values($lines) as $i => $line) {
            try {
                $order = $this->paidOrder($uses, $line['order']);
                $refund = $line['refund'] === '' ? $this->newNumber() : $line['refund'];
                $given = self::parameters($uses, $order, $line['amount'], $line['reason'], $refund);
                $values = $this->client->gateway()->checkLine($uses['service'], $given);
                $earlier += array($order->number() => array());
                self::checkRest($uses, $order, $line['amount'], $earlier[$order->number()]);
            } catch (KitError $error) {
                throw $error->inLine($i + 1);
            }
            $orders[] = $order;
            $written[] = $values;
            $earlier[$order->number()][] = $line['amount'];
        }
        $request = $this->client->gateway()->request($uses['service'], array(), $written);
        $this->markAll($uses, $orders, $written, array_column($lines, 'amount'));
        $this->lookAgain($uses, $orders, $written, true);
        $this->unknown = $written;
        try {
            $this->client->send($uses['service'], $request);
        } catch (KitError $error) {
            if (self::isFinal($uses, $error)) {
                $this->withdraw($uses, $orders, $written, count($orders));
            }
            throw $error;
        }
        $this->unknown = array();
        return $written;
    }

    /**
     * @return array[] what the last call was to send, as long as nobody knows what became of it; empty when that is known
     */
    public function unknown()
    {
        return $this->unknown;
    }

    /**
     * @return string a number for a refund that nobody has had
     */
    public function newNumber()
    {
        return 'R' . OrderNumber::make(array($this->client, 'now'));
    }

    private function paidOrder(array $uses, $number)
    {
        $order = $number === '' ? null : $this->handlers->findOrder($number);
        if ($order === null) {
            throw new KitError('not_allowed', $uses['order'], 'there is no such order');
        }
        if ($order->state() !== 'paid') {
            throw new KitError('not_allowed', $uses['order'], 'the order is not paid');
        }
        return $order;
    }

    private static function parameters(array $uses, Order $order, $amount, $reason, $refund)
    {
        return array(
            $uses['order'] => $order->number(),
            $uses['refund'] => $refund,
            $uses['currency'] => $order->currency(),
            self::amountName($uses, $order) => $amount,
            $uses['reason'] => $reason,
        );
    }

    private static function amountName(array $uses, Order $order)
    {
        list($name) = $order->price();
        if (!isset($uses['amounts'][$name])) {
            throw new KitError('not_allowed', $uses['order']);
        }
        return $uses['amounts'][$name];
    }

    private static function checkRest(array $uses, Order $order, $amount, array $earlier)
    {
        list(, $price) = $order->price();
        $rest = Decimal::rest($price, array_merge($earlier, array_values(self::taken($order))));
        if (Decimal::compare($amount, $rest) > 0) {
            throw new KitError('too_large', self::amountName($uses, $order), $rest);
        }
    }

    /** Refund number => amount, of what has not failed. */
    private static function taken(Order $order)
    {
        $taken = $order->asked();
        foreach (array_keys($taken) as $refund) {
            if ($order->refund($refund) === 'refund_failed') {
                unset($taken[$refund]);
            }
        }
        return $taken;
    }

    private function mark(array $uses, Order $order, $refund, $amount)
    {
        if ($this->handlers->refundAsked($order, $refund, $amount) !== true) {
            throw new KitError('duplicate', $uses['refund']);
        }
    }

    private function markAll(array $uses, array $orders, array $written, array $amounts)
    {
        $isMarked = 0;
        try {
            foreach ($orders as $i => $order) {
                $this->mark($uses, $order, $written[$i][$uses['refund']], $amounts[$i]);
                $isMarked++;
            }
        } catch (KitError $error) {
            throw $error->inLine($isMarked + 1);
        } finally {
            if ($isMarked < count($orders)) {
                $this->withdraw($uses, $orders, $written, $isMarked);
            }
        }
    }

    /** Somebody else may have marked at the same moment: then nothing is sent, and the marks go. */
    private function lookAgain(array $uses, array $orders, array $written, $inLines)
    {
        $own = array();
        $first = array();
        foreach ($orders as $i => $order) {
            $own[$order->number()][$written[$i][$uses['refund']]] = true;
            $first += array($order->number() => $i);
        }
        $isRight = false;
        try {
            foreach ($first as $number => $i) {
                $this->checkMarks($uses, $orders[$i], $own[$number], $inLines ? $i + 1 : 0);
            }
            $isRight = true;
        } finally {
            if (!$isRight) {
                $this->withdraw($uses, $orders, $written, count($orders));
            }
        }
    }

    private function checkMarks(array $uses, Order $order, array $own, $line)
    {
        $order = $this->handlers->findOrder($order->number());
        if ($order === null || array_diff_key($own, $order->asked()) !== array()) {
            return; // it was not read anew
        }
        list(, $price) = $order->price();
        $taken = self::taken($order);
        if (Decimal::areMore($taken, $price)) {
            $error = new KitError('too_large', self::amountName($uses, $order), Decimal::rest($price, array_diff_key($taken, $own)));
            throw $line === 0 ? $error : $error->inLine($line);
        }
    }

    /** Whether the gateway has said no to it, once and for all. */
    private static function isFinal(array $uses, KitError $error)
    {
        $code = $error->getParameter();
        return $error->getCode() === 'gateway_error' && GatewayCodes::has($code) && !in_array($code, $uses['repeated'], true);
    }

    private function withdraw(array $uses, array $orders, array $written, $count)
    {
        for ($i = 0; $i < $count; $i++) {
            $this->handlers->refundWithdrawn($orders[$i], $written[$i][$uses['refund']]);
        }
        $this->unknown = array();
    }
}
