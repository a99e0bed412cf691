"""Erase a person on their request: who they were goes, and that somebody was there stays.

Blanked are the visitor and all who were merged into them, their codes, what was scanned, their name
at meetings, in notes, promises and drafts, reasons, and every old value in the
history; the search indexes are made anew and the log is written into the file, so that not one byte
stays. Check-ins, consents' dates, prints and meetings keep counting. It cannot be undone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.access.guarded import Act, need
from db.badges import badge_jobs, job_orders
from db.erasure import (
    erased_cards,
    erased_company,
    erased_drafts,
    erased_hashes,
    erased_history,
    erased_meetings,
    erased_papers,
    erased_unread,
    erased_words,
    same_person,
    scrubbing,
)
from db.erasure.erased_hashes import hashed
from db.erasure.erased_names import Names
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.lists_out import exports
from db.past import changes
from db.searching import search_index
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_rows import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erased_copies import Copies
    from db.lists_out.exports import Export
    from db.past.changes import By, Transaction
    from db.rows import Visitor

EVERYBODY = "everybody until"
"""How the ledger names what :mod:`db.erasure.retention` did: no visitor's uuid begins so."""

_VALUES = (
    *TEXTS,
    *("external_key", "extra", "name_words", "other_words", "name_key", "person_key", "email_key"),
    "code",
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody who was erased, ``at`` a time in UTC.

    The hashes are keyed, and the key is the event's, which lies in the event file and in every copy
    of it: a ledger alone tells nobody anything, but who has the file, too, can ask of each e-mail
    on a list whether it was erased, as an import does. So they go with the time for which data are
    kept.
    ``external_hash`` and ``email_hash`` are "" where there was no organiser's id, or no e-mail;
    ``hashes`` are of those of before, and of names with companies.
    """

    visitor: str
    at: datetime
    external_hash: str
    email_hash: str
    hashes: tuple[str, ...] = ()

    def every(self) -> set[str]:
        """All hashes by which somebody is known."""
        return {self.external_hash, self.email_hash, *self.hashes} - {""}


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: how many notes it altered, what still says the name (uuids of
    notes and of meetings that the person was not at, to be read by somebody), which lists had given
    the person's data away before. ``papers`` are the ways of files that hold their data still,
    ``perhaps`` ways, or names of what is elsewhere, of such as may; ``backups`` of the file beside
    it were made before, with them. ``names`` find the person for ``erased_words.clear_notes``;
    they are kept nowhere. ``alike`` are visitors (uuids) who are perhaps the same person, and were
    not merged: they stay as they are.
    """

    erasure: Erasure
    notes: int
    to_review: tuple[str, ...]
    given_to: tuple[Export, ...]
    papers: tuple[str, ...]
    names: Names
    perhaps: tuple[str, ...] = ()
    backups: tuple[Path, ...] = ()
    alike: tuple[str, ...] = ()


def erase(
    db: Database,
    by: By,
    visitor_uuid: str,
    folders: Sequence[Path] = (),
    *,
    with_company: bool = False,
) -> Erased:
    """Erase the visitor *visitor_uuid*, with a reason: of whom, is not kept, nor a name in it.
    A withdrawn one, too.

    Badges of theirs alone that this station has still to print are cancelled; their drawings go,
    and so does what was kept about them where it was saved in one of *folders*, in which files
    usually are. Their company stays at their meetings; *with_company* it goes where nobody else is
    of it. Refused: not_found, reason_needed, already_so (who was erased before), pin_needed.

    Once it is committed it stands: where the disk then takes neither the ledger nor the file made
    anew, ``scrubbing.settle`` and ``erasure_ledger.keep`` say why, and ``erased_late`` does it when
    the file is opened next, or somebody asks for it again.
    """
    need(db, by, Act.ERASE)
    if not by.reason.strip():
        raise Refused(Refusal.REASON_NEEDED)
    _refuse_erased(db, visitor_uuid)
    uuid = visitor_codes.require_kept(db, visitor_uuid)
    people = visitor_codes.with_merged(db, uuid)
    _print_no_more(db, by, people)
    known = [one for who in people if (one := visitors.by_uuid(db, who)) is not None]
    held, alike = _copies(db, known, folders), same_person.cards(db, people)
    company = erased_company.alone(db, uuid) if with_company else ""
    erased = _erase(db, by, uuid, clock.now(), folders, company)
    _finish(db)
    return replace(
        erased,
        papers=(*erased.papers, *map(str, held.holding)),
        perhaps=(*erased.perhaps, *map(str, held.perhaps)),
        backups=_backups(db, known),
        alike=alike,
    )


def _refuse_erased(db: Database, uuid: str) -> None:
    """Raise Refused ``already_so`` where *uuid* was erased before, after what is left of that."""
    if erasures(db, uuid):
        _finish(db)
        raise Refused(Refusal.ALREADY_SO, uuid)


def _finish(db: Database) -> None:
    from db.erasure import erased_late  # as in ``_copies``

    erased_late.finish(db)


def _copies(db: Database, people: Sequence[Visitor], folders: Sequence[Path]) -> Copies:
    """Copies of the event file in which *people* are, or may be."""
    from db.erasure import erased_copies  # which knows the ledger, and that knows this

    path = driver.path_of(db)
    return erased_copies.find(db, path, people, folders) if path else erased_copies.Copies()


def _backups(db: Database, people: Sequence[Visitor]) -> tuple[Path, ...]:
    """Backups of the event file in which *people* may be."""
    from db.erasure import erased_copies  # as in ``_copies``

    path = driver.path_of(db)
    return erased_copies.backups(path, people) if path else ()


def _print_no_more(db: Database, by: By, people: Sequence[str]) -> None:
    theirs = [
        job.uuid
        for job in badge_jobs.on_its_way(db, by.station, people)
        if {badge.visitor for badge in job.badges} <= set(people)
    ]
    if theirs:  # the reason may say the name, and that of the erasure is cleared of it
        job_orders.cancel(db, replace(by, reason=""), *theirs)


def _erase(
    db: Database,
    by: By,
    uuid: str,
    at: datetime,
    folders: Sequence[Path] = (),
    company: str = "",
    before: Erasure | None = None,
) -> Erased:
    people = visitor_codes.with_merged(db, uuid)
    known = [one for who in people if (one := visitors.by_uuid(db, who)) is not None]
    ours = json.dumps(people)
    shared = erased_history.shared(db, ours)
    names = Names(erased_history.called(db, ours), company, shared)
    given_to = tuple(one for one in exports.exports(db, uuid) if one.purpose or one.body)
    with driver.guard(driver.path_of(db)):
        papers = erased_papers.find(db, people, folders)
    by = replace(by, reason=names.without(by.reason))
    with changes.transaction(db, by, "erase", subject=uuid) as change:
        # All of them, so that none comes back by the id or the e-mail of another card of theirs.
        erasure, *_others = [_note(db, change, one, at, before) for one in known]
        erased_history.blank_others(db, ours, shared)
        notes = erased_meetings.blank(db, ours, names)
        erased_drafts.blank(db, people, names)
        _blank_visitors(db, ours)
        erased_cards.blank(db, ours, names)
        erased_words.blank(db, ours, names)
        erased_words.forget_files(db, papers.files)
        # Last: what the updates above wrote into the history goes, too.
        erased_history.blank(db, ours, names)
        unread = erased_unread.write_down(db, change, uuid, names)
        search_index.rebuild(db)
        scrubbing.owe(db)
        # Before COMMIT, after which the register has forgotten them: killed in between, the person
        # is still there to be erased again.
        left = erased_papers.delete(papers)
    return Erased(erasure, notes, unread, given_to, left, names, papers.perhaps)


def _note(
    db: Database, change: Transaction, visitor: Visitor, at: datetime, before: Erasure | None
) -> Erasure:
    """Write down that *visitor* is erased; *before* is what a ledger knew of it already."""
    key = events.current(db).key
    own = hashed(key, visitor.external_id), hashed(key, visitor.email)
    known = erased_hashes.of_card(db, key, visitor.uuid)
    known |= before.every() if before is not None else set()
    erasure = Erasure(visitor.uuid, at, *own, tuple(sorted(known.difference(own))))
    driver.run(
        db,
        "INSERT INTO erasures(uuid, change, visitor, at, external_hash, email_hash, hashes,"
        " operator, station) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(uuid7(), change.uuid, erasure.visitor, clock.stamp(erasure.at), *own),
            *(" ".join(erasure.hashes), change.by.operator, change.by.station),
        ),
    )
    return erasure


