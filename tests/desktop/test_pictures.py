"""A dozen screens, compared with kept pictures byte for byte.

Fonts, clock, codes and data are fixed, so any difference is a change of the program: look at
``tests/actual/`` (the picture as it is now, and the difference in red). Where the change was meant,
``PICTURES=keep pytest tests/desktop/test_pictures.py`` keeps the new ones; look at each.
"""

from __future__ import annotations

import os
import random
import re
import struct
import sys
import zlib
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import PySide6
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from db import event_file
from db.access import operators
from db.badges import codes
from db.door import sessions
from db.lists_out import exports
from db.meeting import meeting_facts, meetings, notes
from db.privacy import consents
from db.rows import Happening, Source
from db.visitor import visitors
from desktop.badge.printers.base import Trouble
from desktop.pages.reception.case import Door
from desktop.preflight import system
from desktop.preflight.lines import Light
from desktop.preflight.system import Laptop
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.stand import make_fair, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import load_stock, open_window

KEPT = Path(__file__).with_name("pictures")
ACTUAL = resources.FOLDER.parent / "tests" / "actual"
LOCK = (resources.FOLDER.parent / "requirements-test.lock").read_text(encoding="utf-8")
LOCKED_QT = re.search(r"pyside6-essentials==([\d.]+)", LOCK)[1]
LONG = (
    "Maximiliane-Alexandra Konstantina Wilhelmine",
    "von und zu Hohenlohe-Langenburg-Schillingsfürst-Waldburg",
)

LAPTOP = Laptop(62_700_000_000, 4_000_000, "Dropbox", False, True, timedelta(hours=-4), 64)

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or PySide6.__version__ != LOCKED_QT,
    reason="pictures are the same only on Linux with the Qt of the lock file",
)


def nobody(window, people, keyboard):
    """As it is after the start."""


def checked_in(window, people, keyboard):
    window.reception.scan(people["grace"].code)


def door(window, people, keyboard):
    """At the door of a session that admits buyers only."""
    keeper = window.reception.keeper
    keeper.keep(Door(keeper.sessions[0]))
    window.reception.scan(people["grace"].code)
    window.reception.scan(people["ada"].code)


def not_found(window, people, keyboard):
    window.reception.scan("VBCDFGHJKLNPRSTV")


def long_name(window, people, keyboard):
    window.reception.scan(people["long"].code)


def right_to_left(window, people, keyboard):
    window.reception.scan(people["arabic"].code)


def search(window, people, keyboard):
    keyboard.type("lov")


def agenda(window, people, keyboard):
    """A day by tables, as it stands at ten past nine; two at one table at a time."""
    store, made = window.store, []
    store.write(made.extend, agenda_stand.plan, 14)
    wait(lambda: made != [])
    for number, kind in enumerate((Happening.HELD, Happening.NO_SHOW, Happening.ARRIVED)):
        store.write(None, meeting_facts.record, made[number].uuid, kind)
    later = made[12].starts + timedelta(minutes=5)
    store.write(None, meeting_facts.move, made[8].uuid, starts=later)
    store.write(None, notes.log, made[0].uuid, text="They want a sample.", outcome="sample")
    window.shell.go_to("agenda", made[0].uuid)


def agenda_list(window, people, keyboard):
    agenda(window, people, keyboard)
    page = window.shell.pages["agenda"]
    page.filters.view.choose("list")
    page.filters.view_chosen.emit("list")


def walk_in(window, people, keyboard):
    window.sheets.open_walk_in("Rosalind Franklin")


def log(window, people, keyboard):
    """Of an agreed meeting, with what Elena said of it before."""
    store, found = window.store, []
    store.read(found.extend, meetings.of_visitor, people["grace"].uuid)
    wait(lambda: found != [])
    said = {"text": "Samples by June.", "outcome": "sample", "author": "Elena"}
    store.write(None, notes.log, found[0].uuid, **said)
    window.sheets.open_log(found[0])
    view = window.sheets.log.view
    wait(lambda: view.earlier.notes() != [])
    QApplication.processEvents()
    view.form.outcome.choose("quote")
    view.form.note.setPlainText("Prices for 200 pieces, until May.")
    view.step.fill("Send the offer", "Elena", "+7")
    view.form.note.setFocus()


def log_on_the_spot(window, people, keyboard):
    window.sheets.open_log(people["grace"])
    wait(window.store.lane.is_idle)
    window.sheets.log.view.theirs.line.setFocus()
    keyboard.type("lov")


