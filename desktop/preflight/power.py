"""Whether the laptop is on mains power, as the system tells it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

Ask = Callable[..., str | None]

SUPPLIES = Path("/sys/class/power_supply")
"""Where Linux shows batteries and chargers (Documentation/ABI/testing/sysfs-class-power)."""

_ON_BATTERY, _UNKNOWN = 0, 255
"""Of SYSTEM_POWER_STATUS: ACLineStatus on battery; a BatteryLifePercent that nobody knows."""


def charge(ask: Ask, system: str = sys.platform, supplies: Path = SUPPLIES) -> int | None:
    """Percent left in the battery that the laptop lives on; None while it is plugged in, has no
    battery, or does not say.
    """
    if system == "win32":
        return _of_windows()
    if system == "darwin":
        return _of_mac(ask("pmset", "-g", "batt") or "")
    return _of_linux(supplies)


def _of_mac(said: str) -> int | None:
    """Of ``Now drawing from 'Battery Power'``, then ``-InternalBattery-0 (id=1)  85%; …``."""
    left = re.search(r"InternalBattery.*?(\d{1,3})%", said)
    return int(left[1]) if left and "'Battery Power'" in said else None


def _of_linux(supplies: Path) -> int | None:
    batteries: list[int] = []
    for supply in sorted(supplies.glob("*")):
        if _says(supply, "online") == "1":
            return None
        # A mouse has a battery, too: its scope is "Device".
        if _says(supply, "type") != "Battery" or _says(supply, "scope") == "Device":
            continue
        left = _says(supply, "capacity")
        if _says(supply, "status") == "Discharging" and left.isdigit():
            batteries.append(int(left))
    return sum(batteries) // len(batteries) if batteries else None


def _says(supply: Path, name: str) -> str:
    try:
        return (supply / name).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _of_windows() -> int | None:
    if sys.platform != "win32":
        return None
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saving", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("seconds_full", ctypes.c_ulong),
        )

    status = Status()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    known = status.line == _ON_BATTERY and status.percent != _UNKNOWN
    return int(status.percent) if known else None
