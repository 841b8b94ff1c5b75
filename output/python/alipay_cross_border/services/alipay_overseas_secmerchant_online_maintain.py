# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""alipay.overseas.secmerchant.online.maintain: Register a seller behind a payment service provider."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from ..answers import result as reply
from ..parts import flattened
from ..request import Request
from ..rules import Json, Parameter, Service, Source
from .base import Base, Calls

SERVICE = Service(
    "alipay.overseas.secmerchant.online.maintain",
    parameters=(
        Parameter("service", required=True, max_bytes=64, value=Source("literal", "alipay.overseas.secmerchant.online.maintain")),
        Parameter("partner", required=True, max_bytes=16, format="digits", value=Source("config", "partner")),
        Parameter("_input_charset", required=True, value=Source("config", "charset"), ignores_case=True),
        Parameter("timestamp", required=True, format="datetime", default=Source("now"), latest_now=True),
        Parameter("secondary_merchant_name", required=True, max_bytes=64),
        Parameter("secondary_merchant_id", required=True, max_bytes=64),
        Parameter("secondary_merchant_industry", required=True, max_bytes=4, format="digits"),
        Parameter("register_country", required=True, max_bytes=2, format="capitals"),
        Parameter("register_address", required=True, max_bytes=256),
        Parameter("site_infos", required=True, json=Json((
            Parameter("site_type", required=True, max_bytes=32, format="word"),
            Parameter("site_url", format="url"),
            Parameter("site_name"),
        ), is_list=True, most=5)),
        Parameter("secondary_merchant_type", max_bytes=32, format="word"),
    ),
    method="post",
    answer=reply.ANSWER,
)


class AlipayOverseasSecmerchantOnlineMaintain(Base):
    """The request to this service."""

    def alipay_overseas_secmerchant_online_maintain(
        self,
        *,
        timestamp: str | None = None,
        secondary_merchant_name: str | None = None,
        secondary_merchant_id: str | None = None,
        secondary_merchant_industry: str | None = None,
        register_country: str | None = None,
        register_address: str | None = None,
        site_infos: Sequence[Mapping[str, str | None]] | None = None,
        secondary_merchant_type: str | None = None,
    ) -> Request:
        """Register a seller behind a payment service provider. The kit adds whatever else the service needs, and signs.

        Args:
            timestamp: When it is sent, GMT+8; good for 30 minutes.
            secondary_merchant_name: Name of the seller, required.
            secondary_merchant_id: Id of the seller, required.
            secondary_merchant_industry: Industry of the seller, a merchant category code, required.
            register_country: Country of the seller, two letters, required.
            register_address: Address of the seller, required.
            site_infos: The seller's sites, a list of mappings with site_type, site_url, site_name, required.
            secondary_merchant_type: Kind of seller.

        Raises KitError; its `code` says which rule was broken and `parameter` by what.
        """
        return self.request(
            "alipay.overseas.secmerchant.online.maintain",
            {
                "timestamp": timestamp,
                "secondary_merchant_name": secondary_merchant_name,
                "secondary_merchant_id": secondary_merchant_id,
                "secondary_merchant_industry": secondary_merchant_industry,
                "register_country": register_country,
                "register_address": register_address,
                **flattened("site_infos", site_infos),
                "secondary_merchant_type": secondary_merchant_type,
            },
        )


class AlipayOverseasSecmerchantOnlineMaintainCall(Calls):
    """The call of this service by the shop's server."""

    def alipay_overseas_secmerchant_online_maintain(
        self,
        *,
        timestamp: str | None = None,
        secondary_merchant_name: str | None = None,
        secondary_merchant_id: str | None = None,
        secondary_merchant_industry: str | None = None,
        register_country: str | None = None,
        register_address: str | None = None,
        site_infos: Sequence[Mapping[str, str | None]] | None = None,
        secondary_merchant_type: str | None = None,
    ) -> reply.Result:
        """Register a seller behind a payment service provider, and wait for the answer.

        Args:
            timestamp: When it is sent, GMT+8; good for 30 minutes.
            secondary_merchant_name: Name of the seller, required.
            secondary_merchant_id: Id of the seller, required.
            secondary_merchant_industry: Industry of the seller, a merchant category code, required.
            register_country: Country of the seller, two letters, required.
            register_address: Address of the seller, required.
            site_infos: The seller's sites, a list of mappings with site_type, site_url, site_name, required.
            secondary_merchant_type: Kind of seller.

        Raises KitError; `may_retry` says whether the same call may go well later.
        """
        return cast(reply.Result, self.call("alipay.overseas.secmerchant.online.maintain", {
            "timestamp": timestamp,
            "secondary_merchant_name": secondary_merchant_name,
            "secondary_merchant_id": secondary_merchant_id,
            "secondary_merchant_industry": secondary_merchant_industry,
            "register_country": register_country,
            "register_address": register_address,
            **flattened("site_infos", site_infos),
            "secondary_merchant_type": secondary_merchant_type,
        }))
