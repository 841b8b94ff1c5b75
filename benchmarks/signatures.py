"""Signing 10,000 requests with each kit on each of its runtimes, beside the platform's own primitive in a bare loop.

One process signs with the kit's public `sign`, then makes as many signatures of ready bytes with what the platform has: md5()
and openssl_sign, hashlib and cryptography, MessageDigest and Signature, MD5CryptoServiceProvider and RSACryptoServiceProvider.
VBScript has neither, there the kit's own bare functions stand in. The last signature must be the reference's. RSA keys have 2048
bits. Seconds are the processor's (of ASP and of PHP as WebAssembly the clock's), so that a busy machine gives the same.

10,000 signatures are to take less than 10 seconds; where the platform's RSA alone comes near that, the kit may take twice that.
ASP, a language without digests or big integers, and here not on IIS, and PHP as WebAssembly sign fewer and have no limit.

    .venv/bin/python benchmarks/signatures.py                 every runtime that is here
    .venv/bin/python benchmarks/signatures.py php net8        these: languages or runtimes
    .venv/bin/python benchmarks/signatures.py asp --count 10000
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.conformance.runtimes import Places, Runtime, from_manifest
from generator.kits import languages, load_manifest, render_kit
from generator.model import Model
from generator.paths import data_folder
from generator.protocol import Case, hex_text
from generator.reference import judge
from generator.spec import load

SIGNERS = Path(__file__).resolve().parent / "signers"
GATEWAY = data_folder("specs") / "alipay-cross-border"
TYPES = ("MD5", "RSA", "RSA2")
COUNT = 10_000
SECONDS, RSA_RATIO = 10.0, 2.0
# What is slow here by its nature signs fewer.
FEWER = {
    **{(name, kind): 300 for name in ("mono", "5.6", "7.4", "8.5") for kind in ("RSA", "RSA2")},
    **{("asppy", "MD5"): 1_000, ("asppy", "RSA"): 3, ("asppy", "RSA2"): 3, ("wine", "MD5"): 300},
}
STAND_INS = ("asppy", "wine", "5.6", "7.4", "8.5")  # shown, but no measure of the real platform
LEFT_OUT = {("wine", "RSA"), ("wine", "RSA2")}  # more than a minute for one
BUILD = {
    "java": [["javac", "-nowarn", "-sourcepath", "{kit}/src/main/java", "-d", "{build}", "{signers}/Sign.java"]],
    "dotnet": [
        ["mcs", "-optimize", "-sdk:4.0-api", "-r:System.Numerics.dll", "-r:System.Xml.dll", "-out:{build}/Sign.exe",
         "{signers}/Sign.cs", "-recurse:{kit}/web/App_Code/Kit/*.cs"],
    ],
    "asp": [["cp", "{signers}/sign.asp", "{kit}/sign.asp"]],
}  # fmt: skip
KEYS = ["{type}", "{count}", "{keys}/own.pem", "{keys}/public.pem"]
# What takes the place of the driver and its arguments on a runtime's own command line.
PROGRAM = {
    "asp": ("{build}/driver.asp", ["{kit}/sign.asp"]),
    "dotnet": ("{build}/Driver.exe", ["{build}/Sign.exe", *KEYS, "{keys}/own.xml"]),
    "java": ("-cp", ["-cp", "{build}", "Sign", *KEYS]),
    "php": ("{build}/driver.php", ["{signers}/sign.php", "{kit}", *KEYS]),
    "python": ("driver.py", ["{signers}/sign.py", "{kit}", *KEYS]),
}


@dataclass(frozen=True)
class Result:
    """Seconds of the two loops."""

    kit: float
    plain: float


def write_keys(folder: Path) -> None:
    """The made test keys in the forms that the programs read."""
    keys = json.loads((GATEWAY / "vectors" / "keys.json").read_text("utf-8"))["keys"]
    own, public = keys["merchant-2048"], keys["gateway-2048"]["public_key"]
    (folder / "own.pem").write_text(own["private_key"])
    (folder / "public.pem").write_text(public)
    (folder / "own.xml").write_text(xml_of(folder / "own.pem"))


def xml_of(pem: Path) -> str:
    """The numbers of a private key as .NET's own format has them."""
    from base64 import b64encode

    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    key = load_pem_private_key(pem.read_bytes(), None)
    if not isinstance(key, RSAPrivateKey):
        raise SystemExit(f"{pem}: no RSA key")
    numbers, size = key.private_numbers(), key.key_size // 8
    public, half = numbers.public_numbers, size // 2
    fields = {"Modulus": (public.n, size), "Exponent": (public.e, 3), "P": (numbers.p, half), "Q": (numbers.q, half)}
    fields |= {
        "DP": (numbers.dmp1, half),
        "DQ": (numbers.dmq1, half),
        "InverseQ": (numbers.iqmp, half),
        "D": (numbers.d, size),
    }
    inner = "".join(
        f"<{name}>{b64encode(n.to_bytes(length)).decode()}</{name}>" for name, (n, length) in fields.items()
    )
    return f"<RSAKeyValue>{inner}</RSAKeyValue>"


