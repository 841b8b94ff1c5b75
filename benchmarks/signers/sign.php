<?php
// sign.php KIT TYPE COUNT KEY PUBLIC-KEY: the processor's seconds of the kit and of PHP's own function, the last signature.
list(, $kit, $type, $count, $key, $publicKey) = $argv;
require $kit . '/autoload.php';
$config = array('sign_type' => $type, 'key' => 'k', 'partner' => '2088101122136241', 'currency' => 'USD');
$config += $type === 'MD5' ? array() : array('private_key' => file_get_contents($key), 'public_key' => file_get_contents($publicKey));
$gateway = new AlipayCrossBorder\Gateway(new AlipayCrossBorder\Config($config));

function seconds()
{
    if (php_uname('s') === 'Emscripten') { // it says the same at any time
        return microtime(true);
    }
    $used = getrusage();
    return $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'] + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) / 1e6;
}

function parameters($n)
{
    return array(
        'service' => 'create_forex_trade', 'partner' => '2088101122136241', '_input_charset' => 'utf-8',
        'notify_url' => 'http://127.0.0.1/notify', 'subject' => 'A cup of tea', 'currency' => 'USD',
        'total_fee' => '9.90', 'out_trade_no' => "order-$n",
    );
}

$gateway->sign(parameters(0));
$began = seconds();
for ($n = 1; $n <= $count; $n++) {
    $sign = $gateway->sign(parameters($n));
}
$ours = seconds() - $began;

$bytes = $gateway->signingString(parameters(0));
$loaded = $type === 'MD5' ? null : openssl_pkey_get_private(file_get_contents($key));
$began = seconds();
for ($n = 1; $n <= $count; $n++) {
    if ($type === 'MD5') {
        $made = md5($bytes . 'k');
    } else {
        openssl_sign($bytes, $made, $loaded, $type === 'RSA' ? 'sha1' : 'sha256');
    }
}
printf("%.6f %.6f %s\n", $ours, seconds() - $began, $sign);
