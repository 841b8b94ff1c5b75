<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// php selftest.php

if (isset($_SERVER['REQUEST_METHOD'])) {
    header('HTTP/1.1 403 Forbidden');
    exit("The self-test is a command: php selftest.php\n");
}
require __DIR__ . '/autoload.php';
exit(AlipayCrossBorder\SelfTest::run(__DIR__ . '/selftest.tsv') ? 0 : 1);
