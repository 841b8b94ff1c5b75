<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What a transport hands the bytes of a table to. It remembers why it ended a call: that is no fault of the network.
 */
final class Feed
{
    private $table;
    private $thrown;

    public function __construct(TableAnswer $table)
    {
        $this->table = $table;
    }

    /**
     * @param string $bytes
     * @throws KitError
     * @throws \Exception what the shop's own code throws for a record
     */
    public function __invoke($bytes)
    {
        try {
            $this->table->feed($bytes);
        } catch (\Exception $error) {
            $this->thrown = $error;
            throw $error;
        } catch (\Throwable $error) { // since PHP 7
            $this->thrown = $error;
            throw $error;
        }
    }

    /**
     * @return \Exception|\Throwable|null
     */
    public function thrown()
    {
        return $this->thrown;
    }
}
