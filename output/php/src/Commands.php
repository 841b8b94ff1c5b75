<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The commands of the shop: words in, a table out, and an exit code that cron understands.
 */
final class Commands
{
    const DONE = 0;
    const REFUSED = 1;
    const WRONG = 2;
    const AGAIN = 3;

    private static $methods = array(
        'refund' => 'refund',
        'batch-refund' => 'batchRefund',
        'query' => 'query',
        'reconcile' => 'reconcile',
        'settlement' => 'settlement',
        'rates' => 'rates',
        'catch-up' => 'catchUp',
    );

    private $shop;
    private $client;
    private $line;
    private $refunds;
    private $isCut = false;
    /** What is said behind an error of a call that may have arrived. */
    private $advice = '';

    private function __construct(Shop $shop, CommandLine $line)
    {
        $this->shop = $shop;
        $this->line = $line;
    }

    /**
     * @param string   $folder of the kit
     * @param string[] $words  the command, and what stands behind it
     * @return int the exit code
     */
    public static function run($folder, array $words)
    {
        $names = array_values(preg_grep('/\A--/', $words, PREG_GREP_INVERT));
        $command = $names === array() ? '' : $names[0];
        $words = self::without($command, $words);
        $help = self::lines(CommandTable::help($command));
        if ($command !== '' && !isset(self::$methods[$command])) {
            fwrite(STDERR, self::lines(CommandTable::help('')));
            return self::WRONG;
        }
        if ($command === '' || in_array('--help', $words, true)) {
            if (fwrite(STDOUT, $help) === strlen($help) && fflush(STDOUT)) {
                return self::DONE;
            }
            fwrite(STDERR, ltrim("$command: ", ': ') . "the output cannot be written\n");
            return self::REFUSED;
        }
        $line = CommandLine::read($command, $words);
        if ($line === null) {
            return self::wrongUsage($command);
        }
        $commands = new self(new Shop($folder), $line);
        return $commands->guarded($command);
    }

    private static function without($command, array $words)
    {
        $at = array_search($command, $words, true);
        if ($at !== false) {
            array_splice($words, $at, 1);
        }
        return $words;
    }

    private static function wrongUsage($command)
    {
        list($usage) = CommandTable::help($command);
        fwrite(STDERR, "$command: $usage\n");
        return self::WRONG;
    }

    private static function lines(array $lines)
    {
        return implode("\n", $lines) . "\n";
    }

    /** Nothing but a sentence of the kit is printed: no trace, no path, no secret. */
    private function guarded($command)
    {
        $method = self::$methods[$command];
        try {
            $code = $this->$method();
            if (!$this->isCut) {
                return $code;
            }
            list($code, $text) = array(self::REFUSED, 'the output cannot be written');
        } catch (KitError $error) {
            list($code, $text) = $this->judged($error);
        } catch (SetUpError $error) {
            list($code, $text) = array(self::WRONG, $error->getMessage());
        } catch (\Exception $error) {
            list($code, $text) = $this->unexpected($command, $error);
        } catch (\Throwable $error) { // since PHP 7
            list($code, $text) = $this->unexpected($command, $error);
        }
        if ($this->mayHaveArrived()) {
            $text .= $this->advice;
            if ($command === 'batch-refund') {
                $this->showRefunds($command, $this->refunds->unknown(), 'unknown');
            }
        }
        fwrite(STDERR, "$command: $text\n");
        return $code;
    }

    private function hasCalled()
    {
        return $this->client !== null && $this->client->hasCalled();
    }

    private function mayHaveArrived()
    {
        return $this->hasCalled() && $this->refunds !== null && $this->refunds->unknown() !== array();
    }

    private function judged(KitError $error)
    {
        $text = $error->getMessage();
        if (!$this->hasCalled()) {
            return array(self::WRONG, $text);
        }
        if ($error->mayRetry() && !$this->mayHaveArrived()) {
            $text .= '; try again later';
        }
        return array($error->mayRetry() ? self::AGAIN : self::REFUSED, $text);
    }

    private function unexpected($command, $error)
    {
        $this->shop->logError($command, $error);
        return array($this->hasCalled() ? self::REFUSED : self::WRONG, "The shop's log says more");
    }

    private function client()
    {
        $this->client = new Client($this->shop->gateway(), null, null, null, array($this->shop, 'log'));
        return $this->client;
    }

    private function handlers()
    {
        $handlers = $this->shop->handlers();
        if (!$handlers instanceof CommandHandlers) {
            throw new SetUpError('handlers.php' . ' must implement CommandHandlers, as ' . 'handlers.sample.php' . ' does');
        }
        return $handlers;
    }

