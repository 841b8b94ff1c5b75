<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Calls the services that the shop's own server calls, and reads their answers.
 */
final class Client
{
    const ATTEMPTS = 3;

    /** Service and whose it is => when its last call in this process has ended, in seconds. */
    private static $ended = array();

    private $gateway;
    private $exchange;
    private $clock;
    private $wait;
    private $log;
    private $hasRecord = false;

    /**
     * @param Gateway        $gateway
     * @param Transport|null $transport how the gateway is called; null: by curl
     * @param callable|null  $clock     gives yyyy-MM-dd HH:mm:ss, GMT+8; null: that of the Gateway
     * @param callable|null  $wait      gets the seconds to wait, a float; null: usleep()
     * @param callable|null  $log       gets one line of text for each try; null: no log
     */
    public function __construct(Gateway $gateway, $transport = null, $clock = null, $wait = null, $log = null)
    {
        $config = $gateway->config();
        $this->gateway = $gateway;
        $this->exchange = new Exchange($transport ?: new CurlTransport((int) $config->get('timeout'), $config->get('proxy')));
        $this->clock = $clock ?: array($gateway, 'now');
        $this->wait = $wait ?: function ($seconds) {
            usleep((int) ceil($seconds * 1000000));
        };
        $this->log = $log;
    }

    /**
     * @return Gateway
     */
    public function gateway()
    {
        return $this->gateway;
    }

    /**
     * @return string yyyy-MM-dd HH:mm:ss, GMT+8
     */
    public function now()
    {
        return call_user_func($this->clock);
    }

    /**
     * @return bool whether the gateway was called: what was sent may have arrived, whatever came back
     */
    public function hasCalled()
    {
        return $this->exchange->hasCalled();
    }

    /**
     * Declare a payment to the customs. What each parameter is: {@see Gateway::alipayAcquireCustoms()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\Result
     * @throws KitError
     */
    public function alipayAcquireCustoms(array $parameters)
    {
        return $this->call('alipay.acquire.customs', $parameters);
    }

    /**
     * Ask what became of a refund. What each parameter is: {@see Gateway::alipayAcquireRefundQuery()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\RefundState
     * @throws KitError
     */
    public function alipayAcquireRefundQuery(array $parameters)
    {
        return $this->call('alipay.acquire.refund.query', $parameters);
    }

    /**
     * Ask what became of declarations. What each parameter is: {@see Gateway::alipayOverseasAcquireCustomsQuery()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\Result
     * @throws KitError
     */
    public function alipayOverseasAcquireCustomsQuery(array $parameters)
    {
        return $this->call('alipay.overseas.acquire.customs.query', $parameters);
    }

    /**
     * Register a seller behind a payment service provider. What each parameter is: {@see Gateway::alipayOverseasSecmerchantOnlineMaintain()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\Result
     * @throws KitError
     */
    public function alipayOverseasSecmerchantOnlineMaintain(array $parameters)
    {
        return $this->call('alipay.overseas.secmerchant.online.maintain', $parameters);
    }

    /**
     * Ask what became of a registration. What each parameter is: {@see Gateway::alipayOverseasSecmerchantOnlineQueryStatus()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\Result
     * @throws KitError
     */
    public function alipayOverseasSecmerchantOnlineQueryStatus(array $parameters)
    {
        return $this->call('alipay.overseas.secmerchant.online.queryStatus', $parameters);
    }

    /**
     * Download the reconciliation file. What each parameter is: {@see Gateway::forexCompareFile()}.
     *
     * @param array<string, string> $parameters
     * @param callable $onRecord gets each Answer\Compare as it comes; an error may follow, so who acts waits for the end
     * @return int how many there were
     * @throws KitError
     */
    public function forexCompareFile(array $parameters, $onRecord)
    {
        return $this->read('forex_compare_file', $parameters, $onRecord);
    }

    /**
     * Download the settlement file. What each parameter is: {@see Gateway::forexLiquidationFile()}.
     *
     * @param array<string, string> $parameters
     * @param callable $onRecord gets each Answer\Liquidation as it comes; an error may follow, so who acts waits for the end
     * @return int how many there were
     * @throws KitError
     */
    public function forexLiquidationFile(array $parameters, $onRecord)
    {
        return $this->read('forex_liquidation_file', $parameters, $onRecord);
    }

    /**
     * Download the exchange rates of the day. What each parameter is: {@see Gateway::forexRateFile()}.
     *
     * @param array<string, string> $parameters
     * @param callable $onRecord gets each Answer\Rates as it comes; an error may follow, so who acts waits for the end
     * @return int how many there were
     * @throws KitError
     */
    public function forexRateFile(array $parameters, $onRecord)
    {
        return $this->read('forex_rate_file', $parameters, $onRecord);
    }

    /**
     * Refund a payment, wholly or partly. What each parameter is: {@see Gateway::forexRefund()}.
     *
     * @param array<string, string> $parameters
     * @throws KitError
     */
    public function forexRefund(array $parameters)
    {
        return $this->call('forex_refund', $parameters);
    }

    /**
     * Refund many payments by one file. What each parameter is: {@see Gateway::forexRefundFile()}.
     *
     * @param array<string, string> $parameters
     * @param array<string, string>[] $lines
     * @throws KitError
     */
    public function forexRefundFile(array $parameters, array $lines)
    {
        return $this->upload('forex_refund_file', $parameters, $lines);
    }