def erasures(db: Database, visitor: str | None = None) -> list[Erasure]:
    """The ledger, the oldest first; with *visitor*, the erasure of that one alone."""
    found = driver.rows(
        db,
        "SELECT visitor, at, external_hash, email_hash, hashes FROM erasures"
        " WHERE ?1 IS NULL OR visitor = ?1 ORDER BY id",
        (visitor,),
    )
    return [
        Erasure(who, clock.moment(at), external, email, tuple(more.split()))
        for who, at, external, email, more in found
    ]


def apply(
    db: Database, by: By, ledger: Iterable[Erasure], company: Callable[[str], str] | None = None
) -> Iterator[Erased]:
    """Erase again whoever of *ledger* is in the file and was not erased in it, one by one.

    For a file that was restored from a backup made before. *company* says of a visitor (uuid) which
    company goes, too, "" for none.
    """
    for one in ledger:
        visitor = visitors.by_uuid(db, one.visitor)
        if visitor is not None and not erasures(db, one.visitor):
            gone = company(one.visitor) if company is not None else ""
            yield _erase(db, by, one.visitor, one.at, company=gone, before=one)
    scrubbing.settle(db)


_THEM = "(SELECT value FROM json_each(?1))"
_EMPTIED = ", ".join(f"{name} = ''" for name in _VALUES)
_BLANK = {
    "visitors": (
        f"UPDATE visitors SET {_EMPTIED}, withdrawn = 1, incomplete = 0, doubtful = 0,"  # noqa: S608  names of ours
        f" updated_at = ?2 WHERE uuid IN {_THEM}"
    ),
    "codes": (
        "UPDATE codes SET code = '', comparable = '', revoked_at = coalesce(revoked_at, ?2)"  # noqa: S608  names of ours
        f" WHERE visitor IN {_THEM}"
    ),
    "check_ins": (
        "UPDATE check_ins SET code = '', reason = '', scan = ''"  # noqa: S608  names of ours
        f" WHERE ?2 AND visitor IN {_THEM}"
    ),
    "badge_prints": f"UPDATE badge_prints SET code = '' WHERE ?2 AND visitor IN {_THEM}",  # noqa: S608  names of ours
    "changes": (
        "UPDATE changes SET reason = ''"  # noqa: S608  names of ours
        f" WHERE ?2 AND kind <> 'erase' AND subject IN {_THEM}"
    ),
}
"""What is blanked of the visitors ``?1``, now (``?2``)."""


def _blank_visitors(db: Database, ours: str) -> None:
    for sql in _BLANK.values():
        driver.run(db, sql, (ours, clock.stamp(clock.now())))
