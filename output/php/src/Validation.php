<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Interprets the table of a service: fills in what the kit knows, and refuses what the gateway would refuse.
 */
final class Validation
{
    private $config;
    private $charset;

    public function __construct(Config $config, Charset $charset)
    {
        $this->config = $config;
        $this->charset = $charset;
    }

    /**
     * @param array $rules       PARAMETERS of a service
     * @param array $constraints CONSTRAINTS of that service
     * @param array $given       name => text in UTF-8
     * @return array what is sent, in the order of the rules
     * @throws KitError the first refusal
     */
    public function check(array $rules, array $constraints, array $given)
    {
        foreach ($given as $name => $value) {
            if (!isset($rules[$name])) {
                throw new KitError('unknown', (string) $name);
            }
        }
        $values = $this->fill($rules, $given);
        foreach ($rules as $name => $rule) {
            if (isset($values[$name])) {
                $this->checkValue($name, $rule, $values);
            } elseif (isset($rule['required'])) {
                throw new KitError('missing', $name);
            }
        }
        foreach ($constraints as $constraint) {
            $this->checkTogether($constraint, array_keys($values));
        }
        return $values;
    }

    /**
     * What the gateway sends, which no rule fills in: names that no rule knows are passed over.
     *
     * @param array $rules   PARAMETERS of a kind of message
     * @param array $message name => text in UTF-8
     * @throws KitError missing, too_long, bad_format, not_allowed
     */
    public function checkMessage(array $rules, array $message)
    {
        foreach ($rules as $name => $rule) {
            if (isset($message[$name]) && $message[$name] !== '') {
                $this->checkForm($name, $rule, $message[$name]);
            } elseif (isset($rule['required'])) {
                throw new KitError('missing', $name);
            }
        }
    }

    private function fill(array $rules, array $given)
    {
        $values = array();
        foreach ($rules as $name => $rule) {
            if (isset($given[$name]) && $given[$name] !== '') {
                $values[$name] = $given[$name];
                continue;
            }
            foreach (array('value', 'default') as $key) {
                if (isset($rule[$key]) && $this->known($rule[$key]) !== '') {
                    $values[$name] = $this->known($rule[$key]);
                }
            }
        }
        return $values;
    }

    private function known(array $source)
    {
        return isset($source['config']) ? $this->config->get($source['config']) : $source['literal'];
    }

    private function checkValue($name, array $rule, array $values)
    {
        $this->checkEquality($name, $rule, $values);
        $value = $values[$name];
        $this->checkForm($name, $rule, $value);
        $this->checkDecimals($name, $rule, $values);
        if (isset($rule['minimum']) && Decimal::compare($value, $rule['minimum']) < 0) {
            throw new KitError('too_small', $name, $rule['minimum']);
        }
        if (isset($rule['maximum']) && Decimal::compare($value, $rule['maximum']) > 0) {
            throw new KitError('too_large', $name, $rule['maximum']);
        }
    }

    private function checkForm($name, array $rule, $value)
    {
        $bytes = $this->charset->encode(array($name => $value));
        if (isset($rule['bytes']) && strlen(reset($bytes)) > $rule['bytes']) {
            throw new KitError('too_long', $name, (string) $rule['bytes']);
        }
        if (isset($rule['format']) && !Formats::fits($rule['format'], $value)) {
            throw new KitError('bad_format', $name, Formats::says($rule['format']));
        }
        if (isset($rule['allowed']) && !in_array($value, $rule['allowed'], true)) {
            throw new KitError('not_allowed', $name, implode(', ', $rule['allowed']));
        }
    }

    private function checkEquality($name, array $rule, array $values)
    {
        foreach (array('value', 'equals') as $key) {
            if (!isset($rule[$key])) {
                continue;
            }
            $expected = $this->known($rule[$key]);
            if ($expected === '') {
                throw new KitError('missing', 'config.' . $rule[$key]['config']);
            }
            $differs = isset($rule['ignores_case']) ? strcasecmp($values[$name], $expected) !== 0 : $values[$name] !== $expected;
            if ($differs) {
                throw new KitError('not_allowed', $name, isset($rule['hint']) ? $rule['hint'] : '');
            }
        }
    }

    private function checkDecimals($name, array $rule, array $values)
    {
        $limit = isset($rule['decimals']) ? $rule['decimals'] : null;
        if (isset($rule['decimals_of'], $values[$rule['decimals_of']])) {
            $limit = Formats::decimalsOf($values[$rule['decimals_of']]); // null: its own check says what is wrong with it
        }
        if ($limit !== null && Decimal::decimals($values[$name]) > $limit) {
            throw new KitError('too_many_decimals', $name, (string) $limit);
        }
    }

    private function checkTogether(array $constraint, array $present)
    {
        $names = $constraint['names'];
        $absent = array_values(array_diff($names, $present));
        $count = count($names) - count($absent);
        if ($constraint['kind'] === 'exactly_one_of' && $count !== 1) {
            throw new KitError('exactly_one_of', $names[0], implode(', ', $names));
        }
        if ($constraint['kind'] === 'goes_together' && $count > 0 && $absent !== array()) {
            throw new KitError('goes_with', $absent[0], implode(', ', $names));
        }
    }
}
