"""The log of printed badges."""

from __future__ import annotations

import pytest

from db import badge_prints, driver, history, visitor_merges
from db.errors import Refusal, Refused


def put_on_paper(db, by, visitor, **other):
    fields = {
        "code": visitor.code,
        "stock": "a6",
        "layout": "default",
        "target": "Office printer",
        "state": "submitted",
    }
    return badge_prints.record(db, by, visitor.uuid, **(fields | other))


def test_a_print_is_kept_as_it_was_told(db, by, ada, frozen):
    made = put_on_paper(db, by, ada, reason="torn")
    assert badge_prints.of(db, ada.uuid) == [made]
    assert (made.copy, made.reason, made.operator, made.at) == (1, "torn", "Tom", frozen.at)
    kept = driver.one(db, "SELECT station FROM badge_prints WHERE uuid = ?", (made.uuid,))
    assert kept == ("station-of-hall-b",)


@pytest.mark.parametrize(("state", "kind"), [("submitted", "print"), ("written", "save_badge")])
def test_a_badge_in_a_file_is_told_from_one_on_paper(db, by, ada, state, kind):
    put_on_paper(db, by, ada, state=state)
    assert [change.kind for change in history.changes(db, limit=1)] == [kind]


def test_copies_are_counted_for_each_visitor(db, by, ada, grace):
    assert [put_on_paper(db, by, ada).copy for _ in range(3)] == [1, 2, 3]
    assert put_on_paper(db, by, grace).copy == 1


def test_today_is_the_events_day(db, by, ada, frozen):
    put_on_paper(db, by, ada)
    frozen.forward(hours=14)  # 11 PM at Pontiac, the next day in UTC
    assert badge_prints.today(db, ada.uuid) == 1
    frozen.forward(hours=1)
    assert badge_prints.today(db, ada.uuid) == 0


def test_badges_of_who_was_merged_count(db, by, ada, nico):
    put_on_paper(db, by, nico)
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert put_on_paper(db, by, ada).copy == 2


def test_nobody_has_no_badge(db, by, ada):
    with pytest.raises(Refused) as refused:
        badge_prints.record(
            db, by, "nobody", code="", stock="a6", layout="default", target="", state="written"
        )
    assert refused.value.refusal is Refusal.NOT_FOUND


def test_many_badges_are_one_change(db, by, ada, grace):
    before = len(history.changes(db))
    pairs = [(who.uuid, who.code) for who in (ada, grace)]
    badge_prints.record_all(
        db, by, pairs, stock="a6", layout="a6", target="badges.pdf", state="written"
    )
    assert len(history.changes(db)) == before + 1
    assert [len(badge_prints.of(db, who.uuid)) for who in (ada, grace)] == [1, 1]
