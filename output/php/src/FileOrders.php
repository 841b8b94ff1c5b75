<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Orders on disk: a folder per order, in it one file whose NAME is the state. The rename that changes the state is the
 * commit: of any number of processes exactly one does it, and a process that is killed has done it or has not.
 */
final class FileOrders
{
    const ATTEMPTS = 10;

    private $folder;

    /**
     * @param string $folder made on first use; out of the reach of the web server
     */
    public function __construct($folder)
    {
        $this->folder = $folder;
    }

    /**
     * @param Order $order
     * @throws KitError duplicate: the number is taken
     * @throws \InvalidArgumentException a text that cannot stand in the file
     * @throws \RuntimeException
     */
    public function create(Order $order)
    {
        $content = self::write($order);
        $folder = $this->folderOf($order->number());
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw new \RuntimeException('the folder of the orders cannot be made: ' . $this->folder);
        }
        if (!@mkdir($folder, 0700)) {
            if (is_dir($folder)) {
                throw new KitError('duplicate', 'out_trade_no');
            }
            throw new \RuntimeException('the folder of an order cannot be made: ' . $folder);
        }
        $file = @fopen("$folder/new", 'x');
        $isWritten = $file && fwrite($file, $content) === strlen($content) && fflush($file) && self::flush($file) && fclose($file);
        if (!$isWritten || !rename("$folder/new", "$folder/open")) {
            throw new \RuntimeException('an order cannot be written: ' . $folder);
        }
        self::flushFolder($folder);
        self::flushFolder($this->folder);
    }

    /**
     * @param string $number
     * @return Order|null
     * @throws \RuntimeException
     */
    public function find($number)
    {
        $folder = $this->folderOf($number);
        $wasListed = false;
        for ($i = 0; $i < self::ATTEMPTS && is_dir($folder); $i++) {
            $names = $this->names($folder);
            $states = preg_grep('/\A(?:open|closed|paid\.[0-9A-Za-z]{1,64})\z/', $names);
            if ($states === array()) {
                continue; // a rename can hide the file from a listing
            }
            $wasListed = true;
            $state = reset($states);
            $content = @file_get_contents("$folder/$state");
            if ($content !== false) {
                return self::read($content, $state, self::refunds($names));
            } // else it was renamed meanwhile
        }
        if ($wasListed) {
            throw new \RuntimeException('an order cannot be read: ' . $folder);
        }
        return null;
    }

    /**
     * Credit and mark in one.
     *
     * @param string $number
     * @param string $trade  the gateway's number of the payment, 1 to 64 letters and digits
     * @return bool false: the order is paid already, or is not there
     * @throws \InvalidArgumentException
     * @throws \RuntimeException
     */
    public function paid($number, $trade)
    {
        if (preg_match('/\A[0-9A-Za-z]{1,64}\z/', $trade) !== 1) {
            throw new \InvalidArgumentException('the number of the payment cannot be part of a file name');
        }
        return $this->change($number, 'open', 'paid.' . $trade) || $this->change($number, 'closed', 'paid.' . $trade);
    }

    /**
     * @param string $number
     * @return bool false: the order is not open, or is not there
     * @throws \RuntimeException
     */
    public function closed($number)
    {
        return $this->change($number, 'open', 'closed');
    }

    /**
     * @param string $number
     * @param string $refund  the shop's number of the refund, 1 to 64 of A-Z a-z 0-9 _ - /
     * @param string $meaning refunded or refund_failed
     * @return bool false: the refund is marked so already
     * @throws \InvalidArgumentException
     * @throws \RuntimeException
     */
    public function refund($number, $refund, $meaning)
    {
        $isName = preg_match('~\A[A-Za-z0-9_/-]{1,64}\z~', $refund) === 1;
        if (!$isName || !in_array($meaning, array('refunded', 'refund_failed'), true)) {
            throw new \InvalidArgumentException('the number or the meaning of the refund cannot be part of a file name');
        }
        $mark = $this->folderOf($number) . '/refund.' . bin2hex($refund) . '.' . $meaning;
        if (@mkdir($mark, 0700)) {
            self::flushFolder(dirname($mark));
            return true;
        }
        clearstatcache();
        if (!is_dir($mark)) {
            throw new \RuntimeException('a refund cannot be marked: ' . $mark);
        }
        return false;
    }

    private function change($number, $from, $to)
    {
        $folder = $this->folderOf($number);
        if (@rename("$folder/$from", "$folder/$to")) {
            self::flushFolder($folder);
            return true;
        }
        if (in_array($from, $this->names($folder), true)) {
            throw new \RuntimeException('the state of an order cannot be changed: ' . $folder);
        }
        return false;
    }

    /** fsync() is there since PHP 8.1: without it a power cut may leave an empty file, which find() refuses. */
    private static function flush($file)
    {
        return !function_exists('fsync') || fsync($file);
    }

    /** So that the credit is not lost with the power. Not every system opens a folder. */
    private static function flushFolder($folder)
    {
        $opened = @fopen($folder, 'r');
        if ($opened) {
            @self::flush($opened);
        }
    }

    private function folderOf($number)
    {
        if ($number === '') {
            throw new \InvalidArgumentException('an order has a number');
        }
        return $this->folder . '/' . bin2hex($number);
    }

    private function names($folder)
    {
        clearstatcache();
        $names = is_dir($folder) ? @scandir($folder) : array();
        if ($names === false) {
            throw new \RuntimeException('the folder of an order cannot be read: ' . $folder);
        }
        return $names;
    }

    private static function write(Order $order)
    {
        $fields = array(
            'number' => $order->number(),
            'currency' => $order->currency(),
            'total_fee' => $order->amount('total_fee'),
            'rmb_fee' => $order->amount('rmb_fee'),
        );
        $content = '';
        foreach ($fields as $name => $value) {
            if (preg_match('/[^\x20-\x7E]/', $value) === 1) {
                throw new \InvalidArgumentException($name . ' of the order is not one line of ASCII');
            }
            $content .= "$name=$value\n";
        }
        return $content . "end\n";
    }

    private static function read($content, $state, array $refunds)
    {
        $lines = explode("\n", $content);
        if (array_slice($lines, -2) !== array('end', '')) {
            throw new \RuntimeException('the file of an order is cut off');
        }
        $fields = array();
        foreach (array_slice($lines, 0, -2) as $line) {
            list($name, $value) = explode('=', $line, 2);
            $fields[$name] = $value;
        }
        $parts = explode('.', $state . '.');
        return new Order($fields['number'], $fields['currency'], $fields, $parts[0], $parts[1], $refunds);
    }

    private static function refunds(array $names)
    {
        $refunds = array();
        foreach ($names as $name) {
            if (preg_match('/\Arefund\.((?:[0-9a-f]{2})+)\.(refunded|refund_failed)\z/', $name, $found) !== 1) {
                continue;
            }
            $number = pack('H*', $found[1]);
            if (!isset($refunds[$number]) || $refunds[$number] !== 'refunded') { // a refund that failed may be done later
                $refunds[$number] = $found[2];
            }
        }
        return $refunds;
    }
}
