<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Orders on disk, one after the other: only one of them is read at a time.
 */
final class OrderList extends \FilterIterator
{
    private $orders;
    private $order;

    /**
     * @param FileOrders $orders
     * @param string[]   $numbers
     */
    public function __construct(FileOrders $orders, array $numbers)
    {
        parent::__construct(new \ArrayIterator($numbers));
        $this->orders = $orders;
    }

    /**
     * @return bool whether there is such an order: one whose making was cut off is none
     */
    #[\ReturnTypeWillChange]
    public function accept()
    {
        $this->order = $this->orders->find(parent::current());
        return $this->order !== null;
    }

    /**
     * @return Order
     */
    #[\ReturnTypeWillChange]
    public function current()
    {
        return $this->order;
    }
}
