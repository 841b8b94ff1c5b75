<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// What a person or cron does on the server: php commands.php --help

if (PHP_SAPI !== 'cli') {
    header('HTTP/1.1 403 Forbidden');
    exit("These are commands: php commands.php --help\n");
}
ini_set('display_errors', '0');
ini_set('log_errors', '0');
require __DIR__ . '/autoload.php';
exit(AlipayCrossBorder\Commands::run(__DIR__, array_slice($argv, 1)));
