"""One act of every kind that the activity list knows, on the small fair."""

from __future__ import annotations

from datetime import date, timedelta

from db import clock, events
from db.access import operators
from db.badges import job_orders, layouts, spares
from db.door import back_entries, check_ins, head_counts, sessions
from db.keeping import copies, sealed_backups, seals
from db.lists_out import exports
from db.meeting import choices, follow_ups, meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.privacy import consents, next_edition, notices, notices_given
from db.rows import Happening, Way
from db.rows.prints import Why
from db.visitor import visitor_codes, visitors
from tests.db.acts import (
    anonymise,
    bring_agenda,
    bring_bodies,
    bring_visitors,
    carry_over,
    changes_of,
    erase,
    erase_and_clear,
    erase_and_leave,
    give_up_after_all,
    log_on_the_spot,
    note_with_a_promise,
    release,
    rescue,
    right_pin,
    save_meeting,
    sent,
    settled,
    starts,
    undo,
    walk_in,
    wrong_pin,
)

UNDONE = {
    "check-in": ("check_in", lambda f: check_ins.check_in(f.db, f.by, f.ada.code)),
    "check-in of a company": (
        "check_in",
        lambda f: check_ins.check_in_company(f.db, f.by, "Analytical Engines"),
    ),
    "check-in from paper": (
        "check_in",
        lambda f: back_entries.enter(
            f.db, f.by, f.ada.uuid, clock.now() - timedelta(minutes=9), reason="paper"
        ),
    ),
    "check-in against the rules": (
        "check_in",
        lambda f: check_ins.check_in(f.db, f.by, f.grace.code, force=True, reason="let in"),
    ),
    "session door": (
        "check_in",
        lambda f: check_ins.check_in(f.db, f.by, f.ada.code, session="talk"),
    ),
    "exit": ("exit", lambda f: check_ins.check_in(f.db, f.by, f.ada.code, way=Way.EXIT)),
    "people without data": ("head_count", lambda f: head_counts.count_only(f.db, f.by, people=3)),
    "walk-in": ("register", walk_in),
    "edit": (
        "edit",
        lambda f: visitors.edit(f.db, f.by, f.ada.uuid, family_name="King", city="London"),
    ),
    "merge": ("merge", lambda f: visitors.merge(f.db, f.by, f.grace.uuid, f.ada.uuid)),
    "block": ("block", lambda f: visitors.block(f.db, f.by, f.ada.uuid, "why")),
    "unblock": ("unblock", lambda f: visitors.unblock(f.db, f.by, f.grace.uuid)),
    "cancel": ("cancel", lambda f: visitors.cancel(f.db, f.by, f.ada.uuid)),
    "restore": ("restore", lambda f: visitors.restore(f.db, f.by, f.grace.uuid)),
    "bound code": ("bind_code", lambda f: visitor_codes.bind(f.db, f.by, f.ada.uuid, "HOTEL-1")),
    "spare badge": (
        "assign_code",
        lambda f: visitor_codes.assign(f.db, f.by, f.ada.uuid, f.spare.code),
    ),
    "lost badge": ("lost_badge", lambda f: visitor_codes.lost(f.db, f.by, f.ada.uuid)),
    "consent": (
        "consent",
        lambda f: consents.record(
            *(f.db, f.by, f.ada.uuid, {"contact": True}),
            notice_version="1",
            language="en",
            how="paper",
        ),
    ),
    "notice given": (
        "notice_given",
        lambda f: notices_given.give(f.db, f.by, f.ada.uuid, language="it", how="screen"),
    ),
    "list of visitors": ("import", bring_visitors),
    "agenda": ("import", bring_agenda),
    "list of our side": ("import", bring_bodies),
    "meeting": (
        "meeting",
        lambda f: meeting_saving.save(f.db, f.by, visitor=f.grace.uuid, starts=starts()),
    ),
    "meeting on the spot": (
        "meeting",
        lambda f: notes.walk_up(f.db, f.by, visitors=[f.ada.uuid], bodies=[f.body.uuid]),
    ),
    "other guest": ("meeting", lambda f: save_meeting(f, visitor=f.grace.uuid, place="Table 4")),
    "meeting taken out": (
        "meeting",
        lambda f: events.remove(f.db, f.by, "meeting", f.ford.uuid),
    ),
    "meeting moved": (
        "meeting_fact",
        lambda f: meeting_facts.move(f.db, f.by, f.meeting.uuid, starts=starts()),
    ),
    "arrival at a meeting": (
        "meeting_fact",
        lambda f: meeting_facts.record(f.db, f.by, f.meeting.uuid, Happening.ARRIVED),
    ),
    "note": ("note", note_with_a_promise),
    "note on the spot": ("note", log_on_the_spot),
    "correction of a note": (
        "note",
        lambda f: notes.log(f.db, f.by, f.meeting.uuid, text="Tremila", corrects=f.note.uuid),
    ),
    "shared note": ("share_note", lambda f: notes.share(f.db, f.by, f.note.uuid)),
    "follow-up": (
        "follow_up",
        lambda f: follow_ups.save(f.db, f.by, text="Write", owner="Tom", visitor=f.ada.uuid),
    ),
    "follow-up corrected": (
        "follow_up",
        lambda f: follow_ups.save(
            *(f.db, f.by),
            uuid=f.promise.uuid,
            text="Write",
            owner="Eva",
            visitor=f.grace.uuid,
            due=date(2025, 5, 1),
        ),
    ),
    "follow-up done": ("follow_up", lambda f: follow_ups.done(f.db, f.by, f.promise.uuid)),
    "follow-up put off": (
        "follow_up",
        lambda f: follow_ups.snooze(f.db, f.by, f.promise.uuid, date(2025, 5, 2)),
    ),
    "follow-up taken out": ("follow_up", lambda f: follow_ups.remove(f.db, f.by, f.promise.uuid)),
    "next edition": ("next_edition", lambda f: next_edition.tell(f.db, f.by, f.ada.uuid)),
    "event": ("event", lambda f: events.edit(f.db, f.by, city="Detroit", name="VTM")),
    "badge type": (
        "event",
        lambda f: events.save_badge_type(
            f.db, f.by, code="crew", name_en="Crew", name_it="Crew", colour="#000000", position=9
        ),
    ),
    "new session": ("event", lambda f: sessions.save(f.db, f.by, code="demo", title="Demo")),
    "session": (
        "event",
        lambda f: sessions.save(f.db, f.by, uuid=f.talk.uuid, title="The speech", admits=("vip",)),
    ),
    "new body": ("event", lambda f: bodies.save_body(f.db, f.by, name="Camera Esempio")),
    "body": (
        "event",
        lambda f: bodies.save_body(f.db, f.by, uuid=f.body.uuid, name="CNA Torino", place="7"),
    ),
    "new delegate": ("event", lambda f: bodies.save_delegate(f.db, f.by, name="Piero Esempio")),
    "delegate": (
        "event",
        lambda f: bodies.save_delegate(f.db, f.by, uuid=f.delegate.uuid, name="Carla Esempio"),
    ),
    "delegate taken out": (
        "event",
        lambda f: events.remove(f.db, f.by, "delegate", f.delegate.uuid),
    ),
    "new outcome": (
        "event",
        lambda f: choices.save_outcome(
            f.db, f.by, code="tour", name_en="Tour", name_it="Visita", position=1
        ),
    ),
    "topic taken out": (
        "event",
        lambda f: choices.remove_topic(f.db, f.by, choices.topics(f.db)[0].uuid),
    ),
    "notices": (
        "event",
        lambda f: notices.save(
            *(f.db, f.by),
            language="en",
            version="2",
            title="Title",
            text="Text",
            purposes=[(purpose, "Box") for purpose in consents.PURPOSES],
        ),
    ),
    "layout": (
        "layout",
        lambda f: layouts.save_layout(
            *(f.db, f.by),
            uuid=f.layout.uuid,
            name="VIPs",
            stock="a6",
            text="y",
            types=("press",),
            usual=True,
        ),
    ),
    "new layout": (
        "layout",
        lambda f: layouts.save_layout(f.db, f.by, name="Press", stock="a6", text="z"),
    ),
    "layout taken out": ("layout", lambda f: layouts.remove_layout(f.db, f.by, f.layout.uuid)),
    "print mark": ("print", lambda f: settled(f, sent(f))),
    "mark of many prints": ("print_batch", lambda f: settled(f, sent(f, why=Why.BATCH))),
    "print again": (
        "reprint",
        lambda f: settled(f, job_orders.again(f.db, f.by, f.job.uuid, reason="smudged")),
    ),
    "print tried again": (
        "retry_job",
        lambda f: settled(f, job_orders.again(f.db, f.by, f.job.uuid, reason="retry")),
    ),
    "badge as PDF": (
        "save_badge",
        lambda f: job_orders.write_file(
            f.db, f.by, [(f.ada.uuid, f.ada.code)], name="badges.pdf", stock="a6"
        ),
    ),
    "rescue": ("rescue", rescue),
    "operator": ("operator", lambda f: operators.save(f.db, f.by, name="Lucia")),
    "operator corrected": (
        "operator",
        lambda f: operators.save(f.db, f.by, uuid=f.tom.uuid, name="Tommaso", body=f.body.uuid),
    ),
}
"""What can be taken back: the kind of each act, and the act, whose change is the newest then."""

