<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The rules of an answer's values.
 */
final class AnswerFields
{
    private $rules;
    private $charset;

    /**
     * @param array   $rules   FIELDS of a class of answers
     * @param Charset $charset of the config: lengths are counted in it
     */
    public function __construct(array $rules, Charset $charset)
    {
        $this->rules = $rules;
        $this->charset = $charset;
    }

    /**
     * @param array  $values  name => text
     * @param string $detail
     * @param bool   $isTable whether a value that may be empty must still have its column
     * @throws KitError bad_answer: its parameter is the first value that breaks its rules
     */
    public function check(array $values, $detail = '', $isTable = false)
    {
        foreach ($this->rules as $name => $rule) {
            if ($isTable && !isset($values[$name])) {
                throw new KitError('bad_answer', $name, $detail);
            }
            $isEmpty = !isset($values[$name]) || $values[$name] === '';
            if ($isEmpty ? isset($rule['required']) : !$this->fits($rule, $values[$name])) {
                throw new KitError('bad_answer', $name, $detail);
            }
        }
    }

    private function fits(array $rule, $value)
    {
        return (!isset($rule['bytes']) || $this->length($value) <= $rule['bytes'])
            && (!isset($rule['format']) || Formats::fits($rule['format'], $value))
            && (!isset($rule['allowed']) || in_array($value, $rule['allowed'], true));
    }

    private function length($value)
    {
        try {
            $bytes = $this->charset->encode(array('' => $value));
            return strlen(reset($bytes));
        } catch (KitError $unencodable) {
            return PHP_INT_MAX;
        }
    }
}
