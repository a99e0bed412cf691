"""A print lab: real CUPS with real drivers, IPP printers with moods, and printers that remember.

Everything is on loopback, under folders of its own; the system's CUPS is neither used nor touched.

    apt-get install cups cups-client cups-filters cups-ipp-utils avahi-daemon dbus \
        printer-driver-dymo printer-driver-ptouch foomatic-db-compressed-ppds \
        poppler-utils zbar-tools
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from db.badges import codes
from tests.printlab import simulators
from tests.printlab.cups_lab import Lab, cupsd

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def need(*programs: str) -> None:
    """Skips the test unless these programs are here."""
    missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.fixture(autouse=True)
def _same_codes(request, monkeypatch):
    """A test prints the same codes in every run: what a reader makes of dots is no lottery."""
    chance = random.Random(request.node.nodeid)
    monkeypatch.setattr(codes.secrets, "token_bytes", chance.randbytes)


def _folder(name):
    # Not pytest's own: CUPS works as the user lp, who may not look into that.
    root = Path(tempfile.mkdtemp(prefix=f"printlab-{name}-"))
    root.chmod(0o755)
    return root


@pytest.fixture(scope="session")
def running_lab():
    """CUPS, up and running; skipped with the reason where there can be none."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a private CUPS needs Linux and root")
    if not cupsd():
        pytest.skip("not installed: cups")
    need("lpadmin", "lpstat", "zbarimg")
    root = _folder("cups")
    made = Lab(root)
    try:
        if missing := made.add_drivers():
            pytest.skip(missing)
        yield made
    finally:
        made.off()
        for sink in made.sinks.values():
            sink.off()
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def lab(running_lab, qapp, monkeypatch):
    """CUPS as the program sees it: the server that CUPS_SERVER names. All its queues are calm."""
    monkeypatch.setenv("CUPS_SERVER", running_lab.server)
    for name, sink in running_lab.sinks.items():
        sink.set_mode("ok")
        running_lab.calm(name)
    return running_lab


@pytest.fixture(scope="session")
def running_simulators():
    """A label printer (203 dpi, sizes of its own), and office printers: Letter and A4, A4 only."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a private Avahi needs Linux and root")
    if missing := simulators.missing():
        pytest.skip(f"not installed: {', '.join(missing)}")
    root = _folder("ipp")
    near, made = simulators.Neighbourhood(root), {}
    try:
        for kind in ("label", "office", "a4"):
            made[kind] = simulators.Simulator(near, root / kind, kind)
        made["raster"] = simulators.Simulator(near, root / "raster", "label", reads_pdf=False)
        yield made
    finally:
        for one in made.values():
            one.off()
        near.stop()
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def ipp_printers(running_simulators, qapp):
    """The simulators by kind, each in a good mood, none with a job; "raster" takes no PDF."""
    for one in running_simulators.values():
        one.mode("ok")
    yield running_simulators
    for one in running_simulators.values():
        one.mode("ok")
