<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Text to the bytes of the configured charset and back. What the charset cannot carry is refused, never replaced.
 */
final class Charset
{
    private static $platformNames = array(
        'utf-8' => 'UTF-8',
        'gbk' => 'CP936',
    );

    private $id;

    /**
     * @param string $id a charset of the config
     * @throws KitError unsupported
     */
    public function __construct($id)
    {
        $this->id = $id;
        if (self::$platformNames[$id] !== 'UTF-8' && !function_exists('mb_convert_encoding') && !function_exists('iconv')) {
            throw new KitError('unsupported', 'config.charset', 'the PHP extension mbstring or iconv');
        }
    }

    /**
     * @return string
     */
    public function id()
    {
        return $this->id;
    }

    /**
     * @param array $parameters name => text in UTF-8
     * @return array the same in bytes of the charset
     * @throws KitError unencodable
     */
    public function encode(array $parameters)
    {
        $encoded = array();
        foreach ($parameters as $name => $value) {
            $name = (string) $name; // PHP has made an integer of a name such as "10"
            if (!$this->carries($name) || !$this->carries($value)) {
                throw new KitError('unencodable', $name);
            }
            $encoded[$this->toBytes($name)] = $this->toBytes($value);
        }
        return $encoded;
    }

    /**
     * @param string $bytes
     * @return string|null UTF-8; null for bytes that are not text of the charset
     */
    public function decode($bytes)
    {
        if (preg_match('/[^\x00-\x7F]/', $bytes) === 0) {
            return $bytes;
        }
        // converters are lenient in different ways: only bytes that come out again are taken
        $text = self::convert($bytes, self::$platformNames[$this->id], 'UTF-8');
        return $this->carries($text) && $this->toBytes($text) === $bytes ? $text : null;
    }

    private function carries($text)
    {
        return preg_match('//u', $text) === 1 && Repertoire::holds($this->id, $text);
    }

    private function toBytes($text)
    {
        return self::convert($text, 'UTF-8', self::$platformNames[$this->id]);
    }

    private static function convert($text, $from, $to)
    {
        if ($from === $to) {
            return $text;
        }
        if (function_exists('mb_convert_encoding')) {
            return mb_convert_encoding($text, $to, $from);
        }
        return (string) @iconv($from, $to, $text); // false, and a notice, for what it cannot convert
    }
}
