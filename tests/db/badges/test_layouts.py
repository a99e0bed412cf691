"""Layouts are kept with the event, given to badge types, and taken back like everything else."""

from __future__ import annotations

import pytest

from db import events
from db.badges import layouts
from db.errors import Refusal, Refused
from db.past import history

TEXT = 'name = "Red band"\n'


@pytest.fixture
def red(db, by):
    return layouts.save_layout(db, by, name="Red band", stock="a6", text=TEXT)


def refusal(act, *args, **named):
    with pytest.raises(Refused) as caught:
        act(*args, **named)
    return caught.value.refusal, caught.value.subject


def test_a_new_layout_belongs_to_nobody_yet(db, red):
    assert layouts.all_layouts(db) == [red]
    assert (red.name, red.stock, red.text) == ("Red band", "a6", TEXT)
    assert (red.types, red.usual) == ((), False)


def test_a_layout_is_found_by_its_name_however_it_is_capitalised(db, red):
    assert layouts.by_name(db, " red BAND ") == red
    assert layouts.by_name(db, "blue band") is None


def test_a_layout_is_given_to_badge_types_and_to_no_other(db, by, red):
    given = layouts.assign_layout(db, by, red.uuid, types=("vip", "press"))
    assert set(given.types) == {"vip", "press"}
    given = layouts.assign_layout(db, by, red.uuid, types=("vip",), usual=True)
    assert (given.types, given.usual) == (("vip",), True)
    assert layouts.assign_layout(db, by, red.uuid, types=()).usual is False


def test_a_type_has_one_layout_the_last_that_it_was_given(db, by, red):
    blue = layouts.save_layout(db, by, name="Blue", stock="a6", text=TEXT)
    layouts.assign_layout(db, by, red.uuid, types=("vip",), usual=True)
    layouts.assign_layout(db, by, blue.uuid, types=("vip",), usual=True)
    kept = {one.name: (one.types, one.usual) for one in layouts.all_layouts(db)}
    assert kept == {"Red band": ((), False), "Blue": (("vip",), True)}


def test_saving_and_giving_out_are_one_change_and_one_undo(db, by):
    made = layouts.save_layout(
        db, by, name="VIP", stock="a6", text=TEXT, types=("vip",), usual=False
    )
    change = history.changes(db, limit=1)[0]
    assert (change.kind, change.about) == ("layout", "VIP")
    assert made.types == ("vip",)
    history.undo(db, by)
    assert layouts.all_layouts(db) == []
    assert layouts.save_layout(db, by, name="VIP", stock="a6", text=TEXT).types == ()


def test_nothing_is_written_when_nothing_differs(db, by, red):
    given = layouts.assign_layout(db, by, red.uuid, types=("vip",))
    before = history.changes(db)
    same = {"uuid": red.uuid, "name": "Red band", "stock": "a6", "text": TEXT}
    assert layouts.save_layout(db, by, **same) == given
    assert layouts.save_layout(db, by, **same, types=("vip",)) == given
    assert history.changes(db) == before
    assert layouts.save_layout(db, by, **same, types=()).types == ()


def test_a_correction_is_undone_to_what_it_was(db, by, red):
    layouts.save_layout(db, by, uuid=red.uuid, name="Wine band", stock="a7", text="# new")
    history.undo(db, by)
    assert layouts.all_layouts(db) == [red]


def test_a_removed_layout_comes_back_to_those_who_had_it(db, by, red):
    given = layouts.assign_layout(db, by, red.uuid, types=("vip",), usual=True)
    layouts.remove_layout(db, by, red.uuid)
    assert layouts.all_layouts(db) == []
    history.undo(db, by)
    assert layouts.all_layouts(db) == [given]


def test_a_badge_type_can_be_corrected_and_keeps_its_layout(db, by, red):
    layouts.assign_layout(db, by, red.uuid, types=("vip",))
    vip = next(kind for kind in events.badge_types(db) if kind.code == "vip")
    events.save_badge_type(
        db,
        by,
        uuid=vip.uuid,
        code=vip.code,
        name_en="Guest of honour",
        name_it="Ospite d’onore",
        colour=vip.colour,
        position=vip.position,
    )
    assert layouts.by_uuid(db, red.uuid).types == ("vip",)


def test_what_cannot_be_kept_is_refused_and_nothing_is_changed(db, by, red):
    before = history.changes(db)
    save = {"name": "x", "stock": "a6", "text": TEXT}

    def bad(**fields):
        return refusal(layouts.save_layout, db, by, **(save | fields))

    assert bad(name="  ") == (Refusal.BAD_VALUE, "name")
    assert bad(name="x" * 81) == (Refusal.BAD_VALUE, "name")
    assert bad(text="") == (Refusal.BAD_VALUE, "text")
    assert bad(text="x" * (layouts.LONGEST_TEXT + 1)) == (Refusal.BAD_VALUE, "text")
    assert bad(name="RED  band") == (Refusal.NAME_TAKEN, "Red band")
    assert bad(uuid="nobody") == (Refusal.NOT_FOUND, "nobody")
    assert bad(types=("king",)) == (Refusal.UNKNOWN_BADGE_TYPE, "king")
    assert refusal(layouts.remove_layout, db, by, "nobody") == (Refusal.NOT_FOUND, "nobody")
    assign = layouts.assign_layout
    assert refusal(assign, db, by, "nobody", types=()) == (Refusal.NOT_FOUND, "nobody")
    assert history.changes(db) == before
    assert layouts.all_layouts(db) == [red]
