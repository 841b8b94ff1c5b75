<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Alipay Cross-Border E-Payment: signs requests and verifies messages for one Config.
 *
 * All text is UTF-8, whatever charset the messages have. Amounts are text, too.
 */
final class Gateway
{
    private static $services = array(
        'create_forex_trade' => 'createForexTrade',
    );

    private $config;
    private $charset;
    private $signature;

    /**
     * @param Config $config
     * @throws KitError unknown, bad_format, not_allowed
     */
    public function __construct(Config $config)
    {
        $config->check();
        $this->config = $config;
        $this->charset = new Charset($config->get('charset'));
        $this->signature = new Signature($config, $this->charset);
    }

    /**
     * @return Config
     */
    public function config()
    {
        return $this->config;
    }

    /**
     * The bytes that are signed: look here first when the gateway says that a signature is wrong.
     *
     * @param array<string, string> $parameters
     * @return string bytes in the configured charset
     * @throws KitError unencodable
     */
    public function signingString(array $parameters)
    {
        return $this->signature->signingString(self::texts($parameters));
    }

    /**
     * @param array<string, string> $parameters
     * @return string
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function sign(array $parameters)
    {
        return $this->signature->sign(self::texts($parameters));
    }

    /**
     * @param array<string, string> $parameters a message of the gateway, as parseForm() gives it
     * @return bool true, and never false: a message that does not pass raises
     * @throws KitError wrong_sign_type, missing, bad_key, unencodable, unsupported, bad_signature
     */
    public function verify(array $parameters)
    {
        return $this->signature->verify(self::texts($parameters));
    }

    /**
     * @param string $body the raw body of a POST: file_get_contents('php://input'), and not $_POST
     * @return array<string, string> in the order of the body
     * @throws KitError malformed, duplicate
     */
    public function parseForm(
        #[\SensitiveParameter]
        $body
    ) {
        return FormData::parse($body, $this->charset);
    }

    /**
     * Signs any parameters, without checking what a service takes: see request().
     *
     * @param array<string, string> $parameters
     * @return string an address to redirect to
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function buildUrl(array $parameters)
    {
        return $this->signed($parameters)->buildUrl();
    }

    /**
     * Signs any parameters, without checking what a service takes: see request().
     *
     * @param array<string, string> $parameters
     * @return string a form that submits itself, as a fragment of HTML
     * @throws KitError bad_key, unencodable, unsupported, not_in_form
     */
    public function buildForm(array $parameters)
    {
        return $this->signed($parameters)->buildForm();
    }

    /**
     * Signs any parameters, without checking what a service takes: the body of a POST.
     *
     * @param array<string, string> $parameters
     * @return string
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function buildBody(array $parameters)
    {
        return $this->signed($parameters)->buildBody();
    }

    /**
     * @param string                $service
     * @param array<string, string> $parameters
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function request($service, array $parameters)
    {
        if (!isset(self::$services[$service])) {
            throw new KitError('unknown', $service);
        }
        $method = self::$services[$service];
        return $this->$method($parameters);
    }

    /**
     * Pay in a web browser. What each parameter is: {@see Service\CreateForexTrade}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     notify_url?: string,
     *     return_url?: string,
     *     subject: string,
     *     body?: string,
     *     out_trade_no: string,
     *     currency: string,
     *     total_fee?: string,
     *     rmb_fee?: string,
     *     timeout_rule?: string,
     *     order_gmt_create?: string,
     *     order_valid_time?: string,
     *     auth_token?: string,
     *     supplier?: string,
     *     seller_id?: string,
     *     seller_name?: string,
     *     seller_industry?: string,
     *     secondary_merchant_id?: string,
     *     secondary_merchant_name?: string,
     *     secondary_merchant_industry?: string,
     *     specified_pay_channel?: string,
     *     product_code?: string,
     *     split_fund_info?: string,
     *     trade_information?: string,
     *     refer_url?: string,
     *     payment_inst?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function createForexTrade(array $parameters)
    {
        return $this->validated(Service\CreateForexTrade::PARAMETERS, Service\CreateForexTrade::CONSTRAINTS, $parameters);
    }

    private function validated(array $rules, array $constraints, array $parameters)
    {
        $validation = new Validation($this->config, $this->charset);
        return $this->signed($validation->check($rules, $constraints, self::texts($parameters)));
    }

    private function signed(array $parameters)
    {
        $parameters = $this->signature->signed(self::texts($parameters));
        return new Request($parameters, $this->config->address(), $this->charset);
    }

    /** What is null is not there; a number, a truth value or a list has more than one way to be text. */
    private static function texts(array $parameters)
    {
        foreach ($parameters as $name => $value) {
            if ($value === null) {
                unset($parameters[$name]);
            } elseif (!is_string($value)) {
                throw new KitError('bad_format', (string) $name, 'text');
            }
        }
        return $parameters;
    }
}
