"""Every page at every zoom on a small laptop, in Italian, with a name of 100 characters."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from db import event_file
from db.rows import Source
from db.visitor import visitors
from desktop.pages.reception.case import Door
from desktop.shell import PAGES
from tests.desktop.fitting import misfits
from tests.desktop.pages.stand import fair, settle
from tests.desktop.window_stand import open_window

SECTIONS = ("event", "types", "sessions", "bodies", "delegates", "notices")
LONG = (
    "Maximiliane-Alexandra Konstantina Wilhelmine",
    "von und zu Hohenlohe-Langenburg-Schillingsfürst-Waldburg",
)
ODD = (
    "Registration ID,First name,Last name,Company,E-mail,Phone",
    "VTM25-90000,MARIA CONCETTA,ESEMPIO,Officine Inventate,maria@esempio.example,011 555 1234",
    "VTM25-90001,Ren?,Prova,Doubts,not-an-address,12",
)


@pytest.fixture
def long(event_file_path, frozen, by):
    """The visitor with the long name, in a file of the fair."""
    fair(event_file_path, by)
    with event_file.open_file(event_file_path) as opened:
        return visitors.register(
            opened.db,
            by,
            given_name=LONG[0],
            family_name=LONG[1],
            company="Gesellschaft für Fahrzeugsicherheitsprüfstandsentwicklung mbH",
            job_title="Head of everything that has to do with vehicle safety",
            source=Source.LIST,
        )


@pytest.fixture
def odd(tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("\n".join(ODD), encoding="utf-8")
    return path


def screens(qtbot, window, long, odd):
    """Show one screen after the other; the name of each."""
    shell = window.shell
    for key in PAGES:
        shell.go_to(key)
        yield key
    for section in SECTIONS:
        shell.go_to("event", section)
        yield f"event {section}"
    for key in ("privacy", "preflight"):
        shell.go_to(key)
        yield key
    shell.go_to("visitors", long.uuid)
    yield "visitor"
    shell.go_to("lists", str(odd))
    page = shell.page("lists")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview)
    for tab in range(page.preview.tabs.count()):
        page.preview.tabs.setCurrentIndex(tab)
        yield f"list {tab}"
    shell.go_to("reception")
    window.reception.scan(long.code)
    yield "verdict"
    keeper = window.reception.keeper
    keeper.keep(Door(keeper.sessions[0]))
    window.reception.scan(long.code)
    yield "door"
    window.sheets.open_walk_in("Rosalind Franklin")
    yield "walk-in"
    shell.clear()
    window.sheets.show_keys()
    yield "keys"
    window.sheets.show_keys()
    window.show_file(None)
    yield "welcome"


@pytest.mark.parametrize(
    ("language_code", "zoom"),
    [
        *(("it", zoom) for zoom in (100, 150, 200)),
        ("en", 150),
        *(pytest.param("it", zoom, marks=pytest.mark.soak) for zoom in (80, 125, 175)),
    ],
)
def test_nothing_is_cut_off_or_squeezed(
    qtbot, theme, language, event_file_path, long, odd, language_code, zoom
):
    found = []
    with open_window(qtbot, event_file_path, language=language_code, zoom=zoom) as window:
        window.setFixedSize(1366, 768)
        for name in screens(qtbot, window, long, odd):
            for _ in range(3):  # what is laid out anew asks for another round
                settle(qtbot, window.store)
                QApplication.processEvents()
            window.shell.toast.hide()
            found += [f"{name}: {fault}" for fault in misfits(window)]
    assert not found, "\n".join(found)
