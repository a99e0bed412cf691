"""A file that is opened or dropped on the page, be it a list or not, and the words for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from db.exchange.faults import ListError, ListFault
from db.visitor import visitors
from desktop.words import list_faults
from desktop.words.list_words import ListWords
from desktop.words.messages import Messages
from desktop.words.visitor_words import VisitorWords
from tests.desktop.pages.lists.stand import LINES, preview
from tests.desktop.pages.stand import settle


def test_a_list_that_is_dropped_on_the_page_is_opened(qtbot, page, list_file):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(list_file(*LINES)))])
    how = (
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters = QDragEnterEvent(QPoint(10, 10), *how)
    page.dragEnterEvent(enters)
    assert enters.isAccepted()
    with qtbot.waitSignal(page.work.planned):
        page.dropEvent(QDropEvent(QPointF(10, 10), *how))
    settle(qtbot, page.store)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 a catalogue", "is not a list"),
        (b"PK\x03\x04 not really", "is damaged"),
        (b"First name,Last name\n", "nobody below them"),
    ],
)
def test_a_file_that_is_no_list_gets_a_sentence(qtbot, page, tmp_path, content, words):
    path = tmp_path / "gift.xlsx"
    path.write_bytes(content)
    with qtbot.waitSignal(page.work.failed):
        page.open_list(path)
    assert page.stack.currentWidget() is page.start
    assert words in page.start.notice.more.text()
    assert "gift.xlsx" in page.start.notice.more.text()


def test_the_line_is_named_where_there_is_one():
    error = ListError(ListFault.UNDECODABLE, 17)
    assert Messages.list_fault(error, "list.csv").endswith("Line 17.")
    assert "Line" not in Messages.list_fault(ListError(ListFault.EMPTY), "list.csv")


def test_every_fault_of_a_list_has_a_sentence_in_both_languages(language):
    english = list_faults.sentences()
    language.switch("it")
    italian = list_faults.sentences()
    assert set(english) == set(italian) == set(ListFault)
    assert not [code for code in ListFault if english[code] == italian[code]]


def test_every_field_a_column_can_be_has_a_name():
    named = {value: words for words, value in ListWords.fields()}
    raw = [field for field, words in named.items() if words == field]
    assert raw == []
    assert set(VisitorWords.fields()) <= set(visitors.FIELDS)


def test_another_list_takes_the_place_of_the_one_that_is_being_read(qtbot, page, list_file):
    first = list_file(*LINES, name="first.csv")
    page.open_list(first)
    preview(qtbot, page, list_file(LINES[0], name="second.csv"))
    assert page.preview.name.text() == "second.csv"