    private function show(Table $table)
    {
        $this->isCut = !$table->write(STDOUT, $this->line->has('csv'));
    }

    private function refund()
    {
        $this->refunds = $refunds = new Refunds($this->client(), $this->handlers());
        $number = $this->line->option('number');
        $number = $number === '' ? $refunds->newNumber() : $number;
        $this->advice = "; it may have arrived: run this again with --again --number $number";
        return $this->locked('refund', function () use ($refunds, $number) {
            list($order, $amount) = array($this->line->word(0), $this->line->word(1));
            $reason = $this->line->option('reason', 'Refund');
            $sent = $refunds->refund($order, $amount, $reason, $number, $this->line->has('again'));
            $this->showRefunds('refund', array($sent->parameters()), $sent->hadArrived() ? 'accepted_before' : 'accepted');
        });
    }

    private function batchRefund()
    {
        $lines = BatchFile::read($this->line->word(0));
        if ($lines === null) {
            return self::wrongUsage('batch-refund');
        }
        $this->refunds = $refunds = new Refunds($this->client(), $this->handlers());
        $this->advice = '; it may have arrived: run each line again with refund --again --number NUMBER';
        return $this->locked('batch-refund', function () use ($refunds, $lines) {
            $this->showRefunds('batch-refund', $refunds->refundAll($lines), 'accepted');
        });
    }

    /** From before the call until the gateway's pause has gone by. */
    private function locked($command, $call)
    {
        $lock = new RefundLock($this->shop->dataFolder() . '/refund.lock');
        if (!$lock->take()) {
            fwrite(STDERR, "$command: another refund is being sent; try again later\n");
            return self::AGAIN;
        }
        try {
            call_user_func($call);
        } finally {
            if ($this->hasCalled()) {
                $uses = CommandTable::of($command);
                sleep($uses['pause']);
            }
            $lock->release();
        }
        return self::DONE;
    }

    private function showRefunds($command, array $sent, $result)
    {
        $uses = CommandTable::of($command);
        $table = new Table(array('refund', 'order', 'amount', 'currency', 'result'));
        foreach ($sent as $values) {
            $amount = implode('', array_intersect_key($values, array_flip($uses['amounts'])));
            $table->add(array($values[$uses['refund']], $values[$uses['order']], $amount, $values[$uses['currency']], $result));
        }
        $this->show($table);
    }

    private function query()
    {
        $uses = CommandTable::of('query');
        $table = new Table(array('name', 'value'));
        foreach ($this->client()->call($uses['service'], array($uses['order'] => $this->line->word(0)))->values() as $name => $value) {
            $table->add(array($name, $value));
        }
        $this->show($table);
        return self::DONE;
    }

    private function catchUp()
    {
        $client = $this->client();
        $handlers = $this->handlers();
        $notifications = new Notifications($this->shop->gateway(), $handlers, null, array($this->shop, 'log'));
        $catchUp = new CatchUp($client, $handlers, $notifications);
        $table = new Table(array('order', 'reason'));
        $code = $catchUp->run((int) $this->line->option('older-than', '30'), array($table, 'add'));
        $this->show($table);
        return $code;
    }

    private function reconcile()
    {
        list($first, $last) = $this->period();
        $reconciliation = new Reconciliation($this->client(), $this->handlers());
        $table = new Table(array('finding', 'number', 'ours', 'theirs'));
        $differences = 0;
        foreach ($reconciliation->findings($first, $last) as $finding) {
            $table->add($finding);
            $differences += in_array($finding[0], array('refund_done', 'refund_waiting'), true) ? 0 : 1;
        }
        $this->show($table);
        return $differences === 0 ? self::DONE : self::REFUSED;
    }

    private function settlement()
    {
        $uses = CommandTable::of('settlement');
        list($first, $last) = $this->period();
        return $this->file($uses['service'], array($uses['first'] => $first, $uses['last'] => $last));
    }

    private function rates()
    {
        $uses = CommandTable::of('rates');
        return $this->file($uses['service'], array());
    }

    private function file($service, array $parameters)
    {
        $answer = Services::table($service, 'ANSWER');
        $table = new Table(array_keys(constant($answer['record'] . '::FIELDS')));
        $this->client()->read($service, $parameters, function (Record $record) use ($table) {
            $table->add($record->values());
        });
        $this->show($table);
        return self::DONE;
    }

    private function period()
    {
        $yesterday = Clock::dayBefore(Clock::in('yyyyMMdd', Clock::now()));
        $day = $this->line->word(0, $yesterday);
        return array($this->line->option('from', $day), $this->line->option('to', $day));
    }
}
