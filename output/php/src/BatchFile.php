<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The file of batch-refund: a refund per line, its parts between tabs.
 */
final class BatchFile
{
    /**
     * @param string $file
     * @return array[]|null as Refunds::refundAll() takes them; null when a line has too many parts
     * @throws SetUpError when it cannot be read
     */
    public static function read($file)
    {
        $content = is_file($file) ? @file_get_contents($file) : false;
        if ($content === false) {
            throw new SetUpError('the file cannot be read');
        }
        if (preg_match('//u', $content) !== 1) {
            throw new SetUpError('the file is not UTF-8');
        }
        $lines = array();
        foreach (preg_split('/\r?\n/', preg_replace('/\A\xEF\xBB\xBF/', '', $content)) as $line) {
            if ($line === '' || $line[0] === '#') {
                continue;
            }
            $parts = explode("\t", $line);
            if (count($parts) > 4) {
                return null;
            }
            list($order, $amount, $reason, $refund) = array_pad($parts, 4, '');
            $lines[] = array('order' => $order, 'amount' => $amount, 'reason' => $reason, 'refund' => $refund);
        }
        return $lines;
    }
}
