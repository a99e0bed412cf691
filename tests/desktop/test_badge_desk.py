"""Badges at the stand: printed by themselves or not, as PDF without a printer, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from db import badge_prints, visitor_codes
from desktop.badge.printers import system
from desktop.badge.printers.base import Refusal, Refused
from desktop.settings import load
from desktop.widgets.buttons import Button
from tests.desktop.pages.stand import ask, make_fair, settle
from tests.desktop.window_stand import FakePrinters, open_window, toast, verdict


@pytest.fixture
def people(event_file_path, frozen, by):
    return make_fair(event_file_path, by)


@pytest.fixture
def printers(monkeypatch):
    fake = FakePrinters()
    monkeypatch.setattr(system, "print_badges", fake.print_badges)
    monkeypatch.setattr(system, "queues", fake.queues)
    return fake


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printers):
    with open_window(qtbot, event_file_path, printer="Zebra") as made:
        yield made


def scan(qtbot, window, code):
    with qtbot.waitSignal(window.reception.answered):
        window.wedge.scanned.emit(code)
    calm(qtbot, window)


def calm(qtbot, window):
    settle(qtbot, window.store)
    qtbot.waitUntil(window.badges.is_idle)
    settle(qtbot, window.store)


def prints(qtbot, window, person):
    found = ask(qtbot, window.store, badge_prints.of, person.uuid)
    return [(made.target, made.state, made.reason) for made in found]


class TestByThemselves:
    def test_a_first_check_in_prints_and_is_noted(self, qtbot, window, people, printers):
        scan(qtbot, window, people["ada"].code)
        assert printers.printed == [("Zebra", "Ada", people["ada"].code)]
        assert prints(qtbot, window, people["ada"]) == [("Zebra", "submitted", "")]

    def test_a_second_scan_prints_no_second_badge(self, qtbot, window, people, printers, frozen):
        scan(qtbot, window, people["ada"].code)
        frozen.forward(minutes=5)
        scan(qtbot, window, people["ada"].code)
        frozen.forward(days=1)
        scan(qtbot, window, people["ada"].code)
        assert len(printers.printed) == 1

    def test_a_new_code_needs_a_new_badge(self, qtbot, window, people, printers):
        scan(qtbot, window, people["ada"].code)
        told = []
        window.store.write(told.append, visitor_codes.lost, people["ada"].uuid)
        calm(qtbot, window)
        window.reception.check_in_visitor(people["ada"].uuid)
        calm(qtbot, window)
        window.badges.print_badge(window.reception.case.visitor)
        calm(qtbot, window)
        assert printers.printed[-1] == ("Zebra", "Ada", told[0])

    def test_switched_off_nothing_is_printed(self, qtbot, window, people, printers):
        window.preferences.change(auto_print=False)
        scan(qtbot, window, people["ada"].code)
        assert printers.printed == []

    def test_without_a_printer_nothing_is_made_unasked(self, qtbot, window, people, printers):
        window.preferences.change(printer="")
        scan(qtbot, window, people["ada"].code)
        assert printers.printed == []
        assert prints(qtbot, window, people["ada"]) == []


class TestOnDemand:
    def test_without_a_printer_the_badge_is_a_pdf_beside_the_event(
        self, qtbot, window, people, event_file_path
    ):
        window.preferences.change(printer="")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        made = list(event_file_path.with_name("test badges").glob("*.pdf"))
        assert len(made) == 1
        assert made[0].read_bytes().startswith(b"%PDF")
        assert prints(qtbot, window, people["ada"]) == [(made[0].name, "written", "")]
        assert toast(window) == "1 badge saved in “test badges”"

    def test_the_folder_of_a_saved_badge_is_a_click_away(
        self, qtbot, window, people, event_file_path, monkeypatch
    ):
        opened = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        window.preferences.change(printer="")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        window.shell.toast.findChild(Button).click()
        assert [Path(url.toLocalFile()) for url in opened] == [
            event_file_path.with_name("test badges")
        ]

    def test_the_files_name_tells_no_name(self, qtbot, window, people, event_file_path):
        window.preferences.change(printer="")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        made = next(event_file_path.with_name("test badges").glob("*.pdf"))
        assert "Ada" not in made.name
        assert "Lovelace" not in made.name

    def test_a_reprint_keeps_its_reason(self, qtbot, window, people):
        window.badges.print_badge(people["ada"], "again")
        calm(qtbot, window)
        assert prints(qtbot, window, people["ada"]) == [("Zebra", "submitted", "again")]

    def test_several_badges_go_into_one_file(self, qtbot, window, people, tmp_path):
        window.badges.save_pdf(list(people.values()), tmp_path / "all.pdf")
        calm(qtbot, window)
        assert toast(window) == f"4 badges saved in “{tmp_path.name}”"
        assert len(prints(qtbot, window, people["nico"])) == 1

    def test_a_test_badge_is_nobodys_and_is_noted_nowhere(self, qtbot, window, printers, people):
        window.badges.print_test()
        calm(qtbot, window)
        assert printers.printed == [("Zebra", "Test", "VBBBBBBBBBBBBBBB")]
        assert toast(window) == "Test badge sent to Zebra"


class TestTrouble:
    def test_a_refusing_printer_spoils_no_check_in(self, qtbot, window, people, printers):
        printers.trouble = Refused(Refusal.STOPPED, "Zebra", "media-empty")
        scan(qtbot, window, people["ada"].code)
        assert verdict(window).word == "CHECKED IN"
        assert "Zebra is paused" in window.shell.bar["printer"].words()
        assert prints(qtbot, window, people["ada"]) == []

    def test_the_trouble_stays_in_sight_until_a_badge_went_well(
        self, qtbot, window, people, printers
    ):
        printers.trouble = Refused(Refusal.STOPPED, "Zebra", "media-empty")
        scan(qtbot, window, people["ada"].code)
        window.preferences.change(language="it")
        qtbot.waitUntil(lambda: "Zebra è in pausa" in window.shell.bar["printer"].words())
        printers.trouble = None
        scan(qtbot, window, people["grace"].code)
        assert window.shell.bar["printer"].words() == "Zebra"

    def test_another_printer_has_no_trouble_yet(self, qtbot, window, people, printers):
        printers.trouble = Refused(Refusal.NO_SUCH_QUEUE, "Zebra")
        scan(qtbot, window, people["ada"].code)
        window.preferences.change(printer="Brother")
        assert window.shell.bar["printer"].words() == "Brother"

    def test_a_folder_that_cannot_be_written_is_told(self, qtbot, window, people, event_file_path):
        window.preferences.change(printer="")
        event_file_path.with_name("test badges").write_text("in the way")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        assert toast(window).startswith("The badge could not be written there.")


def test_the_usual_stock_is_the_countrys_until_somebody_chooses(window):
    assert window.badges.stock.id == "zebra-4x3"
    window.preferences.change(stock="a6")
    assert window.badges.stock.id == "a6"
    window.preferences.change(stock="no-such")
    assert window.badges.stock.id == "zebra-4x3"
    assert load().stock == "no-such"
