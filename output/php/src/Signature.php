<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The signing rule: what is signed, in which order, and with which key.
 */
final class Signature
{
    private static $excluded = array('sign', 'sign_type');

    private $signType;
    private $charset;
    private $keys;

    public function __construct(Config $config, Charset $charset)
    {
        $this->signType = $config->get('sign_type');
        $this->charset = $charset;
        $this->keys = new Keys($config);
    }

    /**
     * The bytes that are signed; the key is not part of them.
     *
     * @param array $parameters name => text in UTF-8
     * @return string
     * @throws KitError unencodable
     */
    public function signingString(array $parameters)
    {
        $taken = array();
        foreach ($parameters as $name => $value) {
            if (in_array((string) $name, self::$excluded, true)) {
                continue; // the cast, since PHP makes an integer of a name such as "10"
            }
            if ($value === '') {
                continue; // "0" is a value: empty() would drop it
            }
            $taken[$name] = $value;
        }
        $pairs = $this->charset->encode($taken);
        ksort($pairs, SORT_STRING); // by bytes, not as numbers
        $pieces = array();
        foreach ($pairs as $name => $value) {
            $pieces[] = $name . '=' . $value;
        }
        return implode('&', $pieces);
    }

    /**
     * @param array $parameters name => text in UTF-8
     * @return string
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function sign(array $parameters)
    {
        switch ($this->signType) {
            case 'RSA':
                return $this->signWithRsa($parameters, 'sha1');
            case 'RSA2':
                return $this->signWithRsa($parameters, 'sha256');
        }
        $key = $this->keys->sharedKey('key'); // before the signing string: its error is the first
        return $this->digest($this->signingString($parameters), $key);
    }

    /**
     * The parameters as they are sent: without the empty ones, and with the sign type and the signature at the end.
     *
     * @param array $parameters name => text in UTF-8
     * @return array
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function signed(array $parameters)
    {
        $parameters = array_filter($parameters, 'strlen');
        unset($parameters['sign_type'], $parameters['sign']);
        $parameters['sign_type'] = $this->signType;
        $parameters['sign'] = $this->sign($parameters);
        return $parameters;
    }

    /**
     * @param array $parameters name => text in UTF-8, the signature among them
     * @return bool true; a message that does not pass raises
     * @throws KitError wrong_sign_type, missing, bad_key, unencodable, unsupported, bad_signature
     */
    public function verify(array $parameters)
    {
        $signType = isset($parameters['sign_type']) ? $parameters['sign_type'] : '';
        if ($signType !== '' && $signType !== $this->signType) {
            throw new KitError('wrong_sign_type', 'sign_type', $this->signType);
        }
        $signature = isset($parameters['sign']) ? $parameters['sign'] : '';
        if ($signature === '') {
            throw new KitError('missing', 'sign');
        }
        if (!$this->fits($parameters)) {
            throw new KitError('bad_signature', 'sign');
        }
        return true;
    }

    private function fits(array $parameters)
    {
        switch ($this->signType) {
            case 'RSA':
                return $this->verifyWithRsa($parameters, 'sha1');
            case 'RSA2':
                return $this->verifyWithRsa($parameters, 'sha256');
        }
        $keys = $this->keys->sharedKeys();
        $text = $this->signingString($parameters);
        foreach ($keys as $key) {
            if (hash_equals($this->digest($text, $key), $parameters['sign'])) { // in constant time, and exact
                return true;
            }
        }
        return false;
    }

    private function digest($text, $key)
    {
        switch ($this->signType) {
            case 'MD5':
                $text .= $key;
                return hash('md5', $text);
        }
    }

    private function signWithRsa(array $parameters, $digest)
    {
        $key = $this->keys->privateKey();
        $signature = $key->sign($this->signingString($parameters), $digest);
        if ($signature === null) {
            throw new KitError('unsupported', 'config.sign_type', 'an OpenSSL that signs with RSA and ' . $digest);
        }
        return base64_encode($signature);
    }

    private function verifyWithRsa(array $parameters, $digest)
    {
        $keys = $this->keys->publicKeys();
        $text = $this->signingString($parameters);
        foreach ($keys as $key) {
            if ($key->verify($text, $parameters['sign'], $digest)) {
                return true;
            }
        }
        return false;
    }
}
