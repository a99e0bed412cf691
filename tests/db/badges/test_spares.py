"""Spare badges: numbered, genuine, nobody's until they are given away."""

from __future__ import annotations

import pytest

from db import driver
from db.badges import codes, spares
from db.door import check_ins
from db.errors import Refusal, Refused
from db.past import history
from db.rows import Outcome
from db.visitor import visitor_codes, visitors


def numbers(made):
    return [spare.number for spare in made]


class TestMaking:
    def test_numbers_go_on_where_the_last_run_ended(self, db, by):
        assert numbers(spares.make(db, by, 3)) == [1, 2, 3]
        assert numbers(spares.make(db, by, 2)) == [4, 5]
        assert spares.next_number(db) == 6

    def test_codes_are_genuine_and_nobodys(self, db, by, ada):
        made = spares.make(db, by, 20)
        key = visitor_codes.event_key(db)
        assert all(codes.is_genuine(key, spare.code) for spare in made)
        assert len({spare.code for spare in made} | {ada.code}) == 21
        assert all(visitor_codes.resolve(db, spare.code) is None for spare in made)

    def test_the_run_is_one_change_that_says_its_numbers(self, db, by):
        spares.make(db, by, 3)
        spares.make(db, by, 20)
        (last, first, *_) = history.changes(db)
        assert (last.kind, last.reason, first.reason) == ("spares", "4–23", "1–3")

    def test_a_run_may_begin_elsewhere(self, db, by):
        assert numbers(spares.make(db, by, 2, 501)) == [501, 502]
        assert numbers(spares.make(db, by, 1)) == [503]

    def test_numbers_that_exist_come_again_with_their_codes(self, db, by):
        made = spares.make(db, by, 4)
        before = len(history.changes(db))
        assert spares.make(db, by, 2, 2) == made[1:3]
        assert len(history.changes(db)) == before
        assert spares.make(db, by, 3, 3)[:2] == made[2:]

    def test_one_that_was_given_away_is_not_printed_again(self, db, by, ada):
        made = spares.make(db, by, 3)
        visitor_codes.assign(db, by, ada.uuid, made[1].code)
        assert numbers(spares.make(db, by, 3, 1)) == [1, 3, 4]

    @pytest.mark.parametrize(
        ("count", "first", "subject"),
        [(0, None, "count"), (501, None, "count"), (1, 0, "first"), (2, 99_999, "first")],
    )
    def test_senseless_runs_are_refused_and_nothing_is_kept(self, db, by, count, first, subject):
        with pytest.raises(Refused) as refused:
            spares.make(db, by, count, first)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, subject)
        assert spares.all_spares(db) == []

    def test_no_visitor_is_given_the_code_of_a_spare(self, db, by, monkeypatch):
        (spare,) = spares.make(db, by, 1)
        offered = iter([spare.code, *codes.make_many(visitor_codes.event_key(db), 1)])
        monkeypatch.setattr(codes, "make", lambda _key: next(offered))
        assert visitor_codes.fresh(db) != spare.code


class TestGivingAway:
    def test_a_scan_of_a_spare_tells_its_number(self, db, by, ada):
        (spare,) = spares.make(db, by, 1, 7)
        scan = check_ins.check_in(db, by, codes.grouped(spare.code).lower())
        assert (scan.outcome, scan.spare, scan.visitor) == (Outcome.UNKNOWN_HERE, 7, None)

    def test_another_laptops_badge_has_no_number(self, db, by, ada):
        scan = check_ins.check_in(db, by, codes.make(visitor_codes.event_key(db)))
        assert (scan.outcome, scan.spare) == (Outcome.UNKNOWN_HERE, None)

    def test_once_given_it_checks_its_visitor_in(self, db, by, ada):
        (spare,) = spares.make(db, by, 1)
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        scan = check_ins.check_in(db, by, spare.code)
        assert (scan.outcome, scan.visitor.uuid) == (Outcome.OK, ada.uuid)

    def test_the_number_is_known_of_the_visitors_code(self, db, by, ada):
        spares.make(db, by, 6)
        (spare,) = spares.make(db, by, 1)
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        assert [held.spare for held in visitor_codes.of(db, ada.uuid)] == [None, 7]

    def test_it_is_told_who_has_it(self, db, by, ada):
        first, second = spares.make(db, by, 2)
        visitor_codes.assign(db, by, ada.uuid, second.code)
        assert [spare.visitor for spare in spares.all_spares(db)] == [None, ada.uuid]
        assert [spares.holder(db, one.number) for one in (first, second)] == [None, ada.uuid]

    def test_who_has_it_is_the_one_kept_after_a_merge(self, db, by, ada):
        other = visitors.register(db, by, given_name="Adah")
        (spare,) = spares.make(db, by, 1)
        visitor_codes.assign(db, by, other.uuid, spare.code)
        visitors.merge(db, by, ada.uuid, other.uuid)
        assert spares.holder(db, spare.number) == ada.uuid

    def test_an_undo_puts_it_back_into_the_drawer(self, db, by, ada):
        (spare,) = spares.make(db, by, 1)
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        history.undo(db, by, history.changes(db, limit=1)[0].uuid)
        assert spares.holder(db, spare.number) is None
        assert check_ins.check_in(db, by, spare.code).spare == 1

    def test_a_second_visitor_is_refused_it_with_the_name_of_the_first(self, db, by, ada):
        other = visitors.register(db, by, given_name="Hedy")
        (spare,) = spares.make(db, by, 1)
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        with pytest.raises(Refused) as refused:
            visitor_codes.assign(db, by, other.uuid, spare.code)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.CODE_TAKEN, ada.uuid)


def test_a_run_on_paper_cannot_be_undone(db, by):
    spares.make(db, by, 1)
    with pytest.raises(Refused) as refused:
        history.undo(db, by, history.changes(db, limit=1)[0].uuid)
    assert refused.value.refusal is Refusal.NOT_UNDOABLE
    assert driver.one(db, "SELECT count(*) FROM spare_badges") == (1,)
