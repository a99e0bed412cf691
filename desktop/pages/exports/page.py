"""Lists out: what leaves the file and for whom, and the register of all that left it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.lists_out import exports
from desktop.calm import CalmReader
from desktop.keeping import registering
from desktop.pages.exports.archive import ArchiveCard
from desktop.pages.exports.form import ExportForm
from desktop.pages.exports.register import RegisterCard
from desktop.pages.page import Page
from desktop.reports import list_making
from desktop.widgets import theme
from desktop.widgets.cards import Scroller
from desktop.widgets.least import keep_height
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.reports.list_making import Gathered
    from desktop.store import Store

_LEAST = 260
"""Pixels of height, at 100% zoom, that the register needs."""


class ExportsPage(Page):
    """``save(file)`` writes the list that is chosen, and registers it."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self._badges = badges
        self._reader = CalmReader(store, self)
        self.setProperty("role", "page")
        self.form = ExportForm(store)
        self.archive = ArchiveCard(self, store, badges)
        self.register = RegisterCard(store)
        keep_height(_LEAST, self.register)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(theme.px(16))
        column.addWidget(self.form)
        column.addWidget(self.register, 1)
        column.addWidget(self.archive)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        self.form.wanted_save.connect(self.ask)
        store.opened.connect(self._opened)
        store.closed.connect(self.register.clear)
        store.changed.connect(self._written)

    def title(self) -> str:
        return self.tr("Lists out")

    def enter(self, subject: str = "") -> None:
        """Count anew; *subject* is a kind of list (``exports.KINDS``) to begin with, if any."""
        self.form.begin(subject)
        self.register.refresh()
        self.form.kind.take_focus()

    @Slot()
    @Slot(object)
    def _opened(self, _event: object = None) -> None:
        if self.isVisible():
            self.enter()

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.register.refresh()

    # Saving -----------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask where to save the list that is chosen."""
        ending, _version = self.form.chosen_format()
        dialog = QFileDialog(self, self.tr("Save the list"), str(self.proposed()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ending.removeprefix('.').upper()} (*{ending})")
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def proposed(self) -> Path:
        """A file beside the event's that says what is in it and for whom."""
        start = self.store.path or Path(self.tr("List"))
        name = " ".join(filter(None, (start.stem, *self.form.in_words())))
        plain = "".join(letter for letter in name if letter not in '\\/:*?"<>|.')
        return start.with_name(f"{plain[:100]}{self.form.chosen_format()[0]}")

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the list that is chosen to *file*, aside: a scan need not wait for it."""
        (ending, version), wanted = self.form.chosen_format(), self.form.wanted()
        path = Path(file)
        if path.suffix.lower() != ending:
            path = path.with_name(f"{path.name}{ending}")
        answer, operator = partial(self._write, path, version), self.store.by.operator
        self._reader.read(answer, "list", list_making.gather, wanted, ending, operator)

    def _write(self, path: Path, version: str, gathered: Gathered) -> None:
        listing = gathered.listing
        work = partial(list_making.write, path, gathered, version or list_making.VCARDS[0])
        words = " ".join([self._saved(len(listing.rows)), *ExportWords.left_out(listing.left_out)])
        args = (listing, path.name)
        files, store = self._badges.files, self.store
        registering.write(files, store, path, work, words, exports.record, *args)

    def _saved(self, rows: int) -> str:
        return self.tr("List saved: %Ln row(s).", "", rows)
