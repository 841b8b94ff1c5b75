<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A log in a file: one line per entry, with the time (GMT+8) before it.
 */
final class FileLog
{
    private $file;
    private $clock;

    /**
     * @param string        $file  made, with its folder, on first use
     * @param callable|null $clock gives yyyy-MM-dd HH:mm:ss
     */
    public function __construct($file, $clock = null)
    {
        $this->file = $file;
        $this->clock = $clock ?: array('AlipayCrossBorder\\Clock', 'now');
    }

    /**
     * @param string $text one line
     * @throws \RuntimeException when the file cannot be written
     */
    public function write($text)
    {
        $line = call_user_func($this->clock) . ' ' . $text . "\n";
        $folder = dirname($this->file);
        $hasFolder = is_dir($folder) || @mkdir($folder, 0700, true) || is_dir($folder);
        if (!$hasFolder || @file_put_contents($this->file, $line, FILE_APPEND | LOCK_EX) !== strlen($line)) {
            throw new \RuntimeException('the log cannot be written: ' . $this->file);
        }
    }
}
