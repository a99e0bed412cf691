"""The command that closes an event: hands it over, and lets it leave the laptop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import clock, events
from db.errors import EnvironmentFault, Fault
from db.keeping import closing
from db.keeping.sealing import SUFFIX
from desktop.commands import passphrases
from desktop.commands.acting import allow, ask_pin, say_pin
from desktop.commands.asked import (
    DONE,
    ENVIRONMENT,
    EVENT,
    PATH,
    PIN,
    USAGE,
    Asked,
    Stopped,
    shared,
)
from desktop.commands.targets import need_folder
from desktop.keeping import closing_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.keeping.closing import Closing
    from db.keeping.leaving import Leaving


@dataclass(frozen=True, slots=True)
class _Removed:
    """What became of closing: what was to go, what is left and why, and the second places that it
    no longer waits for.
    """

    going: Leaving | None
    left: list[tuple[Path, Fault]]
    away: list[Path]


@click.command("close")
@click.argument("file", type=EVENT, required=False)
@click.option("-o", "--output", "target", type=PATH, help="The .sealed file; --open: a folder.")
@click.option("--receipt", help="As the office reads it out: then the event leaves this laptop.")
@click.option("--open", "handover", type=PATH, help="At the office: open it, show its receipt.")
@passphrases.PASSPHRASE
@PIN
@click.option("--dry-run", is_flag=True, help="Only show what would be deleted.")
@click.option("--without-second-place", is_flag=True, help="Do not wait for one that is gone.")
@shared(changing=True)
def close_command(
    asked: Asked,
    file: Path | None,
    *,
    target: Path | None,
    receipt: str | None,
    handover: Path | None,
    passphrase_file: Path | None,
    pin: str | None,
    dry_run: bool,
    without_second_place: bool,
) -> int:
    """Close the event FILE in three steps, in which nothing is lost.

    First "close FILE -o VTM.sealed" hands it over, sealed, with lists and reports. Then, at the
    office, "close --open VTM.sealed" opens it and shows its receipt. At last "close FILE --receipt
    DIGITS": event, backups, lists and badges leave this laptop.

    Nothing is deleted before the receipt is right, nor when something was written since.
    Interrupted, say the same again.
    """
    if handover is not None:
        return _open(asked, handover, target, passphrase_file)
    if file is None:
        raise click.UsageError("Say which event file, or --open HANDOVER.")
    known = closing.standing(file)
    if known is not None and file.exists() and not closing.is_of(file, known):
        known = None  # of an event that had this name before; what is wrong with this file shows
    if known is not None and known.is_confirmed and not dry_run:
        _need_same(asked, file, known, target, receipt)
        return _again(asked, file, pin, waits=not without_second_place)
    if not file.exists():
        raise EnvironmentFault(Fault.MISSING, file)
    if receipt is not None or dry_run:
        going = _leave(asked, file, receipt, pin, dry_run=dry_run)
        if dry_run:
            return _shown(asked, file, going)
        return _told(asked, file, _remove(file, going, waits=not without_second_place))
    if target is None:
        raise click.UsageError("Say where the hand-over goes (-o), or --receipt, or --dry-run.")
    return _hand_over(asked, file, target, passphrase_file, pin)


def _hand_over(
    asked: Asked, file: Path, target: Path, passphrase_file: Path | None, pin: str | None
) -> int:
    if target.suffix != SUFFIX:
        raise Stopped("handover_ending", str(target), USAGE)
    need_folder(target.parent)
    asked.draw()
    with asked.open(file, changing=True, guarded=True) as opened:
        db, event = opened.db, events.current(opened.db)
        asked.speak(event.locale)
        by = allow(db, asked.by, pin)
        if target.exists():
            raise EnvironmentFault(Fault.EXISTS, target)
        passphrase = passphrases.ask(passphrase_file, new=True)
        made = closing_out.hand_over(db, by, file, target, passphrase, event.paper)

    def lines() -> Iterator[str]:
        from desktop.commands.closing_lines import ClosingLines

        yield from ClosingLines.handed_over(made.handover, str(file))

    asked.answer({"file": str(file), "handover": made.handover, "closed": False}, lines())
    return DONE


def _leave(
    asked: Asked, file: Path, receipt: str | None, pin: str | None, *, dry_run: bool
) -> Leaving:
    with asked.open(file, in_place=True, guarded=True) as opened:
        asked.speak(events.current(opened.db).locale)
        if dry_run or receipt is None:
            return closing_out.leaves(opened.db, file)
        pin = ask_pin(opened.db, pin)
        with say_pin():
            return closing_out.let_leave(opened.db, asked.by, pin, file, receipt)


def _need_same(
    asked: Asked, file: Path, known: Closing, target: Path | None, receipt: str | None
) -> None:
    """Who asks for another hand-over, or has another receipt, means no closing that goes on."""
    if target is not None:
        from desktop.commands.closing_lines import ClosingLines

        asked.speak()
        raise Stopped("closing_goes_on", str(file), USAGE, ClosingLines.goes_on(str(file)))
    if receipt is not None:
        closing.need_receipt(known, receipt)


def _again(asked: Asked, file: Path, pin: str | None, *, waits: bool) -> int:
    """Take up a closing that was interrupted: while there is a file, on a supervisor's word."""
    if file.exists():
        with asked.open(file, in_place=True, guarded=True) as opened:
            allow(opened.db, asked.by, pin)
    return _told(asked, file, _remove(file, None, waits=waits))


