<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A folder that one process at a time can make: so refunds of several commands keep the gateway's pause.
 */
final class RefundLock
{
    const PATIENCE = 60;
    const STALE = 600;

    private $folder;

    /**
     * @param string $folder
     */
    public function __construct($folder)
    {
        $this->folder = $folder;
    }

    /**
     * @return bool false: another process has held it all the time
     * @throws \RuntimeException when it can never be made
     */
    public function take()
    {
        for ($tries = self::PATIENCE * 4; true; $tries--) {
            if (@mkdir($this->folder, 0700, true)) {
                return true;
            }
            clearstatcache();
            $made = @filemtime($this->folder);
            if ($made === false && !is_writable(dirname($this->folder))) {
                throw new \RuntimeException('the lock of refunds cannot be made: ' . $this->folder);
            }
            if ($made !== false && time() - $made > self::STALE) {
                @rmdir($this->folder); // its process was killed
            } elseif ($tries <= 0) {
                return false;
            } else {
                usleep(250000);
            }
        }
    }

    public function release()
    {
        @rmdir($this->folder);
    }
}