def visitor(window, people, keyboard):
    window.shell.go_to("visitors", people["ada"].uuid)


def activity(window, people, keyboard):
    window.reception.scan(people["ada"].code)
    window.shell.go_to("activity")


def badge_types(window, people, keyboard):
    window.shell.go_to("event", "types")


def layouts(window, people, keyboard):
    window.shell.go_to("layouts", "vip")
    page = window.shell.pages["layouts"]
    while page.draft.layout is None:
        QApplication.processEvents()
    page.draft.choose(
        next(n for n, one in enumerate(page.draft.elements) if getattr(one, "padding", 0))
    )


def preflight(window, people, keyboard):
    """Before the doors of a fair that has no backup yet; ``LAPTOP`` is what its laptop tells."""
    know_tom(window)
    window.shell.go_to("preflight")
    page = window.shell.pages["preflight"]
    while any(one.light is Light.ASKING for one in page.lines()):
        QApplication.processEvents()


def settings(window, people, keyboard):
    know_tom(window)
    window.shell.go_to("settings")


def lists(window, people, keyboard):
    window.shell.go_to("lists")


def lists_out(window, people, keyboard):
    """For a purpose to which one of six agreed; the register has a list of before."""
    know_tom(window)
    agreed = {"notice_version": "1", "language": "en", "how": "orally"}
    who, store, told = people["ada"].uuid, window.store, []
    store.write(None, consents.record, who, {"contact": True}, **agreed)
    store.read(told.append, exports.listing, exports.Wanted("visitors", "contact"))
    wait(lambda: told != [])
    store.write(None, exports.record, told[0], "mailing.csv")
    window.shell.go_to("exports")
    form = window.shell.pages["exports"].form
    form.purpose.choose("contact")


def paper(window, people, keyboard):
    window.shell.go_to("paper")
    card = window.shell.pages["paper"].back_entry
    card.time.setText("8:35")
    for name in ("grace", "ada"):
        window.shell.pages["paper"].take_scan(people[name].code)


def sheet(window, people, keyboard):
    load_stock(window.preferences, "avery-l4785")
    window.shell.go_to("visitors")
    export = window.shell.pages["visitors"].export
    while export.question.chooser is None:
        export.ask()
        QApplication.processEvents()
    export.question.chooser.picture.mark(3, all_before=True)
    export.question.chooser.picture.mark(5)


def jobs(window, people, keyboard):
    """A printer without paper, a badge of before, and those that wait."""
    printer = FakePrinter(tells_end=False)
    queue = window.badges.queue
    queue.backend = lambda _name: printer
    window.badges.print_badge(people["grace"])
    wait(lambda: queue.waiting == [] and printer.codes != [])
    printer.ails = Trouble.PAPER_OUT
    window.badges.print_badge(people["ada"], "spoilt")
    wait(lambda: any(job.trouble for job in queue.waiting))
    window.badges.print_badge(people["long"])
    wait(lambda: len(queue.waiting) == 2)
    window.shell.toast.hide()
    window.sheets.show_jobs()


def locked(window, people, keyboard):
    """Somebody is checked in, and somebody else begins to type a PIN."""
    window.store.write(None, operators.save, name="Tom", pin="1357")
    wait(window.store.lane.is_idle)
    window.lock.lock()
    wait(lambda: window.lock.is_on)
    window.lock.takes(people["grace"].code)
    wait(lambda: window.lock.screen.card.verdict.name == "Grace")
    window.lock.screen.form.open_form()
    keyboard.type("13")


def know_tom(window):
    """Who is at the laptop is an operator of the event, as the status bar then says."""
    window.store.write(None, operators.save, name="Tom")
    wait(lambda: window.shell.bar["operator"].words() == "Tom")


def wait(until):
    for _ in range(3_000):
        if until():
            return
        QTest.qWait(10)
    pytest.fail("it did not happen")


def keys(window, people, keyboard):
    window.sheets.show_keys()


