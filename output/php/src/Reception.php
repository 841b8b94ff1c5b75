<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * One notification on its way through the steps: the first that fails decides, and only a commit of the shop's handler, or
 * a state in which there is nothing left to do, makes the gateway stop sending.
 */
final class Reception
{
    const LARGEST_BODY = 65536;

    private $gateway;
    private $handlers;
    private $check;
    private $reason = '';
    private $order = '';
    private $parameter = '';
    private $note = '';
    private $detail = '';
    private $about = 'notification';

    public function __construct(Gateway $gateway, Handlers $handlers, GenuineCheck $check)
    {
        $this->gateway = $gateway;
        $this->handlers = $handlers;
        $this->check = $check;
    }

    /**
     * @param string $body
     * @param string $contentType
     * @return Receipt
     */
    public function receive(
        #[\SensitiveParameter]
        $body,
        $contentType
    ) {
        try {
            $this->reason = $this->reason($body, $contentType);
        } catch (\Exception $error) {
            $this->reason = $this->thrown('handler_failed', $error);
        } catch (\Throwable $error) { // since PHP 7
            $this->reason = $this->thrown('handler_failed', $error);
        }
        return new Receipt($this->reason, $this->order, $this->note);
    }

    /**
     * @param string $number of the order
     * @param string $trade
     * @param string $status
     * @return Receipt
     */
    public function learn($number, $trade, $status)
    {
        $this->about = 'query';
        $this->order = $number;
        $this->note = 'amount_unchecked'; // a query may give amounts in another currency
        try {
            $this->reason = $this->learned($trade, $status);
        } catch (\Exception $error) {
            $this->reason = $this->thrown('handler_failed', $error);
        } catch (\Throwable $error) { // since PHP 7
            $this->reason = $this->thrown('handler_failed', $error);
        }
        return new Receipt($this->reason, $this->order, $this->note);
    }

    /**
     * @return string what happened, for the log
     */
    public function entry()
    {
        $entry = $this->about . ' ' . $this->reason;
        $facts = array('order' => preg_replace('/\A(.{64}).*\z/us', '$1', $this->order), 'parameter' => $this->parameter, 'note' => $this->note);
        foreach (array_filter($facts, 'strlen') as $name => $fact) {
            $entry .= " $name=$fact";
        }
        return $entry . ': ' . NotificationTable::says($this->reason) . ($this->detail === '' ? '' : ': ' . $this->detail);
    }

    private function reason($body, $contentType)
    {
        if (strlen($body) > self::LARGEST_BODY) {
            return 'oversized';
        }
        if (!self::isForm($contentType)) {
            return 'wrong_content_type';
        }
        try {
            $message = $this->read($body);
            $kind = NotificationTable::kindOf($message);
            $config = $this->gateway->config();
            $validation = new Validation($config, new Charset($config->get('charset')));
            $validation->checkMessage($kind['parameters'], $message);
        } catch (KitError $error) {
            return $this->refused($error, $body);
        }
        $doubt = $this->doubt($message);
        if ($doubt !== '') {
            return $doubt;
        }
        $order = $this->handlers->findOrder($this->order);
        if ($order === null) {
            return 'unknown_order';
        }
        $difference = $this->difference($kind, $message, $order);
        if ($difference !== '') {
            return $difference;
        }
        $status = $message[$kind['status']];
        if (!isset($kind['meanings'][$status])) {
            return 'ignored';
        }
        return $this->settle($order, new Notification($message, $kind['meanings'][$status], $this->note !== ''));
    }

    private function learned($trade, $status)
    {
        $message = array('out_trade_no' => $this->order, 'trade_no' => $trade, 'trade_status' => $status);
        $kind = NotificationTable::kindOf($message);
        $order = $this->handlers->findOrder($this->order);
        if ($order === null) {
            return 'unknown_order';
        }
        if (!isset($kind['meanings'][$status])) {
            return 'ignored';
        }
        return $this->settle($order, new Notification($message, $kind['meanings'][$status], true));
    }

    private static function isForm($contentType)
    {
        $parts = explode(';', $contentType);
        $mediaType = trim($parts[0], " \t");
        return $mediaType === '' || strcasecmp($mediaType, 'application/x-www-form-urlencoded') === 0;
    }

    private function read($body)
    {
        $message = $this->gateway->parseForm($body);
        $this->gateway->verify($message);
        if (isset($message['out_trade_no'])) {
            $this->order = $message['out_trade_no'];
        }
        return $message;
    }

    private function refused(KitError $error, $body)
    {
        $this->parameter = $error->getParameter();
        $this->detail = $error->getDetail();
        if (in_array($error->getCode(), array('malformed', 'bad_signature'), true)) {
            $this->note = $this->otherCharset($body);
        }
        return $error->getCode();
    }

    /** The most frequent mistake of a new shop is a charset that is not the one of its contract. */
    private function otherCharset($body)
    {
        $config = $this->gateway->config();
        foreach (array('utf-8', 'gbk') as $id) {
            if ($id === $config->get('charset')) {
                continue;
            }
            try {
                $other = new Gateway($config->with(array('charset' => $id)));
                $other->verify($other->parseForm($body));
                return 'fits_charset:' . $id;
            } catch (KitError $doesNotFit) {
                continue;
            }
        }
        return '';
    }

    private function doubt(array $message)
    {
        try {
            list($reason, $this->detail) = $this->check->doubt($message);
            return $reason;
        } catch (\Exception $error) {
            return $this->thrown('gateway_unreachable', $error);
        } catch (\Throwable $error) {
            return $this->thrown('gateway_unreachable', $error);
        }
    }

    /** What was asked is what came: the signature alone does not say so. */
    private function difference(array $kind, array $message, Order $order)
    {
        if (self::differs($message, 'currency', $order->currency())) {
            return 'other_currency';
        }
        if (self::differs($message, 'partner', $this->gateway->config()->get('partner'))) {
            return 'other_partner';
        }
        $isPriced = $kind['amounts'] === array();
        foreach ($kind['amounts'] as $name) {
            if ($order->amount($name) === '') {
                continue;
            }
            $isPriced = true;
            if (!isset($message[$name]) || $message[$name] === '') {
                $this->note = 'amount_unchecked';
            } elseif (!Decimal::areEqual($message[$name], $order->amount($name))) {
                return 'other_amount';
            }
        }
        return $isPriced ? '' : 'other_amount';
    }

    private static function differs(array $message, $name, $expected)
    {
        return isset($message[$name]) && $message[$name] !== '' && $message[$name] !== $expected;
    }

    private function settle(Order $order, Notification $notification)
    {
        list($reason, $handler) = Settlement::of($order, $notification);
        if ($handler === '') {
            return $reason;
        }
        $isDone = $this->handlers->$handler($order, $notification);
        if ($isDone === true) {
            return $reason;
        }
        if ($isDone !== false) {
            throw new \UnexpectedValueException($handler . '() gave neither true nor false');
        }
        $order = $this->handlers->findOrder($this->order); // another message was faster: what has become of the order?
        if ($order === null) {
            return 'unknown_order';
        }
        list($reason, $handler) = Settlement::of($order, $notification);
        return $handler === '' ? $reason : 'conflict';
    }

    private function thrown($reason, $error)
    {
        $this->detail = get_class($error) . ': ' . $error->getMessage();
        return $reason;
    }
}
