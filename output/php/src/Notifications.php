<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Takes the notifications of the gateway: receive() does everything, from the raw body to the words of the answer.
 */
final class Notifications
{
    private $gateway;
    private $handlers;
    private $transport;
    private $log;

    /**
     * @param Gateway        $gateway
     * @param Handlers       $handlers  the shop's own side
     * @param Transport|null $transport how the gateway is called; null: by curl
     * @param callable|null  $log       gets one line of text for each message; null: no log
     */
    public function __construct(Gateway $gateway, Handlers $handlers, $transport = null, $log = null)
    {
        $this->gateway = $gateway;
        $this->handlers = $handlers;
        $config = $gateway->config();
        $this->transport = $transport ?: new CurlTransport((int) $config->get('timeout'), $config->get('proxy'));
        $this->log = $log;
    }

    /**
     * @param string $body        the raw bytes of the request: file_get_contents('php://input')
     * @param string $contentType its header Content-Type, or empty
     * @return Receipt what to answer; whatever happens, nothing is thrown
     */
    public function receive(
        #[\SensitiveParameter]
        $body,
        $contentType
    ) {
        $check = new GenuineCheck($this->gateway->config(), $this->transport);
        $reception = new Reception($this->gateway, $this->handlers, $check);
        return $this->logged($reception, $reception->receive($body, $contentType));
    }

    /**
     * Does what a notification would do, for what a query has said.
     *
     * @param string $number of the order
     * @param string $trade  the gateway's number of the payment
     * @param string $status as the gateway writes it
     * @return Receipt whatever happens, nothing is thrown
     */
    public function learn($number, $trade, $status)
    {
        $check = new GenuineCheck($this->gateway->config(), $this->transport);
        $reception = new Reception($this->gateway, $this->handlers, $check);
        return $this->logged($reception, $reception->learn($number, $trade, $status));
    }

    private function logged(Reception $reception, Receipt $receipt)
    {
        try {
            $this->write($reception->entry());
        } catch (\Exception $ignored) { // a full disk must not undo a payment
        } catch (\Throwable $ignored) {
        }
        return $receipt;
    }

    private function write($entry)
    {
        if ($this->log !== null) {
            call_user_func($this->log, LogLine::make($entry, $this->gateway->config()));
        }
    }
}
