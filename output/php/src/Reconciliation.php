<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Holds the gateway's file of some days against the shop's orders.
 */
final class Reconciliation
{
    private $client;
    private $handlers;
    private $uses;
    private $orders = array();
    /** Refund number => the order that asked for it. */
    private $asked = array();
    private $isSeen = array();
    private $isRefundSeen = array();

    public function __construct(Client $client, CommandHandlers $handlers)
    {
        $this->client = $client;
        $this->handlers = $handlers;
        $this->uses = CommandTable::of('reconcile');
    }

    /**
     * @param string $first yyyyMMdd, GMT+8
     * @param string $last  the same, before today
     * @return array[] each array(finding, number, ours, theirs)
     * @throws KitError
     */
    public function findings($first, $last)
    {
        $this->checkPeriod($first, $last);
        foreach ($this->handlers->orders() as $order) {
            $this->orders[$order->number()] = $order;
            $this->asked += array_fill_keys(array_keys($order->asked()), $order);
        }
        $payments = array();
        $refunds = array();
        // An order is marked here after it was paid there, at most a day: so the day before is read as well.
        $period = $this->parameters(Clock::dayBefore($first), $last);
        $this->client->read($this->uses['service'], $period, function (Record $record) use ($first, $last, &$payments, &$refunds) {
            $number = $record->value($this->uses['number']);
            $day = substr($record->value($this->uses['time']), 0, 8);
            $isInPeriod = strcmp($day, $first) >= 0 && strcmp($day, $last) <= 0;
            $type = $record->value($this->uses['type']);
            if (in_array($type, $this->uses['is_payment'], true)) {
                $this->isSeen[$number] = true;
                $payments[] = $isInPeriod ? $this->ofPayment($number, $record) : null;
            } elseif (in_array($type, $this->uses['is_refund'], true)) {
                $this->isRefundSeen[$number] = true;
                $refunds[] = $isInPeriod ? $this->ofRefund($number, $record) : null;
            }
        });
        return array_values(array_filter(array_merge($payments, $this->missing($first, $last), $refunds, $this->waiting())));
    }

    private function checkPeriod($first, $last)
    {
        $this->client->gateway()->request($this->uses['service'], $this->parameters($first, $last));
    }

    private function parameters($first, $last)
    {
        return array($this->uses['first'] => $first, $this->uses['last'] => $last);
    }

    private function ofPayment($number, Record $record)
    {
        $order = isset($this->orders[$number]) ? $this->orders[$number] : null;
        if ($order === null) {
            return array('unknown_here', $number, '', $this->theirs($record));
        }
        list(, $amount) = $order->price();
        $finding = '';
        if ($order->state() !== 'paid') {
            $finding = 'not_paid_here';
        } elseif ($order->currency() !== $record->value($this->uses['currency'])) {
            $finding = 'other_currency';
        } elseif (self::isComparable($order) && !Decimal::areEqual($amount, $record->value($this->uses['amount']))) {
            $finding = 'other_amount';
        }
        return $finding === '' ? null : array($finding, $number, self::ours($order, $amount), $this->theirs($record));
    }

    private function ofRefund($number, Record $record)
    {
        if (!isset($this->asked[$number])) {
            return array('refund_unknown_here', $number, '', $this->theirs($record));
        }
        $order = $this->asked[$number];
        $asked = $order->asked();
        $status = $record->value($this->uses['status']);
        $finding = 'refund_done';
        if (self::isComparable($order) && !Decimal::areEqual($asked[$number], $record->value($this->uses['amount']))) {
            $finding = 'refund_other_amount';
        } elseif (in_array($status, $this->uses['is_waiting'], true)) {
            $finding = 'refund_waiting';
        } elseif (in_array($status, $this->uses['is_failed'], true)) {
            $finding = 'refund_failed';
        }
        return array($finding, $number, self::ours($order, $asked[$number]), $this->theirs($record));
    }

    private function missing($first, $last)
    {
        $missing = array();
        foreach (array_diff_key($this->orders, $this->isSeen) as $number => $order) {
            $day = $order->paidAt() === '' ? '' : Clock::in('yyyyMMdd', $order->paidAt());
            if ($order->state() === 'paid' && strcmp($day, $first) >= 0 && strcmp($day, $last) <= 0) {
                list(, $amount) = $order->price();
                $missing[$number] = array('missing_there', (string) $number, self::ours($order, $amount), '');
            }
        }
        ksort($missing, SORT_STRING);
        return array_values($missing);
    }

    private function waiting()
    {
        $waiting = array();
        foreach (array_diff_key($this->asked, $this->isRefundSeen) as $number => $order) {
            if ($order->refund($number) === '') {
                $asked = $order->asked();
                $waiting[$number] = array('refund_waiting', (string) $number, self::ours($order, $asked[$number]), '');
            }
        }
        ksort($waiting, SORT_STRING);
        return array_values($waiting);
    }

    /** An amount in another currency than that of the contract is settled at a rate that nobody knows here. */
    private static function isComparable(Order $order)
    {
        list(, , $currency) = $order->price();
        return $currency === $order->currency();
    }

    private static function ours(Order $order, $amount)
    {
        list(, , $currency) = $order->price();
        return trim("$amount $currency");
    }

    private function theirs(Record $record)
    {
        return trim($record->value($this->uses['amount']) . ' ' . $record->value($this->uses['currency']));
    }
}
