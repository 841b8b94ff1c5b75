# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""Copy this file to payment_config.py and fill it in; the copy is yours and no new kit overwrites it.

Secrets come from the environment where it has them: a file is easily put into version control by mistake.
"""

import os

from alipay_cross_border import Config

CONFIG = Config(
    # Where requests go: the name of an environment, or a full address
    gateway="local",
    # The charset in which text is signed and sent
    charset="utf-8",
    # How messages are signed; RSA2 is the strongest
    sign_type="MD5",
    # The MD5 key (security code) that came with the contract, 32 letters and digits
    key=os.environ.get("ALIPAY_CROSS_BORDER_KEY", "760bdzec6y9goq7ctyx96ezkz78287de"),
    # The MD5 key before this one, while keys rotate: messages signed with it are still accepted
    previous_key=os.environ.get("ALIPAY_CROSS_BORDER_PREVIOUS_KEY", ""),
    # Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
    private_key=os.environ.get("ALIPAY_CROSS_BORDER_PRIVATE_KEY", ""),
    # Alipay's RSA public key (not your own): PEM or one line of Base64
    public_key="",
    # Alipay's RSA public key before this one, while keys rotate
    previous_public_key="",
    # Seconds that a call of the gateway may take, 1 to 300
    timeout="10",
    # The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none
    proxy="",
    # Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages
    data_folder="",
    # Your merchant id (PID): 16 digits that begin with 2088 (required)
    partner="2088101122136241",
    # The settlement currency that is written in your contract (required)
    currency="USD",
    # Where Alipay's server sends notifications; must be reachable from outside
    notify_url="http://127.0.0.1:8000/notify",
    # Where the buyer's browser comes back to after the payment
    return_url="http://127.0.0.1:8000/return",
)
