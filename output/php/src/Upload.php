<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The file of a service that takes one, made from typed lines: all of them are good, or there is no file.
 */
final class Upload
{
    private $table;
    private $validation;
    private $charset;

    /**
     * @param array      $table      UPLOAD of the service
     * @param Validation $validation
     * @param Charset    $charset
     */
    public function __construct(array $table, Validation $validation, Charset $charset)
    {
        $this->table = $table;
        $this->validation = $validation;
        $this->charset = $charset;
    }

    /**
     * @param array[] $lines each name => text in UTF-8
     * @return array name of the field, name of the file, bytes
     * @throws KitError missing, too_many, and what is wrong with a line, with "line N: " before its parameter
     */
    public function file(array $lines)
    {
        $table = $this->table;
        if ($lines === array()) {
            throw new KitError('missing', $table['field']);
        }
        if (count($lines) > $table['most']) {
            throw new KitError('too_many', $table['field'], (string) $table['most']);
        }
        $seen = array();
        $written = array();
        foreach (array_values($lines) as $i => $line) {
            try {
                $values = $this->values($line);
            } catch (KitError $error) {
                throw $error->inLine($i + 1);
            }
            $this->checkWritable($i + 1, $values);
            $key = $table['unique'] === null ? '' : $values[$table['unique']];
            if ($key !== '' && isset($seen[$key])) {
                throw new KitError('duplicate', 'line ' . ($i + 1) . ': ' . $table['unique']);
            }
            $seen[$key] = true;
            $written[] = implode($table['separator'], $values);
        }
        $bytes = $this->charset->encode(array('' => implode($table['line_end'], $written)));
        return array($table['field'], $table['file'], reset($bytes));
    }

    /**
     * @param array $given name => text in UTF-8
     * @return array every column => text, in their order
     * @throws KitError what is wrong with the values themselves
     */
    public function values(array $given)
    {
        $columns = $this->table['columns'];
        $values = $this->validation->check($columns, array(), Validation::texts($given));
        return array_replace(array_fill_keys(array_keys($columns), ''), $values);
    }

    private function checkWritable($number, array $values)
    {
        foreach ($values as $name => $value) {
            if (strpos($value, $this->table['separator']) !== false || preg_match('/[\x00-\x1F\x7F-\x{9F}]/u', $value) === 1) {
                throw new KitError('not_in_line', "line $number: $name");
            }
        }
    }
}
