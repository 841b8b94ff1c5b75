<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * An answer in XML: from bytes to the values in it.
 */
final class XmlAnswer
{
    const LARGEST = 1048576;

    /** What a declaration may name, in small letters => a charset of the config. */
    private static $charsets = array(
        'utf-8' => 'utf-8',
        'gbk' => 'gbk',
        'gb2312' => 'gbk',
    );

    private $answer;
    private $gateway;

    /**
     * @param array   $answer  ANSWER of a service
     * @param Gateway $gateway
     */
    public function __construct(array $answer, Gateway $gateway)
    {
        $this->answer = $answer;
        $this->gateway = $gateway;
    }

    /**
     * @param string $bytes
     * @return array name => text, those of the record; empty where the answer has none
     * @throws KitError bad_answer, gateway_error, gateway_busy, unsupported, and those of Gateway::verify()
     */
    public function values($bytes)
    {
        $root = $this->root($bytes);
        if ($this->answer['record'] === '') {
            return array();
        }
        $values = $this->record($root);
        $carried = array();
        foreach (array('sign_type', 'sign') as $name) {
            $carried[$name] = $root->leaf($name);
        }
        $carried = array_filter($carried, 'strlen');
        if (isset($carried['sign'])) {
            $this->gateway->verify(array_diff_key($values, $carried) + $carried);
        }
        $this->checkResult($values);
        return $values;
    }

    /**
     * @param string $bytes
     * @return XmlElement the root of an answer that says that all went well
     * @throws KitError bad_answer, gateway_error, gateway_busy, unsupported
     */
    public function root($bytes)
    {
        if (strlen($bytes) > self::LARGEST) {
            throw self::bad('it is larger than it can be');
        }
        $bytes = ltrim(preg_replace('/\A\xEF\xBB\xBF/', '', $bytes), " \t\r\n");
        if ($bytes === '') {
            throw self::bad('it is empty');
        }
        if (preg_match('/\A<(?:!doctype )?html/i', $bytes) === 1) {
            throw self::bad('it is a web page');
        }
        $root = XmlElement::read($this->text($bytes));
        if ($root === null) {
            throw self::bad('it is not the plain XML that the gateway sends');
        }
        $names = array();
        foreach ($root->children as $child) {
            $names[$child->name] = true;
        }
        if ($root->name !== $this->answer['root'] || count($names) !== count($root->children)) {
            throw self::bad('it is not an answer to this service');
        }
        if ($root->leaf($this->answer['success']) !== $this->answer['good']) {
            $code = $root->leaf($this->answer['error']);
            throw $code === '' ? self::bad('it is not an answer to this service') : GatewayCodes::refusal($code);
        }
        return $root;
    }

    private static function bad($detail)
    {
        return new KitError('bad_answer', '', $detail);
    }

    /** UTF-8 without the declaration, which names the charset of what follows it. */
    private function text($bytes)
    {
        $id = $this->gateway->config()->get('charset');
        if (preg_match('/\A<\?xml[ \t\r\n]/', $bytes) === 1) {
            $end = strpos(substr($bytes, 0, 200), '?>');
            if ($end === false) {
                throw self::bad('it is not the plain XML that the gateway sends');
            }
            $encoding = '/encoding[ \t\r\n]*=[ \t\r\n]*(["\'])([A-Za-z0-9._-]+)\1/';
            if (preg_match($encoding, substr($bytes, 0, $end), $found) === 1) {
                $name = strtolower($found[2]);
                $id = isset(self::$charsets[$name]) ? self::$charsets[$name] : '';
            }
            $bytes = (string) substr($bytes, $end + 2);
        }
        if ($id !== '') {
            $charset = new Charset($id);
            $text = $charset->decode($bytes);
        }
        if ($id === '' || $text === null) {
            throw self::bad('its bytes are not text of its charset');
        }
        return $text;
    }

    private function record(XmlElement $root)
    {
        $responses = array();
        foreach ($root->children as $child) {
            if ($child->name === $this->answer['response']) {
                $responses[] = $child;
            }
        }
        if (count($responses) !== 1 || count($responses[0]->children) !== 1) {
            throw self::bad('it is not an answer to this service');
        }
        $values = array();
        foreach ($responses[0]->children[0]->children as $leaf) {
            if ($leaf->isLeaf() && isset($values[$leaf->name])) {
                throw self::bad('it is not an answer to this service');
            }
            if ($leaf->isLeaf()) {
                $values[$leaf->name] = $leaf->trimmed();
            }
        }
        return $values;
    }

    private function checkResult(array $values)
    {
        if (!isset($this->answer['result'])) {
            return;
        }
        $result = $this->answer['result'];
        $said = isset($values[$result['field']]) ? $values[$result['field']] : '';
        if ($said !== '' && $said !== $result['good']) {
            $code = isset($values[$result['code']]) ? $values[$result['code']] : '';
            throw GatewayCodes::refusal($code === '' ? $said : $code);
        }
    }
}
