"""Printers that speak IPP: CUPS's own simulator, ippeveprinter, with a mode to behave badly.

    apt-get install cups-ipp-utils avahi-daemon dbus

ippeveprinter will not start without an Avahi daemon, so that one gets a bus and a corner of its own.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from desktop.badge.printers import backend_for
from desktop.badge.printers.base import Refused
from tests.printlab.sinks import free_port

COMMAND = """#!/bin/sh
# Keeps the document, and does what the file "mode" says until it says something else.
mode() { cat '@HERE@/mode'; }
cancelled() {
    ipptool -tv -d job="$IPP_JOB_ID" ipp://localhost:@PORT@/ipp/print '@HERE@/ask.test' |
        grep -q processing-to-stop-point
}
while_it_is() {
    while [ "$(mode)" = "$1" ]; do
        sleep 0.2
        if cancelled; then
            [ -z "$2" ] || echo "STATE: -$2" >&2
            exit 0
        fi
    done
}
trouble() {
    echo "STATE: +$2" >&2
    while_it_is "$1" "$2"
    echo "STATE: -$2" >&2
}
cp "$1" '@HERE@'/printed/"$IPP_JOB_ID.pdf"
case $(mode) in
    paperout) trouble paperout media-empty-error,media-needed-error ;;
    jam) trouble jam media-jam-error ;;
    open) trouble open cover-open-error ;;
    ink) trouble ink marker-supply-empty-error ;;
    fail) echo 'ERROR: print head fault' >&2; exit 1 ;;
    slow) while_it_is slow ;;
esac
echo "$IPP_JOB_ID" >> '@HERE@/done'
"""

ASK = """{
    OPERATION Get-Job-Attributes
    GROUP operation-attributes-tag
    ATTR charset attributes-charset utf-8
    ATTR naturalLanguage attributes-natural-language en
    ATTR uri printer-uri $uri
    ATTR integer job-id $job
}
"""

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=@HERE@/bus.sock</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/>
<allow user="*"/><allow receive_sender="*"/></policy></busconfig>
"""

AVAHI = """[server]
host-name=printlab
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[publish]
publish-workstation=no
"""

RASTER = '"application/octet-stream","image/pwg-raster","image/urf"'
FORMATS = f'{RASTER},"application/pdf"'

SIZES = {
    "label": [(10160, 7620), (10160, 15240), (6200, 10000), ("2540-10800", "2540-30000")],
    "office": [(21590, 27940), (21000, 29700)],
    "a4": [(21000, 29700)],
}
NAMES = {
    (10160, 7620): "oe_4x3-label_4x3in",
    (10160, 15240): "na_index-4x6_4x6in",
    (6200, 10000): "om_dk-11202_62x100mm",
    (21590, 27940): "na_letter_8.5x11in",
    (21000, 29700): "iso_a4_210x297mm",
}


def attributes(kind, formats):
    """What a printer of that *kind* says of itself, as ippeveprinter reads it."""
    sizes, dots = SIZES[kind], "203dpi,300dpi" if kind == "label" else "300dpi,600dpi"
    margin = 0 if kind == "label" else 423
    names = [NAMES[size] for size in sizes if size in NAMES]
    if kind == "label":
        names += ["custom_min_25.4x25.4mm", "custom_max_108x300mm"]

    def measures(size):
        span = "rangeOfInteger" if isinstance(size[0], str) else "integer"
        return "".join(
            f"MEMBER {span} {n}-dimension {d}\n" for n, d in zip("xy", size, strict=True)
        )

    def paper(size):
        edges = "".join(
            f"MEMBER integer media-{edge}-margin {margin}\n"
            for edge in ("bottom", "left", "right", "top")
        )
        return (
            f"MEMBER collection media-size {{\n{measures(size)}}}\n{edges}"
            "MEMBER keyword media-source main\nMEMBER keyword media-type stationery\n"
        )

    def several(make):
        return ",".join(f"{{\n{make(size)}}}" for size in sizes)

    quoted = ",".join(f'"{name}"' for name in names)
    edges = "".join(
        f"ATTR integer media-{edge}-margin-supported {margin}\n"
        for edge in ("bottom", "left", "right", "top")
    )
    return f"""ATTR mimeMediaType document-format-supported {formats}
ATTR mimeMediaType document-format-default "application/octet-stream"
ATTR textWithoutLanguage printer-make-and-model "Lab {kind}"
ATTR keyword media-supported {quoted}
ATTR keyword media-default "{names[0]}"
ATTR keyword media-ready "{names[0]}"
ATTR collection media-size-supported {several(measures)}
ATTR collection media-col-default {{
{paper(sizes[0])}}}
ATTR collection media-col-ready {{
{paper(sizes[0])}}}
ATTR collection media-col-database {several(paper)}
{edges}ATTR keyword media-source-supported "auto","main"
ATTR keyword media-type-supported "stationery"
ATTR keyword media-col-supported "media-bottom-margin","media-left-margin","media-right-margin","media-size","media-size-name","media-source","media-top-margin","media-type"
ATTR resolution printer-resolution-supported {dots}
ATTR resolution printer-resolution-default {dots.split(",", maxsplit=1)[0]}
ATTR resolution pwg-raster-document-resolution-supported {dots}
ATTR keyword pwg-raster-document-type-supported "black_1","sgray_8"
ATTR keyword pwg-raster-document-sheet-back "normal"
ATTR keyword urf-supported "W8","RS{dots[:3]}","CP1","V1.4"
ATTR boolean color-supported false
ATTR keyword print-color-mode-supported "monochrome"
ATTR keyword print-color-mode-default "monochrome"
ATTR keyword sides-supported "one-sided"
ATTR keyword sides-default "one-sided"
ATTR keyword print-scaling-supported "auto","auto-fit","fill","fit","none"
ATTR keyword print-scaling-default "auto"
"""


