"""What tests of lists share: a list with one of each, and the steps of bringing it in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.widgets.labels import Label
from tests.desktop.pages.stand import ask, settle

LINES = (
    "VTM25-20000,Hedy,Lamarr,Frequencies,hedy@hops.example,yes",
    "VTM25-20001,Radia,Perlman,Trees,radia@trees.example,no",
    "VTM25-20001,Radia,Perlman,Trees,radia@trees.example,no",
    "VTM25-10000,Ada,Lovelace,Analytical Engines,ada@engines.example,yes",
    "VTM25-20002,Ren?,Descartes,Doubts,rene@doubts.example,",
    ",,,,,",
    "VTM25-20003,,,,,",
    *(f"VTM25-3000{n},Tim,Berners{n},Webs of {n},tim{n}@web.example,no" for n in range(6)),
)
"""Nine who are new, one known here, one twice, one doubtful among the new, one who is nobody."""


def preview(qtbot, page, path):
    """Look at what the list at *path* would do."""
    with qtbot.waitSignal(page.work.foreseen):
        page.open_list(path)
    settle(qtbot, page.store)


def bring_in(qtbot, page):
    with qtbot.waitSignal(page.work.imported) as done:
        page.preview.go.trigger()
    settle(qtbot, page.store)
    return done.args[0]


def count(qtbot, page):
    return ask(qtbot, page.store, visitors.count, Filters())


def words_in(widget):
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]
