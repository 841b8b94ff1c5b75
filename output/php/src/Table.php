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
            $this->widths[$i] = max($this->widths[$i], self::width($text));
            $bytes .= pack('N', strlen($text)) . $text;
        }
        fwrite($this->file, $bytes);
        $this->count++;
    }

    /**
     * @param resource $to
     * @param bool     $isCsv
     */
    public function write($to, $isCsv)
    {
        fwrite($to, $isCsv ? self::csv($this->columns) : $this->padded($this->columns));
        rewind($this->file);
        for ($i = 0; $i < $this->count; $i++) {
            $row = array();
            foreach ($this->columns as $ignored) {
                list(, $length) = unpack('N', fread($this->file, 4));
                $row[] = $length === 0 ? '' : stream_get_contents($this->file, $length);
            }
            fwrite($to, $isCsv ? self::csv($row) : $this->padded($row));
        }
        if (!$isCsv) {
            fwrite($to, "\n$this->count rows\n");
        }
    }

    private static function width($text)
    {
        return strlen(preg_replace('/[\x80-\xBF]/', '', $text)); // characters: what goes on a character of UTF-8 is not counted
    }

    private function padded(array $row)
    {
        $line = '';
        foreach ($row as $i => $text) {
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
