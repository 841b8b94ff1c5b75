<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A signed request, as an address for a redirect or as a form that submits itself.
 */
final class Request
{
    private $parameters;
    private $address;
    private $charset;
    private $file;

    /**
     * @param array   $parameters name => text in UTF-8, signed
     * @param string  $address    where the request goes
     * @param Charset $charset
     * @param array   $file       array(name of the field, name of the file, bytes), if there is one
     */
    public function __construct(array $parameters, $address, Charset $charset, array $file = array())
    {
        $this->parameters = $parameters;
        $this->address = $address;
        $this->charset = $charset;
        $this->file = $file;
    }

    /**
     * @return array name => text in UTF-8, as they are sent
     */
    public function parameters()
    {
        return $this->parameters;
    }

    /**
     * @return string
     * @throws KitError unencodable
     */
    public function buildUrl()
    {
        return $this->addressWith($this->parameters);
    }

    /**
     * @return string the parameters as the body of a POST
     * @throws KitError unencodable
     */
    public function buildBody()
    {
        return $this->query($this->parameters);
    }

    /**
     * @return string a fragment of HTML in UTF-8; it may stand on a page of any charset that carries its text
     * @throws KitError unencodable, not_in_form
     */
    public function buildForm()
    {
        $this->checkForm();
        $html = '<form id="alipay-cross-border" method="post" action="' . self::escape($this->postAddress());
        $html .= '" accept-charset="' . self::escape($this->charset->id()) . "\">\n";
        foreach ($this->parameters as $name => $value) {
            $html .= '<input type="hidden" name="' . self::escape($name)
                . '" value="' . self::escape($value) . "\">\n";
        }
        return $html . "<button type=\"submit\">Continue to Alipay</button>\n</form>\n<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-cross-border\"));</script>\n";
    }

    /**
     * @param string $method GET or POST
     * @return array as Transport::send() takes it: method, address, content type, body
     * @throws KitError unencodable
     */
    public function buildCall($method)
    {
        if ($method === 'GET') {
            return array('GET', $this->buildUrl(), '', '');
        }
        if ($this->file !== array()) {
            list($boundary, $body) = Multipart::build($this->charset->encode($this->parameters), $this->file);
            return array('POST', $this->postAddress(), 'multipart/form-data; boundary=' . $boundary, $body);
        }
        return array('POST', $this->postAddress(), 'application/x-www-form-urlencoded', $this->buildBody());
    }

    private function postAddress()
    {
        return $this->addressWith(array_intersect_key($this->parameters, array('_input_charset' => true)));
    }

    private function query(array $parameters)
    {
        $pairs = array();
        foreach ($this->charset->encode($parameters) as $name => $value) {
            $pairs[] = rawurlencode($name) . '=' . rawurlencode($value);
        }
        return implode('&', $pairs);
    }

    private function addressWith(array $parameters)
    {
        if ($parameters === array()) {
            return $this->address;
        }
        $joiner = '?';
        if (strpos($this->address, '?') !== false) {
            $joiner = preg_match('/[?&]\z/', $this->address) === 1 ? '' : '&';
        }
        return $this->address . $joiner . $this->query($parameters);
    }

    /** What a browser changes on the way: line ends, NUL and other control characters, a field that it fills itself, one without a name. */
    private function checkForm()
    {
        $this->charset->encode($this->parameters);
        foreach ($this->parameters as $name => $value) {
            $isChanged = preg_match('/[\x00-\x08\x0A-\x1F\x7F-\x{9F}]/u', $name . $value) === 1;
            if ($name === '' || $isChanged || strcasecmp($name, '_charset_') === 0) {
                throw new KitError('not_in_form', (string) $name);
            }
        }
    }

    private static function escape($text)
    {
        return strtr($text, array('&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;'));
    }
}
