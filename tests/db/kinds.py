"""One act of every kind that the activity list knows, on a small fair; all invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from db import clock, events
from db.access import operators, rights
from db.agenda import agenda_lists
from db.badges import badge_jobs, job_orders, layouts, spares
from db.door import back_entries, check_ins, head_counts, sessions
from db.erasure import erased_reading, erasing, retention
from db.exchange import tables
from db.ids import uuid7
from db.keeping import copies, rescued_rows
from db.keeping.rescue_reading import Beyond
from db.lists_in import imports, our_lists
from db.lists_out import exports
from db.meeting import choices, follow_ups, log_sheets, meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.past import changes, history
from db.privacy import consents, next_edition, notices, notices_given
from db.rows import Happening, Way
from db.rows.prints import JobState, Seen, Why
from db.visitor import visitor_codes, visitors, walk_ins

PRINTER = {"printer": "Zebra", "stock": "a6"}


@dataclass
class Fair:
    """What the acts are done to: a file with a little of everything in it."""

    db: object
    by: object
    folder: object
    ada: object
    grace: object
    talk: object
    body: object
    delegate: object
    meeting: object
    ford: object
    note: object
    promise: object
    layout: object
    tom: object
    spare: object
    job: object

    def bring(self, name, *lines):
        """These lines as the table of a list."""
        path = self.folder / f"{name}.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return tables.read(path)


def fair(db, by, folder):
    """The small fair."""
    named = {"company": "Analytical Engines", "email": "ada@engines.example"}
    ada = visitors.register(
        db, by, given_name="Ada", family_name="Lovelace", external_id="VTM25-10000", **named
    )
    grace = visitors.register(db, by, given_name="Grace", family_name="Hopper")
    merged = visitors.register(db, by, given_name="Augusta", company="Analytical Engines")
    visitors.merge(db, by, ada.uuid, merged.uuid)
    visitors.block(db, by, grace.uuid)
    visitors.cancel(db, by, grace.uuid)
    starts = datetime(2025, 4, 23, 15, 30, tzinfo=UTC)
    notices.fill(db, by)
    body = bodies.save_body(db, by, name="CNA")
    meeting = meeting_saving.save(db, by, body="CNA", visitor=ada.uuid, starts=starts)
    return Fair(
        *(db, by, folder, ada, grace),
        talk=sessions.save(db, by, code="talk", title="The talk"),
        body=body,
        delegate=bodies.save_delegate(db, by, name="Carla Prova"),
        meeting=meeting,
        ford=meeting_saving.save(db, by, body="CNA", with_name="Ford", starts=starts),
        note=notes.log(db, by, meeting.uuid, text="Trecento ingranaggi", shared=False),
        promise=follow_ups.save(db, by, text="Call", owner="Tom", meeting=meeting.uuid),
        layout=layouts.save_layout(db, by, name="VIP", stock="a6", text="x", types=("vip",)),
        tom=operators.save(db, by, name="Tom", role="supervisor"),
        spare=spares.make(db, by, 1)[0],
        job=printed(db, by, ada),
    )


def printed(db, by, visitor):
    """A badge of *visitor* that came out of the printer; its print job."""
    (job,) = job_orders.ask(db, by, [(visitor.uuid, visitor.code)], **PRINTER)
    for seen in (JobState.RENDERING, JobState.SUBMITTED, JobState.DONE):
        job_orders.observe(db, by, job.uuid, Seen(seen))
    return job


def sent(f, **told):
    """A badge that is on its way to the printer; its print job."""
    return job_orders.ask(f.db, f.by, [(f.grace.uuid, f.grace.code)], **PRINTER, **told)[0]


def settled(f, job):
    job_orders.observe(f.db, f.by, job.uuid, Seen(JobState.FAILED))


def bring_visitors(f):
    table = f.bring(
        "list",
        "Registration ID,First name,Last name,Company,City",
        "VTM25-10000,Ada,Lovelace,Analytical Engines,Torino",
        "R2,Bob,Bell,Bells,Roma",
    )
    imports.apply(f.db, f.by, imports.plan(f.db, table))


def bring_agenda(f):
    table = f.bring(
        "agenda",
        "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Guest company",
        "2025-04-23,09:30,09:50,Table 6,CNA,,Grace Hopper,Nanoseconds",
    )
    assert agenda_lists.apply(f.db, f.by, agenda_lists.plan(f.db, table)).change


def bring_bodies(f):
    table = f.bring("ours", "Nome;Tipo;Tavolo", "CNA;ente;4", "Camera Esempio;ente;5")
    assert our_lists.apply(f.db, f.by, our_lists.plan(f.db, table)).change


def walk_in(f):
    answers = walk_ins.Answers({"contact": True}, "1", "en", "orally")
    walk_ins.register(f.db, f.by, answers=answers, given_name="Zeno", company="Officine")


def log_on_the_spot(f):
    party = meeting_saving.visitor_party(f.db, f.ada.uuid)
    log_sheets.log_meeting(f.db, f.by, meeting=None, parties=(party,), text="On the spot")


def note_with_a_promise(f):
    step = notes.NextStep("Send the offer", owner="Tom", due=date(2025, 4, 30))
    notes.log(f.db, f.by, f.meeting.uuid, text="More", outcome="quote", next_step=step)


def give_up_after_all(f):
    job_orders.give_up(f.db, f.by, sent(f).uuid)


def release(f):
    job = sent(f)
    with changes.transaction(f.db, f.by, "recover") as change:
        job_orders.doubt(f.db, change)
    job_orders.release(f.db, f.by, job.uuid)
    assert badge_jobs.known(f.db, job.uuid).state is JobState.QUEUED


def rescue(f):
    row = {"id": 99, "uuid": uuid7(), "change": "lost", "visitor": f.ada.uuid, "purpose": "contact"}
    row |= {"body": "", "answer": 0, "notice_version": "1", "language": "en", "how": "paper"}
    row |= {"at": clock.stamp(clock.now()), "operator": "Tom", "station": ""}
    rescued_rows.answers(f.db, f.by, Beyond({"consents": [row]}))


def erase(f):
    erasing.erase(f.db, replace(f.by, reason="asked for it"), f.grace.uuid)


def erase_and_leave(f):
    notes.log(f.db, f.by, f.meeting.uuid, text="Hopper called")
    erase(f)
    erased_reading.leave(f.db, replace(f.by, reason="another one"), f.grace.uuid)


def anonymise(f):
    events.edit(f.db, f.by, retention_until=clock.now().date() - timedelta(days=3))
    retention.anonymise(f.db, replace(f.by, reason="the day has passed"))


def wrong_pin(f):
    operators.save(f.db, f.by, uuid=f.tom.uuid, name="Tom", role="supervisor", pin="2468")
    try:
        rights.permit(f.db, f.by, "1357")
    except rights.Refused:
        return


def right_pin(f):
    wrong_pin(f)
    rights.permit(f.db, f.by, "2468")


def undo(f):
    visitors.edit(f.db, f.by, f.ada.uuid, city="Torino")
    history.undo(f.db, f.by)


def save_meeting(f, **values):
    meeting_saving.save(f.db, f.by, uuid=f.meeting.uuid, **values)


def starts():
    return clock.now() + timedelta(hours=3)


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
    "backup": lambda f: copies.note_backup(f.db, f.by),
    "recover": lambda f: changes_of(f, "recover"),
    "station": lambda f: operators.save_station(f.db, f.by, f.by.station, "Hall B"),
    "spares": lambda f: spares.make(f.db, f.by, 1),
    "export": lambda f: exports.record(
        f.db, f.by, exports.listing(f.db, exports.Wanted("visitors", "contact")), "contacts.csv"
    ),
    "erase": erase,
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


def changes_of(f, kind):
    """An empty change of that *kind*: what it did is done to another file."""
    with changes.transaction(f.db, f.by, kind):
        pass