    /**
     * Ask what became of a payment. What each parameter is: {@see Gateway::singleTradeQuery()}.
     *
     * @param array<string, string> $parameters
     * @return Answer\Trade
     * @throws KitError
     */
    public function singleTradeQuery(array $parameters)
    {
        return $this->call('single_trade_query', $parameters);
    }

    /**
     * @param string                $service    one that answers with XML
     * @param array<string, string> $parameters
     * @return Record|null null: that it went well is all that there is to know
     * @throws KitError the request's; unreachable, gateway_error, gateway_busy, bad_answer, and those of Gateway::verify()
     */
    public function call($service, array $parameters)
    {
        self::checkKind($service, 'call');
        return $this->send($service, $this->gateway->request($service, $parameters));
    }

    /**
     * @param string                  $service    one that takes a file
     * @param array<string, string>   $parameters
     * @param array<string, string>[] $lines
     * @return Record|null
     * @throws KitError as call()
     */
    public function upload($service, array $parameters, array $lines)
    {
        self::checkKind($service, 'upload');
        return $this->send($service, $this->gateway->request($service, $parameters, $lines));
    }

    /**
     * @param string  $service one that answers with XML
     * @param Request $request made by the Gateway
     * @return Record|null
     * @throws KitError unreachable, gateway_error, gateway_busy, bad_answer, and those of Gateway::verify()
     */
    public function send($service, Request $request)
    {
        $answers = new Answers($this->gateway);
        return $this->attempts($service, $request, function (array $call) use ($answers, $service) {
            return $answers->read($service, $this->exchange->send($call));
        });
    }

    /**
     * @param string                $service    one that answers with a table
     * @param array<string, string> $parameters
     * @param callable              $onRecord   gets each Record as it comes; an error may follow, so who acts waits for the end
     * @return int how many there were
     * @throws KitError as call()
     */
    public function read($service, array $parameters, $onRecord)
    {
        self::checkKind($service, 'read');
        $answers = new Answers($this->gateway);
        $hand = function (Record $record) use ($onRecord) {
            $this->hasRecord = true;
            call_user_func($onRecord, $record);
        };
        $request = $this->gateway->request($service, $parameters);
        return $this->attempts($service, $request, function (array $call) use ($answers, $service, $hand) {
            $table = $answers->reader($service, $hand);
            $this->exchange->stream($call, $table);
            return $table->end();
        });
    }

    private static function checkKind($service, $kind)
    {
        $answer = Services::table($service, 'ANSWER');
        $found = Services::table($service, 'UPLOAD') === null ? 'call' : 'upload';
        if ($answer === null || $kind !== (isset($answer['table']) ? 'read' : $found)) {
            throw new KitError('unknown', $service);
        }
    }

    private function attempts($service, Request $request, $attempt)
    {
        $rules = Services::table($service, 'CALL');
        if ($rules === null) {
            throw new KitError('unknown', $service);
        }
        $call = $request->buildCall($rules['method']);
        $whose = $this->whose($service, $request);
        $this->hasRecord = false;
        for ($i = 1; true; $i++) {
            $this->pause($whose, $rules['pause']);
            try {
                $answer = call_user_func($attempt, $call);
                $this->write("call $service ok");
                return $answer;
            } catch (KitError $error) {
                $this->writeError($service, $error);
                if (!$rules['repeatable'] || !$error->mayRetry() || $this->hasRecord || $i === self::ATTEMPTS) {
                    throw $error;
                }
            } finally {
                self::$ended[$whose] = self::seconds();
            }
            call_user_func($this->wait, $i === 1 ? 1.0 : 3.0);
        }
    }

    /** The service, and the values that the config fixes: the gateway's pauses are for each partner. */
    private function whose($service, Request $request)
    {
        $sent = $request->parameters();
        $whose = array($service);
        foreach (Services::table($service, 'PARAMETERS') as $name => $rule) {
            if (isset($rule['value']['config'], $sent[$name])) {
                $whose[] = $sent[$name];
            }
        }
        return implode("\n", $whose);
    }

    private function pause($whose, $seconds)
    {
        $left = isset(self::$ended[$whose]) ? self::$ended[$whose] + $seconds - self::seconds() : 0;
        if ($left > 0) {
            call_user_func($this->wait, $left);
        }
    }

    private static function seconds()
    {
        return function_exists('hrtime') ? hrtime(true) / 1e9 : microtime(true);
    }

    private function writeError($service, KitError $error)
    {
        $entry = "call $service " . $error->getCode();
        if ($error->getParameter() !== '') {
            $entry .= ' parameter=' . $error->getParameter();
        }
        $detail = $this->exchange->thrown() ?: $error->getDetail();
        $this->write($entry . ($detail === '' ? '' : ": $detail"));
    }

    private function write($entry)
    {
        if ($this->log === null) {
            return;
        }
        try {
            call_user_func($this->log, LogLine::make($entry, $this->gateway->config()));
        } catch (\Exception $ignored) { // a full disk does not undo what was sent
        } catch (\Throwable $ignored) {
        }
    }
}
