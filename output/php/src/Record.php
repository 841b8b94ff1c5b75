<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What the gateway has answered. Each answer has a class with a method per value that is described.
 */
abstract class Record
{
    private $places;
    private $texts;

    /**
     * Two arrays, since those of a million records have the first in common.
     *
     * @param array<string, int> $places name => where its text stands
     * @param string[]           $texts
     */
    public function __construct(array $places, array $texts)
    {
        $this->places = $places;
        $this->texts = $texts;
    }

    /**
     * @return array<string, string> all of them, in the order in which they came
     */
    public function values()
    {
        $values = array();
        foreach ($this->places as $name => $place) {
            $values[$name] = $this->texts[$place];
        }
        return $values;
    }

    /**
     * @param string $name
     * @return string empty when it did not come
     */
    public function value($name)
    {
        return isset($this->places[$name]) ? $this->texts[$this->places[$name]] : '';
    }
}
