"""nginx before PHP-FPM: php_fpm.py SHOP PORT CA. Stays until SIGTERM; everything it writes stands under SHOP/.server/."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

FPM = """[global]
error_log = {here}/fpm.log
daemonize = no
[shop]
listen = {here}/fpm.sock
{user}
pm = static
pm.max_children = 4
catch_workers_output = yes
{trust}
"""
NGINX = """{user}
daemon off;
pid {here}/nginx.pid;
error_log {here}/nginx.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {here}/body;
    proxy_temp_path {here}/proxy;
    fastcgi_temp_path {here}/fastcgi;
    uwsgi_temp_path {here}/uwsgi;
    scgi_temp_path {here}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {shop}/public;
        location / {{ return 404; }}
        location ~ ^/[a-z_]+\\.php$ {{
            include /etc/nginx/fastcgi_params;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_pass unix:{here}/fpm.sock;
        }}
    }}
}}
"""


def program(*names: str) -> str:
    """The first of these commands that is there, also where a plain user's PATH does not look."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"
    found = [place for name in names if (place := shutil.which(name, path=path))]
    return found[0] if found else sys.exit(f"none of {', '.join(names)} is here")


def start(*command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command)  # noqa: S603  # nothing of it comes from outside


def main(shop: str, port: str, ca: str) -> int:
    here = Path(shop) / ".server"
    here.mkdir(exist_ok=True)
    (here / "fpm.sock").unlink(missing_ok=True)  # of a server that was killed
    is_root = os.geteuid() == 0  # both refuse, or lose their rights, unless root is named
    names = ("curl.cainfo", "openssl.cafile") if ca else ()
    trust = "\n".join(f"php_admin_value[{name}] = {ca}" for name in names)
    user = "user = root\ngroup = root" if is_root else ""
    (here / "fpm.conf").write_text(FPM.format(here=here, user=user, trust=trust))
    (here / "nginx.conf").write_text(
        NGINX.format(here=here, shop=shop, port=port, user="user root;" if is_root else "")
    )
    fpm = [program("php-fpm8.2", "php-fpm8.4", "php-fpm8.3", "php-fpm"), "-F", *(["-R"] if is_root else [])]
    # FPM leaves the process group, so it would outlive this script if that is killed
    running = [start("setpriv", "--pdeathsig", "TERM", *fpm, "-y", str(here / "fpm.conf"))]
    while not (here / "fpm.sock").exists() and running[0].poll() is None:
        time.sleep(0.01)
    running.append(start(program("nginx"), "-c", str(here / "nginx.conf"), "-e", str(here / "nginx.log")))
    signal.signal(signal.SIGTERM, lambda *_: [process.terminate() for process in running])
    codes = [process.wait() for process in reversed(running)]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
