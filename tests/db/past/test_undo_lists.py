"""Lists that name the same people, taken back in any order: what is left is what still stands."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from db import driver, event_file
from db.door import check_ins
from db.errors import Refusal, Refused
from db.exchange import tables
from db.lists_in import imports
from db.meeting import meeting_saving, meetings
from db.past import history
from db.rows import Party, PartyKind, Side
from db.visitor import visitors


@pytest.fixture
def bring(db, by, tmp_path):
    """Imports a list that has one row, Ada's, with this *city*; the uuid of the change."""

    def bring(city):
        path = tmp_path / "list.csv"
        path.write_text(f"Registration ID,First name,Company,City\nR5,Ada,Acme,{city}\n")
        return imports.apply(db, by, imports.plan(db, tables.read(path))).change

    return bring


def ada(db):
    return driver.one(db, "SELECT uuid, city, withdrawn FROM visitors")


def take_back(db, by, *made):
    """Take these changes back, in this order; what Ada's city is after each."""
    cities = []
    for change in made:
        history.undo(db, by, change)
        cities.append(ada(db)[1])
    assert event_file.problems(db) == []
    return cities


class TestValuesOfALaterList:
    """A list that was taken back gives nothing any more, also where a later one hid it for a time:
    staff who take the later one back see what the last list that still stands says.
    """

    def test_a_city_of_a_list_that_was_taken_back_does_not_come_up_again(self, db, by, bring):
        bring("")
        pontiac, detroit, torino = bring("Pontiac"), bring("Detroit"), bring("Torino")
        assert take_back(db, by, detroit, torino, pontiac) == ["Torino", "Pontiac", ""]

    def test_nor_after_a_correction_that_was_taken_back(self, db, by, bring):
        bring("")
        pontiac, detroit = bring("Pontiac"), bring("Detroit")
        edited = edit(db, by, "Torino")
        assert take_back(db, by, detroit, edited, pontiac) == ["Torino", "Pontiac", ""]

    def test_nor_when_several_were_hidden_by_one(self, db, by, bring):
        bring("Roma")
        lists = [bring(city) for city in ("Pontiac", "Detroit", "Torino")]
        assert take_back(db, by, *lists) == ["Torino", "Torino", "Roma"]

    def test_nor_under_corrections_that_came_and_went(self, db, by, bring):
        bring("Roma")
        detroit = bring("Detroit")
        first, second = edit(db, by, "Torino"), None
        history.undo(db, by, first)
        second = edit(db, by, "Pontiac")
        assert take_back(db, by, detroit, second) == ["Pontiac", "Roma"]

    def test_a_correction_stands_where_the_list_before_it_is_gone(self, db, by, bring):
        bring("Roma")
        detroit = bring("Detroit")
        first, second = edit(db, by, "Torino"), edit(db, by, "Pontiac")
        assert take_back(db, by, detroit, second, first) == ["Pontiac", "Torino", "Roma"]

    def test_whoever_only_lists_named_goes_with_the_last_of_them(self, db, by, bring):
        lists = [bring(city) for city in ("Pontiac", "Detroit", "Torino")]
        for change in (lists[1], lists[2], lists[0]):
            history.undo(db, by, change)
        assert ada(db)[2] == 1

    def test_a_guest_brought_back_and_left_keeps_what_that_list_said(self, db, by, bring):
        history.undo(db, by, bring("Roma"))
        back = bring("Detroit")
        check_ins.check_in_visitor(db, by, ada(db)[0])
        assert [one.city for one in history.undo(db, by, back).kept] == ["Detroit"]
        edited = edit(db, by, "Pontiac")
        assert take_back(db, by, edited) == ["Detroit"]


class TestPeopleOfALaterList:
    """A newer version of a list names most people again, and changes nothing of them: who takes the
    older version back must not lose the people of the newer one.
    """

    def test_whoever_a_later_list_names_stays(self, db, by, bring):
        first = bring("Roma")
        bring("Roma")
        assert [one.given_name for one in history.undo(db, by, first).kept] == ["Ada"]
        assert ada(db)[2] == 0

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    def test_they_go_with_the_last_list_that_names_them(self, db, by, bring, order):
        lists = [bring("Roma") for _ in range(3)]
        gone = []
        for number in order:
            history.undo(db, by, lists[number])
            gone.append(ada(db)[2])
        assert gone == [0, 0, 1]

    def test_but_not_who_came_meanwhile(self, db, by, bring):
        first, second = bring("Roma"), bring("Roma")
        check_ins.check_in_visitor(db, by, ada(db)[0])
        kept = [history.undo(db, by, change).kept for change in (first, second)]
        assert [[one.given_name for one in each] for each in kept] == [["Ada"], ["Ada"]]

    def test_nor_who_had_registered_before_any_list(self, db, by, bring):
        visitors.register(db, by, given_name="Ada", external_id="R5", company="Acme", city="Roma")
        registered = history.changes(db, limit=1)[0].uuid
        named = bring("Roma")
        with pytest.raises(Refused) as refused:
            history.undo(db, by, registered)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.CHANGED_SINCE, named)
        assert history.undo(db, by, named).kept == []
        assert ada(db)[2] == 0


def edit(db, by, city):
    visitors.edit(db, by, ada(db)[0], city=city)
    return history.changes(db, limit=1)[0].uuid


class TestSeatsOfALaterGuest:
    """The schedule had only a name; the list brought who that is, and they sit there since."""

    @pytest.fixture
    def seated(self, db, by, tmp_path):
        """The list that brought Ada and Bob to their meetings; who sits at each, and the company."""

        def meet(name):
            parties = (meeting_saving.company_party("Acme"), guest(name))
            return meeting_saving.save(db, by, parties=parties, date=date(2025, 4, 23))

        self.meetings = [meet(name).uuid for name in ("Ada Prova", "Bob Prova")]
        path = tmp_path / "list.csv"
        path.write_text("First name,Last name,Company\nAda,Prova,Acme\nBob,Prova,Acme\n")
        change = imports.apply(db, by, imports.plan(db, tables.read(path))).change
        assert self.refs(db) == [[True], [True]]
        return change

    def refs(self, db):
        found = [meetings.by_uuid(db, uuid).theirs for uuid in self.meetings]
        return [[bool(party.ref) for party in each] for each in found]

    def test_who_stays_keeps_the_seat_and_who_goes_leaves_the_name(self, db, by, seated):
        check_ins.check_in_visitor(db, by, ada(db)[0])
        assert len(history.undo(db, by, seated).kept) == 1
        assert self.refs(db) == [[True], [False, False]]
        assert event_file.problems(db) == []


def guest(name):
    return Party(Side.THEIRS, PartyKind.VISITOR, "", name)
