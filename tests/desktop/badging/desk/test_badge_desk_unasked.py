"""Badges that are printed by themselves or not, and never in the way of a check-in."""

from __future__ import annotations

import pytest

from db.badges import job_orders
from db.past import history
from db.rows import Way
from db.visitor import visitor_codes
from desktop.badge.printers.base import Trouble
from tests.desktop.badging.desk.at_the_badges import DONE, prints, scan
from tests.desktop.pages.stand import ask
from tests.desktop.window_stand import calm, open_window, toast, verdict


class TestByThemselves:
    def test_a_first_check_in_prints_and_is_noted(self, qtbot, window, people, printer):
        scan(qtbot, window, people["ada"].code)
        assert printer.codes == [people["ada"].code]
        assert prints(qtbot, window, people["ada"]) == [("Zebra", DONE, "")]

    def test_a_second_scan_and_another_day_print_no_second_badge(
        self, qtbot, window, people, printer, frozen
    ):
        scan(qtbot, window, people["ada"].code)
        frozen.forward(minutes=5)
        scan(qtbot, window, people["ada"].code)
        frozen.forward(days=1)
        scan(qtbot, window, people["ada"].code)
        assert len(printer.codes) == 1

    def test_who_came_yesterday_without_a_badge_gets_none_unasked(
        self, qtbot, window, people, printer, frozen
    ):
        window.preferences.change(auto_print=False)
        scan(qtbot, window, people["ada"].code)
        window.preferences.change(auto_print=True)
        frozen.forward(days=1)
        scan(qtbot, window, people["ada"].code)
        assert printer.codes == []

    def test_nor_does_who_comes_back_in_or_goes_out(self, qtbot, window, people, printer):
        window.preferences.change(auto_print=False)
        scan(qtbot, window, people["ada"].code)
        window.preferences.change(auto_print=True)
        window.reception.desk.check_out(people["ada"])
        calm(qtbot, window)
        assert window.reception.case.scan.way is Way.EXIT
        scan(qtbot, window, people["ada"].code)
        assert window.reception.case.scan.reentry
        assert printer.codes == []

    def test_a_badge_that_is_on_its_way_is_not_asked_for_again(
        self, qtbot, window, people, printer
    ):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        window.reception.desk.undo(window.reception.case)
        calm(qtbot, window)
        scan(qtbot, window, people["ada"].code)
        assert verdict(window).word == "CHECKED IN"
        assert len(printer.submitted) == 1

    def test_once_its_mark_is_taken_back_it_is_printed_again(self, qtbot, window, people, printer):
        scan(qtbot, window, people["ada"].code)
        changes = ask(qtbot, window.store, history.of, people["ada"].uuid)
        for kind in ("check_in", "print"):
            made = next(change for change in changes if change.kind == kind)
            window.telling._undoing.undo(made.uuid)
            calm(qtbot, window)
        assert toast(window).endswith("only the mark: what was printed stays printed")
        scan(qtbot, window, people["ada"].code)
        assert len(printer.codes) == 2

    def test_a_new_code_needs_a_new_badge(self, qtbot, window, people, printer):
        scan(qtbot, window, people["ada"].code)
        told = []
        window.store.write(told.append, visitor_codes.lost, people["ada"].uuid)
        calm(qtbot, window)
        window.reception.check_in_visitor(people["ada"].uuid)
        calm(qtbot, window)
        window.badges.print_badge(window.reception.case.visitor)
        calm(qtbot, window)
        assert printer.codes[-1] == told[0]

    @pytest.mark.parametrize("to", ["chosen file", "folder of PDFs"])
    def test_a_badge_that_was_only_saved_as_a_pdf_is_printed_all_the_same(
        self, qtbot, window, people, printer, to
    ):
        ada = people["ada"]
        if to == "chosen file":
            told = {"name": "x.pdf", "stock": "a6"}
            window.store.write(str, job_orders.write_file, [(ada.uuid, ada.code)], **told)
        else:
            window.badges.print_badge(ada, paper=window.badges.looks.paper(""))
        calm(qtbot, window)
        scan(qtbot, window, ada.code)
        assert printer.codes == [ada.code]

    def test_switched_off_nothing_is_printed(self, qtbot, window, people, printer):
        window.preferences.change(auto_print=False)
        scan(qtbot, window, people["ada"].code)
        assert printer.codes == []

    def test_without_a_printer_nothing_is_made_unasked(self, qtbot, window, people, printer):
        window.preferences.change(printer="")
        scan(qtbot, window, people["ada"].code)
        assert printer.codes == []
        assert prints(qtbot, window, people["ada"]) == []


def test_what_an_earlier_run_left_is_seen_to(
    qtbot, theme, language, people, event_file_path, printer
):
    printer.ails = Trouble.PAPER_OUT
    with open_window(qtbot, event_file_path, printer="Zebra") as window:
        scan(qtbot, window, people["ada"].code)
    printer.ails = None
    with open_window(qtbot, event_file_path, printer="Zebra") as window:
        window.badges._warm_up()
        calm(qtbot, window)
        assert prints(qtbot, window, people["ada"]) == [("Zebra", DONE, "")]
    assert len(printer.submitted) == 1
