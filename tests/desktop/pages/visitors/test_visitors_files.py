"""A person's own file, saved from the page of visitors, and who else has their data."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from db.lists_out import exports
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle
from tests.desktop.pages.visitors.at_visitors import choose

PRIVACY = 3


@pytest.fixture
def dialog(qtbot, page):
    """Asked where to save what is kept about Grace."""
    choose(qtbot, page, "Grace Hopper")
    page.detail.tabs.setCurrentIndex(PRIVACY)
    settle(qtbot, page.store)
    page.detail.privacy.file.trigger()
    made = page.findChild(QFileDialog)
    yield made
    made.setParent(None)
    made.close()


def test_it_is_named_for_them_and_saved_as_its_name_says(
    qtbot, page, dialog, event_file_path, tmp_path
):
    (chosen,) = dialog.selectedFiles()
    assert chosen == str(event_file_path.with_name("Grace Hopper, what is kept.pdf"))
    for typed in ("a.json", "a.pdf", "a.b"):
        dialog.fileSelected.emit(str(tmp_path / typed))
    settle(qtbot, page.store)
    assert [path.name for path, _words in page._badges.made] == ["a.json", "a.pdf", "a.b.pdf"]
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert told["person"]["family_name"] == "Hopper"
    for name in ("a.pdf", "a.b.pdf"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")


def test_a_withdrawal_says_who_already_has_the_data(qtbot, page):
    choose(qtbot, page, "Ada Lovelace")
    page.detail.tabs.setCurrentIndex(PRIVACY)
    settle(qtbot, page.store)
    answer(qtbot, page, "Says yes: Contact me")
    listing = ask(qtbot, page.store, exports.listing, exports.Wanted("visitors", "contact"))
    page.store.write(None, exports.record, listing, "mail.csv")
    settle(qtbot, page.store)
    answer(qtbot, page, "Withdraws: Contact me")
    assert page.told[-1][0].endswith("Tell who already has the data: mail.csv")
    withdrawn = page.detail.privacy.withdrawn
    qtbot.waitUntil(withdrawn.isVisible)
    assert "took back: Contact after the fair" in withdrawn.notice.words.text()
    withdrawn.copy.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Ada Lovelace took back")
    assert copied.splitlines()[-1].startswith("• Visitors · Contact after the fair · Apr 23")
    assert copied.endswith("Tom · mail.csv")
    answer(qtbot, page, "Says yes: Contact me")  # they changed their mind
    qtbot.waitUntil(lambda: not withdrawn.isVisible())


def test_who_came_by_list_is_told_of_it_here_too(qtbot, page):
    choose(qtbot, page, "Ada Lovelace")
    page.detail.tabs.setCurrentIndex(PRIVACY)
    settle(qtbot, page.store)
    answer(qtbot, page, "They were told: ")
    assert page.told[-1][0] == "Notice given · Ada Lovelace"
    (given,) = page.detail.privacy._dossier.told
    assert (given.how, given.language) == ("orally", "en")

    def texts():
        shown = [each for each in inside(page.detail.privacy) if each.isVisible()]
        return [each.text() for each in shown if hasattr(each, "text")]

    qtbot.waitUntil(lambda: any(text.startswith("They were told, ") for text in texts()))
    assert any("notice 1-" in text for text in texts())
    assert "They were told" not in texts()


def answer(qtbot, page, order):
    """Click what is called *order* in full, once it is there, and wait for what comes of it."""
    said = len(page.told)

    def offered():
        shown = [each for each in inside(page.detail.privacy) if each.isVisible()]
        return [each for each in shown if each.accessibleName().startswith(order)]

    qtbot.waitUntil(lambda: offered() != [])
    offered()[0].click()
    qtbot.waitUntil(lambda: len(page.told) > said)
    settle(qtbot, page.store)