REFUSED = {
    "new": lambda f: None,
    "copy": lambda f: copies.for_laptop(f.db, f.by, f.folder / "other.desk"),
    "second_place": lambda f: sealed_backups.agree(f.db, f.by, seals.Seal(seals.COST, b"", b"")),
    "backup": lambda f: copies.note_backup(f.db, f.by),
    "recover": lambda f: changes_of(f, "recover"),
    "carry_over": carry_over,
    "station": lambda f: operators.save_station(f.db, f.by, f.by.station, "Hall B"),
    "spares": lambda f: spares.make(f.db, f.by, 1),
    "export": lambda f: exports.record(
        f.db, f.by, exports.listing(f.db, exports.Wanted("visitors", "contact")), "contacts.csv"
    ),
    "erase": erase,
    "erase_cleared": erase_and_clear,
    "erase_left": erase_and_leave,
    "retention": anonymise,
    "cancel_job": lambda f: job_orders.cancel(f.db, f.by, sent(f).uuid),
    "release_job": release,
    "confirm_job": lambda f: job_orders.confirm(f.db, f.by, f.job.uuid),
    "give_up_job": give_up_after_all,
    "pin_wrong": wrong_pin,
    "pin_right": right_pin,
    "undo": undo,
}
"""What cannot be taken back, by kind."""
