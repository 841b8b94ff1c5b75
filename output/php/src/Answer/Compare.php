<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Answer;

use AlipayCrossBorder\Record;

final class Compare extends Record
{
    const FIELDS = array(
        // Order number, or refund number of a refund
        'partner_transaction_id' => array('required' => true, 'bytes' => 64),
        // Amount in the settlement currency
        'amount' => array('required' => true, 'format' => 'amount'),
        // Settlement currency
        'currency' => array('required' => true, 'bytes' => 3, 'format' => 'capitals'),
        // When it was paid, GMT+8
        'payment_time' => array('required' => true, 'format' => 'date14'),
        // When it was settled, GMT+8
        'settlement_time' => array('format' => 'date14'),
        // P: a payment, R: a refund
        'transaction_type' => array('required' => true, 'bytes' => 8, 'format' => 'capitals'),
        // Service charge in the settlement currency
        'service_charge' => array('format' => 'amount'),
        // P: done, not settled; L: settled; of refunds, from memory, W: waiting, F: failed
        'status' => array('required' => true, 'bytes' => 8, 'format' => 'capitals'),
        // Name of the goods
        'remarks' => array(),
    );

    /**
     * @return string Order number, or refund number of a refund
     */
    public function partnerTransactionId()
    {
        return $this->value('partner_transaction_id');
    }

    /**
     * @return string Amount in the settlement currency
     */
    public function amount()
    {
        return $this->value('amount');
    }

    /**
     * @return string Settlement currency
     */
    public function currency()
    {
        return $this->value('currency');
    }

    /**
     * @return string When it was paid, GMT+8
     */
    public function paymentTime()
    {
        return $this->value('payment_time');
    }

    /**
     * @return string When it was settled, GMT+8; may be empty
     */
    public function settlementTime()
    {
        return $this->value('settlement_time');
    }

    /**
     * @return string P: a payment, R: a refund
     */
    public function transactionType()
    {
        return $this->value('transaction_type');
    }

    /**
     * @return string Service charge in the settlement currency; may be empty
     */
    public function serviceCharge()
    {
        return $this->value('service_charge');
    }

    /**
     * @return string P: done, not settled; L: settled; of refunds, from memory, W: waiting, F: failed
     */
    public function status()
    {
        return $this->value('status');
    }

    /**
     * @return string Name of the goods; may be empty
     */
    public function remarks()
    {
        return $this->value('remarks');
    }
}
