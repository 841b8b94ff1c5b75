<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The description of the gateway's notifications: kinds of message, what a status means, what a reason says and answers.
 */
final class NotificationTable
{
    private static $kinds = array(
        'refund' => array(
            'known_by' => 'out_return_no',
            'parameters' => array(
                // Number of this notification
                'notify_id' => array('required' => true, 'bytes' => 128),
                // Kind of notification
                'notify_type' => array('bytes' => 64),
                // When it was sent, GMT+8
                'notify_time' => array('format' => 'datetime'),
                // Your order number
                'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
                // Your refund number
                'out_return_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
                // What became of the refund
                'refund_status' => array('required' => true, 'bytes' => 64),
                // Why it failed
                'error_code' => array('bytes' => 64),
            ),
            'amounts' => array(),
            'status' => 'refund_status',
            'meanings' => array(
                'REFUND_SUCCESS' => 'refunded',
                'REFUND_FAIL' => 'refund_failed',
            ),
        ),
        'payment' => array(
            'parameters' => array(
                // Number of this notification
                'notify_id' => array('required' => true, 'bytes' => 128),
                // Kind of notification
                'notify_type' => array('required' => true, 'bytes' => 64),
                // When it was sent, GMT+8
                'notify_time' => array('required' => true, 'format' => 'datetime'),
                // Your order number
                'out_trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'order-number'),
                // The gateway's number of the payment
                'trade_no' => array('required' => true, 'bytes' => 64, 'format' => 'digits'),
                // Price in the settlement currency
                'total_fee' => array('required' => true, 'format' => 'amount'),
                // Price in RMB of an order that was priced so
                'rmb_fee' => array('format' => 'amount'),
                // Settlement currency
                'currency' => array('required' => true, 'bytes' => 10),
                // What became of the payment
                'trade_status' => array('required' => true, 'bytes' => 64),
            ),
            'amounts' => array('total_fee', 'rmb_fee'),
            'status' => 'trade_status',
            'meanings' => array(
                'TRADE_FINISHED' => 'paid',
                'TRADE_SUCCESS' => 'paid',
                'TRADE_CLOSED' => 'closed',
            ),
        ),
    );

    private static $reasons = array(
        'paid' => array('success', 'The order is paid now'),
        'already_paid' => array('success', 'The order was paid before by the same trade'),
        'closed' => array('success', 'The order is closed now'),
        'already_closed' => array('success', 'The order was closed before'),
        'closed_after_paid' => array('success', 'The order is paid and stays so'),
        'refunded' => array('success', 'The refund is marked as done now'),
        'refund_failed' => array('success', 'The refund is marked as failed now'),
        'already_refunded' => array('success', 'The refund was marked before'),
        'ignored' => array('success', 'This status asks for nothing'),
        'oversized' => array('fail', 'The message is larger than a notification can be'),
        'wrong_content_type' => array('fail', 'The message is not form data'),
        'gateway_unreachable' => array('fail', 'The gateway could not be asked whether it sent this'),
        'not_genuine' => array('fail', 'The gateway says that it did not send this'),
        'unknown_order' => array('fail', 'There is no such order'),
        'other_currency' => array('fail', 'The currency is not that of the order'),
        'other_partner' => array('fail', 'The partner is not that of the config'),
        'other_amount' => array('fail', 'The amount is not that of the order'),
        'conflict' => array('fail', 'The order\'s state does not go with this message; look at the order'),
        'handler_failed' => array('fail', 'The shop\'s own code failed; the gateway will send the message again'),
    );

    /**
     * @param array $message name => text
     * @return array the kind of the message: the first whose own name is there; the last has none
     */
    public static function kindOf(array $message)
    {
        foreach (self::$kinds as $kind) {
            if (!isset($kind['known_by']) || isset($message[$kind['known_by']]) && $message[$kind['known_by']] !== '') {
                return $kind;
            }
        }
    }

    /**
     * @param string $reason
     * @return string what the page answers
     */
    public static function answer($reason)
    {
        return isset(self::$reasons[$reason]) ? self::$reasons[$reason][0] : 'fail';
    }

    /**
     * @param string $reason one of the table's, or the code of a KitError
     * @return string
     */
    public static function says($reason)
    {
        return isset(self::$reasons[$reason]) ? self::$reasons[$reason][1] : KitError::says($reason);
    }
}
