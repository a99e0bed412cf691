"""Badges at the stand: printed by themselves or not, as PDF without a printer, never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from db.badges import badge_jobs, badge_prints, job_orders
from db.lists_out import exports
from db.past import history
from db.rows import Way
from db.rows.prints import Hitch, JobState
from db.visitor import visitor_codes, visitors
from desktop.badge import printers as ways
from desktop.badge.printers import folder
from desktop.badge.printers.base import Phase, Trouble
from desktop.badging import used_labels
from desktop.badging.badge_looks import Paper
from desktop.settings import load
from desktop.widgets.buttons import Button
from tests.desktop.pages.stand import ask, fair, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import load_stock, open_window, toast, verdict

DONE = JobState.DONE


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def printer(monkeypatch):
    """Every printer; the folder of PDFs is a real one."""
    made = FakePrinter()

    def way(name, path):
        return made if name else folder.PdfFolder(path)

    monkeypatch.setattr(ways, "backend_for", way)
    return made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printer):
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


class TestTrouble:
    def test_a_refusing_printer_spoils_no_check_in(self, qtbot, window, people, printer):
        printer.refuses = Trouble.PAUSED
        scan(qtbot, window, people["ada"].code)
        assert verdict(window).word == "CHECKED IN"
        assert window.shell.bar["printer"].words() == "1 badge waits: Zebra is paused"
        assert toast(window).startswith("Zebra is paused.")
        assert printer.codes == []

    def test_a_badge_that_somebody_cancels_at_the_printer_is_told(
        self, qtbot, window, people, printer
    ):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        with qtbot.waitSignal(window.badges.troubled) as warned:
            printer.jobs[0].phase = Phase.CANCELLED
        assert warned.args[0].startswith("The badge was canceled in the queue of Zebra")

    def test_a_badge_that_staff_cancel_is_no_trouble(self, qtbot, window, people, printer):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        with qtbot.assertNotEmitted(window.badges.troubled):
            window.badges.queue.cancel(*(job.uuid for job in window.badges.queue.waiting))
            qtbot.waitUntil(lambda: window.badges.queue.waiting == [])

    def test_the_trouble_stays_in_sight_until_it_is_over(self, qtbot, window, people, printer):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        scan(qtbot, window, people["grace"].code)
        qtbot.waitUntil(
            lambda: window.shell.bar["printer"].words() == "2 badges wait: Zebra has no paper"
        )
        window.preferences.change(language="it")
        qtbot.waitUntil(
            lambda: window.shell.bar["printer"].words() == "2 badge in attesa: Zebra è senza carta"
        )
        printer.ails = None
        qtbot.waitUntil(lambda: window.shell.bar["printer"].words() == "Zebra")
        assert len(printer.codes) == 2

    def test_a_trouble_is_said_once_and_not_for_each_badge(self, qtbot, window, people, printer):
        said = []
        window.badges.troubled.connect(said.append)
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        scan(qtbot, window, people["grace"].code)
        qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 2)
        calm(qtbot, window)
        assert [words for words in said if "out of paper" in words] == [
            "Zebra is out of paper or labels. Put some in: it goes on by itself."
        ]
        assert window.shell.toast.shows("triangle-alert")

    def test_a_folder_that_cannot_be_written_is_told(self, qtbot, window, people, event_file_path):
        window.preferences.change(printer="")
        event_file_path.with_name("test badges").write_text("in the way")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        assert toast(window).startswith("The badge could not be written there.")
        assert window.shell.toast.shows("triangle-alert")
        (kept,) = ask(qtbot, window.store, badge_prints.of, people["ada"].uuid)
        assert kept.state is JobState.FAILED


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
