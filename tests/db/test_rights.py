"""Who may do what needs a supervisor, and how often somebody may guess."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from db import clock, driver, event_file, events, history, operators, rights
from db.changes import By
from db.errors import Refusal, Refused

TOM = By("Tom", "laptop-1", "a guest of hers")


@pytest.fixture
def elena(db, by):
    operators.save(db, by, name="Tom", pin="1357")
    return operators.save(db, by, name="Elena", role="supervisor", pin="2468")


@pytest.fixture
def wait(monkeypatch):
    """Let so many seconds pass."""
    at = [clock.now()]
    monkeypatch.setattr(clock, "now", lambda: at[0])

    def wait(seconds):
        at[0] += timedelta(seconds=seconds)

    return wait


def refusal(db, pin, by=TOM):
    with pytest.raises(Refused) as refused:
        rights.permit(db, by, pin)
    return refused.value


def test_anybody_may_while_no_supervisor_has_a_pin(db, by):
    operators.save(db, by, name="Tom", pin="1357")
    operators.save(db, by, name="Elena", role="supervisor")
    assert rights.permit(db, TOM, None) == TOM
    assert rights.permit(db, TOM, "no such PIN") == TOM


@pytest.mark.parametrize(
    ("pin", "why"), [(None, "pin_needed"), ("", "pin_needed"), ("1357", "pin_wrong")]
)
def test_staff_may_not(db, elena, pin, why):
    assert refusal(db, pin).refusal.value == why


def test_it_is_kept_on_whose_word_it_was_done(db, elena):
    assert rights.permit(db, TOM, "2468").reason == "a guest of hers (Elena)"
    own = By("Elena", "laptop-1", "I know her")
    assert rights.permit(db, own, "2468") == own


def test_a_pin_is_no_reason(db, elena):
    allowed = rights.permit(db, By("Tom", "laptop-1", " "), "2468")
    assert (allowed.operator, allowed.reason.strip()) == ("Elena", "")


def test_who_has_left_may_no_longer(db, by, elena):
    operators.save(db, by, name="Maria", role="supervisor", pin="4711")
    operators.remove(db, by, elena.uuid)
    assert refusal(db, "2468").refusal is Refusal.PIN_WRONG
    assert rights.permit(db, TOM, "4711")
    with pytest.raises(Refused) as left:
        rights.identify(db, TOM, elena.uuid, "2468")
    assert left.value.refusal is Refusal.NOT_FOUND


def test_who_is_staff_from_now_on_may_no_longer(db, by, elena):
    operators.save(db, by, name="Maria", role="supervisor", pin="4711")
    operators.save(db, by, uuid=elena.uuid, name="Elena", role="staff")
    assert refusal(db, "2468").refusal is Refusal.PIN_WRONG


def test_after_five_wrong_pins_even_the_right_one_waits(db, elena, wait):
    for _ in range(rights.FREE_TRIES):
        assert refusal(db, "0000").refusal is Refusal.PIN_WRONG
    waits = refusal(db, "2468")
    assert (waits.refusal, waits.subject) == (Refusal.PIN_WAIT, "30")
    wait(29)
    assert refusal(db, "2468").subject == "1"
    wait(1)
    assert rights.permit(db, TOM, "2468")
    assert refusal(db, "0000").refusal is Refusal.PIN_WRONG, "the count begins anew"


def test_each_wrong_pin_more_doubles_the_wait_to_a_quarter_of_an_hour(db, elena, wait):
    waits = []
    for _ in range(rights.FREE_TRIES + 7):
        refusal(db, "0000")
        told = refusal(db, "0000")
        if told.refusal is Refusal.PIN_WAIT:
            waits.append(int(told.subject))
            wait(waits[-1])
    assert waits[:4] == [30, 60, 120, 240]
    assert set(waits[5:]) == {900}


def test_a_clock_that_was_set_back_makes_nobody_wait_longer(db, elena, wait):
    for _ in range(rights.FREE_TRIES):
        refusal(db, "0000")
    wait(-86_400)
    assert refusal(db, "2468").subject == "30"


def test_the_wait_outlives_the_program(db, event_file_path, event_file, elena):
    for _ in range(rights.FREE_TRIES):
        refusal(db, "0000")
    event_file.close()
    with open_again(event_file_path) as opened:
        assert refusal(opened.db, "2468").refusal is Refusal.PIN_WAIT


def open_again(path: Path) -> event_file.EventFile:
    return event_file.open_file(path)


def test_ones_own_right_pin_opens_no_more_tries_at_anothers(db, elena):
    tom = operators.by_name(db, "Tom")
    assert tom is not None
    for _ in range(rights.FREE_TRIES):
        with pytest.raises(Refused):
            rights.identify(db, TOM, elena.uuid, "0000")
        assert rights.identify(db, TOM, tom.uuid, "1357") == tom
    with pytest.raises(Refused) as waits:
        rights.identify(db, TOM, elena.uuid, "2468")
    assert waits.value.refusal is Refusal.PIN_WAIT


def test_wrong_pins_are_in_the_activity_list_without_the_pin(db, elena):
    refusal(db, "97531")
    (told,) = history.changes(db, limit=1)
    assert (told.kind, told.operator, told.reason) == ("pin_wrong", "Tom", "")
    with pytest.raises(Refused) as refused:
        history.undo(db, TOM, told.uuid)
    assert refused.value.refusal is Refusal.NOT_UNDOABLE
    assert driver.one(db, "SELECT count(*) FROM history WHERE new LIKE '%97531%'") == (0,)


def test_a_full_disk_keeps_no_right_pin_out_and_lets_no_wrong_one_in(db, elena):
    refusal(db, "0000")
    db.conn.execute("PRAGMA query_only=ON")  # no change can be written, as on a full disk
    assert refusal(db, "0000").refusal is Refusal.PIN_WRONG, "and not that the disk is full"
    assert rights.permit(db, TOM, "2468")


def test_nothing_that_only_a_supervisor_may_change_is_undone_without_one(db, elena):
    made = history.changes(db, limit=1)[0].uuid
    for pin, why in ((None, "pin_needed"), ("1357", "pin_wrong")):
        with pytest.raises(Refused) as refused:
            history.undo(db, TOM, made, pin=pin)
        assert refused.value.refusal.value == why
    assert operators.needs_pin(db)
    history.undo(db, TOM, made, pin="2468")
    assert not operators.needs_pin(db)


def test_what_visitors_were_promised_is_a_supervisors_to_change(db, by, elena):
    day = {"retention_until": date(2027, 4, 25)}
    with pytest.raises(Refused) as refused:
        rights.permit_edit(db, TOM, "1357", day)
    assert refused.value.refusal is Refusal.PIN_WRONG
    assert rights.permit_edit(db, TOM, None, {"venue": "Hall 3"}) == TOM
    events.edit(db, rights.permit_edit(db, TOM, "2468", day), **day)
    assert rights.permit_edit(db, TOM, None, day) == TOM, "it is so already"
    made = history.changes(db, limit=1)[0].uuid
    with pytest.raises(Refused) as refused:
        history.undo(db, TOM, made)
    assert refused.value.refusal is Refusal.PIN_NEEDED
    history.undo(db, TOM, made, pin="2468")
    assert events.current(db).retention_until is None


@pytest.mark.parametrize("pin", ["VBCD FGHJ KLNP RSTV", "vbcdfghjklnprstv", "    "])
def test_a_pin_is_nothing_that_a_scanner_types(db, by, pin):
    with pytest.raises(Refused) as refused:
        operators.save(db, by, name="Elena", pin=pin)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, "pin")


def test_only_one_place_decides():
    """Whoever looks a PIN up by itself would count no tries."""
    top = Path(__file__).parents[2]
    asking = {
        path.relative_to(top).as_posix()
        for package in ("db", "desktop")
        for path in (top / package).rglob("*.py")
        if any(word in path.read_text("utf-8") for word in ("supervisor_with", "check_pin"))
    }
    assert asking == {"db/operators.py", "db/rights.py"}
