<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Text of the self-test: hex of UTF-16 units. By hand, since cases hold lone surrogates, on which converters differ;
 * they become three bytes each, as they would in UTF-8 if it allowed them.
 */
final class Utf16
{
    /**
     * @param string $hex
     * @return string UTF-8
     */
    public static function decode($hex)
    {
        $text = '';
        $units = $hex === '' ? array() : array_values(unpack('n*', pack('H*', $hex)));
        for ($i = 0; $i < count($units); $i++) {
            $point = $units[$i];
            $next = isset($units[$i + 1]) ? $units[$i + 1] : 0;
            if (($point & 0xFC00) === 0xD800 && ($next & 0xFC00) === 0xDC00) {
                $point = 0x10000 + (($point & 0x3FF) << 10) + ($next & 0x3FF);
                $i++;
            }
            $text .= self::character($point);
        }
        return $text;
    }

    /**
     * @param string $text UTF-8
     * @return string hex
     */
    public static function encode($text)
    {
        $hex = '';
        preg_match_all('/[\x00-\x7F]|[\xC0-\xDF].|[\xE0-\xEF]..|[\xF0-\xF7].../s', $text, $matches);
        foreach ($matches[0] as $character) {
            $point = self::point($character);
            if ($point < 0x10000) {
                $hex .= sprintf('%04x', $point);
            } else {
                $hex .= sprintf('%04x%04x', 0xD800 + (($point - 0x10000) >> 10), 0xDC00 + ($point & 0x3FF));
            }
        }
        return $hex;
    }

    private static function character($point)
    {
        if ($point < 0x80) {
            return chr($point);
        }
        if ($point < 0x800) {
            return chr(0xC0 | $point >> 6) . chr(0x80 | $point & 0x3F);
        }
        $end = chr(0x80 | $point >> 6 & 0x3F) . chr(0x80 | $point & 0x3F);
        return ($point < 0x10000 ? chr(0xE0 | $point >> 12) : chr(0xF0 | $point >> 18) . chr(0x80 | $point >> 12 & 0x3F)) . $end;
    }

    private static function point($character)
    {
        $first = array(1 => 0x7F, 2 => 0x1F, 3 => 0x0F, 4 => 0x07);
        $point = ord($character[0]) & $first[strlen($character)];
        for ($i = 1; $i < strlen($character); $i++) {
            $point = $point << 6 | ord($character[$i]) & 0x3F;
        }
        return $point;
    }
}
