<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What a merchant configures: a value that is passed to a Gateway. Several may live in one process.
 */
final class Config
{
    private static $environments = array(
        'local' => 'http://127.0.0.1:8700/gateway.do', // The sandbox on your own machine
        'sandbox' => 'https://mapi.alipaydev.com/gateway.do', // The sandbox of Alipay
        'production' => 'https://mapi.alipay.com/gateway.do', // Real money
    );

    private static $charsets = array('utf-8', 'gbk');

    private static $signTypes = array('MD5', 'RSA', 'RSA2');

    /** What a field is that is left out or empty. */
    private static $defaults = array(
        'gateway' => 'local',
        'charset' => 'utf-8',
        'sign_type' => 'MD5',
        'key' => '',
        'private_key' => '',
        'public_key' => '',
        'partner' => '',
        'currency' => '',
        'notify_url' => '',
        'return_url' => '',
    );

    private $fields;

    /**
     * @param array $fields name => text in UTF-8:
     *     gateway: Where requests go: the name of an environment, or a full address
     *     charset: The charset in which text is signed and sent
     *     sign_type: How messages are signed; RSA2 is the strongest
     *     key: The MD5 key (security code) that came with the contract, 32 letters and digits
     *     private_key: Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
     *     public_key: Alipay's RSA public key (not your own): PEM or one line of Base64
     *     partner: Your merchant id (PID): 16 digits that begin with 2088
     *     currency: The settlement currency that is written in your contract
     *     notify_url: Where Alipay's server sends notifications; must be reachable from outside
     *     return_url: Where the buyer's browser comes back to after the payment
     */
    public function __construct(array $fields)
    {
        $isGiven = function ($value) {
            return $value !== null && $value !== '';
        };
        $this->fields = array_filter($fields, $isGiven) + self::$defaults;
    }

    /**
     * @param string $name a field
     * @return string its text, empty when it is not set
     */
    public function get($name)
    {
        return $this->fields[$name];
    }

    /**
     * @return string the address that requests go to
     */
    public function address()
    {
        $gateway = $this->fields['gateway'];
        return isset(self::$environments[$gateway]) ? self::$environments[$gateway] : $gateway;
    }

    /**
     * A Gateway calls this when it is made. The constructor refuses nothing: its arguments are the keys, and they would
     * stand in the stack trace.
     *
     * @throws KitError unknown, bad_format, not_allowed
     */
    public function check()
    {
        foreach ($this->fields as $name => $value) {
            if (!isset(self::$defaults[$name])) {
                throw new KitError('unknown', 'config.' . $name);
            }
            if (!is_string($value)) {
                throw new KitError('bad_format', 'config.' . $name, 'text');
            }
        }
        $this->checkOneOf('charset', self::$charsets);
        $this->checkOneOf('sign_type', self::$signTypes);
        if (!Formats::isUrl($this->address())) {
            $this->checkOneOf('gateway', array_keys(self::$environments));
        }
    }

    private function checkOneOf($name, array $allowed)
    {
        if (!in_array($this->fields[$name], $allowed, true)) {
            throw new KitError('not_allowed', 'config.' . $name, implode(', ', $allowed));
        }
    }

    /**
     * What var_dump() and print_r() show: no secret.
     *
     * @return array
     */
    public function __debugInfo()
    {
        return array('key' => '***', 'private_key' => '***') + $this->fields;
    }
}
