<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Reads the answers of the gateway, wherever their bytes come from: {@see Client} has them from the network.
 */
final class Answers
{
    private $gateway;

    public function __construct(Gateway $gateway)
    {
        $this->gateway = $gateway;
    }

    /**
     * @param string $service one that answers with XML
     * @param string $bytes   its whole answer
     * @return Record|null null: this answer holds nothing but that it went well
     * @throws KitError bad_answer, gateway_error, gateway_busy, unsupported, and those of Gateway::verify()
     */
    public function read($service, $bytes)
    {
        $answer = self::description($service);
        $xml = new XmlAnswer($answer, $this->gateway);
        $values = $xml->values($bytes);
        if ($answer['record'] === '') {
            return null;
        }
        $charset = new Charset($this->gateway->config()->get('charset'));
        $fields = new AnswerFields(constant($answer['record'] . '::FIELDS'), $charset);
        $fields->check($values);
        $record = $answer['record'];
        return new $record(array_flip(array_keys($values)), array_values($values));
    }

    /**
     * @param string   $service  one that answers with a table
     * @param resource $stream   open for reading
     * @param callable $onRecord gets each Record as soon as its line is read; an error may follow, so who acts waits for the end
     * @return int how many records there were
     * @throws KitError bad_answer, gateway_error, gateway_busy
     */
    public function readStream($service, $stream, $onRecord)
    {
        $table = $this->reader($service, $onRecord);
        while (($bytes = fread($stream, 65536)) !== false && $bytes !== '') {
            $table->feed($bytes);
        }
        return $table->end();
    }

    /**
     * @param string   $service  one that answers with a table
     * @param callable $onRecord
     * @return TableAnswer takes the bytes as they come
     * @throws KitError unknown
     */
    public function reader($service, $onRecord)
    {
        return new TableAnswer(self::description($service), $this->gateway, $onRecord);
    }

    private static function description($service)
    {
        $answer = Services::table($service, 'ANSWER');
        if ($answer === null) {
            throw new KitError('unknown', $service);
        }
        return $answer;
    }
}
