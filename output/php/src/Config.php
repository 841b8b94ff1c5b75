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
        'previous_key' => '',
        'private_key' => '',
        'public_key' => '',
        'previous_public_key' => '',
        'timeout' => '10',
        'proxy' => '',
        'data_folder' => '',
        'partner' => '',
        'currency' => '',
        'notify_url' => '',
        'return_url' => '',
    );

    /** Where real money moves, and what was published for tests: the two do not go together. */
    private static $realMoney = array('https://mapi.alipay.com/gateway.do');
    private static $testsOnly = array(
        'key' => '760bdzec6y9goq7ctyx96ezkz78287de',
        'partner' => '2088101122136241',
    );

    private $fields;

    /**
     * @param array $fields name => text in UTF-8:
     *     gateway: Where requests go: the name of an environment, or a full address
     *     charset: The charset in which text is signed and sent
     *     sign_type: How messages are signed; RSA2 is the strongest
     *     key: The MD5 key (security code) that came with the contract, 32 letters and digits
     *     previous_key: The MD5 key before this one, while keys rotate: messages signed with it are still accepted
     *     private_key: Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
     *     public_key: Alipay's RSA public key (not your own): PEM or one line of Base64
     *     previous_public_key: Alipay's RSA public key before this one, while keys rotate
     *     timeout: Seconds that a call of the gateway may take, 1 to 300
     *     proxy: The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none
     *     data_folder: Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages
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
        return isset($this->fields[$name]) ? $this->fields[$name] : '';
    }

    /**
     * @param array $changes name => text
     * @return Config the same with these fields changed
     */
    public function with(array $changes)
    {
        return new self($changes + $this->fields);
    }

    /**
     * @return string[] the values that no log may hold, the longest first
     */
    public function secrets()
    {
        $fields = array_intersect_key($this->fields, array('key' => true, 'previous_key' => true, 'private_key' => true));
        $secrets = array_filter(array_filter($fields, 'is_string'), 'strlen');
        usort($secrets, function ($a, $b) {
            return strlen($b) - strlen($a);
        });
        return $secrets;
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
        if (preg_match('/\A(?:[1-9][0-9]?|[12][0-9]{2}|300)\z/', $this->fields['timeout']) !== 1) {
            throw new KitError('not_allowed', 'config.timeout', '1 to 300');
        }
        if ($this->fields['proxy'] !== '' && !self::isProxy($this->fields['proxy'])) {
            throw new KitError('not_allowed', 'config.proxy', 'http://HOST:PORT');
        }
        if ($this->movesMoney()) {
            foreach (array_intersect_assoc(self::$testsOnly, $this->fields) as $name => $value) {
                throw new KitError('not_allowed', 'config.' . $name, 'the value of the sample, made for tests');
            }
        }
    }

    private static function isProxy($text)
    {
        return preg_match('~\Ahttp://[A-Za-z0-9.-]+:([1-9][0-9]{0,4})\z~', $text, $found) === 1 && (int) $found[1] <= 65535;
    }

    private function movesMoney()
    {
        foreach (self::$realMoney as $address) {
            if (strcasecmp(self::host($address), self::host($this->address())) === 0) {
                return true;
            }
        }
        return false;
    }

    private static function host($address)
    {
        list(, $host) = preg_split('~://|[:/?]~', $address);
        return $host;
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
        return array('key' => '***', 'previous_key' => '***', 'private_key' => '***') + $this->fields;
    }
}