SCREENS = {
    "reception": (nobody, {"language": "it"}),
    "checked-in": (checked_in, {"printer": "Zebra"}),
    "checked-in-dark": (checked_in, {"language": "it", "theme": "dark"}),
    "door": (door, {"language": "it"}),
    "not-found": (not_found, {"theme": "dark"}),
    "long-name": (long_name, {"language": "it"}),
    "long-name-large": (long_name, {"zoom": 150}),
    "right-to-left": (right_to_left, {}),
    "search": (search, {}),
    "agenda": (agenda, {"language": "it"}),
    "agenda-list": (agenda_list, {"theme": "dark"}),
    "walk-in": (walk_in, {"language": "it"}),
    "log": (log, {"language": "it"}),
    "log-on-the-spot": (log_on_the_spot, {"theme": "dark"}),
    "visitor": (visitor, {}),
    "activity": (activity, {"language": "it", "theme": "dark"}),
    "badge-types": (badge_types, {"language": "it"}),
    "layouts": (layouts, {"language": "it"}),
    "settings": (settings, {"theme": "dark"}),
    "preflight": (preflight, {"language": "it"}),
    "lists": (lists, {}),
    "lists-out": (lists_out, {"language": "it"}),
    "paper": (paper, {"language": "it"}),
    "sheet": (sheet, {}),
    "jobs": (jobs, {"printer": "Zebra"}),
    "keys": (keys, {"language": "it"}),
    "locked": (locked, {"language": "it"}),
}


@pytest.fixture
def people(event_file_path, frozen, by, monkeypatch):
    """The fair of the other tests and two more people, with the same codes each time."""
    chance = random.Random(2025)
    monkeypatch.setattr(codes, "secrets", SimpleNamespace(token_bytes=chance.randbytes))
    people = make_fair(event_file_path, by)
    with event_file.open_file(event_file_path) as opened:
        for session in sessions.all_sessions(opened.db):
            sessions.save(opened.db, by, uuid=session.uuid, admits=["buyer"])
        for name, given, family, company in (
            ("long", *LONG, "Gesellschaft für Fahrzeugsicherheitsprüfstandsentwicklung mbH"),
            ("arabic", "محمد عبد الرحمن", "الهاشمي", "شركة صناعة السيارات"),
        ):
            people[name] = visitors.register(
                opened.db,
                by,
                given_name=given,
                family_name=family,
                company=company,
                source=Source.LIST,
            )
    return people


@pytest.fixture
def steady(qapp):
    """The text cursor does not blink."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_as_it_was(
    qtbot, theme, language, people, event_file_path, steady, name, monkeypatch, keyboard
):
    act, wanted = SCREENS[name]
    with open_window(qtbot, event_file_path, station_name="Hall B", **wanted) as window:
        monkeypatch.setattr(window.badges, "after_check_in", lambda _scan: None)
        monkeypatch.setattr(system, "ask_laptop", lambda _path: LAPTOP)
        act(window, people, keyboard)
        calm(qtbot, window)
        hide_path(window)
        compare(name, window.grab().toImage())


def calm(qtbot, window):
    """Wait until all has been answered, laid out and painted."""
    for _ in range(3):
        settle(qtbot, window.store)
        qtbot.waitUntil(window.badges.is_idle)
        QApplication.processEvents()
    window.shell.toast.hide()


def hide_path(window):
    """Where the event file lies is another place in each test."""
    if "settings" in window.shell.pages:
        window.shell.pages["settings"].backups._where.setText("…/VTM Michigan 2025.desk")


def compare(name, now):
    now = now.convertToFormat(QImage.Format.Format_RGB32)
    kept = KEPT / f"{name}.png"
    if os.environ.get("PICTURES") == "keep":
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(small_png(now))
    before = QImage(str(kept)).convertToFormat(QImage.Format.Format_RGB32)
    if now == before:
        return
    ACTUAL.mkdir(exist_ok=True)
    now.save(str(ACTUAL / f"{name}.png"))
    difference(before, now).save(str(ACTUAL / f"{name}-difference.png"))
    pytest.fail(f"{name} looks different: see tests/actual/{name}-difference.png")


def small_png(image):
    """*image* as PNG (ISO/IEC 15948) without filters, a quarter smaller than Qt's for screens."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    wide, data = plain.bytesPerLine(), bytes(plain.constBits())
    lines = (data[y * wide : y * wide + plain.width() * 3] for y in range(plain.height()))
    header = struct.pack(">IIBBBBB", plain.width(), plain.height(), 8, 2, 0, 0, 0)
    parts = (
        (b"IHDR", header),
        (b"IDAT", zlib.compress(b"".join(b"\0" + line for line in lines), 9)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def difference(before, now):
    """*now* in pale, with red where *before* was otherwise."""
    shown = now.convertToFormat(QImage.Format.Format_Grayscale8)
    shown = shown.convertToFormat(QImage.Format.Format_RGB32)
    red = QColor("red").rgb()
    for y in range(now.height()):
        for x in range(now.width()):
            if before.isNull() or not before.valid(x, y) or before.pixel(x, y) != now.pixel(x, y):
                shown.setPixel(x, y, red)
    return shown
