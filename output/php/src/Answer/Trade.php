<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder\Answer;

use AlipayCrossBorder\Record;

final class Trade extends Record
{
    const FIELDS = array(
        // Your order number
        'out_trade_no' => array('required' => true, 'bytes' => 64),
        // The gateway's number of the payment
        'trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'digits'),
        // What became of the payment
        'trade_status' => array('required' => true, 'bytes' => 64),
        // Short name of the goods
        'subject' => array(),
        // Price of one piece
        'price' => array('format' => 'amount'),
        // Number of pieces
        'quantity' => array('format' => 'digits'),
        // Price of the trade, probably in RMB
        'total_fee' => array('format' => 'amount'),
        // Discount
        'discount' => array(),
        // When it was made, GMT+8
        'gmt_create' => array('format' => 'datetime'),
        // When it was paid, GMT+8
        'gmt_payment' => array('format' => 'datetime'),
        // When it was closed, GMT+8
        'gmt_close' => array('format' => 'datetime'),
        // When it changed last, GMT+8
        'gmt_last_modified_time' => array('format' => 'datetime'),
        // The buyer's account
        'buyer_email' => array(),
        // The buyer's id
        'buyer_id' => array(),
        // The seller's account
        'seller_email' => array(),
        // The seller's id
        'seller_id' => array(),
        // Kind of payment
        'payment_type' => array(),
        // What went back to the buyer
        'to_buyer_fee' => array(),
        // What the seller got
        'to_seller_fee' => array(),
        // What became of a refund
        'refund_status' => array(),
        // When it was refunded, GMT+8
        'gmt_refund' => array(),
        // More about the status
        'additional_trade_status' => array(),
    );

    /**
     * @return string Your order number
     */
    public function outTradeNo()
    {
        return $this->value('out_trade_no');
    }

    /**
     * @return string The gateway's number of the payment
     */
    public function tradeNo()
    {
        return $this->value('trade_no');
    }

    /**
     * @return string What became of the payment
     */
    public function tradeStatus()
    {
        return $this->value('trade_status');
    }

    /**
     * @return string Short name of the goods; may be empty
     */
    public function subject()
    {
        return $this->value('subject');
    }

    /**
     * @return string Price of one piece; may be empty
     */
    public function price()
    {
        return $this->value('price');
    }

    /**
     * @return string Number of pieces; may be empty
     */
    public function quantity()
    {
        return $this->value('quantity');
    }

    /**
     * @return string Price of the trade, probably in RMB; may be empty
     */
    public function totalFee()
    {
        return $this->value('total_fee');
    }

    /**
     * @return string Discount; may be empty
     */
    public function discount()
    {
        return $this->value('discount');
    }

    /**
     * @return string When it was made, GMT+8; may be empty
     */
    public function gmtCreate()
    {
        return $this->value('gmt_create');
    }

    /**
     * @return string When it was paid, GMT+8; may be empty
     */
    public function gmtPayment()
    {
        return $this->value('gmt_payment');
    }

    /**
     * @return string When it was closed, GMT+8; may be empty
     */
    public function gmtClose()
    {
        return $this->value('gmt_close');
    }

    /**
     * @return string When it changed last, GMT+8; may be empty
     */
    public function gmtLastModifiedTime()
    {
        return $this->value('gmt_last_modified_time');
    }

    /**
     * @return string The buyer's account; may be empty
     */
    public function buyerEmail()
    {
        return $this->value('buyer_email');
    }

    /**
     * @return string The buyer's id; may be empty
     */
    public function buyerId()
    {
        return $this->value('buyer_id');
    }

    /**
     * @return string The seller's account; may be empty
     */
    public function sellerEmail()
    {
        return $this->value('seller_email');
    }

    /**
     * @return string The seller's id; may be empty
     */
    public function sellerId()
    {
        return $this->value('seller_id');
    }

    /**
     * @return string Kind of payment; may be empty
     */
    public function paymentType()
    {
        return $this->value('payment_type');
    }

    /**
     * @return string What went back to the buyer; may be empty
     */
    public function toBuyerFee()
    {
        return $this->value('to_buyer_fee');
    }

    /**
     * @return string What the seller got; may be empty
     */
    public function toSellerFee()
    {
        return $this->value('to_seller_fee');
    }

    /**
     * @return string What became of a refund; may be empty
     */
    public function refundStatus()
    {
        return $this->value('refund_status');
    }

    /**
     * @return string When it was refunded, GMT+8; may be empty
     */
    public function gmtRefund()
    {
        return $this->value('gmt_refund');
    }

    /**
     * @return string More about the status; may be empty
     */
    public function additionalTradeStatus()
    {
        return $this->value('additional_trade_status');
    }
}
