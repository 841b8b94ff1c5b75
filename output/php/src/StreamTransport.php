<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A transport for tables of any size. Of one that is not, a table is taken as a whole.
 */
interface StreamTransport extends Transport
{
    /**
     * As send(), for an answer that may be large.
     *
     * @param string   $method      GET or POST
     * @param string   $address
     * @param string   $contentType
     * @param string   $body
     * @param callable $take        gets the body of an answer with status 200, piece by piece as it comes; what it throws ends the call
     * @return int status
     * @throws \Exception anything but a whole HTTP answer
     */
    public function stream($method, $address, $contentType, $body, $take);
}
