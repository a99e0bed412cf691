"""Real CUPS with the real Zebra, Dymo and Brother drivers, on loopback, in a folder of its own.

    apt-get install cups cups-client cups-filters printer-driver-dymo printer-driver-ptouch \
        foomatic-db-compressed-ppds

The system's CUPS is neither used nor touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.printlab.sinks import Sink, free_port

DRIVERS = {
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
PreserveJobFiles No
PreserveJobHistory Yes
MaxJobs 500
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
# Who may see and cancel a job, as a new CUPS has it: its owner.
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Hold-Job Release-Job Cancel-Job Get-Job-Attributes>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
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


class Lab:
    """CUPS on a port of its own and on a Unix socket, with one queue for each driver.

    ``sinks`` are the printers behind the queues; `queue` adds further queues.
    """

    def __init__(self, root: Path):
        self.port = free_port()
        self.root = root
        self.server = f"127.0.0.1:{self.port}"
        self.socket = root / "run/cups.sock"
        self.env = {**os.environ, "CUPS_SERVER": self.server}
        self._write_settings()
        self.sinks = {name: Sink() for name in DRIVERS}
        self._cupsd = None
        self.on()

    def _write_settings(self):
        for folder in ("etc/ppd", "etc/ssl", "spool/tmp", "cache", "run/certs", "log"):
            (self.root / folder).mkdir(parents=True)
        values = {"port": self.port, "root": self.root}
        (self.root / "etc/cupsd.conf").write_text(CUPSD.format(**values))
        (self.root / "etc/cups-files.conf").write_text(CUPS_FILES.format(**values))
        for path in (self.root, *self.root.rglob("*")):
            shutil.chown(path, "root", "lp")
            if path.is_dir():
                path.chmod(0o775)

    def on(self):
        settings = ["-c", self.root / "etc/cupsd.conf", "-s", self.root / "etc/cups-files.conf"]
        self._cupsd = subprocess.Popen(
            [cupsd(), "-f", *settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        ready = [
            "timeout",
            "60",
            "sh",
            "-c",
            "until lpstat -r | grep -q 'is running'; do sleep 0.1; done",
        ]
        subprocess.run(ready, env=self.env, check=True, capture_output=True)

    def off(self):
        self._cupsd.terminate()
        self._cupsd.wait(60)

    def add_drivers(self):
        """One queue for each driver; says what is missing, or ""."""
        for name, driver in DRIVERS.items():
            added = self.queue(name, f"socket://127.0.0.1:{self.sinks[name].port}", driver)
            if added.returncode:
                return f"no driver for {name}: {added.stderr.strip()}"
        return ""

    def queue(self, name, device, driver="everywhere"):
        """Makes a queue, or makes it anew, and waits for its papers: CUPS asks the printer."""
        made = self.run("lpadmin", "-p", name, "-E", "-v", device, "-m", driver, check=False)
        if not made.returncode:
            known = f"until lpoptions -p {name} -l | grep -q PageSize; do sleep 0.1; done"
            self.run("timeout", "50", "sh", "-c", known)
        return made

    def run(self, *command, check=True):
        return subprocess.run(
            command, env=self.env, check=check, capture_output=True, text=True, timeout=180
        )

    def waiting(self, queue):
        """What lpstat says of the jobs that are not done."""
        return self.run("lpstat", "-W", "not-completed", "-o", queue).stdout

    def calm(self, queue):
        """Ends all jobs of a queue, and lets it print again."""
        self.run("cancel", "-a", queue, check=False)
        self.run("cupsenable", queue, check=False)
        self.run("cupsaccept", queue, check=False)


def cupsd() -> str:
    return shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""
