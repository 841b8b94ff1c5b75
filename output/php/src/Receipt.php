<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the notify page answers, and why.
 */
final class Receipt
{
    private $reason;
    private $order;
    private $note;

    /**
     * @param string $reason
     * @param string $order
     * @param string $note
     */
    public function __construct($reason, $order = '', $note = '')
    {
        $this->reason = $reason;
        $this->order = $order;
        $this->note = $note;
    }

    /**
     * @return int of HTTP: the gateway looks at the body alone
     */
    public function status()
    {
        return 200;
    }

    /**
     * @return string the whole body: success, or fail and the gateway sends the message again
     */
    public function body()
    {
        return NotificationTable::answer($this->reason);
    }

    /**
     * @return string a code: one of a KitError or one of the README
     */
    public function reason()
    {
        return $this->reason;
    }

    /**
     * @return string the number that the message gives; empty when its signature does not fit
     */
    public function order()
    {
        return $this->order;
    }

    /**
     * @return string amount_unchecked, fits_charset:ID, or empty
     */
    public function note()
    {
        return $this->note;
    }
}
