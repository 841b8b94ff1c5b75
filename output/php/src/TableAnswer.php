<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * An answer that is a table, read as its bytes come: at no time more than a line and a piece of it is held.
 */
final class TableAnswer
{
    const LARGEST = 1073741824;
    const LONGEST_LINE = 65536;
    const PIECE = 32768;
    const BOM = "\xEF\xBB\xBF";

    private $answer;
    private $record;
    private $gateway;
    private $charset;
    private $fields;
    private $names;
    private $places; // of a column in what the pattern finds, which begins with the whole line
    private $pattern;
    private $onRecord;
    private $size = 0;
    private $buffer = '';
    private $hasBegun = false; // a BOM is behind us
    private $blanks = 0; // at the begin of the buffer, as far as it was looked at
    private $kind = ''; // xml, table, nothing (a text says that there is no record); empty: not known so far
    private $line = 0;
    private $hasLine = false;
    private $records = 0;

    /**
     * @param array    $answer   ANSWER of a service
     * @param Gateway  $gateway
     * @param callable $onRecord gets each Record as soon as its line is there; an error may follow
     */
    public function __construct(array $answer, Gateway $gateway, $onRecord)
    {
        $rules = constant($answer['record'] . '::FIELDS');
        $this->answer = $answer;
        $this->record = $answer['record'];
        $this->gateway = $gateway;
        $this->charset = new Charset($gateway->config()->get('charset'));
        $this->fields = new AnswerFields($rules, $this->charset);
        $this->names = array_keys($rules);
        $this->places = array_combine($this->names, range(1, count($rules)));
        $this->pattern = LinePattern::make($answer['table'], $rules);
        $this->onRecord = $onRecord;
    }

    /**
     * @param string $bytes the next ones, as many as there are
     * @throws KitError bad_answer, gateway_error, gateway_busy
     */
    public function feed($bytes)
    {
        foreach (str_split($bytes, self::PIECE) as $piece) {
            $this->take($piece);
        }
    }

    private function take($bytes)
    {
        $this->size += strlen($bytes);
        if ($this->size > self::LARGEST) {
            throw new KitError('bad_answer', '', 'it is larger than it can be');
        }
        if ($this->kind === 'nothing' || $bytes === '') {
            return;
        }
        $this->buffer .= $bytes;
        if ($this->kind === '') {
            $this->kind = $this->kind();
        }
        if ($this->kind === 'xml' && strlen($this->buffer) > XmlAnswer::LARGEST) {
            throw new KitError('bad_answer', '', 'it is larger than it can be');
        }
        if ($this->kind === 'table') {
            $this->readLines();
        }
    }

    /**
     * @return int how many records there were
     * @throws KitError bad_answer, gateway_error, gateway_busy
     */
    public function end()
    {
        if ($this->kind === 'xml') {
            $xml = new XmlAnswer($this->answer, $this->gateway);
            $xml->root($this->buffer);
            throw new KitError('bad_answer', '', 'it is not an answer to this service');
        }
        if ($this->kind === '') {
            $this->readLines();
        }
        if ($this->kind !== 'nothing' && $this->buffer !== '') {
            $this->readLine($this->buffer);
        }
        if (!$this->hasLine) {
            throw new KitError('bad_answer', '', 'it is empty');
        }
        return $this->records;
    }

    /** The gateway's own errors come as XML: the first byte that is no blank tells. */
    private function kind()
    {
        if (!$this->hasBegun) {
            if (strlen($this->buffer) < 3 && strpos(self::BOM, $this->buffer) === 0) {
                return '';
            }
            $this->hasBegun = true;
            $this->buffer = strncmp($this->buffer, self::BOM, 3) === 0 ? (string) substr($this->buffer, 3) : $this->buffer;
        }
        $this->blanks += strspn($this->buffer, " \t\r\n", $this->blanks);
        if ($this->blanks === strlen($this->buffer) && $this->blanks <= XmlAnswer::LARGEST) {
            return '';
        }
        return substr($this->buffer, $this->blanks, 1) === '<' ? 'xml' : 'table';
    }

