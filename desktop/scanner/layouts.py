"""Which key of a US keyboard was pressed, from the system's scan codes.

Linux (X11 and Wayland) reports the kernel's key codes plus 8 (xkeyboard-config, ``evdev``), Windows
the scan codes of set 1, which are the same numbers for the keys that type; macOS reports none.
The numbers are those of Linux's ``input-event-codes.h``.
"""

from __future__ import annotations

_ROWS = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    57: (" ", " "),
}
"""First key code of a row, and what its keys type without and with Shift."""

_KEYS = {
    first + place: (plain, shifted)
    for first, (low, high) in _ROWS.items()
    for place, (plain, shifted) in enumerate(zip(low, high, strict=True))
}

_OFFSETS = {"xcb": 8, "wayland": 8, "windows": 0, "eglfs": 8}


def us_text(platform: str, scan_code: int, *, shift: bool) -> str:
    """What the key would type on a US keyboard; "" where *platform* (Qt's name) does not tell."""
    offset = _OFFSETS.get(platform)
    if offset is None:
        return ""
    plain, shifted = _KEYS.get(scan_code - offset, ("", ""))
    return shifted if shift else plain
