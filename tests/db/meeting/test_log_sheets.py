"""The sheet in which a meeting is logged: what it offers, and what it writes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.access import operators
from db.errors import Refusal, Refused
from db.meeting import follow_ups, log_sheets, meeting_facts, meeting_saving, meetings, notes
from db.ours import bodies
from db.past import history
from db.past.changes import By
from db.rows import Happening, Origin, Party, PartyKind, Side
from db.visitor import drafts


@pytest.fixture
def anfia(db, by):
    return bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def cna(db, by):
    return bodies.save_body(db, by, name="CNA")


@pytest.fixture
def planned(db, by, ada, anfia, frozen):
    starts = frozen.at + timedelta(minutes=20)
    return meeting_saving.save(db, by, starts=starts, place="3", body="ANFIA", visitor=ada.uuid)


def of_body(body):
    return Party(Side.OURS, PartyKind.BODY, body.uuid, body.name)


def person(visitor):
    return Party(Side.THEIRS, PartyKind.VISITOR, visitor.uuid, visitor.name)


def log(db, by, meeting, parties, **said):
    uuid = meeting.uuid if meeting else None
    return log_sheets.log_meeting(db, by, meeting=uuid, parties=parties, **said)


class TestWriting:
    def test_a_planned_meeting_that_went_as_planned_stays_as_it_is(self, db, by, planned):
        note = log(db, by, planned, planned.parties, text="Brakes", outcome="quote")
        assert meetings.by_uuid(db, planned.uuid) == planned
        assert notes.of(db, planned.uuid) == [note]
        assert meeting_facts.of(db, planned.uuid)[-1].kind is Happening.HELD
        assert history.changes(db, limit=1)[0].kind == "note"

    def test_who_came_along_sits_at_the_meeting_from_then_on(self, db, by, planned, grace, cna):
        log(db, by, planned, (*planned.parties, person(grace), of_body(cna)), outcome="quote")
        now = meetings.by_uuid(db, planned.uuid)
        assert now.visitors == (*planned.visitors, grace.uuid)
        assert now.body == "ANFIA, CNA"

    def test_whoever_accompanies_is_not_forgotten(self, db, by, planned, grace):
        meeting_saving.save(db, by, uuid=planned.uuid, accompanied_by=("Prof. Rossi",))
        log(db, by, planned, (*planned.parties, person(grace)), outcome="quote")
        assert meetings.by_uuid(db, planned.uuid).accompanied_by == ("Prof. Rossi",)

    def test_a_walk_up_is_one_change_and_one_undo(self, db, by, ada, anfia):
        step = notes.NextStep("Send the catalogue")
        note = log(db, by, None, (of_body(anfia), person(ada)), text="Brakes", next_step=step)
        made = meetings.by_uuid(db, note.meeting)
        assert (made.origin, made.visitors) == (Origin.WALK_UP, (ada.uuid,))
        change = history.changes(db, limit=1)[0]
        assert (change.kind, change.subject) == ("note", made.uuid)
        history.undo(db, by, change.uuid)
        assert meetings.by_uuid(db, made.uuid) is None
        assert notes.of(db, made.uuid) == []
        assert follow_ups.follow_ups(db) == []

    def test_a_walk_up_with_a_company_needs_no_person(self, db, by, anfia):
        mayco = Party(Side.THEIRS, PartyKind.COMPANY, "", "Mayco")
        note = log(db, by, None, (of_body(anfia), mayco), outcome="interested")
        assert meetings.by_uuid(db, note.meeting).with_name == "Mayco"

    def test_a_walk_up_with_nobody_is_refused_and_nothing_written(self, db, by, anfia):
        with pytest.raises(Refused) as refused:
            log(db, by, None, (of_body(anfia),), text="Brakes")
        assert refused.value.refusal is Refusal.BAD_VALUE
        assert meetings.meetings(db) == []

    def test_the_draft_goes_with_the_log_and_stays_when_that_is_refused(self, db, by, planned):
        drafts.keep_draft(db, by, "d1", kind=drafts.LOG, words="{}")
        with pytest.raises(Refused):
            log(db, by, planned, planned.parties, outcome="nonsense", draft="d1")
        assert log_sheets.offer(db, "Tom", by.station).drafts
        log(db, by, planned, planned.parties, outcome="quote", draft="d1")
        assert log_sheets.offer(db, "Tom", by.station).drafts == []


class TestOffer:
    def test_who_works_for_a_body_reads_its_notes_and_the_shared(self, db, by, planned, anfia, cna):
        operators.save(db, by, name="Elena", body=anfia.uuid)
        mine, theirs = By("Elena", by.station), By("Tom", by.station)
        log(db, mine, planned, planned.parties, text="ours")
        log(db, theirs, planned, planned.parties, text="theirs", body=cna.uuid, shared=False)
        log(db, theirs, planned, planned.parties, text="everybody's", body=cna.uuid, shared=True)

        def read(operator):
            return [note.text for note in offer(operator).notes]

        def offer(operator):
            return log_sheets.offer(db, operator, by.station, planned.uuid)

        assert read("Elena") == ["ours", "everybody's"]
        assert read("Tom") == ["theirs", "everybody's"], "what he typed, and what was shared"
        assert (offer("Elena").own_body, offer("Tom").own_body) == (anfia.uuid, "")

    def test_a_note_belongs_to_ones_own_body_or_to_the_only_one_there(self, db, by, anfia, cna):
        operators.save(db, by, name="Elena", body=anfia.uuid)
        one, two = (of_body(cna),), (of_body(anfia), of_body(cna))
        assert log_sheets.belongs_to(db, by, "Elena", one) == (anfia.uuid, False)
        assert log_sheets.belongs_to(db, by, "Tom", one) == (cna.uuid, True)
        assert log_sheets.belongs_to(db, by, "Tom", two) == ("", True)
