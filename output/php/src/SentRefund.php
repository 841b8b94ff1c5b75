<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A refund that the gateway has taken: it waits there, and nothing stops it.
 */
final class SentRefund
{
    private $parameters;
    private $hadArrived;

    /**
     * @param array<string, string> $parameters
     * @param bool                  $hadArrived
     */
    public function __construct(array $parameters, $hadArrived)
    {
        $this->parameters = $parameters;
        $this->hadArrived = $hadArrived;
    }

    /**
     * @return array<string, string> as they were sent, signed
     */
    public function parameters()
    {
        return $this->parameters;
    }

    /**
     * @return bool whether the gateway had it from an earlier call
     */
    public function hadArrived()
    {
        return $this->hadArrived;
    }
}
