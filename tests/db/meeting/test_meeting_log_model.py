"""Any acts on a meeting's log, taken back in any order, against the slow and plain way to say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.access import operators
from db.errors import Refusal, Refused
from db.meeting import meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.past.changes import By
from db.rows import Happening

SAID = (Happening.ARRIVED, Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED)
OVER = ("held", "no_show", "cancelled")
ON_THE_WAY = ("arrived", "started")
OUTCOMES = ("", "quote", "visit")
ACTS = st.lists(
    st.tuples(
        st.sampled_from(("fact", "note", "correct", "share", "undo")),
        st.integers(0, 11),
        st.sampled_from(("Tom", "Lucia")),
    ),
    max_size=12,
)


@dataclass
class Act:
    """One change: what it said, what it stands on, and which state it ``says`` that there is."""

    change: str
    kind: str
    who: str
    value: str = ""
    note: str = ""
    on: str = ""
    says: str = ""
    undone: bool = False


class Plain:
    """All acts so far, and what they come to."""

    def __init__(self, whose):
        self.acts, self.whose = [], whose

    def stand(self, *kinds):
        return [act for act in self.acts if not act.undone and act.kind in kinds]

    def notes(self):
        return self.stand("note", "correct")

    def later_on(self, act):
        return [one for one in self.stand("correct", "share") if act.note and one.on == act.note]

    def state(self):
        said = "planned"
        for act in self.stand("fact", "note"):
            if act.says and not (act.says in ON_THE_WAY and said in OVER):
                said = act.says
        return said

    def first(self, note):
        """The note that *note* is a correction of, whatever stands between: it is what is shared,
        and a correction of it can be taken back all the same.
        """
        older = {one.note: one.on for one in self.acts if one.kind == "correct"}
        while note in older:
            note = older[note]
        return note

    def shared(self, note):
        return any(one.on == self.first(note) for one in self.stand("share"))

    def current(self):
        corrected = {one.on for one in self.stand("correct")}
        return [one for one in self.notes() if one.note not in corrected]


def chosen(found, number):
    return found[number % len(found)] if found else None


def do(db, by, plain, meeting, kind, number, who):
    """Do one act on both sides, where it makes sense."""
    acting = By(who, by.station)
    if kind == "fact":
        value = SAID[number % len(SAID)]
        meeting_facts.record(db, acting, meeting, value)
        plain.acts.append(Act(newest(db), "fact", who, says=value.value))
    elif kind == "note" or (kind in ("correct", "share") and not plain.notes()):
        outcome = OUTCOMES[number % len(OUTCOMES)]
        says = "held" if outcome or plain.state() not in ("no_show", "cancelled") else ""
        note = notes.log(db, acting, meeting, text="x", outcome=outcome)
        plain.acts.append(Act(newest(db), "note", who, outcome, note.uuid, says=says))
    elif kind == "correct":
        old, outcome = chosen(plain.notes(), number), OUTCOMES[number % len(OUTCOMES)]
        if old.who != who:
            is_of_another(notes.log, db, acting, meeting, text="y", corrects=old.note)
            return
        note = notes.log(db, acting, meeting, text="y", outcome=outcome, corrects=old.note)
        plain.acts.append(Act(newest(db), "correct", who, outcome, note.uuid, old.note))
    elif kind == "share":
        old = chosen(plain.notes(), number)
        note = old.note
        if old.who != who:
            is_of_another(notes.share, db, acting, note)
        elif not next(one for one in notes.of(db, meeting) if one.uuid == note).shared:
            notes.share(db, acting, note)
            plain.acts.append(Act(newest(db), "share", who, on=plain.first(note)))
    elif act := chosen([one for one in plain.acts if not one.undone], number):
        take_back(db, acting, plain, act)


def is_of_another(act, *args, **said):
    """Nobody corrects, shares or takes back what another body said."""
    with pytest.raises(Refused) as refused:
        act(*args, **said)
    assert refused.value.refusal is Refusal.OF_ANOTHER


def take_back(db, by, plain, act):
    if act.kind != "fact" and act.who != by.operator:
        is_of_another(history.undo, db, by, act.change, reason="x")
    elif plain.later_on(act):
        with pytest.raises(Refused) as refused:
            history.undo(db, by, act.change, reason="x")
        assert refused.value.refusal is Refusal.CHANGED_SINCE
        assert refused.value.subject in {one.change for one in plain.later_on(act)}
    else:
        history.undo(db, by, act.change, reason="x")
        act.undone = True


def newest(db):
    return history.changes(db, limit=1)[0].uuid


def agree(db, plain, meeting):
    """Whatever can be asked of the meeting is what the acts come to."""
    told = meeting_facts.standings(db, [meeting])[meeting.uuid]
    outcomes = [one.value for one in plain.current() if one.value]
    assert told.state == plain.state()
    assert told.notes == len(plain.current())
    assert told.outcome == (outcomes[-1] if outcomes else "")
    log = notes.of(db, meeting.uuid)
    assert [one.uuid for one in log] == [one.note for one in plain.notes()]
    last = notes.newest(db, [meeting]).get(meeting.uuid)
    assert (last and last.uuid) == (plain.current()[-1].note if plain.current() else None)
    for note in log:
        for reader in plain.whose.values():
            reads = note in notes.of(db, meeting.uuid, reader)
            assert reads == (note.shared or note.body == reader)
        if plain.shared(note.uuid):
            assert note.shared


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(ACTS)
def test_whatever_is_logged_and_taken_back_the_meeting_says_what_stands(db, by, acts):
    whose = {}
    for name, body in (("Tom", "ANFIA"), ("Lucia", "CNA")):
        known = bodies.recognise(db, body) or bodies.save_body(db, by, name=body)
        if operators.by_name(db, name) is None:
            operators.save(db, by, name=name, body=known.uuid)
        whose[name] = known.uuid
    starts = datetime(2025, 4, 23, 14, tzinfo=UTC)
    meeting = meeting_saving.save(db, by, with_name="Ford", starts=starts)
    plain = Plain(whose)
    for kind, number, who in acts:
        do(db, by, plain, meeting.uuid, kind, number, who)
        agree(db, plain, meeting)
