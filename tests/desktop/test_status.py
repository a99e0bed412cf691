"""The status bar: true, in the event's time, in the language of now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import driver, event_file, events
from db.access import operators
from db.door import check_ins, head_counts
from db.erasure import erasing
from db.errors import EnvironmentFault, Fault
from db.past import changes
from db.past.changes import By
from db.visitor import visitors
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window, toast


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def asked_to_erase(db, by, uuid):
    return erasing.erase(db, replace(by, reason="a letter", vouched=True), uuid)


def says(window, key):
    return window.shell.bar[key].words()


def do(qtbot, window, command, *args, **named):
    window.store.write(None, command, *args, **named)
    settle(qtbot, window.store)


def test_the_time_of_the_last_save_is_the_events(qtbot, window, people, frozen):
    frozen.forward(minutes=91)
    do(qtbot, window, visitors.edit, people["ada"].uuid, company="Babbage & Co")
    assert says(window, "saved") == "Saved on this laptop 10:42\u00a0AM"
    assert window.status.saved_at == "10:42\u00a0AM"


def test_a_full_disk_stays_in_sight_until_something_is_saved(qtbot, window, people, frozen):
    def full(db, by, *_args, **_named):
        raise EnvironmentFault(Fault.DISK_FULL)

    frozen.forward(minutes=91)
    do(qtbot, window, full)
    assert says(window, "saved") == "Not saved since 9:11\u00a0AM"
    do(qtbot, window, visitors.edit, people["ada"].uuid, company="Babbage & Co")
    assert says(window, "saved") == "Saved on this laptop 10:42\u00a0AM"


def test_a_scan_that_was_not_saved_says_so_in_the_bar_too(qtbot, window, people, monkeypatch):
    def full(db, by, *_args, **_named):
        raise EnvironmentFault(Fault.DISK_FULL)

    monkeypatch.setattr(check_ins, "check_in", full)
    window.reception.scan(people["ada"].code)
    settle(qtbot, window.store)
    assert says(window, "saved").startswith("Not saved since")


def test_who_is_here_is_counted_after_each_check_in(qtbot, window, people):
    assert says(window, "here") == "0 of 4 here today"
    do(qtbot, window, check_ins.check_in_visitor, people["ada"].uuid)
    assert says(window, "here") == "1 of 4 here today"


def test_who_came_and_was_erased_is_still_one_of_those_who_came(qtbot, window, people):
    for one in people.values():
        do(qtbot, window, check_ins.check_in_visitor, one.uuid)
    do(qtbot, window, asked_to_erase, people["ada"].uuid)
    assert says(window, "here") == "4 of 4 here today"


def test_those_without_data_are_counted_apart(qtbot, window, people):
    do(qtbot, window, head_counts.count_only, people=3)
    assert says(window, "here").endswith("here today · +3 without data")


def test_a_card_on_its_way_is_told(window):
    window.wedge.progress.emit(120)
    assert says(window, "scanner") == "Receiving a card: 120 characters"


def test_the_bar_speaks_the_language_of_now(qtbot, window, people):
    window.status.heard_scan()
    window.preferences.change(language="it")
    qtbot.waitUntil(lambda: says(window, "scanner") == "Ultima scansione 09:11")
    assert says(window, "saved") == "Salvato su questo portatile 09:11"
    assert says(window, "here") == "Oggi qui 0 su 4"
    assert says(window, "printer") == "Nessuna stampante: i badge diventano PDF"


def test_every_change_bears_the_operator_of_now(qtbot, window):
    do(qtbot, window, operators.save, name="Elena")
    window.preferences.change(operator="Elena")
    assert window.store.by == By("Elena", window.preferences.settings.station_id)


def test_who_is_at_the_laptop_is_seen_everywhere_once_there_is_a_choice(qtbot, window):
    window.preferences.change(operator="")
    assert window.shell.bar["operator"].isHidden()
    do(qtbot, window, operators.save, name="Elena")
    assert says(window, "operator") == "Nobody is chosen at this laptop"
    window.preferences.change(operator="Elena")
    assert says(window, "operator") == "Elena"
    window.shell.go_to("reception")
    window.shell.bar["operator"].pressed.emit()
    page = window.shell.current()
    assert page is window.shell.page("settings")
    assert page.operators.present.hasFocus()


def test_who_is_no_operator_of_this_event_writes_nothing_in_it(qtbot, window):
    do(qtbot, window, operators.save, name="Elena")
    window.preferences.change(operator="Ada")
    assert window.store.by.operator == ""
    assert window.preferences.settings.operator == "Ada", "another file may know them"
    do(qtbot, window, operators.save, name="Ada")
    assert (window.store.by.operator, says(window, "operator")) == ("Ada", "Ada")


def test_a_zone_that_this_laptop_does_not_know_is_told_and_stops_nobody(
    qtbot, theme, language, people, event_file_path, frozen
):
    with (
        event_file.open_file(event_file_path) as opened,
        changes.transaction(opened.db, By("Tom"), "event"),
    ):
        driver.run(opened.db, "UPDATE event SET zone = 'Mars/Olympus'")
    with open_window(qtbot, event_file_path) as window:
        assert "“Mars/Olympus”. Nothing is lost" in toast(window)
        assert says(window, "zone") == "Times by the laptop's clock"
        window.reception.scan(people["ada"].code)
        settle(qtbot, window.store)
        assert says(window, "here") == "1 of 4 here today"
        do(qtbot, window, events.edit, zone="America/Detroit")
        settle(qtbot, window.store)
        assert says(window, "zone") == ""
