"""Which key was pressed, and what it types on the keyboards that scanners and laptops are set to.

Linux (X11 and Wayland) reports the kernel's key codes plus 8 (xkeyboard-config, ``evdev``), Windows
the scan codes of set 1, which are the same numbers for the keys that type; macOS reports none.
The numbers are those of Linux's ``input-event-codes.h``, the keyboards those of xkeyboard-config.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

US = "us"

_OFFSETS = {"xcb": 8, "wayland": 8, "windows": 0, "eglfs": 8}

_FIRST_KEYS = (2, 16, 30, 43, 86, 57)
"""The key codes with which the rows of a :class:`Layout` begin."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the keys type without and with Shift, row by row, and what some type with AltGr.

    The rows: digits, the two rows of letters below, the lowest (from the key beside the left Shift
    of a US keyboard's backslash on), the key that only European keyboards have, the space bar.
    A blank stands for a key that types nothing of use.
    """

    plain: tuple[str, ...]
    shifted: tuple[str, ...]
    with_alt: dict[str, str] = field(default_factory=dict)


LAYOUTS = {
    US: Layout(
        ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'`", "\\zxcvbnm,./", "<", " "),
        ("!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"~', "|ZXCVBNM<>?", ">", " "),
    ),
    "it": Layout(
        ("1234567890'ì", "qwertyuiopè+", "asdfghjklòà\\", "ùzxcvbnm,.-", "<", " "),
        ('!"£$%&/()=?^', "QWERTYUIOPé*", "ASDFGHJKLç°|", "§ZXCVBNM;:_", ">", " "),
        {"ò": "@", "à": "#", "è": "[", "+": "]", "e": "€"},
    ),
    "de": Layout(
        ("1234567890ß´", "qwertzuiopü+", "asdfghjklöä^", "#yxcvbnm,.-", "<", " "),
        ('!"§$%&/()=?`', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ°", "'YXCVBNM;:_", ">", " "),
        {"q": "@", "7": "{", "8": "[", "9": "]", "0": "}", "ß": "\\", "+": "~", "<": "|", "e": "€"},
    ),
    "fr": Layout(
        ("&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù²", "*wxcvbn,;:!", "<", " "),
        ("1234567890°+", "AZERTYUIOP¨£", "QSDFGHJKLM%~", "µWXCVBN?./§", ">", " "),
        {"à": "@", '"': "#", "(": "[", ")": "]", "'": "{", "=": "}", "_": "\\", "-": "|", "é": "~"},
    ),
    "es": Layout(
        ("1234567890'¡", "qwertyuiop`+", "asdfghjklñ´º", "çzxcvbnm,.-", "<", " "),
        ('!"·$%&/()=?¿', "QWERTYUIOP^*", "ASDFGHJKLÑ¨ª", "ÇZXCVBNM;:_", ">", " "),
        {"2": "@", "3": "#", "`": "[", "+": "]", "´": "{", "ç": "}", "º": "\\", "1": "|"},
    ),
    "gb": Layout(
        ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'`", "#zxcvbnm,./", "\\", " "),
        ('!"£$%^&*()_+', "QWERTYUIOP{}", "ASDFGHJKL:@¬", "~ZXCVBNM<>?", "|", " "),
    ),
}
"""By the names that X11 has for them: US, Italian, German, French, Spanish, British."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key by its code, and what was held down with it."""

    code: int
    shift: bool = False
    alt: bool = False


def code_of(platform: str, scan_code: int) -> int:
    """The code of the key that *platform* (Qt's name) reports as *scan_code*; 0 when it does not
    tell, or the key types nothing.
    """
    offset = _OFFSETS.get(platform)
    if offset is None:
        return 0
    code = scan_code - offset
    return code if Key(code) in _typed(US) else 0


def typed(layout: str, key: Key) -> str:
    """What *key* types on *layout*; "" for nothing that we know of."""
    return _typed(layout).get(key, "")


def key_for(layout: str, sign: str) -> Key | None:
    """The key that types *sign* on *layout*; None when there is none."""
    return _keys(layout).get(sign)


def through(text: str, scanner: str, laptop: str) -> str:
    r"""What a laptop set to *laptop* makes of *text* when the scanner is set to *scanner*.

    "\0" stands for what this scanner cannot type, or the laptop makes nothing of.
    """
    keys = [key_for(scanner, sign) for sign in text]
    return "".join((typed(laptop, key) if key else "") or "\0" for key in keys)


@cache
def _typed(name: str) -> dict[Key, str]:
    layout, found = LAYOUTS[name], {}
    for first, low, high in zip(_FIRST_KEYS, layout.plain, layout.shifted, strict=True):
        for place, (plain, shifted) in enumerate(zip(low, high, strict=True)):
            found[Key(first + place)] = plain
            found[Key(first + place, shift=True)] = shifted
            if plain in layout.with_alt:
                found[Key(first + place, alt=True)] = layout.with_alt[plain]
    return found


@cache
def _keys(name: str) -> dict[str, Key]:
    found: dict[str, Key] = {}
    for key, sign in _typed(name).items():
        found.setdefault(sign, key)
    return found
