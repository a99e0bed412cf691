"""The event file and a plain model of it, through the same long morning of acts at random."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from db import clock, driver, event_file
from db.door import check_ins, entries, head_counts
from db.errors import Refusal, Refused
from db.exchange import tables
from db.lists_in import imports
from db.past import history
from db.past.changes import By
from db.rows import Outcome, Way
from db.searching import search
from db.visitor import visitor_codes, visitors
from tests.conftest import add_event
from tests.db.desk_model import Act, Desk, Person, day

BY = By("Tom", "station-of-hall-b")
FIELDS = ("city", "external_id", "blocked", "cancelled", "withdrawn", "merged_into", "code")
CITIES = st.sampled_from(["", "Torino", "Detroit", "Pontiac"])
PICK = st.integers(0, 10_000)


def name_of(number):
    """A name of letters alone that no other name begins with."""
    return "Q" + "".join("abcdefghij"[int(digit)] for digit in f"{number:05}")


def answer_of(act, *args, **named):
    """What *act* gives, or why it was refused."""
    try:
        return act(*args, **named)
    except Refused as refused:
        return refused.refusal


class Morning(RuleBasedStateMachine):
    """Acts on the file and on the model; after each, both must say the same."""

    @initialize()
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "fair.desk"
        self.at = datetime(2025, 4, 23, 13, 11, tzinfo=UTC)
        self.real_clock, clock.now = clock.now, lambda: self.at
        self.file = event_file.create(self.path)
        add_event(self.db, BY)
        self.model, self.names = Desk(), 0

    @property
    def db(self):
        return self.file.db

    def teardown(self):
        assert event_file.problems(self.db) == []
        self.file.close()
        clock.now = self.real_clock
        self.folder.cleanup()

    def last_change(self):
        return history.changes(self.db, limit=1)[0].uuid

    def pick(self, number, among=None):
        among = self.model.living() if among is None else among
        return among[number % len(among)]

    def does(self, kind, act, *args, **named):
        """Do it; False when it was refused, and then nothing may have happened."""
        before = self.last_change()
        answer = answer_of(act, self.db, BY, *args, **named)
        assert answer is Refusal.ALREADY_SO or not isinstance(answer, Refusal), kind
        return self.last_change() != before

    has_people = precondition(lambda self: self.model.living())

    @rule(city=CITIES, check_in=st.booleans())
    def registers(self, city, check_in):
        self.names += 1
        made = visitors.register(
            self.db, BY, given_name=name_of(self.names), city=city, check_in=check_in
        )
        act = Act(self.last_change(), "register")
        act.born[made.uuid] = Person(made.code, made.given_name, city)
        if check_in:
            act.entries.append((made.uuid, self.at, Way.ENTRY, ""))
        self.model.note(act)

    @has_people
    @rule(number=PICK, way=st.sampled_from([Way.ENTRY, Way.ENTRY, Way.EXIT]))
    def scans(self, number, way):
        held = [p.code for p in self.model.people.values()]
        held += sorted(code for p in self.model.people.values() for code in p.revoked)
        code = self.pick(number, held)
        found = self.model.holder(code)
        at = self._after_all(self.model.root(found[0])) if found else self.at
        expected = self.model.outcome(code, way, at)
        scan = check_ins.check_in(self.db, BY, code, way=way)
        assert scan.outcome is expected
        self._note(scan, found and found[0], code)

    @has_people
    @rule(number=PICK)
    def chooses_from_the_list(self, number):
        uuid = self.pick(number)
        code = self.model.people[uuid].code
        expected = self.model.outcome(code, Way.ENTRY, self._after_all(uuid))
        scan = check_ins.check_in_visitor(self.db, BY, uuid)
        assert scan.outcome is expected
        self._note(scan, uuid, "")

    def _after_all(self, root):
        today = [when for when, _, _ in self.model.entries(root) if day(when) == day(self.at)]
        return max([self.at, *today])

    def _note(self, scan, holder, code):
        if scan.outcome is Outcome.OK:
            act = Act(scan.change, "check_in")
            act.entries.append((holder, scan.at, scan.way, code))
            self.model.note(act)
        else:
            assert scan.change in (None, "")

    @has_people
    @rule(number=PICK, city=CITIES)
    def corrects(self, number, city):
        uuid = self.pick(number)
        if self.does("edit", visitors.edit, uuid, city=city):
            self.model.note(Act(self.last_change(), "edit", values={uuid: {"city": city}}))

    @has_people
    @rule(number=PICK, kind=st.sampled_from(["block", "unblock", "cancel", "restore"]))
    def marks(self, number, kind):
        uuid = self.pick(number)
        name = "blocked" if "block" in kind else "cancelled"
        if self.does(kind, getattr(visitors, kind), uuid):
            value = kind in ("block", "cancel")
            self.model.note(Act(self.last_change(), kind, values={uuid: {name: value}}))

    @has_people
    @rule(number=PICK)
    def replaces_a_lost_badge(self, number):
        uuid = self.pick(number)
        group = self.model.group(uuid)
        before = {one: self.model.people[one].code for one in group}
        visitor_codes.lost(self.db, BY, uuid)
        act = Act(self.last_change(), "lost_badge")
        act.codes = {one: (before[one], visitors.by_uuid(self.db, one).code) for one in group}
        self.model.note(act)

    @has_people
    @rule(keep=PICK, other=PICK)
    def merges(self, keep, other):
        keep, other = self.pick(keep), self.pick(other)
        if keep == other:
            return
        into, out = self.model.people[keep], self.model.people[other]
        filled = {
            "city": into.city or out.city,
            "external_id": into.external_id or out.external_id,
            "blocked": into.blocked or out.blocked,
        }
        filled = {name: value for name, value in filled.items() if value != getattr(into, name)}
        moved = {uuid: {"merged_into": keep} for uuid in self.model.group(other)}
        visitors.merge(self.db, BY, keep, other)
        self.model.note(Act(self.last_change(), "merge", values={keep: filled, **moved}))

    @rule(ids=st.lists(st.integers(1, 6), min_size=1, max_size=4, unique=True), city=CITIES)
    def brings_a_list(self, ids, city):
        known = {p.external_id: uuid for uuid, p in self.model.people.items() if p.external_id}
        # Two who share an id, after a merge, are another test's business.
        ids = [one for one in ids if not self._is_shared(f"R{one}")]
        lines = [f"R{one},{name_of(90_000 + one)},Acme,{city}" for one in ids]
        listed = Path(self.folder.name) / "list.csv"
        listed.write_text("\n".join(["Registration ID,First name,Company,City", *lines]) + "\n")
        if not ids:
            return
        result = imports.apply(self.db, BY, imports.plan(self.db, tables.read(listed)))
        assert result.rejected == []
        act = Act(result.change, "import")
        for one in ids:
            found = visitor_codes.resolve(self.db, f"R{one}")
            kept = visitors.by_uuid(self.db, found.visitor)
            if f"R{one}" not in known:
                act.born[kept.uuid] = Person(kept.code, kept.given_name, city, f"R{one}")
            else:
                person = self.model.people[kept.uuid]
                assert kept.city in (person.city, city or person.city)
                if kept.city != person.city:
                    act.values.setdefault(kept.uuid, {})["city"] = kept.city
                if person.withdrawn:
                    act.values.setdefault(kept.uuid, {})["withdrawn"] = False
                if kept.uuid not in act.values:
                    act.named.add(kept.uuid)
        self.model.note(act)

    def _is_shared(self, external_id):
        having = [p for p in self.model.people.values() if p.external_id == external_id]
        return len(having) > 1 or any(p.merged_into for p in having)

    @rule()
    def takes_back_the_last(self):
        todays = [
            act
            for act in self.model.standing()
            if day(history.by_uuid(self.db, act.change).at) == day(self.at)
        ]
        undone = answer_of(history.undo, self.db, BY)
        if not todays:
            assert undone is Refusal.NOTHING_TO_UNDO
            return
        if todays[-1].kind == "import":
            assert undone is Refusal.LIST_UNNAMED  # takes_back_an_older_one names it
            return
        assert undone.change.uuid == todays[-1].change
        kept = {visitor.uuid for visitor in undone.kept}
        assert kept <= todays[-1].named  # another list names them, or something is known of them
        self.model.take_back(undone.change.uuid, kept)

    @precondition(lambda self: self.model.standing())
    @rule(number=PICK)
    def takes_back_an_older_one(self, number):
        act = self.pick(number, self.model.standing())
        undone = answer_of(history.undo, self.db, BY, act.change)
        if undone is Refusal.CHANGED_SINCE:
            assert act is not self.model.standing()[-1]
            return
        self.model.take_back(act.change, {visitor.uuid for visitor in undone.kept})

    @rule(minutes=st.sampled_from([1, 5, 60, 60 * 24, -7]))
    def time_passes(self, minutes):
        self.at += timedelta(minutes=minutes)

    @rule()
    def closes_and_opens(self):
        self.file.close()
        self.file = event_file.open_file(self.path)

    @invariant()
    def both_say_the_same(self):
        if not hasattr(self, "model"):
            return
        for uuid, person in self.model.people.items():
            kept = visitors.by_uuid(self.db, uuid)
            told = {name: getattr(kept, name) for name in FIELDS}
            assert told == {name: getattr(person, name) for name in FIELDS}
        living = self.model.living()
        assert visitors.count(self.db, visitors.Filters()) == len(living)
        assert head_counts.counts(self.db).here_today == self.model.here(self.at)
        for uuid in living:
            came = [(fact.way, fact.code) for fact in entries.of(self.db, uuid)]
            assert came == [(way, code) for _, way, code in self.model.entries(uuid)]
        if living:
            found = search.visitors(self.db, self.model.people[living[-1]].name).visitors
            assert found[0].uuid == living[-1]
        assert not driver.rows(
            self.db, "SELECT 1 FROM history WHERE change NOT IN (SELECT uuid FROM changes) LIMIT 1"
        )


@pytest.mark.soak
def test_a_long_morning_leaves_what_a_plain_model_says():
    examples = int(os.environ.get("DESK_SOAK", "60"))
    run_state_machine_as_test(
        Morning,
        settings=settings(
            max_examples=examples,
            stateful_step_count=50,
            deadline=None,
            phases=[Phase.generate],  # making a failing morning shorter takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
