<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// The gateway's server posts here what became of a payment; nobody looks at this page.

use AlipayCrossBorder\Shop;

ini_set('display_errors', '0');
ob_start(function () { // whatever config.php and handlers.php print, a BOM say: only the answer goes out
    return '';
});
require dirname(__DIR__) . '/autoload.php';

$shop = new Shop(dirname(__DIR__));
$body = file_get_contents('php://input', false, null, 0, 65537); // not $_POST, which changes names and drops repeated ones
$receipt = $shop->receive($body, isset($_SERVER['CONTENT_TYPE']) ? $_SERVER['CONTENT_TYPE'] : '');

while (ob_get_level() > 0 && ob_end_clean()) {
    continue;
}
http_response_code($receipt->status());
header('Content-Type: text/plain; charset=utf-8');
header('Cache-Control: no-store');
echo $receipt->body();
