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
    private $config;
    private $charset;
    private $signature;
    private $clock;

    /**
     * @param Config        $config
     * @param callable|null $clock  gives yyyy-MM-dd HH:mm:ss, GMT+8; null: that of the machine
     * @throws KitError unknown, bad_format, not_allowed
     */
    public function __construct(Config $config, $clock = null)
    {
        $config->check();
        $this->config = $config;
        $this->charset = new Charset($config->get('charset'));
        $this->signature = new Signature($config, $this->charset);
        $this->clock = $clock;
    }

    /**
     * @return Config
     */
    public function config()
    {
        return $this->config;
    }

    /**
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public function now()
    {
        return $this->clock === null ? Clock::now() : call_user_func($this->clock);
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
        return $this->signature->signingString(Validation::texts($parameters));
    }

    /**
     * @param array<string, string> $parameters
     * @return string
     * @throws KitError bad_key, unencodable, unsupported
     */
    public function sign(array $parameters)
    {
        return $this->signature->sign(Validation::texts($parameters));
    }

    /**
     * @param array<string, string> $parameters a message of the gateway, as parseForm() gives it
     * @return bool true, and never false: a message that does not pass raises
     * @throws KitError wrong_sign_type, missing, bad_key, unencodable, unsupported, bad_signature
     */
    public function verify(array $parameters)
    {
        return $this->signature->verify(Validation::texts($parameters));
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
     * @param string                  $service
     * @param array<string, string>   $parameters
     * @param array<string, string>[] $lines      of the file, for a service that takes one
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function request($service, array $parameters, array $lines = array())
    {
        $validation = $this->validation();
        $rules = Services::table($service, 'PARAMETERS');
        $checked = $validation->check($rules, Services::table($service, 'CONSTRAINTS'), Validation::texts($parameters));
        if (Services::table($service, 'UPLOAD') !== null) {
            $upload = new Upload(Services::table($service, 'UPLOAD'), $validation, $this->charset);
            return $this->signed($checked, $upload->file($lines));
        }
        return $this->signed($checked);
    }

    /**
     * @param string                $service one that takes a file
     * @param array<string, string> $line
     * @return array<string, string> every column of the line, filled in
     * @throws KitError what is wrong with the values of this one line
     */
    public function checkLine($service, array $line)
    {
        $upload = new Upload(Services::table($service, 'UPLOAD'), $this->validation(), $this->charset);
        return $upload->values($line);
    }

    /**
     * Declare a payment to the customs. What each parameter is: {@see Service\AlipayAcquireCustoms}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     out_request_no: string,
     *     trade_no: string,
     *     merchant_customs_code: string,
     *     merchant_customs_name: string,
     *     amount: string,
     *     customs_place: string,
     *     is_split?: string,
     *     sub_out_biz_no?: string,
     *     buyer_name?: string,
     *     buyer_id_no?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function alipayAcquireCustoms(array $parameters)
    {
        return $this->request('alipay.acquire.customs', $parameters);
    }

    /**
     * Ask what became of a refund. What each parameter is: {@see Service\AlipayAcquireRefundQuery}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     out_trade_no: string,
     *     out_return_no: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function alipayAcquireRefundQuery(array $parameters)
    {
        return $this->request('alipay.acquire.refund.query', $parameters);
    }

    /**
     * Ask what became of declarations. What each parameter is: {@see Service\AlipayOverseasAcquireCustomsQuery}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     out_request_nos: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function alipayOverseasAcquireCustomsQuery(array $parameters)
    {
        return $this->request('alipay.overseas.acquire.customs.query', $parameters);
    }

    /**
     * Register a seller behind a payment service provider. What each parameter is: {@see Service\AlipayOverseasSecmerchantOnlineMaintain}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     timestamp?: string,
     *     secondary_merchant_name: string,
     *     secondary_merchant_id: string,
     *     secondary_merchant_industry: string,
     *     register_country: string,
     *     register_address: string,
     *     site_infos: given by its parts, such as site_infos[0].site_type,
     *     secondary_merchant_type?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function alipayOverseasSecmerchantOnlineMaintain(array $parameters)
    {
        return $this->request('alipay.overseas.secmerchant.online.maintain', $parameters);
    }

    /**
     * Ask what became of a registration. What each parameter is: {@see Service\AlipayOverseasSecmerchantOnlineQueryStatus}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     timestamp?: string,
     *     secondary_merchant_id: string,
     *     payment_method?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function alipayOverseasSecmerchantOnlineQueryStatus(array $parameters)
    {
        return $this->request('alipay.overseas.secmerchant.online.queryStatus', $parameters);
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
     *     split_fund_info?: given by its parts, such as split_fund_info[0].transIn,
     *     trade_information?: given by its parts, such as trade_information.business_type,
     *     refer_url?: string,
     *     payment_inst?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function createForexTrade(array $parameters)
    {
        return $this->request('create_forex_trade', $parameters);
    }

    /**
     * Pay in the browser of a phone. What each parameter is: {@see Service\CreateForexTradeWap}.
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
     *     split_fund_info?: given by its parts, such as split_fund_info[0].transIn,
     *     trade_information?: given by its parts, such as trade_information.business_type,
     *     refer_url?: string,
     *     payment_inst?: string,
     *     app_pay?: string,
     *     merchant_url?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function createForexTradeWap(array $parameters)
    {
        return $this->request('create_forex_trade_wap', $parameters);
    }

    /**
     * Download the reconciliation file. What each parameter is: {@see Service\ForexCompareFile}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     start_date: string,
     *     end_date: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function forexCompareFile(array $parameters)
    {
        return $this->request('forex_compare_file', $parameters);
    }

    /**
     * Download the settlement file. What each parameter is: {@see Service\ForexLiquidationFile}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     start_date: string,
     *     end_date: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function forexLiquidationFile(array $parameters)
    {
        return $this->request('forex_liquidation_file', $parameters);
    }

    /**
     * Download the exchange rates of the day. What each parameter is: {@see Service\ForexRateFile}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function forexRateFile(array $parameters)
    {
        return $this->request('forex_rate_file', $parameters);
    }

    /**
     * Refund a payment, wholly or partly. What each parameter is: {@see Service\ForexRefund}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     notify_url?: string,
     *     out_return_no: string,
     *     out_trade_no: string,
     *     return_amount?: string,
     *     return_rmb_amount?: string,
     *     currency: string,
     *     gmt_return?: string,
     *     reason: string,
     *     product_code?: string,
     *     split_fund_info?: given by its parts, such as split_fund_info[0].transOut,
     *     is_sync?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function forexRefund(array $parameters)
    {
        return $this->request('forex_refund', $parameters);
    }

    /**
     * Refund many payments by one file. What each parameter is: {@see Service\ForexRefundFile}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     * }
     * @param array[] $lines list of array{
     *     partner?: string,
     *     out_return_no: string,
     *     out_trade_no: string,
     *     currency: string,
     *     return_amount: string,
     *     gmt_return?: string,
     *     reason?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function forexRefundFile(array $parameters, array $lines)
    {
        return $this->request('forex_refund_file', $parameters, $lines);
    }

    /**
     * Ask what became of a payment. What each parameter is: {@see Service\SingleTradeQuery}.
     *
     * @param array $parameters array{
     *     service?: string,
     *     partner?: string,
     *     _input_charset?: string,
     *     trade_no?: string,
     *     out_trade_no?: string,
     * }
     * @return Request
     * @throws KitError the first thing that the gateway would refuse
     */
    public function singleTradeQuery(array $parameters)
    {
        return $this->request('single_trade_query', $parameters);
    }

    private function validation()
    {
        return new Validation($this->config, $this->charset, $this->now());
    }

    private function signed(array $parameters, array $file = array())
    {
        $parameters = $this->signature->signed(Validation::texts($parameters));
        return new Request($parameters, $this->config->address(), $this->charset, $file);
    }
}
