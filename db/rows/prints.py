"""Badges that were made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class BadgePrint:
    """A badge that went to paper or a file. ``state`` is a code: ``written`` (a PDF), ``submitted``
    (a queue took it)…
    """

    uuid: str
    visitor: str
    code: str
    at: datetime
    stock: str
    layout: str
    target: str
    state: str
    copy: int
    reason: str
    operator: str