def _remove(file: Path, going: Leaving | None, *, waits: bool) -> _Removed:
    away = [] if waits else closing.away(file)
    left = closing.remove(file, waits=waits)
    closing_out.forget(file)
    return _Removed(going, left, away)


def _shown(asked: Asked, file: Path, going: Leaving) -> int:
    there = closing_out.still_there([file, *going.goes])

    def lines() -> Iterator[str]:
        from desktop.commands.closing_lines import ClosingLines

        yield from ClosingLines.would_go(there, going.second)
        yield from ClosingLines.stays(going)

    asked.answer({"file": str(file), "closed": False} | _going(there, going), lines())
    return DONE


def _going(there: list[Path], going: Leaving) -> dict[str, Any]:
    return {
        "goes": [str(one) for one in there],
        "second_places": [str(one) for one in going.second],
        "elsewhere": list(going.elsewhere),
        "nameless": [clock.stamp(at) for at in going.nameless],
        "doubtful": [str(one) for one in going.doubtful],
        "copies": [str(one) for one in going.copies],
    }


def _told(asked: Asked, file: Path, removed: _Removed) -> int:
    going, left = removed.going, removed.left
    document: dict[str, Any] = {
        "file": str(file),
        "closed": not left,
        "deleted": not file.exists(),
        "left": [{"file": str(one), "why": fault.value} for one, fault in left],
        "let_be": [str(one) for one in removed.away],
    }
    if going is not None:
        document |= _going([], going)
        del document["goes"]

    def lines() -> Iterator[str]:
        from desktop.commands.closing_lines import ClosingLines

        asked.speak()
        yield from ClosingLines.gone(file, left, removed.away)
        if going is not None:
            yield from ClosingLines.stays(going)
        yield ClosingLines.honest()

    asked.answer(document, lines())
    return ENVIRONMENT if left else DONE


def _open(asked: Asked, handover: Path, target: Path | None, passphrase_file: Path | None) -> int:
    from db.keeping import handed_over, sealing

    sealing.seal_of(handover)  # a damaged one is told before anybody types
    folder = target or handover.with_suffix("")
    need_folder(folder.parent)
    passphrase = passphrases.ask(passphrase_file)
    receipt = handed_over.unpack(handover, passphrase, folder)

    def lines() -> Iterator[str]:
        from desktop.commands.closing_lines import ClosingLines

        asked.speak()
        yield from ClosingLines.opened(str(folder), receipt)

    asked.answer({"folder": str(folder), "receipt": receipt}, lines())
    return DONE
