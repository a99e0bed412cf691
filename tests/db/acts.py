"""A small fair, and what is done there in more than one line; all invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from db import clock, events
from db.access import operators, rights
from db.agenda import agenda_lists
from db.badges import badge_jobs, job_orders, layouts, spares
from db.door import sessions
from db.erasure import erased_reading, erased_words, erasing, retention
from db.exchange import tables
from db.ids import uuid7
from db.keeping import carrying, rescued_rows
from db.keeping.rescue_reading import Beyond
from db.lists_in import imports, our_lists
from db.meeting import follow_ups, log_sheets, meeting_saving, notes
from db.ours import bodies
from db.past import changes, history
from db.privacy import notices
from db.rows.prints import JobState, Seen
from db.visitor import visitors, walk_ins

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


def carry_over(f):
    row = {"id": 99, "uuid": uuid7(), "change": "lost", "at": clock.stamp(clock.now())}
    row |= {"kind": "visitors", "rows": 3, "operator": "Tom", "station": ""}
    assert carrying.register(f.db, f.by, [row], []) == 1


def erase(f):
    erasing.erase(f.db, replace(f.by, reason="asked for it"), f.grace.uuid)


def erase_and_clear(f):
    notes.log(f.db, f.by, f.meeting.uuid, text="Hopper called")
    gone = erasing.erase(f.db, replace(f.by, reason="asked for it"), f.grace.uuid)
    erased_words.clear_notes(f.db, f.by, gone.to_review, gone.names, f.grace.uuid)


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


def changes_of(f, kind):
    """An empty change of that *kind*: what it did is done to another file."""
    with changes.transaction(f.db, f.by, kind):
        pass
