"""The ledger of erasures beside the event file: it survives the file, so that a restored backup of
before does not bring anybody back.

One JSON object a line: the visitor's uuid, when, and two keyed hashes. It names nobody.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from db import clock, driver
from db.erasing import Erasure, erasures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlite_utils import Database

ENDING = ".erased"


def path_beside(path: Path) -> Path:
    """Where the ledger of the event file *path* lies."""
    return path.with_name(path.name + ENDING)


def read(path: Path) -> list[Erasure]:
    """The ledger beside the event file *path*, the oldest first; empty where there is none.

    A line that cannot be read is passed over: what follows counts.
    """
    ledger = path_beside(path)
    return parse(ledger.read_text(encoding="utf-8")) if ledger.exists() else []


def parse(text: str) -> list[Erasure]:
    """The erasures in a ledger's *text*, each person once."""
    found: dict[str, Erasure] = {}
    for line in text.splitlines():
        try:
            told = json.loads(line)
            one = Erasure(
                str(told["visitor"]),
                clock.moment(str(told["at"])),
                str(told["external_hash"]),
                str(told["email_hash"]),
            )
        except (ValueError, KeyError, TypeError):
            continue
        found.setdefault(one.visitor, one)
    return list(found.values())


def keep(db: Database) -> None:
    """Write the erasures of the file into the ledger beside it, with those that it had already.

    Whole or not at all, and on the disk before it returns. Raises OSError.
    """
    path = driver.path_of(db)
    if path is not None:
        add(path, erasures(db))


def add(path: Path, more: Sequence[Erasure]) -> None:
    """Write *more* into the ledger beside the event file *path*, as ``keep`` does."""
    known = {one.visitor: one for one in (*read(path), *more)}
    lines = [
        json.dumps(
            {
                "visitor": one.visitor,
                "at": clock.stamp(one.at),
                "external_hash": one.external_hash,
                "email_hash": one.email_hash,
            }
        )
        for one in known.values()
    ]
    ledger = path_beside(path)
    half = ledger.with_name(ledger.name + ".part")
    with half.open("w", encoding="utf-8") as file:
        file.write("".join(f"{line}\n" for line in lines))
        file.flush()
        os.fsync(file.fileno())
    half.replace(ledger)
