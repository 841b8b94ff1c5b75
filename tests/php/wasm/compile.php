<?php
// compile.php KIT: compiles every file of a kit in one process, as `php -l` does one by one, and prints their number.
$kit = $argv[1];
require $kit . '/autoload.php';
$count = 0;
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($kit, FilesystemIterator::SKIP_DOTS)) as $file) {
    if ($file->getExtension() === 'php') {
        $source = file_get_contents($file->getPathname());
        if (preg_match('/^namespace /m', $source)) {
            require_once $file->getPathname(); // a class: nothing is run
        } else {
            eval('return; ?>' . $source);
        }
        $count++;
    }
}
echo $count;
