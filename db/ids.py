"""Identifiers that two laptops never both give: UUID version 7 (RFC 9562 §5.7)."""

from __future__ import annotations

import os
import threading
import time

_lock = threading.Lock()
_last = 0


def uuid7() -> str:
    """A new UUIDv7 as 36 lower-case characters; those of one process sort in the order they were
    made.
    """
    global _last  # noqa: PLW0603  the one counter that keeps ids of one millisecond in order
    with _lock:
        stamp = max(time.time_ns() // 1_000_000 << 12, _last + 1)
        _last = stamp
    millis, counter = stamp >> 12, stamp & 0xFFF
    chance = int.from_bytes(os.urandom(8)) >> 2
    number = millis << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | chance
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
