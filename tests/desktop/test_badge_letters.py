"""Names that no font here can write: the badge waits for staff, who are told whose it is and why."""

from __future__ import annotations

import pytest

from db.visitor import visitors
from desktop.badge import printers as ways
from desktop.badge.data import BadgeData
from desktop.badge.letters import Unwritten, all_unwritten, is_cjk, unwritten
from desktop.badge.places import Places
from desktop.badge.printers import folder
from desktop.badging import used_labels
from desktop.words.letter_words import LetterWords
from tests.desktop.pages.stand import fair, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import load_stock, open_window, toast

ODD = "\U000f0000\U000f0001"
"""Letters of nobody: no font has them."""


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


class Printer(FakePrinter):
    """Remembers, too, where on its sheets the badges were to go."""

    def __post_init__(self):
        super().__post_init__()
        self.places = []

    def render(self, printer, work, folder):
        self.places.append(work.places)
        return super().render(printer, work, folder)


@pytest.fixture
def printer(monkeypatch):
    made = Printer()

    def way(name, path):
        return made if name else folder.PdfFolder(path)

    monkeypatch.setattr(ways, "backend_for", way)
    return made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printer):
    with open_window(qtbot, event_file_path, printer="Zebra") as made:
        yield made


@pytest.fixture
def odd(qtbot, window):
    made = []
    window.store.write(made.append, visitors.register, given_name=ODD, company="Odd & Co")
    qtbot.waitUntil(lambda: bool(made))
    return made[0]


def scan(qtbot, window, code):
    with qtbot.waitSignal(window.reception.answered):
        window.wedge.scanned.emit(code)
    calm(qtbot, window)


def calm(qtbot, window):
    settle(qtbot, window.store)
    qtbot.waitUntil(window.badges.is_idle)
    settle(qtbot, window.store)


def show_badge(qtbot, window, visitor):
    """The badge in the panel of the visitors page."""
    window.shell.go_to("visitors", visitor.uuid)
    settle(qtbot, window.store)
    detail = window.shell.pages["visitors"].detail
    detail.tabs.setCurrentIndex(1)
    settle(qtbot, window.store)
    return detail.badge


class TestAtTheDesk:
    def test_a_badge_of_boxes_is_not_printed_by_itself(self, qtbot, window, odd, printer):
        scan(qtbot, window, odd.code)
        assert printer.codes == []
        assert "Odd & Co" in toast(window)
        assert " ".join(ODD) in toast(window)
        assert "Ctrl+T" in toast(window)

    def test_once_the_name_is_spelt_in_latin_it_is_printed(self, qtbot, window, odd, printer):
        scan(qtbot, window, odd.code)
        window.store.write(None, visitors.edit, odd.uuid, given_name="Wang")
        calm(qtbot, window)
        window.badges.print_badge(window.reception.case.visitor)
        calm(qtbot, window)
        assert printer.codes == [odd.code]
        assert "boxes" not in toast(window)

    def test_who_asks_for_it_gets_it_and_is_told(self, qtbot, window, odd, printer):
        window.badges.print_badge(odd)
        calm(qtbot, window)
        assert printer.codes == [odd.code]
        assert "has boxes" in toast(window)

    def test_it_is_told_beside_the_badge_before_anybody_prints_it(self, qtbot, window, odd, people):
        side = window.reception.view.side
        scan(qtbot, window, odd.code)
        assert side.boxes.isVisible()
        assert " ".join(ODD) in side.boxes.text()
        assert "Latin letters" in side.spell.text()
        scan(qtbot, window, people["ada"].code)
        assert not side.boxes.isVisible()

    def test_it_is_told_on_the_visitors_page_before_anybody_prints_it(self, qtbot, window, odd):
        page = show_badge(qtbot, window, odd)
        assert page.boxes.isVisible()
        assert " ".join(ODD) in page.boxes.words.text()
        window.store.write(None, visitors.edit, odd.uuid, given_name="Wang")
        qtbot.waitUntil(lambda: not page.boxes.isVisible())

    def test_single_badges_use_a_sheet_up_label_by_label(self, qtbot, window, people, printer):
        load_stock(window.preferences, "avery-5392")
        used_labels.remember(window.preferences, "avery-5392", frozenset({2}))
        for name in ("ada", "grace"):
            window.badges.print_badge(people[name])
            calm(qtbot, window)
        assert printer.places == [
            Places(1, frozenset({2})),
            Places(1, frozenset({1, 2})),
        ]
        gone = used_labels.of(window.preferences.settings, "avery-5392")
        assert gone == {1, 2, 3}


@pytest.mark.usefixtures("qapp")
class TestLetters:
    def test_only_letters_count_and_each_once(self):
        assert unwritten(BadgeData(f"Jan {ODD}{ODD}")) == ODD
        assert unwritten(BadgeData("Jan", company=ODD)) == ODD
        assert unwritten(BadgeData("Jan \u0301\U0001f9ff\u202e\u200b")) == ""

    def test_everybody_is_named_with_the_company(self):
        code = "VBCDFGHJKLNPRSTV"
        odd = BadgeData(ODD, "Prova", "Odd & Co", code=code)
        badges = [BadgeData("Jan"), odd, BadgeData("Ada", ODD)]
        assert all_unwritten(badges) == [
            Unwritten(f"{ODD} Prova (Odd & Co) VBCD FGHJ KLNP RSTV", ODD),
            Unwritten(f"Ada {ODD}", ODD),
        ]

    def test_chinese_japanese_and_korean_are_known(self):
        assert all(map(is_cjk, ("王", "あ", "ア", "김", "ㄅ")))
        assert not is_cjk("ไทยह\U000f0000")

    @pytest.mark.usefixtures("language")
    @pytest.mark.parametrize(
        ("system", "word"),
        [("linux", "fonts-noto-cjk"), ("win32", "Optional features"), ("darwin", "Font Book")],
    )
    def test_the_advice_names_the_font_of_each_system(self, monkeypatch, system, word):
        monkeypatch.setattr("sys.platform", system)
        said, advice = LetterWords.warning([Unwritten("王", "王")])
        assert "1 name" in said
        assert word in advice
        assert word not in LetterWords.warning([Unwritten("x", "ह")])[1]

    @pytest.mark.usefixtures("language")
    def test_of_many_three_are_named_and_the_rest_counted(self):
        many = [Unwritten(f"Name{n}", "ह") for n in range(9)]
        said, more = LetterWords.warning(many)
        assert "9 names" in said
        assert "Name2" in more
        assert "Name3" not in more
        assert "6 more" in more