    private function readLines()
    {
        $end = strrpos($this->buffer, "\n");
        $block = $end === false ? '' : substr($this->buffer, 0, $end + 1);
        $this->buffer = (string) substr($this->buffer, strlen($block));
        for ($at = 0; $at < strlen($block) && !$this->hasLine; $at = $end) { // the first line may be a text in place of a table
            $end = strpos($block, "\n", $at) + 1;
            $this->readLine(substr($block, $at, $end - $at));
        }
        if ($this->kind === 'nothing') {
            $this->buffer = '';
            return;
        }
        $this->readBlock((string) substr($block, $at));
        if (strlen($this->buffer) > self::LONGEST_LINE + 1) {
            $this->readLine($this->buffer);
        }
    }

    /** Whole lines. */
    private function readBlock($block)
    {
        $isFast = $this->pattern !== null && strlen($block) <= self::LONGEST_LINE; // so is every line of it
        $text = $isFast ? $this->charset->decode($block) : null;
        $at = 0;
        while ($text !== null && $at < strlen($text)) {
            if (preg_match_all($this->pattern, $text, $lines, PREG_SET_ORDER, $at) > 0) {
                $this->line += count($lines);
                foreach ($lines as $columns) {
                    $at += strlen($columns[0]);
                    $this->handOut($columns);
                }
            }
            if ($at < strlen($text)) { // one line that is odd, or wrong
                $end = strpos($text, "\n", $at) + 1;
                $this->readText(substr($text, $at, $end - $at));
                $at = $end;
            }
        }
        if ($text === null && $block !== '') {
            foreach (explode("\n", substr($block, 0, -1)) as $line) {
                $this->readLine($line . "\n");
            }
        }
    }

    private function readLine($bytes)
    {
        $line = preg_replace('/\r?\n\z/', '', $bytes);
        if (strlen($line) > self::LONGEST_LINE) {
            throw new KitError('bad_answer', '', 'line ' . ($this->line + 1) . ': ' . 'it is larger than it can be');
        }
        $text = $this->charset->decode($bytes);
        if ($text === null) {
            throw new KitError('bad_answer', '', 'line ' . ($this->line + 1) . ': ' . 'its bytes are not text of its charset');
        }
        $this->readText($text);
    }

    /** A line with its end. */
    private function readText($text)
    {
        $this->line++;
        $line = preg_replace('/\r?\n\z/', '', $text);
        if ($line === '') {
            return;
        }
        $isFirst = !$this->hasLine;
        $this->hasLine = true;
        if ($isFirst && $this->saysNothing(trim($line, " \t\r\n"))) {
            $this->kind = 'nothing';
            return;
        }
        $separator = $this->answer['table']['separator'];
        $count = count($this->names);
        if ($this->answer['table']['rest']) {
            $hasEnd = substr($line, -strlen($separator)) === $separator && substr_count($line, $separator) >= $count;
            $pieces = explode($separator, $hasEnd ? substr($line, 0, -strlen($separator)) : $line, $count);
        } else {
            $pieces = array_slice(explode($separator, $line), 0, $count);
        }
        $values = array_combine(array_slice($this->names, 0, count($pieces)), $pieces);
        $this->fields->check($values, "line $this->line", true);
        $this->handOut(array_merge(array($line), $pieces));
    }

    /** Whether the first line says that there are no records; a refusal is thrown. */
    private function saysNothing($line)
    {
        $table = $this->answer['table'];
        $hasPrefix = $table['prefix'] !== '' && strpos($line, $table['prefix']) === 0;
        $text = $hasPrefix ? trim(substr($line, strlen($table['prefix'])), " \t\r\n") : $line;
        if (isset($table['texts'][$text])) {
            throw GatewayCodes::refusal($table['texts'][$text]);
        }
        $isEmpty = in_array($text, $table['empty'], true);
        if ($hasPrefix && !$isEmpty) {
            $start = preg_replace('/\A(.{100}).*\z/us', '$1', $text);
            throw new KitError('gateway_error', '', preg_replace('/[^\x20-\x7E]/u', '?', $start));
        }
        return $isEmpty;
    }

    private function handOut(array $columns)
    {
        $this->records++;
        $record = $this->record;
        \call_user_func($this->onRecord, new $record($this->places, $columns));
    }
}
