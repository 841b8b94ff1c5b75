<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Which class holds the tables of a service.
 */
final class Services
{
    private static $classes = array(
        'alipay.acquire.customs' => 'AlipayAcquireCustoms', // Declare a payment to the customs
        'alipay.acquire.refund.query' => 'AlipayAcquireRefundQuery', // Ask what became of a refund
        'alipay.overseas.acquire.customs.query' => 'AlipayOverseasAcquireCustomsQuery', // Ask what became of declarations
        'alipay.overseas.secmerchant.online.maintain' => 'AlipayOverseasSecmerchantOnlineMaintain', // Register a seller behind a payment service provider
        'alipay.overseas.secmerchant.online.queryStatus' => 'AlipayOverseasSecmerchantOnlineQueryStatus', // Ask what became of a registration
        'create_forex_trade' => 'CreateForexTrade', // Pay in a web browser
        'create_forex_trade_wap' => 'CreateForexTradeWap', // Pay in the browser of a phone
        'forex_compare_file' => 'ForexCompareFile', // Download the reconciliation file
        'forex_liquidation_file' => 'ForexLiquidationFile', // Download the settlement file
        'forex_rate_file' => 'ForexRateFile', // Download the exchange rates of the day
        'forex_refund' => 'ForexRefund', // Refund a payment, wholly or partly
        'forex_refund_file' => 'ForexRefundFile', // Refund many payments by one file
        'single_trade_query' => 'SingleTradeQuery', // Ask what became of a payment
    );

    /**
     * @param string $service
     * @param string $constant PARAMETERS, CONSTRAINTS, CALL, UPLOAD or ANSWER
     * @return array|null null: it has no such table
     * @throws KitError unknown
     */
    public static function table($service, $constant)
    {
        if (!isset(self::$classes[$service])) {
            throw new KitError('unknown', $service);
        }
        $name = __NAMESPACE__ . '\\Service\\' . self::$classes[$service] . '::' . $constant;
        return defined($name) ? constant($name) : null;
    }
}
