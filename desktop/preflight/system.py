"""What the laptop says: power, room on the disk, its encryption, whose folder the file lies in.

Nothing here waits long: a system that does not answer in a few seconds is not known.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.preflight.power import Ask, charge

PATIENCE_S = 5
"""Seconds that a program of the system has for its answer."""

_CLOUDS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "il mio drive",
    "icloud drive",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "box sync",
)
"""What the folders that a cloud keeps are called; OneDrive puts the organisation behind it."""

_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afpfs", "davfs", "fuse.davfs2")
)
"""Types of file systems that lie on another machine (findmnt's FSTYPE)."""

_REMOTE_DRIVE = 4
"""DRIVE_REMOTE of Windows' GetDriveType."""

_PROTECTED = frozenset((1, 3))
"""System.Volume.BitLockerProtection: on, and being encrypted. 2 is off; while it is suspended (5)
the key lies on the disk for everybody.
"""


@dataclass(frozen=True, slots=True)
class Laptop:
    """What the system told. ``free`` and ``size`` (of the event file) in bytes; ``free`` is None
    where the disk does not say. ``cloud`` is the name of the folder that a cloud keeps, "" for
    none. ``encrypted`` is None where nobody can tell. ``offset`` is the laptop's own from UTC now.
    ``charge`` is the percentage left in the battery that it lives on, None on mains power.
    """

    free: int | None
    size: int
    cloud: str
    network: bool
    encrypted: bool | None
    offset: timedelta
    charge: int | None = None


def ask_laptop(path: Path) -> Laptop:
    """All of it, for the event file *path*: blocks for some seconds at worst."""
    return Laptop(
        free_bytes(path),
        _size(path),
        synced_by(path),
        is_on_network(path),
        is_encrypted(path),
        datetime.now().astimezone().utcoffset() or timedelta(),
        charge(ask_system),
    )


def free_bytes(path: Path) -> int | None:
    """How much room the disk has on which *path* lies; None where it does not say."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def synced_by(path: Path) -> str:
    """The folder above *path* that a cloud keeps, by its name; "" for none."""
    for folder in path.resolve().parents:
        name = folder.name.casefold()
        if any(name == cloud or name.startswith((f"{cloud} ", f"{cloud}-")) for cloud in _CLOUDS):
            return folder.name
    return ""


def ask_system(*command: str) -> str | None:
    """What a program of the system answers; None where it is not there, fails, or says nothing."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE_S,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 and done.stdout.strip() else None


def is_on_network(path: Path, ask: Ask = ask_system, system: str = sys.platform) -> bool:
    """Whether *path* lies on another machine's disk; False where the system does not tell."""
    if str(path).startswith("\\\\"):
        return True
    if system == "win32":
        return _is_remote_drive(path.drive)
    if system == "darwin":
        return _mount_of_mac(path, ask("mount") or "") in _NETWORK
    said = ask("findmnt", "-n", "-o", "FSTYPE", "-T", str(path.parent))
    return (said or "").strip() in _NETWORK


def _is_remote_drive(drive: str) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE


def _mount_of_mac(path: Path, said: str) -> str:
    """The type of the file system on which *path* lies, of lines as
    ``//desk@nas/fair on /Volumes/fair (smbfs, nodev, nosuid)``; "" where none is said.
    """
    best, kind = "", ""
    for line in said.splitlines():
        place, _, rest = line.partition(" on ")[2].rpartition(" (")
        inside = path.is_relative_to(place) if place else False
        if inside and len(place) > len(best):
            best, kind = place, rest.partition(",")[0].rstrip(")")
    return kind


def is_encrypted(path: Path, ask: Ask = ask_system, system: str = sys.platform) -> bool | None:
    """Whether the disk on which *path* lies is encrypted; None where nobody can tell.

    Linux: a device of type "crypt" below it (lsblk); macOS: FileVault (fdesetup); Windows: the
    volume's BitLocker state, which the shell tells without an administrator's rights.
    """
    if system == "darwin":
        said = ask("fdesetup", "status")
        return None if said is None else "FileVault is On" in said
    if system == "win32":
        return _bitlocker(path, ask)
    return _crypt_below(path, ask)


def _bitlocker(path: Path, ask: Ask) -> bool | None:
    if not path.drive.endswith(":"):
        return None
    script = (
        f"(New-Object -ComObject Shell.Application).NameSpace('{path.drive}').Self"
        ".ExtendedProperty('System.Volume.BitLockerProtection')"
    )
    said = (ask("powershell", "-NoProfile", "-NonInteractive", "-Command", script) or "").strip()
    return int(said) in _PROTECTED if said.isdigit() and said != "0" else None


def _crypt_below(path: Path, ask: Ask) -> bool | None:
    source = (ask("findmnt", "-n", "-o", "SOURCE", "-T", str(path.parent)) or "").strip()
    if not source.startswith("/dev/"):
        return None
    # A subvolume of btrfs stands behind its device: /dev/mapper/luks-home[/@home]
    told = ask("lsblk", "-J", "-s", "-o", "NAME,TYPE", source.partition("[")[0])
    try:
        found = json.loads(told or "").get("blockdevices")
    except (ValueError, AttributeError):
        return None
    return _has_crypt(found) if isinstance(found, list) and found else None


def _has_crypt(devices: list[object]) -> bool:
    for device in devices:
        if not isinstance(device, dict):
            continue
        below = device.get("children")
        if device.get("type") == "crypt" or (isinstance(below, list) and _has_crypt(below)):
            return True
    return False
