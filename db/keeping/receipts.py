"""The receipt of a hand-over: twelve digits that only who opened all of it can know.

Ten digits come of the SHA-256 of what was inside, two are check digits (ISO/IEC 7064, MOD 97-10),
so that a digit misheard on the telephone is told from the receipt of something else.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from hmac import compare_digest

_N, _R, _P = 2**14, 8, 1
"""scrypt's cost (RFC 7914): what the laptop keeps of a receipt is no receipt. At 40 ms a try ten
digits take one core a dozen years, and many machines less. It keeps somebody from closing an event
without the office; whoever has the file could delete it as well."""


def of(digest: str) -> str:
    """The receipt of what has the SHA-256 *digest* (hexadecimal), as ``0123 4567 8901``."""
    number = int(digest, 16) % 10**10
    return grouped(f"{number:010}{_check(number):02}")


def grouped(digits: str) -> str:
    """*digits* in fours, as they are read out."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def digits_of(typed: str) -> str:
    """The digits of what somebody typed, or "" where they cannot be a receipt."""
    digits = re.sub(r"[\s.\-]", "", typed)
    if not re.fullmatch("[0-9]{12}", digits):
        return ""
    return digits if int(digits[10:]) == _check(int(digits[:10])) else ""


def _check(number: int) -> int:
    return 98 - number * 100 % 97


def scrambled(receipt: str, salt: bytes | None = None) -> str:
    """What may be kept of a receipt: ``salt$hash``, both in hexadecimal."""
    salt = salt or secrets.token_bytes(16)
    digits = digits_of(receipt).encode()
    return f"{salt.hex()}${hashlib.scrypt(digits, salt=salt, n=_N, r=_R, p=_P, dklen=32).hex()}"


def is_right(typed: str, kept: str) -> bool:
    """Whether *typed* is the receipt of which ``scrambled`` gave *kept*."""
    salt = bytes.fromhex(kept.partition("$")[0])
    return compare_digest(scrambled(typed, salt), kept)
