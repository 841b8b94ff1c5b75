<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The words behind a command.
 */
final class CommandLine
{
    /** How many words a command takes, at least and at most; its options with a value; those without. */
    private static $forms = array(
        'refund' => array(2, 2, array('reason', 'number'), array('again')),
        'batch-refund' => array(1, 1, array(), array()),
        'query' => array(1, 1, array(), array()),
        'reconcile' => array(0, 1, array('from', 'to'), array()),
        'settlement' => array(0, 1, array('from', 'to'), array()),
        'rates' => array(0, 0, array(), array()),
        'catch-up' => array(0, 0, array('older-than'), array()),
    );

    private $words = array();
    private $options = array();

    /**
     * @param string   $command
     * @param string[] $words
     * @return CommandLine|null null: wrong usage
     */
    public static function read($command, array $words)
    {
        list($least, $most, $withValue, $without) = self::$forms[$command];
        $line = new self();
        while ($words !== array()) {
            $word = array_shift($words);
            $option = (string) substr($word, 2);
            if (strncmp($word, '--', 2) !== 0) {
                $line->words[] = $word;
            } elseif (in_array($option, array_merge($without, array('csv')), true)) {
                $line->options[$option] = '';
            } elseif (in_array($option, $withValue, true) && $words !== array() && strncmp($words[0], '--', 2) !== 0) {
                $line->options[$option] = array_shift($words);
            } else {
                return null;
            }
        }
        $count = count($line->words);
        return $count >= $least && $count <= $most && $line->goesTogether() ? $line : null;
    }

    /**
     * @param int    $index   from 0 on
     * @param string $default
     * @return string
     */
    public function word($index, $default = '')
    {
        return isset($this->words[$index]) ? $this->words[$index] : $default;
    }

    /**
     * @param string $option
     * @return bool
     */
    public function has($option)
    {
        return isset($this->options[$option]);
    }

    /**
     * @param string $option
     * @param string $default
     * @return string
     */
    public function option($option, $default = '')
    {
        return $this->has($option) ? $this->options[$option] : $default;
    }

    private function goesTogether()
    {
        return $this->has('from') === $this->has('to')
            && !($this->has('from') && $this->words !== array())
            && !($this->has('again') && $this->option('number') === '')
            && preg_match('/\A[0-9]{1,6}\z/', $this->option('older-than', '0')) === 1;
    }
}