class Neighbourhood:
    """The bus and the Avahi daemon that ippeveprinter wants to see."""

    def __init__(self, here: Path):
        (here / "bus.conf").write_text(BUS.replace("@HERE@", str(here)))
        (here / "avahi.conf").write_text(AVAHI)
        self.env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={here}/bus.sock"}
        self._all = [self._start(["dbus-daemon", f"--config-file={here}/bus.conf", "--nofork"])]
        _wait((here / "bus.sock").exists, "no bus")
        avahi = [_found("avahi-daemon"), "-f", f"{here}/avahi.conf"]
        avahi += ["--no-drop-root", "--no-chroot", "--no-rlimits"]
        # It keeps its number in one place of the system: a mount of our own there lets two labs be.
        hidden = "mount -t tmpfs none /run/avahi-daemon && exec " + " ".join(avahi)
        alone = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
        Path("/run/avahi-daemon").mkdir(exist_ok=True)
        self._all.append(
            self._start(avahi if alone.returncode else ["unshare", "-m", "sh", "-c", hidden])
        )

    def _start(self, command):
        return subprocess.Popen(
            command, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def stop(self):
        for process in reversed(self._all):
            process.terminate()
            process.wait(60)


class Simulator:
    """An IPP printer on a port of its own, called by ``address``. See COMMAND for its modes."""

    def __init__(self, near: Neighbourhood, here: Path, kind: str, *, reads_pdf=True):
        self.kind, self._near, self._here = kind, near, here
        self.port = free_port()
        self.address = f"ipp://localhost:{self.port}/ipp/print"
        for folder in ("printed", "spool"):
            (here / folder).mkdir(parents=True)
        (here / "done").touch()
        command = COMMAND.replace("@HERE@", str(here)).replace("@PORT@", str(self.port))
        (here / "command").write_text(command)
        (here / "ask.test").write_text(ASK)
        (here / "command").chmod(0o755)
        (here / "attributes").write_text(attributes(kind, FORMATS if reads_pdf else RASTER))
        self.mode("ok")
        self._process = None
        self.on()

    def mode(self, mode):
        half = self._here / "mode.part"
        half.write_text(mode)
        half.replace(self._here / "mode")

    def on(self):
        """Switches it on, with an empty memory."""
        command = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(self.port)]
        command += ["-a", self._here / "attributes", "-c", self._here / "command"]
        command += ["-d", self._here / "spool", f"Lab {self.kind} {self.port}"]
        for _ in range(3):  # it takes its leave when Avahi is not yet there
            self._process = subprocess.Popen(
                command,
                env=self._near.env,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            if _wait(self._is_there, ""):
                return
        raise AssertionError("ippeveprinter does not start")

    def _is_there(self):
        if self._process.poll() is not None:
            time.sleep(0.3)
            return None
        try:
            return bool(backend_for(self.address).printers())
        except Refused:
            return False

    def off(self):
        """Pulls the plug: what it was printing is lost."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(60)

    def freeze(self):
        """Takes connections and answers nothing, until `thaw`."""
        os.kill(self._process.pid, signal.SIGSTOP)

    def thaw(self):
        os.kill(self._process.pid, signal.SIGCONT)

    @property
    def finished(self):
        """How many jobs came out."""
        return len((self._here / "done").read_text().split())

    def after(self, count, patience=90):
        """The PDF of the job that came out after *count* others."""
        _wait(lambda: self.finished > count, "nothing came", patience)
        job = (self._here / "done").read_text().split()[count]
        return (self._here / "printed" / f"{job}.pdf").read_bytes()


def _found(program):
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""


def missing():
    """Which programs these simulators lack here."""
    return [name for name in ("ippeveprinter", "avahi-daemon", "dbus-daemon") if not _found(name)]


def _wait(until, otherwise, patience=20.0):
    """Whether *until* came true; None from it ends the wait. Fails with *otherwise* when given."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = until()
        if answer:
            return True
        if answer is None:
            break
        time.sleep(0.05)
    assert not otherwise, otherwise
    return False
