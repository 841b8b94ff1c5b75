<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * One regular expression for a good line of a table. It is fast, and takes no line that the rules refuse; what it does not
 * take is looked at column by column.
 */
final class LinePattern
{
    /**
     * @param array $table what ANSWER of a service says of its table
     * @param array $rules name => rules of the columns
     * @return string|null null: there is none for such columns
     */
    public static function make(array $table, array $rules)
    {
        if (strlen($table['separator']) !== 1) {
            return null;
        }
        $separator = preg_quote($table['separator'], '~');
        $columns = array();
        foreach ($rules as $rule) {
            $column = self::column($rule, $separator);
            if ($column === null) {
                return null;
            }
            $columns[] = isset($rule['required']) ? "($column)" : "((?:$column)?)";
        }
        if ($table['rest'] && !array_diff(array_keys($rule), array('required'))) { // it takes separators too, but for one at the end
            $rest = "(?:[^$separator\\r\\n]++|$separator(?!\\r?\\n))";
            $columns[count($columns) - 1] = '(' . $rest . (isset($rule['required']) ? '++' : '*+') . ')';
        }
        $rest = $table['rest'] ? "$separator?" : "(?:{$separator}[^\\r\\n]*+)?";
        return '~\G' . implode($separator, $columns) . $rest . '\r?\n~';
    }

    /** Every repetition is possessive or ends at a character that it cannot hold: nothing is tried twice. */
    private static function column(array $rule, $separator)
    {
        $limit = isset($rule['bytes']) ? '{1,' . $rule['bytes'] . '}+' : '++';
        if (isset($rule['allowed'])) {
            return null;
        }
        if (!isset($rule['format'])) {
            // a length is counted in the charset of the config, and only of ASCII it is the same here
            return "[^$separator\\r\\n" . (isset($rule['bytes']) ? '\x80-\xFF' : '') . ']' . $limit;
        }
        $format = Formats::pattern($rule['format']);
        if (strpos($format, $separator) !== false) {
            return null;
        }
        $isTooLong = isset($rule['bytes']) ? "(?![^$separator\\r\\n]{" . ($rule['bytes'] + 1) . '})' : '';
        return $isTooLong . "(?:$format)";
    }
}
