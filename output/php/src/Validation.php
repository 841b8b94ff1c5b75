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
    private $now;

    /**
     * @param Config  $config
     * @param Charset $charset
     * @param string  $now     yyyy-MM-dd HH:mm:ss, GMT+8; messages need none
     */
    public function __construct(Config $config, Charset $charset, $now = '')
    {
        $this->config = $config;
        $this->charset = $charset;
        $this->now = $now;
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
        $parts = JsonParts::of($rules, $given);
        $values = $this->fill($rules, $given);
        foreach ($rules as $name => $rule) {
            if (isset($parts[$name])) {
                $values[$name] = $this->json($name, $rule['json'], $parts[$name]);
            }
            $this->checkParameter($name, $rule, $values);
        }
        foreach ($constraints as $constraint) {
            Constraints::check($constraint, $values, $this->now);
        }
        return array_replace(array_intersect_key($rules, $values), $values);
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

    /**
     * What is null is not there; a number, a truth value or a list has more than one way to be text.
     *
     * @param array $parameters name => value
     * @return array name => text
     * @throws KitError bad_format
     */
    public static function texts(array $parameters)
    {
        foreach ($parameters as $name => $value) {
            if ($value === null) {
                unset($parameters[$name]);
            } elseif (!is_string($value)) {
                throw new KitError('bad_format', (string) $name, 'text');
            }
        }
        return $parameters;
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
                if (isset($rule[$key]) && $this->known($rule, $key) !== '') {
                    $values[$name] = $this->known($rule, $key);
                }
            }
        }
        return $values;
    }

    private function known(array $rule, $key)
    {
        if (isset($rule[$key]['now'])) {
            return $this->now($rule);
        }
        return isset($rule[$key]['config']) ? $this->config->get($rule[$key]['config']) : $rule[$key]['literal'];
    }

    private function now(array $rule)
    {
        return Clock::in(Formats::timePattern($rule['format']), $this->now);
    }

    /** Every part keeps the rules of its own; its path is its name. */
    private function json($name, array $json, array $entries)
    {
        $written = array();
        foreach ($entries as $index => $given) {
            $rules = JsonParts::rules($name, $json, $index);
            $values = $this->fill($rules, $given);
            foreach ($rules as $path => $rule) {
                $this->checkParameter($path, $rule, $values);
            }
            $written[] = JsonParts::write($json, array_keys($rules), $values);
        }
        return isset($json['most']) ? '[' . implode(',', $written) . ']' : $written[0];
    }

    private function checkParameter($name, array $rule, array $values)
    {
        if (isset($values[$name])) {
            $this->checkValue($name, $rule, $values);
        } elseif (isset($rule['required'])) {
            throw new KitError('missing', $name);
        }
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
        if (isset($rule['most_items']) && substr_count($value, ',') >= $rule['most_items']) {
            throw new KitError('too_many', $name, (string) $rule['most_items']);
        }
        if (isset($rule['latest_now']) && strcmp($value, $this->now($rule)) > 0) {
            throw new KitError('in_future', $name);
        }
    }

    private function checkForm($name, array $rule, $value)
    {
        $bytes = $this->charset->encode(array($name => $value));
        $length = strlen(reset($bytes));
        if (isset($rule['bytes']) && $length > $rule['bytes']) {
            throw new KitError('too_long', $name, (string) $rule['bytes']);
        }
        if (isset($rule['min_bytes']) && $length < $rule['min_bytes']) {
            throw new KitError('too_short', $name, (string) $rule['min_bytes']);
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
            $expected = $this->known($rule, $key);
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
}
