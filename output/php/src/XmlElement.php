<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * An element of the gateway's plain XML: a name, elements in it, and the text directly in it.
 */
final class XmlElement
{
    const DEEPEST = 20;
    const FORBIDDEN = '/[\x00-\x08\x0B\x0C\x0E-\x1F]|\xEF\xBF[\xBE\xBF]/';

    /** @var string */
    public $name;
    /** @var XmlElement[] */
    public $children = array();
    /** @var string */
    public $text = '';

    public function __construct($name)
    {
        $this->name = $name;
    }

    /**
     * @param string $text UTF-8, without the XML declaration
     * @return XmlElement|null the root; null when it is not well-formed, or more than plain XML
     * @throws KitError unsupported
     */
    public static function read($text)
    {
        if (!function_exists('xml_parser_create')) {
            throw new KitError('unsupported', '', 'the PHP extension xml');
        }
        // Without "<!" and "<?" there is no document type, so there are no entities but the five of XML.
        $isOdd = preg_match(self::FORBIDDEN, $text) === 1 || preg_match('/<!(?!\[CDATA\[)|<\?/', $text) === 1;
        if ($isOdd || preg_match('/\A[ \t\r\n]*+</', $text) !== 1) {
            return null;
        }
        $document = new self('');
        $open = array($document);
        $isPlain = true;
        $parser = xml_parser_create('UTF-8');
        xml_parser_set_option($parser, XML_OPTION_CASE_FOLDING, 0);
        xml_set_element_handler($parser, function ($parser, $name, $attributes) use (&$open, &$isPlain) {
            $isPlain = $isPlain && count($open) <= XmlElement::DEEPEST && XmlElement::isPlain($name, $attributes);
            if ($isPlain) {
                $element = new XmlElement($name);
                $parent = end($open);
                $parent->children[] = $element;
                $open[] = $element;
            }
        }, function () use (&$open) {
            array_pop($open);
        });
        xml_set_character_data_handler($parser, function ($parser, $text) use (&$open, &$isPlain) {
            $isPlain = $isPlain && preg_match(XmlElement::FORBIDDEN, $text) === 0;
            if ($isPlain) {
                $element = end($open);
                $element->text .= $text;
            }
        });
        // Line ends are read as LF; libxml leaves those of a CDATA section as they are.
        $isWellFormed = xml_parse($parser, str_replace(array("\r\n", "\r"), "\n", $text), true) === 1;
        return $isWellFormed && $isPlain && $document->children !== array() ? $document->children[0] : null;
    }

    /**
     * @param string $name
     * @return string the text of the leaf of that name without blanks around it; empty when there is none
     */
    public function leaf($name)
    {
        foreach ($this->children as $child) {
            if ($child->name === $name && $child->isLeaf()) {
                return $child->trimmed();
            }
        }
        return '';
    }

    /**
     * @return bool
     */
    public function isLeaf()
    {
        return $this->children === array();
    }

    /**
     * @return string
     */
    public function trimmed()
    {
        return trim($this->text, " \t\r\n");
    }

    /**
     * @param string $name       of an element
     * @param array  $attributes name => value
     * @return bool whether the names are plain, and no namespace is declared
     */
    public static function isPlain($name, array $attributes)
    {
        foreach (array_merge(array($name), array_keys($attributes)) as $one) {
            if (preg_match('/\A[A-Za-z_][A-Za-z0-9_.-]*\z/', $one) !== 1) {
                return false;
            }
        }
        return preg_grep('/\Axmlns/', array_keys($attributes)) === array() && preg_grep(self::FORBIDDEN, $attributes) === array();
    }
}
