<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The keys of a config, read strictly. Keys are never arguments here: a stack trace shows arguments.
 */
final class Keys
{
    private $config;
    /** Keys that were read: their numbers are multiplied to check them, which takes as long as ten signatures. */
    private $read = array();

    public function __construct(Config $config)
    {
        $this->config = $config;
    }

    /**
     * @param string $field key or previous_key
     * @return string a key that the merchant and the gateway share
     * @throws KitError bad_key
     */
    public function sharedKey($field)
    {
        $key = $this->config->get($field);
        if ($key === '') {
            throw new KitError('bad_key', 'config.' . $field, 'it is empty');
        }
        if (preg_match('/[^\x20-\x7E]/', $key) === 1) {
            throw new KitError('bad_key', 'config.' . $field, 'it holds a character that is not printable ASCII');
        }
        if ($key[0] === ' ' || substr($key, -1) === ' ') {
            throw new KitError('bad_key', 'config.' . $field, 'it begins or ends with a blank');
        }
        return $key;
    }

    /**
     * @return string[] the keys that verify: the current one and, while keys rotate, the one before
     * @throws KitError bad_key
     */
    public function sharedKeys()
    {
        $keys = array($this->sharedKey('key'));
        if ($this->config->get('previous_key') !== '') {
            $keys[] = $this->sharedKey('previous_key');
        }
        return $keys;
    }

    /**
     * @return RsaKey the merchant's key, which signs
     * @throws KitError bad_key, unsupported
     */
    public function privateKey()
    {
        return $this->read('private_key', true);
    }

    /**
     * @return RsaKey[] the gateway's keys, which verify: the current one and, while keys rotate, the one before
     * @throws KitError bad_key, also when one is the merchant's own public key; unsupported
     */
    public function publicKeys()
    {
        $keys = array($this->publicKey('public_key'));
        if ($this->config->get('previous_public_key') !== '') {
            $keys[] = $this->publicKey('previous_public_key');
        }
        return $keys;
    }

    private function publicKey($field)
    {
        $key = $this->read($field, false);
        if ($this->isOwn($key)) {
            throw new KitError('bad_key', 'config.' . $field, 'this is your own public key and the gateway\'s is expected');
        }
        return $key;
    }

    private function isOwn(RsaKey $key)
    {
        if ($this->config->get('private_key') === '') {
            return false;
        }
        try {
            return $this->privateKey()->modulus() === $key->modulus();
        } catch (KitError $unreadable) {
            return false; // verifying does not need the private key
        }
    }

    private function read($field, $private)
    {
        if (isset($this->read[$field])) {
            return $this->read[$field];
        }
        try {
            $key = RsaKey::read($this->config->get($field), $private);
        } catch (\UnexpectedValueException $problem) {
            // not chained: the trace of the first error holds the key
            throw new KitError('bad_key', 'config.' . $field, $problem->getMessage());
        }
        if (!function_exists('openssl_sign')) {
            throw new KitError('unsupported', 'config.sign_type', 'the PHP extension openssl');
        }
        $this->read[$field] = $key;
        return $key;
    }
}
