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
        private_key: Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
        public_key: Alipay's RSA public key (not your own): PEM or one line of Base64
        partner: Your merchant id (PID): 16 digits that begin with 2088
        currency: The settlement currency that is written in your contract
        notify_url: Where Alipay's server sends notifications; must be reachable from outside
        return_url: Where the buyer's browser comes back to after the payment
    """

    gateway: str = ""
    charset: str = ""
    sign_type: str = ""
    key: str = field(default="", repr=False)
    private_key: str = field(default="", repr=False)
    public_key: str = ""
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
            "private_key": self.private_key,
            "public_key": self.public_key,
            "partner": self.partner,
            "currency": self.currency,
            "notify_url": self.notify_url,
            "return_url": self.return_url,
        }
