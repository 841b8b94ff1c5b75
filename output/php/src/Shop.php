<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the merchant has set up: the copies of the two samples, and where orders and log stand.
 */
final class Shop
{
    private $folder;
    private $data;
    private $config;
    private $gateway;
    private $handlers;

    /**
     * @param string $folder where config.php and handlers.php are looked for; nothing is read yet
     */
    public function __construct($folder)
    {
        $this->folder = $folder;
        $this->data = $folder . '/data';
    }

    /**
     * @return Gateway
     * @throws SetUpError
     * @throws KitError
     */
    public function gateway()
    {
        if ($this->gateway === null) {
            $config = $this->load('config.sample.php', 'config.php');
            if (!$config instanceof Config) {
                throw new SetUpError('config.php' . ' must end with the Config, as ' . 'config.sample.php' . ' does');
            }
            $this->config = $config;
            if (is_string($config->get('data_folder')) && $config->get('data_folder') !== '') {
                $this->data = self::placed($this->folder, $config->get('data_folder'));
            }
            $this->gateway = new Gateway($config);
        }
        return $this->gateway;
    }

    /**
     * @return Handlers
     * @throws SetUpError
     * @throws KitError
     */
    public function handlers()
    {
        if ($this->handlers === null) {
            $config = $this->gateway()->config();
            $make = $this->load('handlers.sample.php', 'handlers.php');
            $handlers = is_callable($make) ? call_user_func($make, $config, new FileOrders($this->data . '/orders')) : null;
            if (!$handlers instanceof Handlers) {
                throw new SetUpError('handlers.php' . ' must end with the handlers, as ' . 'handlers.sample.php' . ' does');
            }
            $this->handlers = $handlers;
        }
        return $this->handlers;
    }

    /**
     * @return string the folder of orders and log
     * @throws SetUpError
     * @throws KitError
     */
    public function dataFolder()
    {
        $this->gateway();
        return $this->data;
    }

    /**
     * What the notify page answers. Whatever is wrong with the set-up, the gateway sends the message again.
     *
     * @param string $body
     * @param string $contentType
     * @return Receipt
     */
    public function receive(
        #[\SensitiveParameter]
        $body,
        $contentType
    ) {
        try {
            $notifications = new Notifications($this->gateway(), $this->handlers(), null, array($this, 'log'));
            return $notifications->receive($body, $contentType);
        } catch (\Exception $error) {
            $this->logError('notify', $error);
        } catch (\Throwable $error) { // since PHP 7
            $this->logError('notify', $error);
        }
        return new Receipt('handler_failed');
    }

    /**
     * @param string                $page
     * @param \Exception|\Throwable $error
     */
    public function logError($page, $error)
    {
        $isSentence = $error instanceof KitError || $error instanceof SetUpError;
        // A parse error quotes the line of a secret, and while there is no config nobody knows what is one.
        $isQuoting = $error instanceof \ParseError || $this->config === null;
        $words = $isQuoting ? basename($error->getFile()) . ', line ' . $error->getLine() : $error->getMessage();
        $this->log("$page: " . ($isSentence ? $error->getMessage() : get_class($error) . ': ' . $words));
    }

    /**
     * @param string $text goes to kit.log or, where that cannot be written, to the log of PHP
     */
    public function log($text)
    {
        $line = LogLine::make($text, $this->config);
        $log = new FileLog($this->data . '/kit.log');
        try {
            $log->write($line);
        } catch (\RuntimeException $error) {
            error_log($line);
            error_log(LogLine::make($error->getMessage(), $this->config));
        }
    }

    /** A relative name is taken from the kit: the folder that PHP works in is the one of the pages, which is served. */
    private static function placed($folder, $name)
    {
        return preg_match('~\A(?:[/\\\\]|[A-Za-z]:)~', $name) === 1 ? $name : $folder . '/' . $name;
    }

    private function load($sample, $copy)
    {
        if (!is_file("$this->folder/$copy")) {
            throw new SetUpError("Copy $sample to $copy and fill it in");
        }
        return require "$this->folder/$copy";
    }
}
