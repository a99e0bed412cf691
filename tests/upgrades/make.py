"""Makes the frozen event file of the version that is about to be released, and what is in it.

``python -m tests.upgrades.make`` writes ``VERSION.desk`` and ``VERSION.json`` beside this script,
once: what is released is never made again. Everybody in it is invented.
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tomllib import loads

from db import clock, event_file
from db.access import operators
from db.badges import job_orders, layouts, spares
from db.door import check_ins, head_counts
from db.erasure import erasing, erasure_ledger
from db.exchange import tables
from db.lists_in import imports, presets
from db.lists_out import exports
from db.meeting import choices, follow_ups, meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.past.changes import By
from db.privacy import consents, next_edition, notices_given
from db.rows import Happening, Way
from db.rows.prints import JobState, Seen, Why
from db.visitor import visitor_codes, visitors, walk_ins
from tests.upgrades.facts import facts

HERE = Path(__file__).parent
LIST = (
    "Registration ID,First name,Last name,Company,E-mail,Badge type,Marketing opt-in",
    "VTM25-1,Hedy,Prova,Frequenze Inventate,hedy@frequenze.example,Visitor,yes",
    "VTM25-2,Nicolò,D’Esempio,Officine Inventate,nico@officine.example,Buyer,no",
    "VTM25-3,李,伟,Batterie Inventate,li@batterie.example,Press,",
    "VTM25-4,Lise,Finta,Pile Inventate,lise@pile.example,VIP,",
    "VTM25-5,Lisa,Finta,Pile Inventate,,VIP,",
    "VTM25-6,Ren?,Dubbio,Dubbi Inventati,,Visitor,",
)


LAYOUT = """name = "VIP"
stock = "zebra-4x3"
base = "landscape-76"

