<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Parameters that are JSON, given by their parts: NAME[0].FIELD of a list, NAME.FIELD of an object.
 */
final class JsonParts
{
    /**
     * @param array $rules PARAMETERS of a service
     * @param array $given name => text
     * @return array name => list of entries from 0 on, each path => text; only what is not empty
     * @throws KitError unknown, not_allowed, too_many
     */
    public static function of(array $rules, array $given)
    {
        $parts = array();
        foreach ($given as $path => $value) {
            if (isset($rules[$path]['json'])) {
                $first = self::path($path, $rules[$path]['json'], 0, key($rules[$path]['json']['fields']));
                throw new KitError('not_allowed', $path, 'give its parts, such as ' . $first);
            }
            if (isset($rules[$path])) {
                continue;
            }
            list($name, $index) = self::place($rules, (string) $path);
            if ($value !== '') {
                $parts[$name][$index][$path] = $value;
            }
        }
        foreach ($parts as $name => $entries) {
            $parts[$name] = array_replace(array_fill(0, max(array_keys($entries)) + 1, array()), $entries);
        }
        return $parts;
    }

    /**
     * @param string $name  of the parameter
     * @param array  $json  what its rules say of its parts
     * @param int    $index of the entry
     * @return array path => rules
     */
    public static function rules($name, array $json, $index)
    {
        $rules = array();
        foreach ($json['fields'] as $field => $rule) {
            if (isset($rule['decimals_of'])) {
                $rule['decimals_of'] = self::path($name, $json, $index, $rule['decimals_of']);
            }
            $rules[self::path($name, $json, $index, $field)] = $rule;
        }
        return $rules;
    }

    /**
     * By hand: json_encode() escapes what the contract wants raw, and what it escapes is signed.
     *
     * @param array    $json
     * @param string[] $paths  of all fields of the entry
     * @param array    $values path => text
     * @return string an object
     */
    public static function write(array $json, array $paths, array $values)
    {
        $members = array();
        foreach (array_keys($json['fields']) as $i => $field) {
            if (isset($values[$paths[$i]])) {
                $members[] = self::text($field) . ':' . self::text($values[$paths[$i]]);
            }
        }
        return '{' . implode(',', $members) . '}';
    }

    private static function path($name, array $json, $index, $field)
    {
        return $name . (isset($json['most']) ? "[$index]" : '') . '.' . $field;
    }

    private static function place(array $rules, $path)
    {
        $isPart = preg_match('/\A([^\[\].]+)(?:\[(0|[1-9][0-9]{0,2})\])?\.([^\[\].]+)\z/', $path, $found) === 1;
        $json = $isPart && isset($rules[$found[1]]['json']) ? $rules[$found[1]]['json'] : null;
        if ($json === null || !isset($json['fields'][$found[3]]) || isset($json['most']) !== ($found[2] !== '')) {
            throw new KitError('unknown', $path);
        }
        if (isset($json['most']) && (int) $found[2] >= $json['most']) {
            throw new KitError('too_many', $found[1], (string) $json['most']);
        }
        return array($found[1], (int) $found[2]);
    }

    private static function text($text)
    {
        $escaped = preg_replace_callback('/[\x00-\x1F]/', function ($found) {
            return sprintf('\\u%04x', ord($found[0]));
        }, addcslashes($text, '"\\'));
        return '"' . $escaped . '"';
    }
}
