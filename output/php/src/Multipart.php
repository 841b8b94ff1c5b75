<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A body of the type multipart/form-data: parameters, and a file behind them.
 */
final class Multipart
{
    /**
     * @param array $parameters name => bytes
     * @param array $file       array(name of the field, name of the file, bytes)
     * @return string[] the boundary, the body
     */
    public static function build(array $parameters, array $file)
    {
        list($field, $name, $bytes) = $file;
        $boundary = 'kitsmith';
        while (preg_grep("/$boundary/", $parameters + array('' => $bytes)) !== array()) {
            $boundary .= 'x';
        }
        $body = '';
        foreach ($parameters as $parameter => $value) {
            $body .= self::part($boundary, "name=\"$parameter\"", $value);
        }
        $body .= self::part($boundary, "name=\"$field\"; filename=\"$name\"\r\nContent-Type: text/plain", $bytes);
        return array($boundary, $body . "--$boundary--\r\n");
    }

    private static function part($boundary, $place, $bytes)
    {
        return "--$boundary\r\nContent-Disposition: form-data; $place\r\n\r\n$bytes\r\n";
    }
}
