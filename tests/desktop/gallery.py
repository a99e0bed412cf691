"""Draws the widgets side by side, to be looked at: ``python tests/desktop/gallery.py FOLDER``.

One picture for each theme at 100%, and one at 150%. All names are invented. It is not a test.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import i18n
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice, Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field, Segments
from desktop.widgets.search_box import SearchBox
from desktop.widgets.side_nav import SideNav
from desktop.widgets.status_bar import StatusBar
from desktop.widgets.tables import Chip, Column, Rows, Table
from desktop.widgets.toast import Toast
from desktop.widgets.verdict import State, Verdict, VerdictCard

PEOPLE = [
    ("Olivia Esempio", "Esempio Roof Systems", Chip("Accredito 09:11", "check", "good")),
    ("Jan Invented", "Invented Mobility", Chip("In attesa", "clock")),
    ("Chiara Fittizia", "Università di nessun luogo e dintorni", Chip("Bloccato", "ban", "bad")),
]
VERDICT = Verdict(
    State.OK,
    "ACCREDITO FATTO",
    "Maria Concetta Esempio-Fittizia di Nessun Luogo",
    "Invented Mobility · Senior Buyer",
    appointment="Alle 10:30 con ANFIA, tavolo 3",
    tag="Buyer",
)


def action(owner: QWidget, icon: str, words: str, keys: str = "") -> Action:
    made = Action(owner, icon, keys)
    made.say(words)
    return made


def stand(window: QWidget) -> QVBoxLayout:
    """The frame around a page; the layout for the page itself."""
    outer, row = QVBoxLayout(window), QHBoxLayout()
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    nav, bar, page = SideNav(), StatusBar(), QVBoxLayout()
    nav.set_title("Piemonte Desk", "VTM Michigan · Pontiac")
    for key, icon, words in (("r", "scan-line", "Accoglienza"), ("v", "users", "Visitatori")):
        nav.add(key, icon).say(words)
    nav.add("s", "settings", foot=True).say("Impostazioni")
    nav.show_page("r")
    nav.fit(window.width())
    bar.add("scanner", "scan-line").say("Lettore pronto", "good")
    bar.add("printer", "triangle-alert").say("Carta finita", "warn")
    bar.add("count", "users", right=True).say("91 di 240 qui oggi")
    page.setContentsMargins(24, 20, 24, 16)
    page.setSpacing(16)
    row.addWidget(nav)
    row.addLayout(page, 1)
    outer.addLayout(row, 1)
    outer.addWidget(bar)
    return page


def reception(window: QWidget) -> QVBoxLayout:
    left, box, verdict, card = QVBoxLayout(), SearchBox(), VerdictCard(), Card(padding=0)
    left.setSpacing(16)
    box.say("Scansiona un badge o scrivi un nome…")
    offers = (("printer", "Stampa il badge"), ("undo-2", "Annulla l’accredito"))
    verdict.show_verdict(VERDICT, [action(window, *each) for each in offers])
    rows = Rows(
        [
            Column(lambda row: row[0], 2, 140, strong=True),
            Column(lambda row: row[1], 2, 120, drop=1),
            Column(lambda row: row[2], 1, 170),
        ]
    )
    rows.set_titles(["Nome", "Azienda", "Stato"])
    rows.show_all(PEOPLE * 20)
    table = Table(rows)
    table.go_to(1)
    card.set_title("Visitatori")
    card.body.addWidget(table)
    for each, stretch in ((box, 0), (verdict, 0), (card, 1)):
        left.addWidget(each, stretch)
    return left


def form(window: QWidget) -> Scroller:
    card = Card()
    card.set_title("Nuovo visitatore")
    combo, segments, notice = Combo(), Segments(), Notice("warn")
    combo.fill([("Italia", "IT"), ("Stati Uniti", "US")])
    segments.fill([("Visitatore", 1), ("Buyer", 2), ("Stampa", 3)])
    notice.say("Già in elenco?", "Chiara Fittizia · Università di nessun luogo")
    for editor, label, wrong in (
        (QLineEdit("Chiara"), "Nome", ""),
        (QLineEdit("?"), "Cognome", "Chiedi come si scrive."),
        (combo, "Paese", ""),
        (segments, "Tipo di badge", ""),
    ):
        field = Field(editor, optional=editor is combo)
        field.set_label(label)
        field.set_error(wrong)
        card.body.addWidget(field)
    card.body.addWidget(notice)
    card.body.addWidget(Check("Ha letto l’informativa e può essere ricontattata dopo la fiera"))
    card.body.addWidget(Button(action(window, "printer", "Salva, accredita e stampa"), "primary"))
    card.body.addStretch(1)
    scroller = Scroller(card)
    scroller.setFixedWidth(theme.px(360))
    return scroller


def draw(folder: Path, mode: str, zoom: int) -> None:
    app = QApplication.instance() or QApplication([])
    i18n.install(app, "it")
    theme.install(app, mode, zoom)
    window = QWidget()
    window.setProperty("role", "page")
    theme.current().dress(window)
    window.resize(1366, 768)
    page, both = stand(window), QHBoxLayout()
    both.setSpacing(16)
    both.addLayout(reception(window), 1)
    both.addWidget(form(window))
    page.addLayout(both)
    window.show()
    app.processEvents()
    Toast(window).show_message("Accredito annullato", action(window, "undo-2", "Annulla"))
    app.processEvents()
    window.grab().save(str(folder / f"{mode}-{zoom}.png"))
    window.deleteLater()


if __name__ == "__main__":
    to = Path(sys.argv[1])
    to.mkdir(parents=True, exist_ok=True)
    for each in (("light", 100), ("dark", 100), ("light", 150)):
        draw(to, *each)
