<?php
// read.php KIT FILE kit|plain: the number of records.
list(, $kit, $file, $way) = $argv;
$stream = fopen($file, 'rb');
$count = 0;
if ($way === 'kit') {
    require $kit . '/autoload.php';
    $config = new AlipayCrossBorder\Config(array('key' => 'k', 'partner' => '2088101122136241', 'currency' => 'USD'));
    $answers = new AlipayCrossBorder\Answers(new AlipayCrossBorder\Gateway($config));
    $count = $answers->readStream('forex_compare_file', $stream, function ($record) {
    });
} else {
    while (($line = fgets($stream)) !== false) {
        $columns = explode('|', rtrim($line, "\r\n"));
        $count += count($columns) >= 9 ? 1 : 0;
    }
}
echo $count, "\n";
