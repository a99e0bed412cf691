"""Long questions: they give way to the desk, come back, and are answered in the end."""

from __future__ import annotations

from db import driver, events
from db.errors import GaveWay
from desktop import calm
from desktop.calm import CalmReader
from desktop.lane import Priority
from tests.desktop.pages.stand import settle


def test_a_search_is_answered_while_a_long_question_waits(qtbot, store, monkeypatch):
    """The question finds that a search was asked for while it was at work, as in real life."""
    monkeypatch.setattr(calm, "AGAIN_MS", 1)
    answered, asked = [], []

    def long_one(db):
        if not asked:
            asked.append(1)
            store.read(answered.append, search, priority=Priority.SEARCH)
        driver.step_aside(db)
        return "long"

    def search(_db):
        return "search"

    CalmReader(store, store).read(answered.append, "figures", long_one)
    qtbot.waitUntil(lambda: answered == ["search", "long"])


def test_after_some_set_backs_it_is_answered_all_the_same(qtbot, store, monkeypatch):
    monkeypatch.setattr(calm, "AGAIN_MS", 0)
    monkeypatch.setattr(type(store.lane), "is_awaited", lambda _lane: True)
    answered, tried = [], []

    def never_calm(db):
        tried.append(1)
        driver.step_aside(db)
        return events.current(db).code

    CalmReader(store, store).read(answered.append, "figures", never_calm)
    qtbot.waitUntil(lambda: answered == ["VTM-MI-2025"])
    assert len(tried) == calm.SET_BACKS + 1


def test_a_newer_question_of_the_same_name_takes_its_place(qtbot, store, monkeypatch):
    monkeypatch.setattr(calm, "AGAIN_MS", 0)
    answered, refuse = [], [True]

    def first(_db):
        if refuse.pop() if refuse else False:
            raise GaveWay
        return "first"

    reader = CalmReader(store, store)
    reader.read(answered.append, "figures", first)
    reader.read(answered.append, "figures", lambda _db: "second")
    reader.read(answered.append, "others", lambda _db: "others")
    qtbot.waitUntil(lambda: "others" in answered)
    settle(qtbot, store)
    assert answered == ["second", "others"]


def test_what_was_asked_of_one_file_is_not_asked_of_the_next(
    qtbot, store, event_file_path, monkeypatch
):
    monkeypatch.setattr(calm, "AGAIN_MS", 0)
    answered, asked = [], []

    def gives_way(db):
        asked.append(events.current(db).code)
        store.closed.emit()  # as another file comes, while this one waits for its calm moment
        raise GaveWay

    reader = CalmReader(store, store)
    reader.read(answered.append, "list", gives_way)
    qtbot.waitUntil(lambda: bool(asked))
    settle(qtbot, store)
    reader.read(answered.append, "list", lambda db: "the next")
    qtbot.waitUntil(lambda: answered == ["the next"])
    assert len(asked) == 1
