"""Italian everywhere: at the start and live, and nothing is left in English."""

from __future__ import annotations

import html
import re
import shutil
from zoneinfo import available_timezones

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from db import driver
from db.privacy import notices
from desktop.badge import stock
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window

PAGES = (
    "reception",
    "visitors",
    "agenda",
    "follow_ups",
    "sessions",
    "dashboard",
    "lists",
    "exports",
    "event",
    "activity",
    "paper",
    "settings",
)
SECTIONS = ("event", "types", "sessions", "bodies", "delegates", "notices")

SAME = {
    # Words that are the same in both languages, names, and what stands in the file.
    *("Badge", "Buyer", "PIN", "Privacy", "Stand", "File", "Italiano", "English", "VIP", "E-mail"),
    *("Piemonte Desk", "100%", "No", "Tom", "Newsletter", "–"),
    *("Agenda", "Agenda (Ctrl+3)", "Torino 2026", "CSV"),
}


def texts(root):
    """What can be read in *root*, by the place where it stands; what is said in passing is gone."""
    root.toast.hide()
    found = {}
    for number, each in enumerate(inside(root)):
        if not each.isVisibleTo(root):
            continue
        place = f"{number} {type(each).__name__} {each.objectName()}"
        found[place] = tuple(_texts_of(each))
    return found


def _texts_of(each):
    if isinstance(each, QLabel | QAbstractButton):
        yield each.text()
    if isinstance(each, QLineEdit | QPlainTextEdit):
        yield each.placeholderText()
    if isinstance(each, QComboBox):
        yield from (each.itemText(row) for row in range(each.count()))
    if isinstance(each, QHeaderView) and each.orientation() is Qt.Orientation.Horizontal:
        model = each.model()
        for column in range(model.columnCount() if model else 0):
            yield str(model.headerData(column, each.orientation()) or "")
    yield each.accessibleName()
    yield each.toolTip()


def read(qtbot, window):
    """All texts of the window, page by page."""
    said = {}
    for page in PAGES:
        window.shell.go_to(page)
        calm(qtbot, window)
        if page == "event":
            for section in SECTIONS:
                window.shell.go_to(page, section)
                calm(qtbot, window)
                said[f"event {section}"] = texts(window.shell)
        said[page] = texts(window.shell)
    window.sheets.open_walk_in("Rossi")
    calm(qtbot, window)
    said["walk-in"] = texts(window.shell)
    window.shell.clear()
    window.sheets.show_keys()
    said["keys"] = texts(window.shell)
    window.shell.clear()
    return said


def calm(qtbot, window):
    settle(qtbot, window.store)
    qtbot.waitUntil(window.badges.is_idle)
    QApplication.processEvents()
    settle(qtbot, window.store)


_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def words(said):
    """The different texts of one reading; ids differ from one morning to the other."""
    texts = {text for page in said.values() for told in page.values() for text in told if text}
    return {_ID.sub("#", text) for text in texts}


def at_work(qtbot, window, people):
    """A morning with something to see on every page."""
    for name in ("ada", "grace"):
        with qtbot.waitSignal(window.reception.answered):
            window.reception.scan(people[name].code)
        calm(qtbot, window)


@pytest.fixture
def english_then_italian(qtbot, theme, language, people, event_file_path):
    """What a window says in English, and then in Italian, switched while it was open."""
    with open_window(qtbot, event_file_path) as window:
        at_work(qtbot, window, people)
        english = read(qtbot, window)
        window.preferences.change(language="it")
        calm(qtbot, window)
        return english, read(qtbot, window), ask(qtbot, window.store, _values)


def test_switched_live_the_window_says_what_it_says_from_the_start(
    qtbot, people, event_file_path, tmp_path, request
):
    kept = event_file_path.read_bytes()
    _, live, _ = request.getfixturevalue("english_then_italian")
    event_file_path.write_bytes(kept)
    shutil.rmtree(event_file_path.with_name("test backups"))
    with open_window(qtbot, event_file_path, language="it") as window:
        at_work(qtbot, window, people)
        read(qtbot, window)  # each page remembers what was chosen, and the form its draft
        assert words(live) == words(read(qtbot, window))


def test_nothing_stays_english(english_then_italian):
    english, italian, data = english_then_italian
    stayed = words(english) & words(italian)
    known = SAME | data | available_timezones() | {kind.name for kind in stock.load_all().values()}
    left = {text for text in stayed if _has_words(text) and not _is_known(text, known)}
    assert left == set()


def _is_known(text, known):
    plain = html.unescape(text.removeprefix("<qt>").removesuffix("</qt>"))
    plain = re.sub(r"  \d$", "", plain)  # the key of a segment
    return all(part.strip() in known for part in re.split(r" · |; |, |\n", plain)) or (
        plain in known or plain.startswith("/")
    )


def _has_words(text):
    if re.fullmatch(r"(Ctrl|Alt|Shift|Esc)([+].+)?", text):
        return False
    return re.search(r"[^\W\d_]{3}", text) is not None


def _values(db):
    """Every text in the file: names and the like are nobody's to translate."""
    found = set()
    for (table,) in driver.rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in driver.rows(db, f"SELECT * FROM {table}"):
            found |= {value for value in row if isinstance(value, str)}
    found |= {part.strip() for value in found for part in value.split(",")}
    found |= {part for value in found for part in re.findall(r'"([^"]+)"', value)}
    notice = notices.notice(db, "en")
    found |= {notice.title, notice.text, *(said for _, said in notice.purposes)}
    people = driver.rows(db, "SELECT given_name, family_name FROM visitors")
    return found | {" ".join(names) for names in people}
