"""What tests of erasing share: the person who sings, and what of them is left in a file."""

from __future__ import annotations

from db import driver

CANARIES = ("Zuzanna", "Kanarinska", "zuzanna@canary.example", "+48555123987", "Badge of Zuzanna")


def bytes_of(db):
    path = driver.path_of(db)
    whole = path.read_bytes()
    log = path.with_name(path.name + "-wal")
    return whole + (log.read_bytes() if log.exists() else b"")


def traces(whole):
    lowered = whole.lower()
    return [word for word in (*CANARIES, "CANARY-778") if word.lower().encode() in lowered]
