"""Who may do what needs a supervisor, and how often somebody may guess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from db import clock, driver, event_file, events
from db.access import operators, rights
from db.access.guarded import Act
from db.door import check_ins
from db.erasure import erased_words, erasing, retention
from db.errors import Refusal, Refused
from db.keeping import archives, closing, copies, receipts, sealed_backups, seals
from db.past import history
from db.past.changes import By
from db.privacy import notices
from db.visitor import visitors

TOM = By("Tom", "laptop-1", "a guest of hers")
OFFICE = By("Tom", "laptop-1", vouched=True)
"""Who prepares what a test is about, once a supervisor has a PIN."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """A PIN takes 40 ms as it should be."""
    monkeypatch.setattr(operators, "_N", 16)


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
    ("pin", "why"),
    [(None, "pin_needed"), ("", "pin_needed"), ("1357", "pin_of_staff"), ("0", "pin_wrong")],
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


def test_who_has_left_may_no_longer(db, elena):
    operators.save(db, OFFICE, name="Maria", role="supervisor", pin="4711")
    operators.remove(db, OFFICE, elena.uuid)
    assert refusal(db, "2468").refusal is Refusal.PIN_WRONG
    assert rights.permit(db, TOM, "4711")
    with pytest.raises(Refused) as left:
        rights.identify(db, TOM, elena.uuid, "2468")
    assert left.value.refusal is Refusal.NOT_FOUND


def test_who_is_staff_from_now_on_may_no_longer(db, elena):
    operators.save(db, OFFICE, name="Maria", role="supervisor", pin="4711")
    operators.save(db, OFFICE, uuid=elena.uuid, name="Elena", role="staff")
    assert refusal(db, "2468").refusal is Refusal.PIN_OF_STAFF


def test_the_right_pin_of_the_staff_is_no_wrong_try(db, elena):
    for _ in range(rights.FREE_TRIES + 1):
        assert refusal(db, "1357").refusal is Refusal.PIN_OF_STAFF
    assert rights.permit(db, TOM, "2468")
    for _ in range(rights.FREE_TRIES):
        refusal(db, "0000")
    assert refusal(db, "1357").refusal is Refusal.PIN_WAIT, "nor does it open another one"


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
    operators.save(db, OFFICE, name="Maria", role="supervisor", pin="4711")
    made = history.changes(db, limit=1)[0].uuid
    for pin, why in ((None, "pin_needed"), ("1357", "pin_of_staff")):
        with pytest.raises(Refused) as refused:
            history.undo(db, TOM, made, pin=pin)
        assert refused.value.refusal.value == why
    assert operators.by_name(db, "Maria")
    history.undo(db, TOM, made, pin="2468")
    assert not operators.by_name(db, "Maria")


def test_what_visitors_were_promised_is_a_supervisors_to_change(db, by, elena):
    day = {"retention_until": date(2027, 4, 25)}
    with pytest.raises(Refused) as refused:
        rights.permit_edit(db, TOM, "1357", day)
    assert refused.value.refusal is Refusal.PIN_OF_STAFF
    assert rights.permit_edit(db, TOM, None, {"venue": "Hall 3"}) == TOM
    events.edit(db, rights.permit_edit(db, TOM, "2468", day), **day)
    assert rights.permit_edit(db, TOM, None, day) == TOM, "it is so already"
    made = history.changes(db, limit=1)[0].uuid
    with pytest.raises(Refused) as refused:
        history.undo(db, TOM, made)
    assert refused.value.refusal is Refusal.PIN_NEEDED
    history.undo(db, TOM, made, pin="2468")
    assert events.current(db).retention_until is None


@pytest.mark.parametrize(
    "pin",
    ["VBCD FGHJ KLNP RSTV", "vbcdfghjklnprstv", "    ", "0000", "1234", "987654", "abcd"],
)
def test_a_pin_is_nothing_that_a_scanner_types_nor_anybodys_first_try(db, by, pin):
    with pytest.raises(Refused) as refused:
        operators.save(db, by, name="Elena", pin=pin)
    assert refused.value.refusal is Refusal.PIN_UNFIT


def test_no_two_have_the_same_pin(db, by):
    elena = operators.save(db, by, name="Elena", role="supervisor", pin="2468")
    vouched = replace(by, vouched=True)
    with pytest.raises(Refused) as refused:
        operators.save(db, vouched, name="Nora", pin="2468")
    assert refused.value.refusal is Refusal.PIN_TAKEN, "else she is a supervisor by it"
    operators.save(db, vouched, uuid=elena.uuid, name="Elena", role="supervisor", pin="2468")


def test_only_one_place_decides():
    """Whoever looks a PIN up by itself would count no tries."""
    top = Path(__file__).parents[3]
    asking = {
        path.relative_to(top).as_posix()
        for package in ("db", "desktop")
        for path in (top / package).rglob("*.py")
        if any(
            word in path.read_text("utf-8")
            for word in ("supervisor_with", "check_pin", "is_of_staff")
        )
    }
    assert asking == {"db/access/operators.py", "db/access/rights.py"}


class TestWhatIsGuarded:
    """Each act refuses by itself, whatever command or page forgot to ask for a PIN."""

    @pytest.fixture
    def acts(self, db, event_file, ada, by, tmp_path, quick_seals, frozen, monkeypatch):
        """What does each of them, as who acts."""
        monkeypatch.setattr(receipts, "_N", 16)
        visitors.block(db, by, ada.uuid)
        events.edit(db, by, retention_until=events.current(db).ends)
        frozen.forward(days=30)
        notices.fill(db, by)
        notice = notices.template(db, "en")
        operators.save(db, by, name="Elena", role="supervisor", pin="2468")
        words = {"version": "9", "title": "Other", "text": notice.text}
        named = {"language": "en", "purposes": notice.purposes}
        force = {"force": True, "reason": "a guest"}

        def close(by):
            with closing.room(event_file.path):
                seal = seals.seal_for("a passphrase for the office")
                closing.hand_over(db, by, event_file.path, tmp_path / "x.sealed", seal)

        return {
            Act.ARCHIVE: lambda by: archives.record(db, by, "all.json"),
            Act.CLOSE: close,
            Act.COPY: lambda by: copies.for_laptop(db, by, tmp_path / "hall B.desk"),
            Act.ERASE: lambda by: erasing.erase(db, by, ada.uuid),
            Act.FORCE: lambda by: check_ins.check_in_visitor(db, by, ada.uuid, **force),
            Act.NOTICE: lambda by: notices.save(db, by, **named, **words),
            Act.OPERATORS: lambda by: operators.save(db, by, name="Nora"),
            Act.PROMISE: lambda by: events.edit(db, by, controller="Somebody else"),
            Act.RETENTION: lambda by: retention.anonymise(db, by),
            Act.SECOND_PLACE: lambda by: sealed_backups.agree(db, by, seals.seal_for("x" * 12)),
            Act.UNBLOCK: lambda by: visitors.unblock(db, by, ada.uuid),
        }

    @pytest.mark.parametrize("act", Act)
    def test_it_is_refused_unless_a_supervisor_let_them(self, db, acts, act):
        assert set(acts) == set(Act)
        before = history.changes(db)
        with pytest.raises(Refused) as refused:
            acts[act](TOM)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.PIN_NEEDED, act.value)
        assert history.changes(db) == before
        acts[act](rights.permit(db, TOM, "2468"))
        assert history.changes(db) != before

    def test_nothing_of_the_archive_is_written_or_given_before_anybody_asked(
        self, db, acts, tmp_path
    ):
        target = tmp_path / "all.json"
        for write in (partial(archives.write, target=target), archives.gather):
            with pytest.raises(Refused, match="pin_needed"):
                write(db, TOM)
        assert not target.exists()

    def test_taking_a_name_out_of_notes_is_guarded_as_the_erasure_is(self, db, acts, ada):
        allowed = rights.permit(db, replace(TOM, reason="a letter"), "2468")
        gone = erasing.erase(db, allowed, ada.uuid)
        with pytest.raises(Refused, match="pin_needed"):
            erased_words.clear_notes(db, TOM, gone.to_review, gone.names, ada.uuid)
        erased_words.clear_notes(db, allowed, gone.to_review, gone.names, ada.uuid)
        assert history.changes(db, limit=1)[0].kind == "erase_cleared"

    def test_the_rest_of_the_event_is_everybodys(self, db, acts):
        assert events.edit(db, TOM, venue="Hall 3").venue == "Hall 3"

    def test_blocking_is_everybodys_and_taking_it_back_is_not(self, db, by, ada):
        operators.save(db, by, name="Elena", role="supervisor", pin="2468")
        visitors.block(db, TOM, ada.uuid)
        blocked = history.changes(db, limit=1)[0].uuid
        with pytest.raises(Refused, match="pin_needed"):
            history.undo(db, TOM, blocked)
        assert visitors.by_uuid(db, ada.uuid).blocked
        history.undo(db, TOM, blocked, pin="2468")
        assert not visitors.by_uuid(db, ada.uuid).blocked

    def test_what_was_merged_with_somebody_blocked_is_taken_apart_by_anybody(
        self, db, by, ada, grace
    ):
        visitors.block(db, by, ada.uuid)
        operators.save(db, by, name="Elena", role="supervisor", pin="2468")
        assert visitors.merge(db, TOM, grace.uuid, ada.uuid).blocked
        history.undo(db, TOM)
        assert visitors.by_uuid(db, ada.uuid).blocked
        assert not visitors.by_uuid(db, grace.uuid).blocked


def test_whoever_names_what_is_guarded_asks_for_the_pin():
    """Refused it would be anyhow; but then nobody could say the PIN that it needs."""
    guarded = (
        *(
            "archives.record",
            "archives.write(",
            "archives.gather",
            "clear_notes(",
            "closing.hand_over(",
            "copies.for_laptop",
            "erasing.erase(",
        ),
        *("events.edit(", '"force": True', "notices.save(", "operators.remove"),
        *("operators.save,", "operators.save(", "retention.anonymise", "visitors.unblock"),
    )
    top = Path(__file__).parents[3]
    naming, asking = {}, set()
    for path in (top / "desktop").rglob("*.py"):
        source = path.read_text("utf-8")
        if named := {one for one in guarded if one in source}:
            naming[path.relative_to(top).as_posix()] = named
        if "rights.permit" in source or " allow(" in source:
            asking.add(path.relative_to(top).as_posix())
    assert set().union(*naming.values()) == set(guarded), "else the list is out of date"
    assert naming.keys() - asking == set(), naming
