"""The few words that rows are coded in."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What came of a scan. The codes follow pretix's check-in API (``unknown_here`` is ours)."""

    OK = "ok"
    ALREADY_REDEEMED = "already_redeemed"
    INVALID = "invalid"
    UNKNOWN_HERE = "unknown_here"
    REVOKED = "revoked"
    BLOCKED = "blocked"
    CANCELED = "canceled"
    PRODUCT = "product"
    INVALID_TIME = "invalid_time"


class Source(StrEnum):
    """Where a visitor's data came from."""

    LIST = "list"
    WALK_IN = "walk_in"


class Way(StrEnum):
    """Which way a visitor went through the door."""

    ENTRY = "entry"
    EXIT = "exit"
