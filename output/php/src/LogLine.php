<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Text as a log can hold it: one line of printable ASCII, without a key.
 */
final class LogLine
{
    const LONGEST = 500;

    /**
     * @param string      $text
     * @param Config|null $config whose secrets are left out
     * @return string
     */
    public static function make($text, $config)
    {
        $secrets = $config === null ? array() : $config->secrets();
        return substr(self::plain(str_replace($secrets, '***', $text)), 0, self::LONGEST);
    }

    /**
     * @param string $text
     * @return string
     */
    public static function plain($text)
    {
        $isText = preg_match('//u', $text) === 1;
        return preg_replace($isText ? '/[^\x20-\x7E]/u' : '/[^\x20-\x7E]/', '?', $text);
    }
}
