# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""The services of the gateway, one module for each."""

from __future__ import annotations

from . import (
    alipay_acquire_customs,
    alipay_acquire_refund_query,
    alipay_overseas_acquire_customs_query,
    alipay_overseas_secmerchant_online_maintain,
    alipay_overseas_secmerchant_online_query_status,
    create_forex_trade,
    create_forex_trade_wap,
    forex_compare_file,
    forex_liquidation_file,
    forex_rate_file,
    forex_refund,
    forex_refund_file,
    single_trade_query,
)

SERVICES = {
    "alipay.acquire.customs": alipay_acquire_customs.SERVICE,
    "alipay.acquire.refund.query": alipay_acquire_refund_query.SERVICE,
    "alipay.overseas.acquire.customs.query": alipay_overseas_acquire_customs_query.SERVICE,
    "alipay.overseas.secmerchant.online.maintain": alipay_overseas_secmerchant_online_maintain.SERVICE,
    "alipay.overseas.secmerchant.online.queryStatus": alipay_overseas_secmerchant_online_query_status.SERVICE,
    "create_forex_trade": create_forex_trade.SERVICE,
    "create_forex_trade_wap": create_forex_trade_wap.SERVICE,
    "forex_compare_file": forex_compare_file.SERVICE,
    "forex_liquidation_file": forex_liquidation_file.SERVICE,
    "forex_rate_file": forex_rate_file.SERVICE,
    "forex_refund": forex_refund.SERVICE,
    "forex_refund_file": forex_refund_file.SERVICE,
    "single_trade_query": single_trade_query.SERVICE,
}


class Services(
    alipay_acquire_customs.AlipayAcquireCustoms,
    alipay_acquire_refund_query.AlipayAcquireRefundQuery,
    alipay_overseas_acquire_customs_query.AlipayOverseasAcquireCustomsQuery,
    alipay_overseas_secmerchant_online_maintain.AlipayOverseasSecmerchantOnlineMaintain,
    alipay_overseas_secmerchant_online_query_status.AlipayOverseasSecmerchantOnlineQueryStatus,
    create_forex_trade.CreateForexTrade,
    create_forex_trade_wap.CreateForexTradeWap,
    forex_compare_file.ForexCompareFile,
    forex_liquidation_file.ForexLiquidationFile,
    forex_rate_file.ForexRateFile,
    forex_refund.ForexRefund,
    forex_refund_file.ForexRefundFile,
    single_trade_query.SingleTradeQuery,
):
    """A request to every service."""


class ServiceCalls(
    alipay_acquire_customs.AlipayAcquireCustomsCall,
    alipay_acquire_refund_query.AlipayAcquireRefundQueryCall,
    alipay_overseas_acquire_customs_query.AlipayOverseasAcquireCustomsQueryCall,
    alipay_overseas_secmerchant_online_maintain.AlipayOverseasSecmerchantOnlineMaintainCall,
    alipay_overseas_secmerchant_online_query_status.AlipayOverseasSecmerchantOnlineQueryStatusCall,
    forex_compare_file.ForexCompareFileCall,
    forex_liquidation_file.ForexLiquidationFileCall,
    forex_rate_file.ForexRateFileCall,
    forex_refund.ForexRefundCall,
    forex_refund_file.ForexRefundFileCall,
    single_trade_query.SingleTradeQueryCall,
):
    """A call of every service that the shop's server calls."""
