// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Objects;

/** The services of the gateway. */
final class Services {
    private Services() {
    }

    /** The table of a service; throws unknown. */
    static Service table(String name) {
        switch (Objects.toString(name, "")) {
            case "alipay.acquire.customs":
                return AlipayAcquireCustoms.TABLE;
            case "alipay.acquire.refund.query":
                return AlipayAcquireRefundQuery.TABLE;
            case "alipay.overseas.acquire.customs.query":
                return AlipayOverseasAcquireCustomsQuery.TABLE;
            case "alipay.overseas.secmerchant.online.maintain":
                return AlipayOverseasSecmerchantOnlineMaintain.TABLE;
            case "alipay.overseas.secmerchant.online.queryStatus":
                return AlipayOverseasSecmerchantOnlineQueryStatus.TABLE;
            case "create_forex_trade":
                return CreateForexTrade.TABLE;
            case "create_forex_trade_wap":
                return CreateForexTradeWap.TABLE;
            case "forex_compare_file":
                return ForexCompareFile.TABLE;
            case "forex_liquidation_file":
                return ForexLiquidationFile.TABLE;
            case "forex_rate_file":
                return ForexRateFile.TABLE;
            case "forex_refund":
                return ForexRefund.TABLE;
            case "forex_refund_file":
                return ForexRefundFile.TABLE;
            case "single_trade_query":
                return SingleTradeQuery.TABLE;
            default:
                throw new KitException(ErrorCode.UNKNOWN, Objects.toString(name, ""), "");
        }
    }

    /** The table of a service that the merchant's server calls; throws unknown. */
    static Service called(String name) {
        Service service = table(name);
        if (service.answer == null) {
            throw new KitException(ErrorCode.UNKNOWN, name, "");
        }
        return service;
    }
}
