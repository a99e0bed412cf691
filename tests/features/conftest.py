"""A stand for whole stories: an event file, the real window, a clock, a keyboard, a list on disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.door import entries
from db.lists_in import presets
from db.visitor import visitors
from db.visitor.visitors import Filters
from tests.desktop import conftest as desktop
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

keyboard = desktop.keyboard
language = desktop.language
settings_folder = desktop.settings_folder
theme = desktop.theme

CTRL = Qt.KeyboardModifier.ControlModifier
HEADINGS = "Registration ID,First name,Last name,Company,E-mail,Badge type"
LIST = (
    "VTM25-20000,Hedy,Prova,Frequenze Inventate,hedy@frequenze.example,Visitor",
    "VTM25-20001,Radia,Esempio,Alberi & Co,radia@alberi.example,Buyer",
    "VTM25-20002,Enrico,Finto,Pile Inventate,enrico@pile.example,Visitor",
    "VTM25-20003,Lise,Finta,Pile Inventate,lise@pile.example,Visitor",
    "VTM25-20004,Emilio,Finti,Pile Inventate,emilio@pile.example,Visitor",
)
"""Five invented people, three of them from one company."""


class Stand:
    """One laptop at the stand, with its window open; what staff do and what they see."""

    def __init__(self, qtbot, window, keyboard):
        self._qtbot = qtbot
        self.window = window
        self.keyboard = keyboard
        window.wedge._clock = lambda: keyboard.at / 1_000  # no test waits for a trigger

    # What staff do

    def scan(self, code):
        """Scan *code* wherever the focus is; what the card says then."""
        with self._qtbot.waitSignal(self.window.reception.desk.happened):
            self.keyboard.scan(code, pause=3_000)
        return self.card()

    def type(self, words):
        """Type *words* where the focus is, and wait until they were looked up."""
        self.keyboard.at += 2_000
        self.keyboard.type(words)
        self.calm()

    def press(self, key, modifier=None):
        """Press one key, and wait until all that follows is done."""
        press(key, modifier)
        self.calm()

    def do(self, name):
        """Press the button *name* of the card."""
        action = self.window.reception.offers.by_name[name]
        assert action.isEnabled(), f"{name} is not offered"
        action.trigger()
        self.calm()

    def import_list(self, path):
        """Bring in the list at *path* by keys, after a look at what it would do."""
        self.press(Qt.Key.Key_7, CTRL)
        page = self.window.shell.current()
        with self._qtbot.waitSignal(page.work.foreseen):
            page.open_list(path)
        self.calm()
        with self._qtbot.waitSignal(page.work.imported) as done:
            self.press(Qt.Key.Key_Return, CTRL)
        self.calm()
        return done.args[0]

    # What staff see

    def card(self):
        """The reception's card, once everything has been answered."""
        self.calm()
        return verdict(self.window)

    def toast(self):
        """What the toast says."""
        return toast(self.window)

    def status(self, name):
        """What the status bar says of *name*."""
        return self.window.shell.bar[name].words()

    def calm(self):
        """Wait until nobody is waiting for anything."""
        settle(self._qtbot, self.window.store)
        self._qtbot.waitUntil(self.window.badges.is_idle)
        settle(self._qtbot, self.window.store)
        QApplication.processEvents()

    # What is in the file

    def ask(self, function, *args, **named):
        """What a function of db says."""
        return ask(self._qtbot, self.window.store, function, *args, **named)

    def tell(self, function, *args, **named):
        """Let a function of db write; wait until it has."""
        with self._qtbot.waitSignal(self.window.store.changed):
            self.window.store.write(None, function, *args, **named)
        self.calm()

    def person(self, name):
        """The one visitor called *name*, as they are now."""
        everybody = self.ask(visitors.page, filters=Filters(), limit=1000)
        (found,) = [one for one in everybody if one.name == name]
        return found

    def people(self):
        """The names of all who are on the list."""
        everybody = self.ask(visitors.page, filters=Filters(), limit=1000)
        return sorted(one.name for one in everybody)

    def entries(self, name):
        """When *name* was let in or out, as it is in the file."""
        return self.ask(entries.of, self.person(name).uuid)


@pytest.fixture
def open_stand(qtbot, theme, language, keyboard):
    """Opens a stand: ``open_stand(path, **settings)``. It is closed when the test ends."""
    opened = []

    def open_stand(path, **settings):
        window = open_window(qtbot, path, **settings)
        opened.append(window)
        return Stand(qtbot, window.__enter__(), keyboard)

    yield open_stand
    for window in reversed(opened):
        window.__exit__(None, None, None)


@pytest.fixture
def pontiac(event_file_path, frozen, by):
    """The event file of VTM Michigan 2025, on its first morning, with an empty list."""
    presets.make(event_file_path, "vtm-michigan-2025", by).close()
    return event_file_path


@pytest.fixture
def stand(open_stand, pontiac):
    """A stand at Pontiac with an empty list."""
    return open_stand(pontiac)


@pytest.fixture
def organisers_list(tmp_path):
    """A list of five invented people, as an organiser sends it."""
    path = tmp_path / "VTM visitors.csv"
    path.write_text("\n".join((HEADINGS, *LIST)), encoding="utf-8")
    return path


@pytest.fixture
def full_stand(stand, organisers_list):
    """A stand at Pontiac with the organiser's list in it, ready at the reception."""
    stand.import_list(organisers_list)
    stand.press(Qt.Key.Key_1, CTRL)
    return stand
