"""A print lab: real CUPS with the real Zebra, Dymo and Brother drivers, and printers that remember.

Everything is on loopback, under a folder of its own; the system's CUPS is neither used nor touched.

    apt-get install cups cups-client cups-filters printer-driver-dymo printer-driver-ptouch \
        foomatic-db-compressed-ppds poppler-utils zbar-tools
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent
PATIENCE = 40
"""Seconds for a driver to turn a PDF into dots."""

QUEUES = {
    "Zebra": "drv:///sample.drv/zebra.ppd",
    "Dymo": "dymo:0/cups/model/lw450.ppd",
    "Brother": "ptouch:0/ppd/ptouch-driver/Brother-QL-820NWB-ptouch-ql.ppd",
}

CUPSD = """
LogLevel debug
Listen 127.0.0.1:{port}
Listen {root}/run/cups.sock
Browsing Off
BrowseLocalProtocols none
DefaultAuthType None
WebInterface No
JobPrivateAccess all
JobPrivateValues none
PreserveJobFiles Yes
PreserveJobHistory Yes
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

CUPS_FILES = """
User lp
Group lp
SystemGroup root lpadmin
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/run
AccessLog {root}/log/access_log
ErrorLog {root}/log/error_log
PageLog {root}/log/page_log
FileDevice Yes
Sandboxing relaxed
"""


class Sink:
    """A printer on a socket that keeps all it is sent, job by job."""

    def __init__(self):
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._jobs = []
        self._news = threading.Condition()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                job = stream.read()
            with self._news:
                self._jobs.append(job)
                self._news.notify_all()

    @property
    def count(self):
        return len(self._jobs)

    def after(self, count):
        """The job that came after *count* others, as soon as it is whole."""
        with self._news:
            assert self._news.wait_for(lambda: len(self._jobs) > count, PATIENCE), "nothing came"
            return self._jobs[count]

    def close(self):
        self._server.close()


class Lab:
    """CUPS on a port of its own, with one queue for each driver."""

    def __init__(self, root: Path):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.env = {**os.environ, "CUPS_SERVER": f"127.0.0.1:{self.port}"}
        self._write_settings(root)
        self.sinks = {name: Sink() for name in QUEUES}
        self._cupsd = subprocess.Popen(
            [_cupsd(), "-f", "-c", root / "etc/cupsd.conf", "-s", root / "etc/cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _write_settings(self, root):
        for folder in ("etc/ppd", "etc/ssl", "spool/tmp", "cache", "run/certs", "log"):
            (root / folder).mkdir(parents=True)
        values = {"port": self.port, "root": root}
        (root / "etc/cupsd.conf").write_text(CUPSD.format(**values))
        (root / "etc/cups-files.conf").write_text(CUPS_FILES.format(**values))
        for path in (root, *root.rglob("*")):
            shutil.chown(path, "root", "lp")
            if path.is_dir():
                path.chmod(0o775)

    def start(self):
        """Waits for CUPS and makes the queues. Skips the test where a driver is not there."""
        ready = ["timeout", "20", "sh", "-c", "until lpstat -r | grep -q 'is running'; do :; done"]
        subprocess.run(ready, env=self.env, check=True, capture_output=True)
        for name, driver in QUEUES.items():
            device = f"socket://127.0.0.1:{self.sinks[name].port}"
            added = self.run("lpadmin", "-p", name, "-E", "-v", device, "-m", driver, check=False)
            if added.returncode:
                pytest.skip(f"no driver for {name}: {added.stderr.strip()}")

    def run(self, *command, check=True):
        return subprocess.run(
            command, env=self.env, check=check, capture_output=True, text=True, timeout=60
        )

    def send(self, queue, stock, *codes, env=None, **wishes):
        """Prints badges with these codes by the program's own means; says what it said."""
        answer = subprocess.run(
            [sys.executable, HERE / "send.py", queue, stock, json.dumps(wishes), *codes],
            env={**self.env, **(env or {})},
            check=True,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return json.loads(answer.stdout)

    def stop(self):
        self._cupsd.terminate()
        self._cupsd.wait(20)
        for sink in self.sinks.values():
            sink.close()


def _cupsd() -> str:
    return shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""


def need(*programs: str) -> None:
    """Skips the test unless these programs are here."""
    missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="session")
def lab():
    """The lab, up and running; skipped with the reason where there can be none."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a private CUPS needs Linux and root")
    if not _cupsd():
        pytest.skip("not installed: cups")
    need("lpadmin", "lpstat", "zbarimg")
    # Not pytest's own folder: CUPS works as the user lp, who may not look into that.
    root = Path(tempfile.mkdtemp(prefix="printlab-"))
    made = Lab(root)
    try:
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(root, ignore_errors=True)
