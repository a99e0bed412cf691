"""A hand-over at the office: everything that is in it, looked at, and the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver, event_file
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault
from db.keeping import bundles, receipts
from db.keeping.closing import KIND

if TYPE_CHECKING:
    from pathlib import Path


def unpack(handover: Path, passphrase: str, folder: Path) -> str:
    """Write what is in the sealed *handover* into *folder*, which is new or empty.

    Gives the receipt, once every byte was read and the event file was opened and found sound.
    Raises EnvironmentFault: foreign (a backup, say), exists (something is in the folder),
    seal_damaged, damaged, disk_full… Refused: wrong_passphrase.
    """
    with bundles.opened(handover, passphrase) as bundle:
        if bundle.about.kind != KIND:
            raise EnvironmentFault(Fault.FOREIGN, handover, bundle.about.kind)
        with driver.guard(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise EnvironmentFault(Fault.EXISTS, folder)
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        event = folder / bundle.about.file
        bundle.take_event(event)
        for name in bundle.names():
            if name != bundle.about.file:
                bundle.take(name, folder / name)
        if ledger := bundle.ledger():
            with driver.guard(event):
                erasure_ledger.add(event, ledger)
        receipt = receipts.of(bundle.digest())
    with event_file.open_file(event) as opened:
        if found := event_file.problems(opened.db):
            raise EnvironmentFault(Fault.DAMAGED, event, found[0])
    return receipt
