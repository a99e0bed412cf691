"""What tests of the window share: no real screen, no real settings, a clock that stands still."""

from __future__ import annotations

import gc
import os
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollBar,
    QWidget,
)

from desktop import i18n, settings
from desktop.badge.printers.base import Refused, Trouble
from desktop.store import Store
from desktop.widgets import theme as themes
from tests.desktop.inside import inside, keep
from tests.desktop.pages.stand import fair

gc.collect()
gc.freeze()  # what was imported is here to stay, and need not be looked at after each test

AT_THE_START = QPoint(10, 10)
"""Where the offscreen platform has the mouse."""

LEAST_TARGET = 24
"""Pixels, in both directions (WCAG 2.2, 2.5.8)."""


@pytest.fixture(autouse=True)
def settings_folder(tmp_path, monkeypatch):
    """This laptop's settings are in a folder of the test's own."""
    folder = tmp_path / "settings"
    monkeypatch.setenv(settings.HOME, str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_camera(monkeypatch):
    """The camera's button is there in its own tests only, whatever is installed."""
    monkeypatch.setattr("desktop.scanner.extra.find_spec", lambda _: None)


class NoQueues:
    """A computer whose print system answers, and has no printer."""

    def printers(self):
        return []

    def queue(self, printer):
        raise Refused(Trouble.NO_SUCH_PRINTER, printer)


@pytest.fixture(autouse=True)
def _no_printers(monkeypatch):
    """Printers are there in tests that bring them along, whatever CUPS runs here."""
    monkeypatch.setattr("desktop.badge.printers.queues", NoQueues)


@pytest.fixture(autouse=True)
def _leave_nothing_behind():
    """Qt deletes what waits for it, with this laptop as the test had made it, and the mouse is
    where it was: what it hovers over in the next test looks otherwise.
    """
    yield
    if QApplication.instance() is not None:
        QCursor.setPos(AT_THE_START)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Clear away what a test's widgets were for Python, before Qt uses their addresses again.

    PySide (6.11) takes a wrapper that is collected later for the one of what is there by then.
    It is done once nothing holds what the fixtures gave. What is left then is there to stay: to
    look at all of it again after each test took longer than most tests (80 ms in the end).
    """
    done = yield
    if QApplication.instance() is not None:
        gc.collect()
        gc.freeze()
    return done


@pytest.fixture
def people(event_file_path, frozen, by):
    """Who is on the list of the fair (the Michigan preset), by first name."""
    return fair(event_file_path, by)


@pytest.fixture
def closed_store(by):
    """A store without a file: pages are there before one is opened."""
    made = Store()
    made.by = by
    yield made
    made.close()


@pytest.fixture
def store(qtbot, closed_store, people, event_file_path):
    """The file of the fair, open."""
    with qtbot.waitSignal(closed_store.opened):
        closed_store.open(event_file_path)
    return closed_store


@pytest.fixture
def theme(qapp):
    """The light theme at 100%, and again after a test that changed it."""
    made = themes.install(qapp, "light", 100)
    yield made
    made.switch("light", 100)


@pytest.fixture(autouse=True)
def _dressed(monkeypatch):
    """What a test shows is dressed as what the window shows."""
    add = QtBot.addWidget

    def add_dressed(self, widget, **options):
        add(self, widget, **options)
        if QApplication.instance() is not None and widget.isWindow():
            themes.current().dress(widget)

    monkeypatch.setattr(QtBot, "addWidget", add_dressed)


@pytest.fixture
def language(qapp):
    """US English, and again after a test that changed it."""
    made = i18n.install(qapp, "en", "en_US")
    yield made
    made.switch("en", "en_US")


class Clock:
    """A clock that a test moves. ``clock()`` is the moment in UTC, aware; ``seconds()`` a running
    count.
    """

    def __init__(self, at="2025-04-23T14:10:00+00:00"):
        self.at = datetime.fromisoformat(at).astimezone(UTC)
        self.ran = 0.0

    def __call__(self):
        return self.at

    def seconds(self):
        return self.ran

    def move(self, **parts):
        """Let time pass, as in ``clock.move(minutes=5)``."""
        self.at += timedelta(**parts)
        self.ran += timedelta(**parts).total_seconds()


@pytest.fixture
def clock():
    """Ten past ten in the morning at Detroit, ten past four in the afternoon in Turin."""
    return Clock()


@pytest.fixture
def assert_accessible(qapp):
    """Call it with a shown widget: names, tab order, 24-pixel targets, plain-text labels."""
    return check_accessible


def check_accessible(root: QWidget) -> None:
    """Fail with everything that is wrong with *root* and what it contains, in one message."""
    faults = []
    focusable = [each for each in visible(root) if _takes_tab(each)]
    for each in focusable:
        what = _describe(each)
        if not _name(each):
            faults.append(f"{what} has no name")
        if each.width() < LEAST_TARGET or each.height() < LEAST_TARGET:
            faults.append(f"{what} is only {each.width()} by {each.height()} pixels")
    faults += [f"{_describe(each)} has no name" for each in _buttons(root) if not _name(each)]
    faults += [
        f"label guesses rich text: {each.text()!r}"
        for each in inside(root)
        if isinstance(each, QLabel)
        if each.textFormat() == each.textFormat().AutoText and each.text()
    ]
    missed = set(focusable) - set(tab_order(root))
    faults += [f"Tab never reaches {_describe(each)}" for each in missed]
    assert not faults, "\n".join(sorted(faults))


def visible(root: QWidget) -> list[QWidget]:
    """*root* and all that can be seen in it."""
    return [each for each in (root, *inside(root)) if each.isVisibleTo(root)]


def tab_order(root: QWidget) -> list[QWidget]:
    """The widgets in *root* that Tab goes through, in its order."""
    found, each = [], root
    while True:
        # Let go one by one on the way, PySide (6.11) takes one widget for another that is deleted.
        keep(each)
        if (root is each or root.isAncestorOf(each)) and _takes_tab(each):
            found.append(each)
        each = each.nextInFocusChain()
        if each is root:
            return found


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    part = isinstance(widget, QScrollBar) or widget.focusProxy() is not None
    return bool(policy) and widget.isEnabled() and widget.isVisible() and not part


def _buttons(root: QWidget) -> list[QWidget]:
    return [each for each in visible(root) if isinstance(each, QAbstractButton)]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def _describe(widget: QWidget) -> str:
    inside = type(widget.parentWidget()).__name__ if widget.parentWidget() else "nothing"
    return f"{type(widget).__name__} {widget.objectName()!r} in {inside}"


class Keyboard:
    """Types into whatever has the focus, at times of its own: no test waits for a key.

    ``scan`` types as a scanner does, ``type`` as a person does; *gap* is in milliseconds.
    """

    def __init__(self):
        self.at = 1_000

    def type(self, text, gap=160):
        """A person types *text*."""
        for sign in text:
            self.press(sign, gap)

    def scan(self, text, gap=16, end="\n", pause=1_000):
        """A scanner types *text* and *end* (Enter, Tab or nothing), *pause* after what came
        before.
        """
        self.at += pause
        for sign in text + end:
            self.press(sign, gap)

    def press(self, sign, gap=160, *, key=None, modifiers=None, scan_code=0, repeat=False):
        """Press and release one key; a capital comes with Shift."""
        self.at += gap
        shift = Qt.KeyboardModifier.ShiftModifier
        none = Qt.KeyboardModifier.NoModifier
        code = key or _KEYS.get(sign) or ord(sign.upper())
        held = modifiers if modifiers is not None else shift if sign.isupper() else none
        text = {"\n": "\r"}.get(sign, sign)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._send(kind, code, held, scan_code, text, repeat)

    def hold(self, key):
        """Press a key that stays down."""
        self._send(QEvent.Type.KeyPress, key)

    def let_go(self, key, **about):
        """Release a key that was held."""
        self._send(QEvent.Type.KeyRelease, key, **about)

    def _send(
        self, kind, key, held=Qt.KeyboardModifier.NoModifier, scan_code=0, text="", repeat=False
    ):
        popup = QApplication.activePopupWidget()
        target = popup or QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "no window is active"
        event = QKeyEvent(kind, key, held, scan_code, 0, 0, text, repeat)
        event.setTimestamp(int(self.at))
        QApplication.sendEvent(target, event)


_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}


@pytest.fixture
def keyboard():
    """A keyboard with its own clock."""
    return Keyboard()
