<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Reads the raw body of a message. PHP's own $_POST drops what came twice, renames "a.b" and makes lists of "a[]", and
 * takes malformed bytes: what is checked could be another message than the one that was signed.
 */
final class FormData
{
    /**
     * @param string  $body    application/x-www-form-urlencoded
     * @param Charset $charset
     * @return array name => text in UTF-8, in the order of the body
     * @throws KitError malformed, duplicate
     */
    public static function parse(
        #[\SensitiveParameter]
        $body,
        Charset $charset
    ) {
        $parameters = array();
        foreach (explode('&', $body) as $piece) {
            if ($piece === '') {
                continue;
            }
            $parts = explode('=', $piece, 2);
            $name = self::decode($parts[0], $charset);
            $value = isset($parts[1]) ? self::decode($parts[1], $charset) : '';
            if ($name === null || $value === null) {
                throw new KitError('malformed', '', $charset->id());
            }
            if (isset($parameters[$name])) {
                throw new KitError('duplicate', $name);
            }
            $parameters[$name] = $value;
        }
        return $parameters;
    }

    private static function decode($text, Charset $charset)
    {
        if (preg_match('/%(?![0-9A-Fa-f]{2})/', $text) === 1) {
            return null; // rawurldecode() would leave it as it is
        }
        return $charset->decode(rawurldecode(str_replace('+', ' ', $text)));
    }
}