[[element]]
kind = "text"
field = "given_name"
left = 6
right = 6
top = 6
height = 20
largest = 16
fill = "#c4161c"
"""


class Ticking:
    """A clock that goes on by a minute whenever it is looked at, from 9:00 at Pontiac."""

    def __init__(self):
        self.at = datetime(2025, 4, 23, 13, 0, tzinfo=UTC)

    def __call__(self):
        self.at += timedelta(minutes=1)
        return self.at


def main():
    """Write both files; the exit status is 1 where they are there already."""
    version = loads((HERE.parents[1] / "pyproject.toml").read_text())["project"]["version"]
    path = HERE / f"{version}.desk"
    if path.exists():
        print(f"{path.name} is frozen.")
        return 1
    clock.now = Ticking()
    by = By("Tom", "0190a000-0000-7000-8000-000000000001", vouched=True)
    with presets.make(path, "vtm-michigan-2025", by, sample=True) as made:
        fill(made.db, by)
        assert event_file.problems(made.db) == []
    erasure_ledger.path_beside(path).unlink()  # what it says, the file says, too
    with event_file.open_file(path) as opened:
        document = json.dumps(facts(opened.db), ensure_ascii=False, indent=1, sort_keys=True)
    path.with_suffix(".json").write_text(document + "\n", encoding="utf-8")
    return 0


@contextmanager
def organisers_list():
    """The list above as a file."""
    path = HERE / "list.csv"
    path.write_text("\n".join(LIST), encoding="utf-8")
    try:
        yield path
    finally:
        path.unlink()


def print_badges(db, by, hedy, nico):
    """A badge that was printed and is in the hand, one that is not, and one in a file."""
    told = {"printer": "Zebra", "stock": "zebra-4x3", "layout": "landscape-76"}
    (job,) = job_orders.ask(db, by, [(hedy.uuid, hedy.code)], why=Why.AUTO, **told)
    for seen in (
        Seen(JobState.RENDERING),
        Seen(JobState.SUBMITTED, ref="7"),
        Seen(JobState.ATTENTION, "paper_out", "media-empty-error", "7"),
        Seen(JobState.DONE, ref="7"),
    ):
        job_orders.observe(db, by, job.uuid, seen)
    job_orders.confirm(db, by, job.uuid)
    (job,) = job_orders.ask(db, by, [(nico.uuid, nico.code)], **told)
    job_orders.cancel(db, by, job.uuid)
    job_orders.write_file(db, by, [(nico.uuid, nico.code)], name="badges.pdf", stock="a6")


def log_meetings(db, by, hedy, nico):
    """A meeting with notes of two bodies, one of them corrected and shared; one that nobody came
    to; one on the spot; one that was taken back.
    """
    anfia, cna = (bodies.recognise(db, name).uuid for name in ("ANFIA", "CNA"))
    operators.save(db, by, name="Lucia", body=cna)
    planned = meeting_saving.save(
        db,
        by,
        with_name="Hedy Prova",
        starts=datetime(2025, 4, 23, 15, 30, tzinfo=UTC),
        ends=datetime(2025, 4, 23, 15, 50, tzinfo=UTC),
        place="table 3",
        body="ANFIA",
        visitor=hedy.uuid,
    )
    meeting_facts.move(db, by, planned.uuid, starts=datetime(2025, 4, 23, 16, 0, tzinfo=UTC))
    meeting_facts.record(db, by, planned.uuid, Happening.ARRIVED)
    step = notes.NextStep("Mandare l’offerta", owner="Stefano Nigro", due=date(2025, 4, 30))
    told = {"outcome": "quote", "interest": "A", "topics": ("ev",), "body": anfia}
    note = notes.log(
        db, by, planned.uuid, text="Trecento ingranaggi", next_step=step, shared=False, **told
    )
    fixed = notes.log(
        db, by, planned.uuid, text="Tremila ingranaggi", corrects=note.uuid, outcome="sample"
    )
    notes.share(db, by, fixed.uuid)
    notes.log(db, By("Lucia", by.station), planned.uuid, text="Verrà a Torino", outcome="visit")
    missed = meeting_saving.save(db, by, visitor=nico.uuid, date=date(2025, 4, 23), part="morning")
    meeting_facts.record(db, by, missed.uuid, Happening.NO_SHOW, reason="sample of a reason")
    notes.walk_up(db, by, visitors=[nico.uuid], bodies=[cna])
    for text in ("Mandare le foto", "Chiamare", "Niente"):
        made = follow_ups.save(db, by, text=text, owner="Tom", visitor=nico.uuid)
    follow_ups.remove(db, by, made.uuid)
    done, put_off = follow_ups.follow_ups(db, owner="Tom")
    follow_ups.done(db, by, done.uuid)
    follow_ups.snooze(db, by, put_off.uuid, date(2025, 5, 2))
    next_edition.tell(db, by, hedy.uuid)
    next_edition.tell(db, by, nico.uuid, interested=False)
    choices.remove_outcome(db, by, choices.outcomes(db)[-1].uuid)
    notes.walk_up(db, by, companies=["Pile Inventate"])
    history.undo(db, by)


def fill(db, by):
    """A morning with a little of everything that a file can hold."""
    operators.save_station(db, by, by.station, "Hall B")
    operators.save(db, by, name="Elena", role="supervisor", pin="2468")
    with organisers_list() as path:
        imports.apply(db, by, imports.plan(db, tables.read(path)))
    hedy, nico, li, lise, lisa, rene = (
        visitors.find(db, f"VTM25-{number}") for number in range(1, 7)
    )
    check_ins.check_in(db, by, hedy.code)
    print_badges(db, by, hedy, nico)
    check_ins.check_in(db, by, hedy.code, way=Way.EXIT)
    check_ins.check_in(db, by, hedy.code)
    check_ins.check_in(db, by, nico.code)
    visitor_codes.lost(db, by, nico.uuid)
    visitor_codes.bind(db, by, li.uuid, "EVB-778-8123")
    check_ins.check_in(db, by, "EVB-778-8123")
    visitors.edit(db, by, rene.uuid, given_name="René", job_title="Dubbioso")
    visitors.merge(db, by, lise.uuid, lisa.uuid)
    visitors.block(db, by, rene.uuid, "sample of a block")
    check_ins.check_in(db, by, rene.code, force=True, reason="sample of a reason")
    walk_in = walk_ins.register(
        db, by, given_name="Zeno", company="Officine Inventate", language="it", check_in=True
    ).visitor
    consents.record(
        db,
        by,
        walk_in.uuid,
        {"contact": True, "newsletter": False, "sharing": False},
        notice_version="1",
        language="it",
        how="screen",
        bodies={bodies.bodies(db)[0].uuid: True},
    )
    notices_given.give(db, by, hedy.uuid, language="en", how="screen")
    log_meetings(db, by, hedy, nico)
    first, _ = spares.make(db, by, 2)
    visitor_codes.assign(db, by, walk_in.uuid, first.code)
    layouts.save_layout(db, by, name="VIP", stock="zebra-4x3", text=LAYOUT, types=("vip",))
    head_counts.count_only(db, by, people=3)
    listing = exports.listing(db, exports.Wanted("visitors", "contact"))
    exports.record(db, by, listing, "contacts.csv")
    gone = visitors.register(db, by, given_name="Gone", family_name="Cancellata")
    erasing.erase(db, replace(by, reason="sample of a reason"), gone.uuid)
    visitors.register(db, by, given_name="Wrong", family_name="Esempio")
    history.undo(db, by)


if __name__ == "__main__":
    sys.exit(main())
