"""Badges that somebody asks for: on the printer, or as a PDF without one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDesktopServices

from db.badges import badge_jobs, badge_prints
from db.lists_out import exports
from db.rows.prints import Hitch, JobState
from db.visitor import visitors
from desktop.badging import used_labels
from desktop.badging.badge_looks import Paper
from desktop.settings import load
from desktop.widgets.buttons import Button
from tests.desktop.badging.desk.at_the_badges import DONE, prints, scan
from tests.desktop.pages.stand import ask
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import calm, load_stock, toast


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
        (kept,) = ask(qtbot, window.store, badge_prints.of, people["ada"].uuid)
        assert (kept.target, kept.state, kept.trouble) == (made[0].name, DONE, Hitch.WRITTEN)
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
        assert prints(qtbot, window, people["ada"]) == [("Zebra", DONE, "again")]

    def test_a_reprint_that_nobody_gave_a_reason_for_has_that_of_the_log(
        self, qtbot, window, people, frozen
    ):
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        frozen.forward(minutes=1)
        window.store.write(None, visitors.edit, people["ada"].uuid, family_name="King")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        reasons = [reason for _printer, _state, reason in prints(qtbot, window, people["ada"])]
        assert reasons == ["", "corrected"]

    def test_a_badge_has_the_name_of_the_moment_it_is_sent(
        self, qtbot, window, people, printer, monkeypatch
    ):
        names = []
        render = FakePrinter.render

        def look(self, printer, work, folder):
            names.append(work.badges[0].given_name)
            return render(self, printer, work, folder)

        monkeypatch.setattr(FakePrinter, "render", look)
        window.badges.queue.pause("Zebra", paused=True)
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        window.reception.desk.fix(people["ada"].uuid, {"given_name": "Augusta"})
        calm(qtbot, window)
        window.badges.queue.pause("Zebra", paused=False)
        calm(qtbot, window)
        assert names == ["Augusta"]

    def test_many_badges_are_a_job_each_on_labels(self, qtbot, window, people, printer):
        window.badges.print_many(list(people.values()))
        calm(qtbot, window)
        assert [len(paper) for paper in printer.papers] == [1, 1, 1, 1]

    def test_and_one_job_on_sheets(self, qtbot, window, people, printer):
        load_stock(window.preferences, "avery-l4785")
        window.badges.print_many(list(people.values()))
        calm(qtbot, window)
        assert [len(paper) for paper in printer.papers] == [4]

    def test_a_spoilt_label_of_a_sheet_is_not_printed_on_again(
        self, qtbot, window, people, printer, monkeypatch
    ):
        given = []
        render = FakePrinter.render

        def look(self, printer, work, folder):
            given.append(work.places.first_sheet(work.stock.per_page)[0])
            return render(self, printer, work, folder)

        monkeypatch.setattr(FakePrinter, "render", look)
        setup = window.preferences.settings.printer_setup("Zebra")
        window.preferences.change(printers=(replace(setup, stock="avery-l4785"),))
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        (job,) = ask(qtbot, window.store, badge_jobs.of_day)
        window.badges.print_again(job, "spoilt")
        calm(qtbot, window)
        assert given == [1, 2]

    def test_one_badge_goes_elsewhere_and_check_ins_go_on_as_before(
        self, qtbot, window, people, printer
    ):
        office = Paper("Office", window.badges.stocks()["a6"])
        window.badges.print_badge(people["ada"], paper=office)
        calm(qtbot, window)
        scan(qtbot, window, people["nico"].code)
        (kept,) = ask(qtbot, window.store, badge_prints.of, people["ada"].uuid)
        assert (kept.target, kept.stock) == ("Office", "a6")
        assert prints(qtbot, window, people["nico"]) == [("Zebra", DONE, "")]

    def test_and_its_reprint_goes_where_that_stock_lies(self, qtbot, window, people, printer):
        office = Paper("Office", window.badges.stocks()["avery-l4785"])
        window.badges.print_badge(people["ada"], paper=office)
        calm(qtbot, window)
        (job,) = ask(qtbot, window.store, badge_jobs.of_day)
        window.badges.print_again(job, "spoilt")
        calm(qtbot, window)
        (again, _job) = ask(qtbot, window.store, badge_jobs.of_day)
        assert (again.printer, again.stock) == ("Office", "avery-l4785")
        assert used_labels.of(window.preferences.settings, "avery-l4785") == {1, 2}

    def test_a_printer_keeps_its_stock_and_a_pdf_has_one_of_its_own(self, window):
        looks, stocks = window.badges.looks, window.badges.stocks()
        looks.load(Paper("Office", stocks["avery-l4785"]))
        assert looks.paper("Office").stock.id == "avery-l4785"
        assert looks.paper() == looks.paper("Zebra") == Paper("Zebra", stocks["zebra-4x3"])
        load_stock(window.preferences, "a7")
        assert looks.paper("").stock.id == "a7"  # for the printer, unless somebody chose
        looks.load(Paper("", stocks["a6"]))
        assert (looks.paper("").stock.id, looks.paper().stock.id) == ("a6", "a7")

    def test_several_badges_go_into_one_file(self, qtbot, window, people, tmp_path):
        window.badges.files.save_pdf(list(people.values()), tmp_path / "all.pdf")
        calm(qtbot, window)
        assert toast(window) == f"4 badges saved in “{tmp_path.name}”"
        assert prints(qtbot, window, people["nico"]) == [("all.pdf", DONE, "")]
        (one,) = ask(qtbot, window.store, exports.exports)
        assert (one.kind, one.rows, one.name) == ("badges", 4, "all.pdf")


def test_the_usual_stock_is_the_countrys_until_somebody_chooses(window):
    assert window.badges.stock.id == "zebra-4x3"
    load_stock(window.preferences, "a6")
    assert window.badges.stock.id == "a6"
    load_stock(window.preferences, "no-such")
    assert window.badges.stock.id == "zebra-4x3"
    assert load().setup.stock == "no-such"


def test_a_stock_that_is_not_known_here_is_refused_and_not_replaced(qtbot, window, people, printer):
    def jobs():
        return ask(qtbot, window.store, badge_jobs.of_day)

    load_stock(window.preferences, "our-own")
    window.badges.print_badge(people["ada"])
    qtbot.waitUntil(lambda: [job.trouble for job in jobs()] == [Hitch.NO_STOCK])
    assert toast(window).startswith("This laptop knows no badge stock “our-own”: nothing was")
    (job,) = jobs()
    assert (job.state, job.stock, printer.submitted) == (JobState.FAILED, "our-own", [])
    usual = window.badges.looks.usual
    window.badges.looks.load(Paper("Zebra", usual))
    window.badges.print_again(job, "retry")
    qtbot.waitUntil(lambda: jobs()[0].state == DONE)
    assert jobs()[0].stock == usual.id
