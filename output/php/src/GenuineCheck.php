<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Asks the gateway whether it has sent a notification. The address is that of the config, never one of the message.
 */
final class GenuineCheck
{
    private $config;
    private $transport;

    public function __construct(Config $config, Transport $transport)
    {
        $this->config = $config;
        $this->transport = $transport;
    }

    /**
     * @param array<string, string> $message
     * @return string[] the reason to send the message again, empty when the gateway says that it is genuine; a detail or nothing
     * @throws \Exception what the transport throws
     */
    public function doubt(array $message)
    {
        $query = array(
            'service' => 'notify_verify',
            'partner' => $this->config->get('partner'),
            'notify_id' => isset($message['notify_id']) ? $message['notify_id'] : '',
        );
        $question = new Request($query, $this->config->address(), new Charset($this->config->get('charset')));
        list($status, $answer) = $this->transport->send('GET', $question->buildUrl(), '', '');
        if ((int) $status !== 200) {
            return array('gateway_unreachable', 'HTTP status ' . (int) $status);
        }
        return array($answer === 'true' ? '' : 'not_genuine', '');
    }
}
