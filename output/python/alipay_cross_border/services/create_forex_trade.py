# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""create_forex_trade: Pay in a web browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..parts import flattened
from ..request import Request
from ..rules import Constraint, Json, Parameter, Service, Source
from .base import Base

SERVICE = Service(
    "create_forex_trade",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "create_forex_trade")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("notify_url", max_bytes=200, format="url", default=Source("config", "notify_url")),
        Parameter("return_url", max_bytes=200, format="url", default=Source("config", "return_url")),
        Parameter("subject", required=True, max_bytes=256),
        Parameter("body", max_bytes=400),
        Parameter("out_trade_no", required=True, max_bytes=64, format="order-number"),
        Parameter("currency", required=True, max_bytes=10, format="currency", equals="currency", hint="the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other"),
        Parameter("total_fee", format="amount", decimals_of="currency", minimum="0.01", maximum="1000000.00"),
        Parameter("rmb_fee", format="amount", decimals=2, minimum="0.01", maximum="1000000.00"),
        Parameter("timeout_rule", allowed=("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d")),
        Parameter("order_gmt_create", format="datetime"),
        Parameter("order_valid_time", format="digits", minimum="61", maximum="2592000"),
        Parameter("auth_token"),
        Parameter("supplier"),
        Parameter("seller_id"),
        Parameter("seller_name"),
        Parameter("seller_industry"),
        Parameter("secondary_merchant_id", max_bytes=64),
        Parameter("secondary_merchant_name", max_bytes=64),
        Parameter("secondary_merchant_industry", max_bytes=4, format="digits"),
        Parameter("specified_pay_channel"),
        Parameter("product_code", allowed=("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER")),
        Parameter("split_fund_info", json=Json((
            Parameter("transIn", required=True, max_bytes=16, format="digits"),
            Parameter("amount", required=True, format="amount", decimals=2, minimum="0.01"),
            Parameter("currency", required=True, max_bytes=3, format="capitals"),
            Parameter("desc"),
        ), is_list=True, most=10)),
        Parameter("trade_information", json=Json((
            Parameter("business_type", required=True, allowed=("1", "2", "3", "4", "5")),
            Parameter("hotel_name"),
            Parameter("check_in_time", format="date"),
            Parameter("check_out_time", format="date"),
            Parameter("flight_number"),
            Parameter("departure_time", format="minute"),
            Parameter("admission_notice_url", format="url"),
            Parameter("goods_info"),
            Parameter("total_quantity", format="digits"),
        ), is_list=False, most=1)),
        Parameter("refer_url", format="url"),
        Parameter("payment_inst", allowed=("ALIPAYCN", "ALIPAYHK")),
    ),
    constraints=(
        Constraint("exactly_one_of", "exactly_one_of", ("total_fee", "rmb_fee")),
        Constraint("goes_together", "goes_with", ("order_gmt_create", "order_valid_time")),
    ),
)


class CreateForexTrade(Base):
    """The request to this service."""

    def create_forex_trade(
        self,
        *,
        notify_url: str | None = None,
        return_url: str | None = None,
        subject: str | None = None,
        body: str | None = None,
        out_trade_no: str | None = None,
        currency: str | None = None,
        total_fee: str | None = None,
        rmb_fee: str | None = None,
        timeout_rule: str | None = None,
        order_gmt_create: str | None = None,
        order_valid_time: str | None = None,
        auth_token: str | None = None,
        supplier: str | None = None,
        seller_id: str | None = None,
        seller_name: str | None = None,
        seller_industry: str | None = None,
        secondary_merchant_id: str | None = None,
        secondary_merchant_name: str | None = None,
        secondary_merchant_industry: str | None = None,
        specified_pay_channel: str | None = None,
        product_code: str | None = None,
        split_fund_info: Sequence[Mapping[str, str | None]] | None = None,
        trade_information: Mapping[str, str | None] | None = None,
        refer_url: str | None = None,
        payment_inst: str | None = None,
    ) -> Request:
        """Pay in a web browser. The kit adds whatever else the service needs, and signs.

        Args:
            notify_url: Where the notification goes.
            return_url: Where the buyer comes back to.
            subject: Short name of the goods; the buyer sees it, required.
            body: Details of the goods.
            out_trade_no: Your order number, unique for your partner id, required.
            currency: Settlement currency of your contract, required.
            total_fee: Price in the settlement currency.
            rmb_fee: Price in RMB; the settlement is still in the currency of the contract.
            timeout_rule: Time from the buyer's login to the payment; Alipay must have switched it on.
            order_gmt_create: When the order was made, GMT+8.
            order_valid_time: Seconds from the redirect to the buyer's login.
            auth_token: Token of the express login.
            supplier: Seller name that the cashier page shows.
            seller_id: Id of the seller behind a payment service provider (old name).
            seller_name: Name of that seller (old name).
            seller_industry: Industry of that seller (old name).
            secondary_merchant_id: Id of the seller behind a payment service provider.
            secondary_merchant_name: Name of that seller.
            secondary_merchant_industry: Industry of that seller, a merchant category code.
            specified_pay_channel: A fixed pay channel.
            product_code: Product of your contract.
            split_fund_info: How the amount is split, a list of mappings with transIn, amount, currency, desc.
            trade_information: What is sold; the newest version of the product wants it, a mapping with
                business_type, hotel_name, check_in_time, check_out_time, flight_number, departure_time,
                admission_notice_url, goods_info, total_quantity.
            refer_url: Address of the shop page.
            payment_inst: The wallet that pays.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "create_forex_trade",
            {
                "notify_url": notify_url,
                "return_url": return_url,
                "subject": subject,
                "body": body,
                "out_trade_no": out_trade_no,
                "currency": currency,
                "total_fee": total_fee,
                "rmb_fee": rmb_fee,
                "timeout_rule": timeout_rule,
                "order_gmt_create": order_gmt_create,
                "order_valid_time": order_valid_time,
                "auth_token": auth_token,
                "supplier": supplier,
                "seller_id": seller_id,
                "seller_name": seller_name,
                "seller_industry": seller_industry,
                "secondary_merchant_id": secondary_merchant_id,
                "secondary_merchant_name": secondary_merchant_name,
                "secondary_merchant_industry": secondary_merchant_industry,
                "specified_pay_channel": specified_pay_channel,
                "product_code": product_code,
                **flattened("split_fund_info", split_fund_info),
                **flattened("trade_information", trade_information),
                "refer_url": refer_url,
                "payment_inst": payment_inst,
            },
        )
