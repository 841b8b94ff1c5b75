"""The pages of a Java shop on a real Tomcat, of version 9 or 10, from Debian's jars.

tomcat.py build VERSION SHOP           compiles the shop
tomcat.py start VERSION SHOP PORT CA   serves it on 127.0.0.1, in the foreground; calls of the gateway trust the CA only
"""

import os
import subprocess
import sys
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


def start(version: str, shop: Path, port: str, ca: str) -> None:
    work = shop / ".server"
    trust = work / "trust.p12"
    trust.unlink(missing_ok=True)
    keytool = ["keytool", "-importcert", "-noprompt", "-alias", "ca", "-file", ca, "-keystore", str(trust)]
    run(*keytool, "-storetype", "PKCS12", "-storepass", PASSWORD)
    trusted = [f"-Djavax.net.ssl.trustStore={trust}", f"-Djavax.net.ssl.trustStorePassword={PASSWORD}"]
    small = ["-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    launcher = ["-cp", f"{work / f'launcher{version}'}:{class_path(version)}", "Launcher"]
    places = [str(shop / "src/main/webapp"), str(work / "classes"), str(work / f"base{version}"), port]
    # In this process's place, so that SIGTERM reaches Tomcat itself.
    os.execvp("java", ["java", *small, *trusted, *launcher, *places])  # noqa: S606, S607  # a command of the manifest


if __name__ == "__main__":
    command, version, shop, *rest = sys.argv[1:]
    if command == "build":
        build(version, Path(shop).resolve())
    else:
        start(version, Path(shop).resolve(), *rest)
