<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * How the kit calls the gateway. CurlTransport is the kit's own; a test gives another one.
 */
interface Transport
{
    /**
     * @param string $method      GET or POST
     * @param string $address
     * @param string $contentType of the body, empty with GET
     * @param string $body        bytes, empty with GET
     * @return array array(int status, string body): a whole HTTP answer, whatever its status
     * @throws \Exception anything else
     */
    public function send($method, $address, $contentType, $body);
}
