# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""What differs from merchant to merchant."""

from __future__ import annotations

from dataclasses import dataclass, field

ENVIRONMENTS = {
    # The sandbox on your own machine
    "local": "http://127.0.0.1:8700/gateway.do",
    # The sandbox of Alipay
    "sandbox": "https://mapi.alipaydev.com/gateway.do",
    # Real money
    "production": "https://mapi.alipay.com/gateway.do",
}


@dataclass(frozen=True)
class Config:
    """A merchant's settings. Its `repr` leaves the secrets out.

    Attributes:
        gateway: Where requests go: the name of an environment, or a full address
        charset: The charset in which text is signed and sent
        sign_type: How messages are signed; RSA2 is the strongest
        key: The MD5 key (security code) that came with the contract, 32 letters and digits
        previous_key: The MD5 key before this one, while keys rotate: messages signed with it are still accepted
        private_key: Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
        public_key: Alipay's RSA public key (not your own): PEM or one line of Base64
        previous_public_key: Alipay's RSA public key before this one, while keys rotate
        timeout: Seconds that a call of the gateway may take, 1 to 300
        proxy: The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none
        data_folder: Where the sample's orders and its log stand, outside of what the web server shows; empty:
            beside the pages
        partner: Your merchant id (PID): 16 digits that begin with 2088
        currency: The settlement currency that is written in your contract
        notify_url: Where Alipay's server sends notifications; must be reachable from outside
        return_url: Where the buyer's browser comes back to after the payment
    """

    gateway: str = ""
    charset: str = ""
    sign_type: str = ""
    key: str = field(default="", repr=False)
    previous_key: str = field(default="", repr=False)
    private_key: str = field(default="", repr=False)
    public_key: str = ""
    previous_public_key: str = ""
    timeout: str = ""
    proxy: str = ""
    data_folder: str = ""
    partner: str = ""
    currency: str = ""
    notify_url: str = ""
    return_url: str = ""

    def named(self) -> dict[str, str]:
        """The fields by the names that errors and the services' tables use."""
        return {
            "gateway": self.gateway,
            "charset": self.charset,
            "sign_type": self.sign_type,
            "key": self.key,
            "previous_key": self.previous_key,
            "private_key": self.private_key,
            "public_key": self.public_key,
            "previous_public_key": self.previous_public_key,
            "timeout": self.timeout,
            "proxy": self.proxy,
            "data_folder": self.data_folder,
            "partner": self.partner,
            "currency": self.currency,
            "notify_url": self.notify_url,
            "return_url": self.return_url,
        }

    def secrets(self) -> list[str]:
        """The values that no log and no page may show."""
        values = [
            self.key,
            self.previous_key,
            self.private_key,
        ]
        return [value for value in values if value]
