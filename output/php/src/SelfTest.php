<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Runs known cases on this machine and says what is wrong with it.
 */
final class SelfTest
{
    /**
     * @param string $file selftest.tsv: a case, and in the line below it the answer that it must give
     * @return bool whether all is well
     */
    public static function run($file)
    {
        echo 'PHP ', PHP_VERSION, ' on ', PHP_OS, "\n";
        foreach (self::lacks() as $sentence) {
            echo $sentence, "\n";
        }
        $lines = is_file($file) ? array_map('rtrim', file($file, FILE_SKIP_EMPTY_LINES)) : array();
        if (end($lines) !== '# end') {
            echo "selftest.tsv is not whole: copy it again\n";
            return false;
        }
        $lines = array_values(preg_grep('/\A#/', $lines, PREG_GREP_INVERT));
        $failed = 0;
        for ($i = 0; $i + 1 < count($lines); $i += 2) {
            $answer = SelfTestCase::answer($lines[$i]);
            if ($answer !== $lines[$i + 1]) {
                $failed++;
                echo strstr($answer, "\t", true), "\n  expected ", $lines[$i + 1], "\n  answered ", $answer, "\n";
            }
        }
        echo $i / 2 - $failed, ' passed, ', $failed, " failed\n";
        return $failed === 0;
    }

    /** What this PHP has not, and what to do about it. */
    private static function lacks()
    {
        $lacks = array();
        if (version_compare(PHP_VERSION, '5.6.0', '<')) {
            $lacks[] = 'This PHP is too old: the kit needs PHP 5.6 or newer.';
        }
        if ((int) ini_get('mbstring.func_overload') & 2) {
            $lacks[] = 'strlen() and substr() count characters here: take mbstring.func_overload out of php.ini.';
        }
        if (@preg_match('//u', '') !== 1) {
            $lacks[] = 'The regular expressions of this PHP know no UTF-8: use a PHP whose PCRE has Unicode support.';
        }
        if (!function_exists('openssl_sign')) {
            $lacks[] = 'The extension openssl is missing, RSA cannot work: install it, or enable it in php.ini.';
        }
        if (!function_exists('mb_convert_encoding') && !function_exists('iconv')) {
            $lacks[] = 'The extensions mbstring and iconv are missing, GBK cannot work: install one of them.';
        }
        if (!function_exists('xml_parser_create')) {
            $lacks[] = "The extension xml is missing, the gateway's answers cannot be read: install it, or enable it in php.ini.";
        }
        if (!function_exists('curl_init')) {
            $lacks[] = 'The extension curl is missing, the gateway cannot be asked: install it, or enable it in php.ini.';
        }
        return $lacks;
    }
}
