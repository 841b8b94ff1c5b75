<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * One call after the other: the answer of a whole HTTP exchange with status 200, or the error unreachable.
 */
final class Exchange
{
    private $transport;
    private $thrown = '';
    private $hasCalled = false;

    public function __construct(Transport $transport)
    {
        $this->transport = $transport;
    }

    /**
     * @return bool whether the gateway was called
     */
    public function hasCalled()
    {
        return $this->hasCalled;
    }

    /**
     * @return string class and message of what the transport threw in the last call; empty when it did not
     */
    public function thrown()
    {
        return $this->thrown;
    }

    /**
     * @param array $call as Transport::send() takes it
     * @return string the body
     * @throws KitError unreachable, unsupported
     */
    public function send(array $call)
    {
        list($status, $body) = $this->reach('send', $call);
        self::checkStatus($status);
        return $body;
    }

    /**
     * @param array       $call
     * @param TableAnswer $table gets the body
     * @throws KitError unreachable, unsupported, and those of TableAnswer::feed()
     */
    public function stream(array $call, TableAnswer $table)
    {
        if (!$this->transport instanceof StreamTransport) {
            $table->feed($this->send($call));
            return;
        }
        $call[] = $feed = new Feed($table);
        try {
            $status = $this->reach('stream', $call);
        } catch (KitError $error) {
            throw $feed->thrown() ?: $error;
        }
        self::checkStatus($status);
    }

    private function reach($method, array $arguments)
    {
        $this->thrown = '';
        $this->hasCalled = true;
        try {
            return call_user_func_array(array($this->transport, $method), $arguments);
        } catch (KitError $error) { // what is wrong with a table, or something that this machine has not
            $this->hasCalled = $error->getCode() !== 'unsupported';
            throw $error;
        } catch (\Exception $error) {
            $this->thrown = get_class($error) . ': ' . $error->getMessage();
        } catch (\Throwable $error) { // since PHP 7
            $this->thrown = get_class($error) . ': ' . $error->getMessage();
        }
        throw new KitError('unreachable');
    }

    private static function checkStatus($status)
    {
        if ((int) $status !== 200) {
            throw new KitError('unreachable', '', 'HTTP status ' . (int) $status);
        }
    }
}
