"""Which list leaves: of what, for what, for whom, as what, and with which columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from db.lists_out import export_columns, exports
from db.privacy import sharing
from desktop import i18n
from desktop.calm import CalmReader
from desktop.i18n import Translatable
from desktop.reports import list_making, making
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.choices import Choices
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field, Segments
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.lists_out.exports import Wanted
    from desktop.reports.making import Offer
    from desktop.store import Store

_LEAST = 640
"""Pixels of width, at 100% zoom, below which the fields stand one below the other."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows a list has, and how many people are left out of it, by why."""

    wanted: Wanted
    rows: int
    left_out: dict[str, int]


class ExportForm(Translatable, Card):
    """``wanted_save()`` asks where the list that is chosen shall go."""

    wanted_save = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._reader = CalmReader(store, self)
        self._offer = making.Offer(whole=False, bodies=())
        self._counted: Counted | None = None
        self._offered: tuple[str, ...] = ()
        self.kind = Segments()
        self.purpose, self.body_of, self.format = Combo(), Combo(), Combo()
        self._for, self._whom = Field(self.purpose), Field(self.body_of)
        self._as = Field(self.format)
        self.columns = Choices(several=True, even=False)
        self._columns_head, self._how = Label(role="strong"), Label(role="soft", wrap=True)
        self._told = Label(role="strong", wrap=True)
        self.all = Action(self, "check", on=self._choose_all)
        self.save = Action(self, "download", "Ctrl+E", self.wanted_save.emit)
        self._build()
        self.retranslate()
        self.kind.chosen.connect(self._turn)
        for combo in (self.purpose, self.body_of, self.format):
            combo.currentIndexChanged.connect(self._turn)
        self.columns.chosen.connect(self._word)

    def _build(self) -> None:
        fields = Abreast((self._for, 1), (self._whom, 1), (self._as, 1), least=_LEAST)
        head = Flow()
        head.addWidget(self._columns_head)
        self._all = Button(self.all, "quiet")
        head.addWidget(self._all)
        for widget in (self.kind, fields, self._how):
            self.body.addWidget(widget)
        self.body.addLayout(head)
        self.body.addWidget(self.columns)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(16))
        foot.addWidget(Button(self.save, "primary"))
        foot.addWidget(self._told, 1)
        self.body.addLayout(foot)

    def retranslate(self) -> None:
        self.set_title(self.tr("Export a list"))
        self._for.set_label(self.tr("For what"))
        self._whom.set_label(self.tr("For whom"))
        self._as.set_label(self.tr("As"))
        self._columns_head.setText(self.tr("Columns"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.all.say(self.tr("All columns"))
        self.save.say(self.tr("Save the list…"), self.tr("Save the list, and register it"))
        kinds = ExportWords.kinds()
        self.kind.fill([(kinds[kind], kind) for kind in exports.KINDS])
        everything = [(self.tr("Running the event"), "")]
        purposes = [(words, code) for code, words in ExportWords.purposes().items()]
        self.purpose.fill(everything + purposes)
        self._fill_bodies()
        self._fill_formats()
        self._fill_columns()
        self._word()

    # What there is to choose from -------------------------------------------------------------

    def begin(self, kind: str = "") -> None:
        """Ask for whom lists may be, and count; *kind* is chosen, if any."""
        self.kind.choose(kind)
        operator = self._store.by.operator
        self._store.read(self._know, making.offer, operator, replaces="offer of lists")

    def _know(self, offer: Offer) -> None:
        self._offer = offer
        self._fill_bodies()
        self._turn()

    def _fill_bodies(self) -> None:
        whole = [(self.tr("The delegation"), "")] if self._offer.whole else []
        self.body_of.fill([*whole, *((body.name, body.uuid) for body in self._offer.bodies)])

    def _fill_formats(self) -> None:
        """What a list of this kind can be; a purpose or a body stays chosen, and so does this."""
        endings = list_making.ENDINGS[self._kind()]
        words = ExportWords.formats()
        offered = [(name, each) for each, name in words.items() if each.split()[0] in endings]
        self.format.fill(offered)

    def _fill_columns(self) -> None:
        """All of a list's columns are chosen to begin with; what was taken out stays out."""
        names = export_columns.columns_of(exports.Wanted(self._kind(), *self._for_whom()))
        chosen = self.columns.values()
        before = {name: name in chosen for name in self._offered}
        words = ExportWords.columns()
        self.columns.fill([(words.get(name, name), name) for name in names])
        self.columns.choose(*(name for name in names if before.get(name, True)))
        self._offered = names

    def _kind(self) -> str:
        return self.kind.value() or exports.KINDS[0]

    def _for_whom(self) -> tuple[str, str]:
        return self.purpose.currentData() or "", self.body_of.currentData() or ""

    def chosen_format(self) -> tuple[str, str]:
        """The ending of the file, and the version of its contact cards."""
        ending, _, version = str(self.format.currentData() or ".xlsx").partition(" ")
        return ending, version

    def wanted(self) -> Wanted:
        """The list that is chosen; of cards and calendars with all that belongs into one."""
        chosen = self.columns.values() if self._has_columns() else ()
        columns = () if chosen == self._offered else chosen
        return exports.Wanted(self._kind(), *self._for_whom(), columns)

    def in_words(self) -> tuple[str, ...]:
        """Of what, for what and for whom the list is; "" where it is for all."""
        purpose, body = self._for_whom()
        return (
            ExportWords.kinds()[self._kind()],
            self.purpose.currentText() if purpose else "",
            self.body_of.currentText() if body else "",
        )

    def told(self) -> str:
        """How many rows the list has, and who is left out of it, as it is shown."""
        return self._told.text()

    def _has_columns(self) -> bool:
        return self.chosen_format()[0] in (".xlsx", ".csv")

    # What it would hold -----------------------------------------------------------------------

    @Slot()
    @Slot(object)
    @Slot(int)
    def _turn(self, _what: object = None) -> None:
        """Another list is chosen: offer what it has, and count it."""
        self._fill_formats()
        self._fill_columns()
        self._word()
        self.count()

    @Slot()
    def count(self) -> None:
        """Ask how many rows the list has now, and who is left out of it."""
        if self._store.current_event is None or not self.body_of.count():
            return
        purpose, body = self._for_whom()
        wanted = exports.Wanted(self._kind(), purpose, body)
        self._reader.read(self._count, "count of a list", count, wanted)

    def _count(self, counted: Counted) -> None:
        self._counted = counted
        self._word()

    def _choose_all(self) -> None:
        self.columns.choose(*self._offered)
        self._word()

    @Slot()
    @Slot(bool)
    def _word(self, _key: bool = False) -> None:
        has = self._has_columns()
        for widget in (self._columns_head, self._all, self.columns):
            widget.setVisible(has)
        self.all.setEnabled(self.columns.values() != self._offered)
        self._how.setText(self._meaning())
        wanted = exports.Wanted(self._kind(), *self._for_whom())
        counted = self._counted if self._counted and self._counted.wanted == wanted else None
        told = ["…"]
        if counted is not None:
            rows = i18n.number(counted.rows, i18n.locale())
            told = [self.tr("Rows: %1.").replace("%1", rows)]
            told += ExportWords.left_out(counted.left_out)
        if has and not self.columns.values():
            told.append(self.tr("No column is chosen."))
        self._told.setText(" ".join(told))
        ready = counted is not None and counted.rows > 0
        self.save.setEnabled(ready and (not has or bool(self.columns.values())))

    def _meaning(self) -> str:
        """What the choice means for those in the list."""
        purpose, body = self._for_whom()
        if body and self._kind() in ("meetings", "follow-ups"):
            return self.tr(
                "Its own meetings and promises, with its own notes and what was shared. Who did not"
                " agree to be shared with it is not named."
            )
        if body:
            return self.tr("Only whom the body met, and of these who agreed to be shared with it.")
        if purpose == sharing.PURPOSE:
            return self.tr("Only whose data all of our bodies may have, by their last answers.")
        if purpose:
            return self.tr("Only who agreed to it, by their last answer.")
        return self.tr("Everybody, to run the event with: it stays within the delegation.")


def count(db: Database, wanted: Wanted) -> Counted:
    """What the list would hold now."""
    listing = exports.listing(db, wanted)
    return Counted(wanted, len(listing.rows), listing.left_out)
