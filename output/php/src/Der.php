<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Reads DER from the front to the end: definite lengths in their shortest form, nothing else.
 */
final class Der
{
    const INTEGER = 0x02;
    const BIT_STRING = 0x03;
    const OCTET_STRING = 0x04;
    const SEQUENCE = 0x30;

    private $bytes;
    private $at = 0;

    private function __construct($bytes)
    {
        $this->bytes = $bytes;
    }

    /**
     * @param string $bytes one SEQUENCE and nothing else
     * @return Der a reader of what is in it
     * @throws \UnexpectedValueException when they are something else
     */
    public static function open($bytes)
    {
        $outer = new self($bytes);
        $inner = new self($outer->content(self::SEQUENCE));
        $outer->end();
        return $inner;
    }

    /**
     * @param int    $tag
     * @param string $content
     * @return string an element
     */
    public static function write($tag, $content)
    {
        $length = strlen($content);
        $digits = ltrim(pack('N', $length), "\0");
        return chr($tag) . ($length < 0x80 ? chr($length) : chr(0x80 + strlen($digits)) . $digits) . $content;
    }

    /**
     * @return bool whether the next element has this tag
     */
    public function isNext($tag)
    {
        return $this->at < strlen($this->bytes) && ord($this->bytes[$this->at]) === $tag;
    }

    /**
     * @return string the content of the next element
     * @throws \UnexpectedValueException when it is another one
     */
    public function content($tag)
    {
        if (!$this->isNext($tag)) {
            $this->refuse();
        }
        $this->at++;
        return $this->take($this->length());
    }

    /**
     * @return string the next element, a number from 0: big-endian bytes without leading zeros
     * @throws \UnexpectedValueException when it is another one, or not in its shortest form
     */
    public function integer()
    {
        $bytes = $this->content(self::INTEGER);
        if (preg_match('/\A(?:[\x00-\x7F]|\x00[\x80-\xFF].*|[\x01-\x7F].+)\z/s', $bytes) !== 1) {
            $this->refuse();
        }
        return ltrim($bytes, "\0");
    }

    /**
     * @throws \UnexpectedValueException when something stands behind what was read
     */
    public function end()
    {
        if ($this->at !== strlen($this->bytes)) {
            $this->refuse();
        }
    }

    private function length()
    {
        $length = ord($this->take(1));
        if ($length < 0x80) {
            return $length;
        }
        if ($length === 0x80 || $length > 0x83) {
            $this->refuse();
        }
        $digits = $this->take($length - 0x80);
        $length = hexdec(bin2hex($digits));
        if ($digits[0] === "\0" || $length < 0x80) {
            $this->refuse();
        }
        return $length;
    }

    private function take($count)
    {
        $bytes = (string) substr($this->bytes, $this->at, $count);
        if (strlen($bytes) !== $count) {
            $this->refuse();
        }
        $this->at += $count;
        return $bytes;
    }

    private function refuse()
    {
        throw new \UnexpectedValueException('it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form');
    }
}
