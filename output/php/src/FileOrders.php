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
    private $clock;

    /**
     * @param string        $folder made on first use; out of the reach of the web server
     * @param callable|null $clock  gives yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public function __construct($folder, $clock = null)
    {
        $this->folder = $folder;
        $this->clock = $clock ?: array('AlipayCrossBorder\\Clock', 'now');
    }

    /**
     * @param Order $order
     * @throws KitError duplicate: the number is taken
     * @throws \InvalidArgumentException a text that cannot stand in the file
     * @throws \RuntimeException
     */
    public function create(Order $order)
    {
        $content = OrderFile::write($order);
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
            $states = preg_grep('/\A(?:open|closed|paid\.[0-9A-Za-z]{1,64}(?:\.[0-9]{14})?)\z/', $names);
            if ($states === array()) {
                continue; // a rename can hide the file from a listing
            }
            $wasListed = true;
            $state = reset($states);
            $content = @file_get_contents("$folder/$state");
            $created = @filemtime("$folder/$state"); // nothing writes to it later
            if ($content !== false && $created !== false) {
                return OrderFile::read($content, $state, $names, Clock::text($created));
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
        $state = "paid.$trade." . strtr(call_user_func($this->clock), array('-' => '', ':' => '', ' ' => ''));
        return $this->change($number, 'open', $state) || $this->change($number, 'closed', $state);
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
        if (!in_array($meaning, array('refunded', 'refund_failed'), true)) {
            throw new \InvalidArgumentException('a refund is refunded or refund_failed');
        }
        return $this->mark($this->folderOf($number) . '/refund.' . self::hexOf($refund) . '.' . $meaning);
    }

    /**
     * @return OrderList in the order of the bytes of their numbers; one that cannot be read throws
     * @throws \RuntimeException
     */
    public function orders()
    {
        $folders = preg_grep('/\A(?:[0-9a-f]{2})+\z/', $this->names($this->folder));
        return new OrderList($this, array_map('hex2bin', array_values($folders)));
    }

    /**
     * @param string $number
     * @param string $refund the shop's number of the refund
     * @param string $amount decimal text, in what the order is priced in
     * @return bool true: it is marked as asked for now; false: its number was marked before
     * @throws \InvalidArgumentException
     * @throws \RuntimeException
     */
    public function ask($number, $refund, $amount)
    {
        if (preg_match('/\A[0-9]{1,20}(?:\.[0-9]{1,20})?\z/', $amount) !== 1) {
            throw new \InvalidArgumentException('the amount of the refund cannot be part of a file name');
        }
        $hex = self::hexOf($refund);
        $mark = $this->folderOf($number) . "/asked.$hex.$amount";
        $marks = "/\\A(?:asked|refund)\\.$hex\\./";
        if (preg_grep($marks, $this->names(dirname($mark))) !== array() || !$this->mark($mark)) {
            return false;
        }
        if (count(preg_grep($marks, $this->names(dirname($mark)))) > 1) { // another amount, at the same moment
            rmdir($mark);
            return false;
        }
        return true;
    }

    /**
     * @param string $number
     * @param string $refund the number of a refund that the gateway has refused
     * @throws \RuntimeException
     */
    public function withdraw($number, $refund)
    {
        $folder = $this->folderOf($number);
        foreach (preg_grep('/\Aasked\.' . self::hexOf($refund) . '\./', $this->names($folder)) as $name) {
            if (!@rmdir("$folder/$name") && in_array($name, $this->names($folder), true)) {
                throw new \RuntimeException("the mark of a refund cannot be removed: $folder/$name");
            }
        }
        self::flushFolder($folder);
    }

    private static function hexOf($refund)
    {
        if (preg_match('~\A[A-Za-z0-9_/-]{1,64}\z~', $refund) !== 1) {
            throw new \InvalidArgumentException('the number of the refund cannot be part of a file name');
        }
        return bin2hex($refund);
    }

    private function mark($folder)
    {
        if (@mkdir($folder, 0700)) {
            self::flushFolder(dirname($folder));
            return true;
        }
        clearstatcache();
        if (!is_dir($folder)) {
            throw new \RuntimeException('a refund cannot be marked: ' . $folder);
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
}
