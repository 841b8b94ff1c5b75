"""The kit's web folder behind nginx and Mono's FastCGI server: `mono_fastcgi.py SHOP PORT CA`.

Stays in the foreground until SIGTERM and writes under SHOP/.server/ only. Calls that the pages make trust the certificate
authority in the PEM file CA.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

NGINX = """
{user}
daemon off;
worker_processes 1;
pid {state}/nginx.pid;
error_log {state}/nginx.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {state}/body;
  fastcgi_temp_path {state}/fastcgi;
  proxy_temp_path {state}/proxy;
  scgi_temp_path {state}/scgi;
  uwsgi_temp_path {state}/uwsgi;
  server {{
    listen 127.0.0.1:{port};
    root {web};
    location / {{
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param PATH_INFO "";
      fastcgi_pass 127.0.0.1:{fastcgi};
    }}
  }}
}}
"""


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until something listens on the port. Ends the program when the process has ended before."""
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("fastcgi-mono-server4 did not start")


def main() -> int:
    """Runs both servers until one of them ends, or SIGTERM comes."""
    shop, port, ca = Path(sys.argv[1]).resolve(), int(sys.argv[2]), Path(sys.argv[3]).resolve()
    state = shop / ".server"
    for name in ("temporary", "home"):
        (state / name).mkdir(parents=True, exist_ok=True)
    # Mono keeps what a user trusts, and what it compiled, in folders that these name.
    env = {
        **os.environ,
        "HOME": f"{state}/home",
        "XDG_CONFIG_HOME": f"{state}/home/.config",
        "TMPDIR": f"{state}/temporary",
    }
    # Mono begins with one thread per processor and adds two in a second: pages that wait for the gateway would wait for threads.
    env["MONO_THREADS_PER_CPU"] = "50"
    if ca.exists() and ca.stat().st_size > 0:  # a gateway without TLS needs none
        subprocess.run(["cert-sync", "--quiet", "--user", str(ca)], env=env, check=True)  # noqa: S603, S607
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    fastcgi, web = free_port(), shop / "web"
    processes: list[subprocess.Popen[bytes]] = []
    try:
        server = ["fastcgi-mono-server4", f"/applications=/:{web}", f"/socket=tcp:127.0.0.1:{fastcgi}"]
        processes.append(subprocess.Popen(server, env=env, stdin=subprocess.DEVNULL))  # noqa: S603
        wait_for(fastcgi, processes[0])
        user = "user root;" if os.geteuid() == 0 else ""
        config = NGINX.format(state=state, port=port, web=web, fastcgi=fastcgi, user=user)
        (state / "nginx.conf").write_text(config, "utf-8")
        nginx = ["nginx", "-p", str(state), "-e", f"{state}/nginx.log", "-c", f"{state}/nginx.conf"]
        processes.append(subprocess.Popen(nginx, env=env))  # noqa: S603
        while all(process.poll() is None for process in processes):
            time.sleep(0.2)
        return 1
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
