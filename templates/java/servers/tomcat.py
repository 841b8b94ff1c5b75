"""The pages of a Java shop on a real Tomcat, of version 9 or 10, from Debian's jars.

tomcat.py build VERSION SHOP           compiles the shop
tomcat.py start VERSION SHOP PORT CA   serves it on 127.0.0.1, in the foreground; calls of the gateway trust the CA only
tomcat.py command any SHOP CA WORD ... runs a command of a shop that was built
"""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

JARS = Path("/usr/share/java")
PARTS = (
    "catalina coyote util util-scan juli api servlet-api jsp-api el-api jasper jasper-el annotations-api jaspic-api jni"
)
PASSWORD = "changeit"  # noqa: S105  # of a store that holds a public certificate


def run(*command: str) -> None:
    subprocess.run(command, check=True, stderr=sys.stdout)  # noqa: S603  # its own words


def class_path(version: str) -> str:
    jars = [JARS / f"tomcat{version}-{part}.jar" for part in PARTS.split()] + [JARS / "eclipse-jdt-core.jar"]
    missing = [jar.name for jar in jars if not jar.is_file()]
    if missing:
        sys.exit(f"Tomcat {version} is not whole, {missing[0]} is missing: apt-get install libtomcat{version}-java")
    return ":".join(map(str, jars))


def build(version: str, shop: Path) -> None:
    work = shop / ".server"
    javac = ["javac", "--release", "8", "-Xlint:-options", "-encoding", "UTF-8"]
    sources = sorted(map(str, (shop / "src/main/java").rglob("*.java")))
    run(*javac, "-d", str(work / "classes"), *sources)
    launcher = str(Path(__file__).with_name("Launcher.java"))
    run(*javac, "-cp", class_path(version), "-d", str(work / f"launcher{version}"), launcher)


def java(work: Path, ca: str, *words: str) -> None:
    authority = Path(ca)
    trust = work / f"trust-{sha256(str(authority).encode()).hexdigest()[:16]}.p12"
    if authority.is_file() and not trust.exists():
        made = trust.with_suffix(f".{os.getpid()}")
        keytool = ["keytool", "-importcert", "-noprompt", "-alias", "ca", "-file", ca, "-keystore", str(made)]
        run(*keytool, "-storetype", "PKCS12", "-storepass", PASSWORD)
        made.rename(trust)
    trusted = [f"-Djavax.net.ssl.trustStore={trust}", f"-Djavax.net.ssl.trustStorePassword={PASSWORD}"]
    small = ["-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    # In this process's place, so that SIGTERM reaches Java itself.
    os.execvp("java", ["java", *small, *trusted, *words])  # noqa: S606, S607  # a command of the manifest


def start(version: str, shop: Path, port: str, ca: str) -> None:
    work = shop / ".server"
    launcher = ["-cp", f"{work / f'launcher{version}'}:{class_path(version)}", "Launcher"]
    places = [str(shop / "src/main/webapp"), str(work / "classes"), str(work / f"base{version}"), port]
    java(work, ca, *launcher, *places)


def command(shop: Path, ca: str, *words: str) -> None:
    path = f"{shop / '.server/classes'}:{shop / 'src/main/webapp/WEB-INF'}"
    java(shop / ".server", ca, "-cp", path, "shop.Commands", *words)


if __name__ == "__main__":
    what, version, shop, *rest = sys.argv[1:]
    if what == "build":
        build(version, Path(shop).resolve())
    elif what == "command":
        command(Path(shop).resolve(), *rest)
    else:
        start(version, Path(shop).resolve(), *rest)
