"""The register: which lists left the file, when, by whom, for what and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.lists_out import exports
from db.ours import bodies
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.widgets.tables import Column, Rows, Table
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.lists_out.exports import Export
    from desktop.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register; ``to`` is the name of the body, "" for the delegation."""

    export: Export
    to: str


class RegisterCard(Translatable, Card):
    """All that left, the newest first; of the line that is chosen also its columns."""

    def __init__(self, store: Store) -> None:
        super().__init__(padding=1)
        self._store = store
        self._known: Sequence[Entry] = ()
        self.table = Table(Rows(self._columns()))
        self.more = Label(role="soft", wrap=True)
        self.more.setContentsMargins(theme.px(15), 0, theme.px(15), 0)
        self.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.more)
        self.body.setContentsMargins(0, 0, 0, theme.px(12))
        self.table.row_chosen.connect(self._choose)
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 0, 160),
            Column(self._kind, 1, 150, strong=True),
            Column(self._purpose, 2, 140),
            Column(lambda entry: entry.to or self.tr("The delegation"), 2, 110),
            Column(self._rows, 0, 76, right=True),
            Column(self._left_out, 0, 100, drop=2, right=True),
            Column(lambda entry: entry.export.operator, 1, 90),
            Column(lambda entry: entry.export.name, 2, 120, drop=1),
        )

    def retranslate(self) -> None:
        self.set_title(self.tr("Lists that left"))
        self.table.setAccessibleName(self.tr("Lists that left"))
        self.table.rows.set_titles(
            [
                self.tr("When"),
                self.tr("What"),
                self.tr("For what"),
                self.tr("For whom"),
                self.tr("Rows"),
                self.tr("Left out"),
                self.tr("Who"),
                self.tr("File"),
            ]
        )
        self.table.set_empty(
            "file-spreadsheet",
            self.tr("No list has left yet"),
            self.tr("Each that does is kept here: by whom, for what, for whom and how many."),
        )
        self.table.viewport().update()
        self._choose(self.table.current_row())

    def refresh(self) -> None:
        """Read the register anew."""
        self._store.read(self._show, register, replaces="register of lists")

    @Slot()
    def clear(self) -> None:
        """Show nothing: no file is open."""
        self._show([])

    def _show(self, found: Sequence[Entry]) -> None:
        if found != self._known:
            self._known = found
            self.table.rows.show_all(found)
            self._choose(None)

    @Slot(object)
    def _choose(self, entry: Entry | None) -> None:
        if entry is None:
            self.more.setText(
                self.tr(
                    "Lists, reports, agendas, table sheets, rosters and badges, once they are"
                    " files that name people. What a printer here prints is in the log of prints."
                )
            )
            return
        words = ExportWords.columns()
        columns = ", ".join(words.get(name, name) for name in entry.export.columns)
        said = [self.tr("Columns: %1.").replace("%1", columns)] if columns else []
        self.more.setText(" ".join([*said, *ExportWords.left_out(entry.export.left_out)]))

    def _when(self, entry: Entry) -> str:
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        at, locale = entry.export.at, i18n.locale()
        return i18n.moment(at, zone, locale)

    def _kind(self, entry: Entry) -> str:
        return ExportWords.kinds().get(entry.export.kind, entry.export.kind)

    def _purpose(self, entry: Entry) -> str:
        code = entry.export.purpose
        return ExportWords.purposes().get(code, code) or self.tr("Running the event")

    def _rows(self, entry: Entry) -> str:
        return i18n.number(entry.export.rows, i18n.locale())

    def _left_out(self, entry: Entry) -> str:
        return i18n.number(sum(entry.export.left_out.values()), i18n.locale())


def register(db: Database) -> list[Entry]:
    """The register, the newest first, with the names of the bodies."""
    names = bodies.names(db)
    found = [Entry(one, names.get(one.body, "")) for one in exports.exports(db)]
    return found[::-1]
