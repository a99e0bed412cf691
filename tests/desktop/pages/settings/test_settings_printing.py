"""Printers in the settings: how each is, what lies in it, where it prints; by address, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import settings
from desktop.badge import printers as ways
from desktop.badge.printers import folder
from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    PageSize,
    Queue,
    QueueState,
    Refused,
    Trouble,
    Unsure,
)
from desktop.badge.printers.ipp import trust
from desktop.scanner.diagnosis import LABEL
from desktop.settings import PrinterSetup

HALL = "ipp://192.168.1.20/ipp/print"


class Hall:
    """The printers of a hall: a Zebra here, and whatever is asked for by its address."""

    def __init__(self):
        labels = PageSize("oe_4x3", "4 × 3 in", 101.6, 76.2)
        self.can = Capabilities((labels,), resolutions=(203, 300), pdf=True)
        self.refuses, self.loses = None, False
        self.down = None
        self.sent = []
        self.zebra = Queue("Zebra", "Zebra at the desk", "", True, (), QueueState.IDLE, True, ())

    def known(self, addresses):
        at = [Queue(each, "", "", False, (), QueueState.IDLE, True, ()) for each in addresses]
        return ([] if self.down else [self.zebra]) + at, self.down

    def queue(self, printer):
        return self.zebra

    def capabilities(self, printer):
        if self.refuses:
            raise Refused(self.refuses, printer)
        return self.can

    def check(self, printer, stock):
        self.capabilities(printer)

    def render(self, printer, work, path):
        return work

    def submit(self, printer, work, title):
        if self.loses:
            raise Unsure(printer, title)
        self.sent.append((printer, work))
        return JobRef(printer, "1", title)


@pytest.fixture
def hall(monkeypatch):
    made = Hall()
    monkeypatch.setattr(ways, "known", made.known)
    monkeypatch.setattr(
        ways, "backend_for", lambda name, path: made if name else folder.PdfFolder(path)
    )
    monkeypatch.setattr(ways.backend_for, "__defaults__", (None,))
    return made


@pytest.fixture
def page(qtbot, hall, page):
    qtbot.waitUntil(page.badges.is_idle)
    return page


def choose(qtbot, page, name):
    page.printing.printer.setCurrentIndex(page.printing.printer.findData(name))
    qtbot.waitUntil(page.badges.is_idle)


def below(page):
    return page.printing._printer._below.text()


def test_a_printer_says_in_words_how_it_is(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    assert below(page) == "Ready"
    hall.zebra = Queue(
        "Zebra", "Zebra at the desk", "", True, (), QueueState.STOPPED, True, (), Trouble.PAPER_OUT
    )
    page.printing.again.trigger()
    qtbot.waitUntil(page.badges.is_idle)
    assert below(page).startswith("Zebra at the desk is out of paper or labels.")


def test_two_printers_of_one_description_can_be_told_apart(qtbot, page, hall):
    def queue(name, description):
        return Queue(name, description, "", False, (), QueueState.IDLE, True, ())

    twins = [queue("ql_left", "Brother QL"), queue("ql_right", "Brother QL"), queue("Epson", "")]
    page.printing._know((twins, None))
    offered = page.printing.printer
    assert [offered.itemText(at) for at in range(1, offered.count())] == [
        "Brother QL (ql_left)",
        "Brother QL (ql_right)",
        "Epson",
    ]


def test_a_printer_of_the_network_comes_with_the_host_that_it_is_called_by_elsewhere(qtbot, page):
    address = "ipp://192.168.1.20:631/ipp/print"
    queue = Queue(address, "Zebra ZD421", "", False, (), QueueState.IDLE, True, ())
    page.printing._know(([queue], None))
    assert page.printing.printer.itemText(1) == "Zebra ZD421 (192.168.1.20)"
    words = page.badges.printers.test_words(PrinterSetup(address), page.badges.stock)
    assert words[0] == "Test page: 192.168.1.20"


def test_the_stock_that_is_usual_in_the_country_is_named(qtbot, page):
    usual = page.badges.looks.usual.name
    assert page.printing.stock.itemText(0) == f"Usual in the country: {usual}"


def test_a_print_system_that_is_down_is_said_so(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    hall.down = Refused(Trouble.SYSTEM_DOWN, "")
    page.printing.again.trigger()
    qtbot.waitUntil(page.badges.is_idle)
    assert below(page).startswith("The print system of this computer does not answer.")
    assert settings.load().printer == "Zebra"


def test_a_print_system_that_is_down_is_no_error_where_no_printer_is_wanted(qtbot, page, hall):
    hall.down = Refused(Trouble.SYSTEM_DOWN, "")
    page.printing.again.trigger()
    qtbot.waitUntil(page.badges.is_idle)
    assert below(page).startswith("This computer's print system does not answer")
    assert page.printing._printer.error() == ""


def test_a_stock_that_the_printer_has_no_paper_for_is_said_so_at_once(qtbot, page):
    choose(qtbot, page, "Zebra")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("avery-5392"))
    assert page.printing._stock.error().startswith("The printer has no paper of this size")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("zebra-4x3"))
    assert page.printing._stock.error() == ""


def test_another_paper_in_the_printer_is_a_hint(qtbot, page, hall):
    letter = PageSize("na_letter_8.5x11in", "", 215.9, 279.4)
    a4 = PageSize("iso_a4_210x297mm", "", 210.0, 297.0)
    hall.can = Capabilities((letter, a4), ready=(a4,))
    choose(qtbot, page, "Zebra")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("avery-5392"))
    assert page.printing._stock._below.text().startswith("The printer says that another paper")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("avery-l4785"))
    assert page.printing._stock._below.text() == ""


def test_each_printer_remembers_its_stock_and_where_it_prints(qtbot, page):
    choose(qtbot, page, "Zebra")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("zebra-4x3"))
    right = page.printing.calibration.right
    QTest.keyClick(right.box, Qt.Key.Key_Down)
    QTest.keyClick(right.box, Qt.Key.Key_PageDown)
    page.printing.calibration.down.box.setValue(1.25)
    choose(qtbot, page, "")
    assert page.printing.calibration.isHidden(), "a PDF is not moved"
    assert page.printing.stock.currentData() == ""
    choose(qtbot, page, "Zebra")
    kept = settings.load().setup
    assert kept == PrinterSetup("Zebra", "zebra-4x3", 0, -0.6, kept.down)
    assert kept.down in (1.2, 1.3)
    assert right.value() == -0.6


def test_a_resolution_is_offered_where_there_are_several(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    assert page.printing.resolution.isVisible()
    page.printing.resolution.setCurrentIndex(page.printing.resolution.findData(300))
    assert settings.load().setup.dpi == 300
    hall.can = Capabilities(resolutions=(300,))
    page.printing.resolution.setCurrentIndex(0)
    page.printing.again.trigger()
    qtbot.waitUntil(lambda: not page.printing.resolution.isVisible())


def test_a_network_printer_is_added_by_keys_alone(qtbot, page):
    page.printing.network.buttons[0].setFocus()
    QTest.keyClick(page.printing.network.buttons[0], Qt.Key.Key_Return)
    assert page.printing.network.address.hasFocus()
    QTest.keyClicks(page.printing.network.address, "192.168.1.20")
    QTest.keyClick(page.printing.network.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settings.load().printer == HALL)
    qtbot.waitUntil(page.badges.is_idle)
    assert page.printing.network.isHidden()
    assert page.printing.printer.currentData() == HALL
    page.printing.network.remove.trigger()
    qtbot.waitUntil(page.badges.is_idle)
    assert (settings.load().printer, settings.load().printers) == ("", ())


@pytest.mark.parametrize(
    ("typed", "refuses", "pdf", "said"),
    [
        ("the grey one", None, True, "This is no address of a printer."),
        ("192.168.1.20", Trouble.UNREACHABLE, True, "192.168.1.20 does not answer."),
        ("192.168.1.20", None, False, "192.168.1.20 reads no PDF"),
    ],
)
def test_an_address_that_will_not_do_is_not_kept(qtbot, page, hall, typed, refuses, pdf, said):
    hall.refuses, hall.can = refuses, Capabilities(pdf=pdf)
    page.printing.network.open.trigger()
    page.printing.network.address.setText(typed)
    page.printing.network.add.trigger()
    qtbot.waitUntil(page.badges.is_idle)
    assert page.printing.network._address.error().startswith(said)
    assert settings.load().printers == ()


def test_the_test_page_goes_to_the_printer_as_it_is_set_up(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    page.printing.stock.setCurrentIndex(page.printing.stock.findData("avery-5392"))
    page.printing.calibration.right.box.setValue(-2)
    with qtbot.waitSignal(page.badges.said) as said:
        page.printing.test.trigger()
    assert said.args[0] == "Test page sent to Zebra"
    ((printer, work),) = hall.sent
    assert (printer, work.offset) == ("Zebra", (-2.0, 0.0))
    assert work.stock.page_size == (215.9, 279.4)
    assert work.stock.per_page == 1


def test_without_a_printer_the_test_page_is_a_file(qtbot, page):
    with qtbot.waitSignal(page.badges.saved) as saved:
        page.printing.test.trigger()
    assert saved.args[1].read_bytes().startswith(b"%PDF")


def test_a_test_page_that_is_refused_is_told(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    hall.refuses = Trouble.PAUSED
    with qtbot.waitSignal(page.badges.warned) as said:
        page.printing.test.trigger()
    assert said.args[0].startswith("Zebra is paused.")
    assert hall.sent == []


def test_a_test_page_whose_answer_was_lost_sends_staff_to_the_printer(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    hall.loses = True
    with qtbot.waitSignal(page.badges.warned) as said:
        page.printing.test.trigger()
    assert "Look at the printer" in said.args[0]


def test_the_scanners_label_is_printed_where_badges_are(qtbot, page, hall):
    choose(qtbot, page, "Zebra")
    page.scanner.test.trigger()
    assert page.scanner.sheet._to_paper.isVisible()
    with qtbot.waitSignal(page.badges.said) as said:
        page.scanner.sheet.print.trigger()
    assert said.args[0] == "The label goes to Zebra"
    ((printer, work),) = hall.sent
    assert (printer, [badge.code for badge in work.badges]) == ("Zebra", [LABEL])


def test_without_a_printer_the_scanners_label_is_only_saved(page):
    page.scanner.test.trigger()
    assert not page.scanner.sheet._to_paper.isVisible()


@pytest.mark.parametrize("chosen", ["", "Zebra"])
def test_a_print_server_that_renewed_its_certificate_is_decided_about_too(
    page, monkeypatch, chosen
):
    monkeypatch.setenv("CUPS_SERVER", "prints.example:631")
    monkeypatch.setenv("CUPS_ENCRYPTION", "Required")
    assert trust.is_known("prints.example:631", "01" * 32)
    assert not trust.is_known("prints.example:631", "fe" * 32)
    card = page.printing
    card.trust.ask(chosen)
    assert card.trust.isVisibleTo(card)
    assert "prints.example:631 is another one" in card.trust.notice.words.text()
    card.trust.trust.trigger()
    assert trust.is_known("prints.example:631", "fe" * 32)


def test_a_renewed_certificate_is_shown_beside_the_old_one_and_trusted(page):
    place, name = "192.168.1.77:631", "ipps://192.168.1.77/ipp/print"
    assert trust.is_known(place, "0123456789" * 6 + "abcd")
    assert not trust.is_known(place, "fedc" * 16)
    card = page.printing
    card.trust.ask(name)
    assert card.trust.isVisibleTo(card)
    assert card.trust.notice.words.text() == (
        "Is this still 192.168.1.77? Its certificate at 192.168.1.77:631 is another one."
    )
    before, now, _ = card.trust.notice.more.text().splitlines()
    assert before.startswith("Before: 0123 4567 8901 ")
    assert now == "Now: " + " ".join(["fedc"] * 16)
    card.trust.trust.trigger()
    assert not card.trust.isVisibleTo(card)
    assert trust.is_known(place, "fedc" * 16)
