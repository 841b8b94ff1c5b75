"""sign.py KIT TYPE COUNT KEY PUBLIC-KEY: seconds of the processor for the kit and for the platform, the last signature."""

import sys
import time
from hashlib import md5
from pathlib import Path

kit, sign_type, count, key, public_key = sys.argv[1], sys.argv[2], int(sys.argv[3]), *map(Path, sys.argv[4:])
sys.path.insert(0, kit)

from alipay_cross_border import Config, Gateway  # noqa: E402


def parameters(n: int) -> dict[str, str]:
    return {
        "service": "create_forex_trade", "partner": "2088101122136241", "_input_charset": "utf-8",
        "notify_url": "http://127.0.0.1/notify", "subject": "A cup of tea", "currency": "USD",
        "total_fee": "9.90", "out_trade_no": f"order-{n}",
    }  # fmt: skip


def plain():  # type: ignore[no-untyped-def]
    """What makes one signature of ready bytes."""
    signed = gateway.signing_string(parameters(0))
    if sign_type == "MD5":
        return lambda: md5(signed + b"k").hexdigest()  # noqa: S324  # the gateway's
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    loaded = load_pem_private_key(key.read_bytes(), None)
    digest = hashes.SHA1() if sign_type == "RSA" else hashes.SHA256()  # noqa: S303  # the gateway's
    return lambda: loaded.sign(signed, PKCS1v15(), digest)


config = {"sign_type": sign_type, "key": "k", "partner": "2088101122136241", "currency": "USD"}
if sign_type != "MD5":
    config |= {"private_key": key.read_text(), "public_key": public_key.read_text()}
gateway = Gateway(Config(**config))
gateway.sign(parameters(0))
began = time.process_time()
for n in range(1, count + 1):
    sign = gateway.sign(parameters(n))
ours = time.process_time() - began
bare = plain()
began = time.process_time()
for _ in range(count):
    bare()
print(f"{ours:.6f} {time.process_time() - began:.6f} {sign}")