def expected(model: Model, sign_type: str, count: int, keys: Path) -> str:
    """The reference's signature of the last request."""
    config = {"sign_type": sign_type, "key": "k", "private_key": (keys / "own.pem").read_text()}
    config |= {"public_key": (keys / "public.pem").read_text()}
    parameters = {
        "service": "create_forex_trade", "partner": "2088101122136241", "_input_charset": "utf-8",
        "notify_url": "http://127.0.0.1/notify", "subject": "A cup of tea", "currency": "USD", "total_fee": "9.90",
        "out_trade_no": f"order-{count}",
    }  # fmt: skip
    answer = judge(model).answer(Case("last", "sign", tuple(config.items()), tuple(parameters.items())))
    return hex_text(answer.get("sign") or "")


def command_of(runtime: Runtime, places: Places, words: Mapping[str, object]) -> list[str]:
    """The command line of the runtime with the timing program in the place of the driver."""
    mark, program = PROGRAM[runtime.language]
    command = places.fill([*runtime.run[: runtime.run.index(mark)], *program])
    for word, value in words.items():
        command = [part.replace(f"{{{word}}}", str(value)) for part in command]
    return command


def measured(runtime: Runtime, places: Places, sign_type: str, count: int, keys: Path) -> tuple[Result, str]:
    """One process, and the last signature that it made."""
    words = {"type": sign_type, "count": count, "keys": keys, "signers": SIGNERS}
    single = ["".join((keys / name).read_text().splitlines()[1:-1]) for name in ("own.pem", "public.pem")]
    with tempfile.TemporaryFile() as answer:  # no pipe: Wine's services would hold it open
        subprocess.run(
            command_of(runtime, places, words),
            input="\t".join(["s", sign_type, str(count), *single]).encode() + b"\n" if runtime.language == "asp" else b"",
            stdout=answer, cwd=places.build, check=True,
        )  # fmt: skip
        answer.seek(0)
        said = answer.read().decode().rpartition("\t")[2].split()
    if len(said) != 3:
        raise SystemExit(f"{runtime.label}: {sign_type}: {' '.join(said)[:300]}, expected two times and a signature")
    return Result(float(said[0].replace(",", ".")), float(said[1].replace(",", "."))), said[2]


def is_slow(sign_type: str, count: int, result: Result) -> bool:
    """Whether 10,000 take longer than they may."""
    return result.kit * COUNT / count > SECONDS and (sign_type == "MD5" or result.kit > RSA_RATIO * result.plain)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chosen", nargs="*", metavar="NAME", help="a language or a runtime")
    parser.add_argument("--count", type=int, help=f"signatures (default: {COUNT:,}, of ASP fewer)")
    options = parser.parse_args(words)
    model = load(GATEWAY)
    print("                            signatures   kit, s  plain, s   ratio   10,000, s", flush=True)
    slow = []
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        write_keys(scratch)
        for language, here in languages().items():
            manifest = load_manifest(here)
            runtimes = from_manifest(language, manifest.conformance)
            runtimes = [r for r in runtimes if not options.chosen or any(map(r.is_meant_by, options.chosen))]
            if not runtimes:
                continue
            places = prepared(model, manifest, language, here, scratch / language)
            for runtime in runtimes:
                if runtime.lacks():
                    print(f"{runtime.label:<22}{', '.join(runtime.lacks())} missing here; {runtime.hint}")
                    continue
                for sign_type in TYPES:
                    if (runtime.name, sign_type) in LEFT_OUT:
                        continue
                    count = options.count or FEWER.get((runtime.name, sign_type), COUNT)
                    result, last = measured(runtime, places, sign_type, count, scratch)
                    if last != expected(model, sign_type, count, scratch):
                        raise SystemExit(f"{runtime.label}: {sign_type}: {last} is not the reference's signature")
                    print(row(f"{runtime.label} {sign_type}", count, result), flush=True)
                    if runtime.name not in STAND_INS and is_slow(sign_type, count, result):
                        slow.append(f"{runtime.label} {sign_type}")
            shutil.rmtree(places.build)
    print(
        f"\nslower than {SECONDS:g} s and than {RSA_RATIO:g} times the platform's own RSA: {', '.join(slow) or 'none'}"
    )
    return int(bool(slow))


def prepared(model: Model, manifest: object, language: str, here: Path, build: Path) -> Places:
    """The kit in a folder, and the timing program built beside it."""
    places = Places(build / "kit", build, here)
    for name, content in render_kit(model, manifest).items():  # type: ignore[arg-type]
        target = places.kit / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for command in BUILD.get(language, ()):
        subprocess.run([part.replace("{signers}", str(SIGNERS)) for part in places.fill(command)], check=True)
    return places


def row(label: str, count: int, result: Result) -> str:
    ratio = result.kit / result.plain if result.plain else float("inf")
    return (
        f"{label:<26}{count:>12,}{result.kit:>9.2f}{result.plain:>10.3f}{ratio:>8.1f}"
        f"{result.kit * COUNT / count:>12.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
