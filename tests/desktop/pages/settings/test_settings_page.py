"""Settings take effect at once, and stay."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from db.access import operators
from db.ours.bodies import save_body
from db.visitor import visitors
from desktop import settings
from desktop.scanner.diagnosis import LABEL
from desktop.scanner.label import picture
from desktop.scanner.strokes import Stroke
from desktop.widgets.combo import Combo
from tests.desktop.pages.stand import ask, settle
from tests.desktop.test_scanner_diagnosis import typed
from tests.naughty import NAUGHTY


def test_the_language_is_kept_by_keys_alone(page, preferences):
    assert page.language.hasFocus()
    while page.language.currentData() != "it":
        QTest.keyClick(page.language, Qt.Key.Key_Down)
    assert settings.load().language == "it"


def test_a_change_from_elsewhere_shows_at_once(page, preferences):
    preferences.change(theme="dark", zoom=125)
    assert page.theme.currentData() == "dark"
    assert page.zoom.currentData() == 125


def test_the_stations_name_is_kept_when_it_is_finished(page):
    page.station.setFocus()
    QTest.keyClicks(page.station, "Hall B")
    QTest.keyClick(page.station, Qt.Key.Key_Return)
    assert settings.load().station_name == "Hall B"


def test_an_operator_works_for_a_body_from_the_first_and_later_for_another(qtbot, page, by):
    names = {}
    for name in ("ANFIA", "CNA"):
        page.store.write(lambda made: names.update({made.name: made.uuid}), save_body, name=name)
    qtbot.waitUntil(lambda: len(names) == 2)
    page.operators.refresh()
    card = page.operators
    qtbot.waitUntil(lambda: card.form.works_for.findData(names["CNA"]) > 0)
    card.form.works_for.choose(names["ANFIA"])
    card.form.name.setText("Elena")
    with qtbot.waitSignal(page.store.changed):
        card.form.add.trigger()
    qtbot.waitUntil(lambda: bool(card._rows))
    (choice,) = card._rows[0].findChildren(Combo)
    assert choice.currentText() == "ANFIA"
    choice.setFocus()
    with qtbot.waitSignal(page.store.changed):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, operators.by_name, "Elena")
    assert told[0].body == names["CNA"]
    assert card._rows[0].isAncestorOf(choice), "the list is still there, with the focus in it"
    assert choice.accessibleName() == "Elena works for"


def test_an_operator_is_added_by_name_and_is_at_the_laptop(qtbot, page, preferences):
    page.operators.form.name.setFocus()
    QTest.keyClicks(page.operators.form.name, "Elena")
    with qtbot.waitSignal(page.store.changed):
        QTest.keyClick(page.operators.form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.operators.present.currentData() == "Elena")
    assert preferences.settings.operator == "Elena"


def test_whoever_unlocked_is_who_is_here_on_the_page_that_was_open(qtbot, page, preferences):
    page.store.write(None, operators.save, name="Nora")
    qtbot.waitUntil(lambda: page.operators.present.findData("Nora") > 0)
    preferences.change(operator="Nora")
    assert page.operators.present.currentData() == "Nora"


def test_a_pin_that_is_too_short_is_refused_beside_its_field(page):
    page.operators.form.name.setText("Elena")
    page.operators.form.pin.setText("12")
    page.operators.form.add.trigger()
    assert page.operators.form._pin.error()


def test_a_supervisors_pin_is_kept_scrambled(qtbot, page, event_file_path):
    pin = "4839 2048 3920"  # long enough to be in no file by chance
    page.operators.form.name.setText("Elena")
    page.operators.form.pin.setText(pin)
    page.operators.form.supervisor.setChecked(True)
    with qtbot.waitSignal(page.store.changed):
        page.operators.form.add.trigger()
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, operators.supervisor_with, pin)
    assert told[0].name == "Elena"
    page.store.close()
    assert pin.encode() not in event_file_path.read_bytes()


def test_who_has_a_pin_says_with_it_that_it_is_they(qtbot, page, preferences):
    card, store = page.operators, page.store
    preferences.change(operator="Tom")
    store.write(None, operators.save, name="Nora")
    store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    qtbot.waitUntil(lambda: card.present.findData("Nora") > 0)
    card.present.choose("Nora")
    assert preferences.settings.operator == "Nora"
    card.present.choose("Elena")
    assert card.present.currentData() == "Nora", "until the PIN is right"
    for pin, who in (("1357", "Nora"), ("2468", "Elena")):
        assert QApplication.focusWidget() is card.pin.pin.line
        QTest.keyClicks(card.pin.pin.line, pin)
        QTest.keyClick(card.pin.pin.line, Qt.Key.Key_Return)
        settle(qtbot, store)
        assert (preferences.settings.operator, card.present.currentData()) == (who, who)
    assert not card.pin.isVisible()


def test_the_list_changes_on_a_supervisors_word_once_one_has_a_pin(qtbot, page, preferences):
    card, store = page.operators, page.store
    store.write(None, operators.save, name="Tom", pin="1357")
    store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    qtbot.waitUntil(lambda: len(card._rows) == 2 and card.word.isVisible())
    correct, remove = card._rows[0].actions()
    asked = correct.text()
    assert remove.text() == "Remove Elena"
    for pin, why in (("", "needs a supervisor"), ("1357", "not a supervisor's")):
        card.word.set_text(pin)
        remove.trigger()
        settle(qtbot, store)
        assert why in card.word.error()
        assert card.word.line.hasFocus()
        remove = card._rows[0].actions()[-1]  # the rows say again what is kept
    assert len(ask(qtbot, store, operators.operators)) == 2
    tom = card._rows[1].actions()[0]
    tom.trigger()
    assert card.form.name.text() == "Tom"
    assert card.form.add.text() == "Save"
    QTest.keyClicks(card.form.pin, "9753")
    card.word.set_text("2468")
    QTest.keyClick(card.form.pin, Qt.Key.Key_Return)
    settle(qtbot, store)
    assert card.word.text() == card.form.name.text() == "", "nobody finds a PIN here"
    kept = ask(qtbot, store, operators.operators)[1]
    assert (kept.name, kept.role) == ("Tom", "staff")
    assert ask(qtbot, store, operators.check_pin, kept.uuid, "9753")
    assert asked == "Correct Elena, or give a PIN"
    card.word.set_text("2468")
    card._rows[0].actions()[-1].trigger()
    settle(qtbot, store)
    assert "Elena is the last supervisor with a PIN" in card.word.error()


def test_a_backup_is_made_on_demand_and_listed(qtbot, page):
    with qtbot.waitSignal(page.store.backed_up):
        page.backups.now.trigger()
    assert len(page.backups._found) == 1
    words = [each.text() for each in page.backups.findChildren(QLabel)]
    assert words.index("Last backups") + 1 == words.index(page.backups._list.text())


def test_every_part_can_be_reached_and_read_aloud(page, assert_accessible):
    assert_accessible(page)


class TestTheScannerIsTried:
    @pytest.fixture
    def tried(self, page):
        asked = []
        page.tries_scanner.connect(asked.append)
        page.scanner.test.trigger()
        assert asked == [True]
        return asked

    def test_meanwhile_a_scan_checks_nobody_in(self, page, tried):
        assert page.take_scan("VBCDFGHJKLNPRSTV")
        QTest.keyClick(page.scanner.sheet, Qt.Key.Key_Escape)
        assert not page.take_scan("VBCDFGHJKLNPRSTV")
        assert tried == [True, False]

    def test_leaving_the_page_ends_it(self, page, tried):
        page.hide()
        assert tried == [True, False]

    def test_until_something_comes_it_says_what_to_do_when_nothing_does(self, page, tried):
        waiting = page.scanner.sheet._waiting
        assert waiting.isVisible()
        page.hear(typed(LABEL))
        assert not waiting.isVisible()
        page.scanner.test.trigger()
        assert waiting.isVisible()

    def test_a_scanner_that_is_right_hears_so(self, page, tried):
        page.hear(typed(LABEL))
        assert page.scanner.sheet.findings() == ["The scanner works."]

    def test_layouts_that_do_not_fit_are_told_and_kept(self, page, preferences, tried):
        page.hear(typed(LABEL, "us", "it"))
        words = page.scanner.sheet.findings()
        assert "Your scanner's keyboard is set to US, this laptop's to Italian." in words
        assert settings.load().scanner_layout == "us"
        page.hear(typed(LABEL, "it", "it"))
        assert preferences.settings.scanner_layout == ""

    @pytest.mark.parametrize(
        ("strokes", "words"),
        [
            (typed(LABEL, change=str.swapcase), "Caps Lock is on."),
            (typed(LABEL, change=str.lower), "small letters"),
            (typed(LABEL, change=str.upper), "makes capitals"),
            (typed(LABEL, end=""), "no Enter"),
            (typed(LABEL, end="\t"), "a Tab"),
            (typed("]Q1" + LABEL), "identifier before each code: ]Q1"),
            (typed("~" + LABEL), "before each code: ~"),
            (typed(LABEL, gap=190), "a badge takes 3 seconds"),
            (typed(LABEL[:9] + LABEL[11:]), "got lost: 2"),
            (typed("VBCDFGHJKLNPRSTX"), "A badge: VBCD FGHJ KLNP RSTX"),
            (typed("8001234567897"), "barcode of a product: 8001234567897"),
            (typed("https://example.org"), "never opened: https://example.org"),
            (typed("MECARD:N:A;;"), "A business card of 12 characters."),
            (typed("VTM25-10000"), "Another code: VTM25-10000"),
            (typed(LABEL[:9]), "got lost: 18"),
            (typed(LABEL[12:]), "got lost: 12"),
        ],
    )
    def test_each_fault_has_its_sentence(self, page, tried, strokes, words):
        page.hear(strokes)
        assert any(words in told for told in page.scanner.sheet.findings())

    def test_what_somebody_types_is_no_slow_scanner(self, page, tried):
        page.hear(typed("hello there", gap=150))
        assert page.scanner.sheet.findings() == ["Another code: hello there"]

    def test_whatever_is_scanned_is_text(self, page, tried):
        for text in NAUGHTY:
            page.hear(tuple(Stroke(sign, 10 * place) for place, sign in enumerate(text)))
            assert page.scanner.sheet.findings(), text

    def test_the_keys_are_shown_as_they_came(self, page, tried):
        page.hear(typed("A b", end="\n"))
        assert page.scanner.sheet._keys.text() == "A ␣ b Enter"

    def test_the_label_is_saved_beside_the_event_and_can_be_scanned(self, page, tried):
        page.scanner.sheet.save.trigger()
        assert page.store.path.with_name("scanner-test.pdf").stat().st_size > 1_000
        image = picture(300).convertToFormat(QImage.Format.Format_Grayscale8)
        lines = image.constBits().cast("B", (image.height(), image.bytesPerLine()))
        (found,) = zxingcpp.read_barcodes(lines)
        assert found.text == LABEL

    def test_by_keys_alone(self, page, tried, assert_accessible):
        page.hear(typed(LABEL, "us", "it", end="", gap=150))
        assert_accessible(page.scanner.sheet)


def test_a_rehearsal_leaves_the_real_event_as_it_was(qtbot, page, event_file_path):
    with qtbot.waitSignal(page.store.opened):
        page.rehearsal.begin.trigger()
    assert page.store.current_event.sample
    with qtbot.waitSignal(page.store.changed):
        page.store.write(None, visitors.register, given_name="Nobody")
    with qtbot.waitSignal(page.store.opened):
        page.rehearsal.end.trigger()
    assert page.store.path == event_file_path
    assert not page.store.current_event.sample
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, visitors.count, visitors.Filters())
    assert told == [0]


def test_the_log_is_seen_and_packed_by_keys_alone(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.keeping.folders.folder", lambda: tmp_path / "Documents")
    page.enter("support")
    assert page.support.first.hasFocus()
    QTest.keyClick(page.support.first, Qt.Key.Key_Space)
    sheet = page.support.sheet
    settle(qtbot, page.store)
    assert "=== log.txt ===" in sheet.text.toPlainText()
    assert "visitors: " in sheet.text.toPlainText()
    assert sheet.first.hasFocus()
    QTest.keyClick(sheet.first, Qt.Key.Key_Space)
    (packed,) = (tmp_path / "Documents").glob("Piemonte Desk support *.zip")
    assert str(packed) in sheet.notice.more.text()
    (tmp_path / "Documents").rename(tmp_path / "gone")
    (tmp_path / "Documents").write_text("a file where the folder was")
    QTest.keyClick(sheet.first, Qt.Key.Key_Space)
    assert "again" in sheet.notice.words.text()
    QTest.keyClick(sheet.first, Qt.Key.Key_Escape)
    assert page.support.first.hasFocus()


def test_who_gave_pins_is_told_that_the_screen_locks_only_when_it_is_asked_to(qtbot, page):
    card, store = page.lock, page.store
    card.refresh()
    settle(qtbot, store)
    assert not card._after._hint
    store.write(None, operators.save, name="Tom", pin="1357")
    card.refresh()
    settle(qtbot, store)
    assert card.after.currentData() == 5
    assert not card._after._hint
    card.after.choose(0)
    assert "only when somebody says so" in card._after._hint
    card.after.choose(5)
    assert not card._after._hint


def test_whose_pin_nobody_typed_is_not_at_the_laptop_for_a_correction(qtbot, page):
    page.store.write(None, operators.save, name="Anna", pin="7391")
    settle(qtbot, page.store)
    card = page.operators
    card.refresh()
    settle(qtbot, page.store)
    page.preferences.change(operator="")
    (anna,) = card._known
    card._save({"uuid": anna.uuid, "name": "Anna"})
    settle(qtbot, page.store)
    assert page.preferences.settings.operator == ""


def test_why_nobody_is_removed_is_said_where_it_is_seen(qtbot, page):
    elena = {"name": "Elena", "role": "supervisor", "pin": "2468"}
    page.store.write(None, operators.save, name="Nora")
    page.store.write(None, operators.save, **elena)
    settle(qtbot, page.store)
    card = page.operators
    card.refresh()
    settle(qtbot, page.store)
    line = card.word.line
    page.resize(page.width(), line.mapTo(page, line.rect().bottomLeft()).y() + 4)
    card._remove(next(one.uuid for one in card._known if one.name == "Nora"))
    settle(qtbot, page.store)
    assert card.word.error() == "This needs a supervisor's PIN."
    qtbot.waitUntil(card.word.line.hasFocus)
    area = page._scroller.viewport()

    def bottom():
        return card.word.mapTo(area, card.word.rect().bottomLeft()).y()

    # Its sentence is not below the edge.
    qtbot.waitUntil(lambda: 0 < bottom() < area.height())
