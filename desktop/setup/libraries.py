"""The system libraries that Qt's wheels leave to the system, and how they get here."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.setup import CannotSetUpError, say, stamp

# The library, and the Debian package that has it: found by loading PySide6 6.11 on bare Debian 12
# and 13.
FOR_DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FOR_THE_CAMERA = {
    "libpulse.so.0": "libpulse0",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
}
LOAD_QT = "import PySide6.QtNetwork, PySide6.QtPrintSupport, PySide6.QtSvg, PySide6.QtWidgets"
LOAD_XCB = (
    "import ctypes, pathlib, PySide6; "
    "ctypes.CDLL(str(pathlib.Path(PySide6.__path__[0], 'Qt/plugins/platforms/libqxcb.so')))"
)
LOAD_CAMERA = """import sys, zxingcpp, PySide6.QtMultimedia
if sys.platform == "linux":
    import ctypes, pathlib
    for part in pathlib.Path(PySide6.__path__[0], "Qt/plugins/multimedia").glob("*ffmpeg*"):
        ctypes.CDLL(str(part))
"""


def see_to(venv: Path, *, windowed: bool, must_open: bool) -> bool:
    """Make sure that Qt loads in *venv*; CannotSetUpError says what to type where we may not.

    True when the libraries of an X11 window are there as well. They are looked for when *windowed*,
    and are only worth stopping for when a window *must_open*: commands and tests do without.
    """
    ensure(venv, LOAD_QT, FOR_DRAWING, "Qt")
    if not windowed:
        return False
    try:
        ensure(venv, LOAD_XCB, FOR_A_WINDOW, "Qt's windows")
    except CannotSetUpError as fault:
        if must_open:
            raise
        say(f"{fault} This command does without.")
        return False
    return True


def see_to_camera(venv: Path) -> None:
    """Make sure that the camera's part of Qt loads in *venv*; CannotSetUpError as above."""
    ensure(venv, LOAD_CAMERA, FOR_THE_CAMERA, "the camera")


def ensure(venv: Path, probe: str, libraries: dict[str, str], who: str) -> None:
    """Run *probe* in *venv*; when it fails, install those of *libraries* that are missing."""
    if complaint(venv, probe) is None:
        return
    missing = [library for library in libraries if not loads(library)]
    if shutil.which("apt-get"):
        install([libraries[library] for library in missing], who)
    elif missing:
        needed = ", ".join(missing)
        raise CannotSetUpError(f"{who} needs {needed} from this system's packages. Install them.")
    if why := complaint(venv, probe):
        raise CannotSetUpError(f"{who} cannot start here: {why}. See to that.")


def complaint(venv: Path, probe: str) -> str | None:
    """What Python says about *probe* in *venv*, or None when all is well."""
    command = [str(stamp.python_of(venv)), "-P", "-c", probe]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode == 0:
        return None
    return (ran.stderr.strip().splitlines() or [f"it ended with status {ran.returncode}"])[-1]


def loads(library: str) -> bool:
    """Whether the system's loader finds *library*."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str], who: str) -> None:
    """Install Debian *packages* where we may; CannotSetUpError holds the line to type elsewhere."""
    if not packages:
        return
    line = "apt-get install --no-install-recommends " + " ".join(packages)
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise CannotSetUpError(f"{who} needs something that this system lacks: {packages[0]}.")
    if os.geteuid() != 0:
        raise CannotSetUpError(
            f"{who} needs system packages. Type this line:\n\n    sudo {line}\n\nOnce is enough."
        )
    say(f"installing system packages for {who}: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=120"]  # another installation may be under way
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        ran = subprocess.run(
            ["apt-get", *wait, *command],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    if ran.returncode:
        why = (ran.stderr.strip().splitlines() or ["it did not say why"])[-1]
        raise CannotSetUpError(f"apt-get failed ({why}). Connect this machine, or type: {line}.")
