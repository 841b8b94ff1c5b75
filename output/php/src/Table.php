<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What a command prints: rows, kept in a file until all is there.
 */
final class Table
{
    private $columns;
    private $widths;
    private $file;
    private $count = 0;

    /**
     * @param string[] $columns
     */
    public function __construct(array $columns)
    {
        $this->columns = $columns;
        $this->widths = array_map(array(__CLASS__, 'width'), $columns);
        $this->file = fopen('php://temp', 'w+');
    }

    /**
     * @param string[] $row as many as columns
     */
    public function add(array $row)
    {
        $row = array_values($row);
        $bytes = '';
        foreach ($row as $i => $text) {
            $this->widths[$i] = max($this->widths[$i], self::width(self::visible($text)));
            $bytes .= pack('N', strlen($text)) . $text;
        }
        fwrite($this->file, $bytes);
        $this->count++;
    }

    /**
     * @param resource $to
     * @param bool     $isCsv
     * @return bool whether all was written
     */
    public function write($to, $isCsv)
    {
        $isWritten = self::put($to, $isCsv ? self::csv($this->columns) : $this->padded($this->columns));
        rewind($this->file);
        for ($i = 0; $isWritten && $i < $this->count; $i++) {
            $row = array();
            foreach ($this->columns as $ignored) {
                list(, $length) = unpack('N', fread($this->file, 4));
                $row[] = $length === 0 ? '' : stream_get_contents($this->file, $length);
            }
            $isWritten = self::put($to, $isCsv ? self::csv($row) : $this->padded($row));
        }
        return $isWritten && ($isCsv || self::put($to, "\n$this->count rows\n")) && fflush($to);
    }

    private static function put($to, $text)
    {
        return fwrite($to, $text) === strlen($text);
    }

    /** The text is the gateway's, the terminal is the merchant's: what could steer it is written as its number. */
    private static function visible($text)
    {
        return preg_replace_callback('/[\x00-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8\xA9]/', function (array $found) {
            $last = ord(substr($found[0], -1));
            return sprintf('\u%04x', strlen($found[0]) === 3 ? 0x2000 + ($last & 0x3F) : $last);
        }, $text);
    }

    private static function width($text)
    {
        return strlen(preg_replace('/[\x80-\xBF]/', '', $text)); // characters: what goes on a character of UTF-8 is not counted
    }

    private function padded(array $row)
    {
        $line = '';
        foreach (array_map(array(__CLASS__, 'visible'), $row) as $i => $text) {
            $line .= $text . str_repeat(' ', $this->widths[$i] - self::width($text) + 2);
        }
        return rtrim($line, ' ') . "\n";
    }

    /** RFC 4180: quotes where there is something to quote. */
    private static function csv(array $row)
    {
        $quoted = array_map(function ($text) {
            return preg_match('/[",\r\n]/', $text) === 1 ? '"' . str_replace('"', '""', $text) . '"' : $text;
        }, $row);
        return implode(',', $quoted) . "\n";
    }
}
