<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The outer form of an RSA key: a PEM block, or the same Base64 in one line. Stricter than OpenSSL, and alike everywhere.
 */
final class Pem
{
    /** Label => whether it names a private key. */
    private static $labels = array(
        'PRIVATE KEY' => true,
        'RSA PRIVATE KEY' => true,
        'PUBLIC KEY' => false,
        'RSA PUBLIC KEY' => false,
    );

    /**
     * @param string $text    as it stands in the config
     * @param bool   $private which kind is expected
     * @return string DER
     * @throws \UnexpectedValueException what is wrong
     */
    public static function decode($text, $private)
    {
        $text = trim(preg_replace('/\A\xEF\xBB\xBF/', '', $text), " \t\r\n");
        if ($text === '') {
            throw new \UnexpectedValueException('it is empty');
        }
        if (strpos($text, '-----BEGIN ') === 0) {
            $text = self::body($text, $private);
        }
        $der = base64_decode($text, true);
        if ($der === false || $der === '' || base64_encode($der) !== $text) {
            throw new \UnexpectedValueException('it is not Base64 in one line');
        }
        return $der;
    }

    private static function body($text, $private)
    {
        $lines = preg_split('/[ \t]*(?:\r\n|\n|\r)/', $text);
        $first = array_shift($lines);
        $last = array_pop($lines);
        if (preg_match('/\A-----BEGIN (.+)-----\z/', $first, $match) !== 1 || $last !== '-----END ' . $match[1] . '-----') {
            throw new \UnexpectedValueException('it is not a complete PEM block');
        }
        if (!isset(self::$labels[$match[1]])) {
            throw new \UnexpectedValueException('its PEM label is not that of a plain RSA key');
        }
        if (self::$labels[$match[1]] !== $private) {
            throw new \UnexpectedValueException(
                $private ? 'it is a public key and the private key is expected' : 'it is a private key and the public key is expected'
            );
        }
        return preg_replace('/[ \t]/', '', implode('', $lines));
    }
}
