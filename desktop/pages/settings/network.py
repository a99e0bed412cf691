"""A printer of the network, called by its address: added, asked whether it will do, taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.settings import PrinterSetup
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from desktop.badge.printers.base import Refused
    from desktop.badging.printer_desk import PrinterDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings

ADDRESSES = ("ipp://", "ipps://")


class NetworkPrinter(Translatable, QWidget):
    """The form for an address; ``buttons`` open it, and take the chosen printer away."""

    def __init__(
        self, preferences: Preferences, printers: PrinterDesk, on_change: Callable[[], object]
    ) -> None:
        """Call *on_change* when there is a printer more, or less."""
        super().__init__()
        self._preferences, self._printers, self._on_change = preferences, printers, on_change
        self.address = QLineEdit()
        self._address = Field(self.address)
        self.open = Action(self, "plus", on=self._open)
        self.remove = Action(self, "trash-2", on=self._remove)
        self.add = Action(self, "check", on=self._add)
        self.cancel = Action(self, "x", on=self._close)
        self._take_away = Button(self.remove, "quiet")
        self.buttons = (Button(self.open, "quiet"), self._take_away)
        row = Flow()
        row.addWidget(Button(self.add))
        row.addWidget(Button(self.cancel, "quiet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._address)
        column.addLayout(row)
        self.address.returnPressed.connect(self._add)
        preferences.changed.connect(self._take)
        self.hide()
        self.retranslate()
        self._take(preferences.settings)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        self._take_away.setVisible(settings.printer.lower().startswith(ADDRESSES))

    @Slot()
    def _open(self) -> None:
        self._address.set_error("")
        self.show()
        self.address.setFocus()

    @Slot()
    def _close(self) -> None:
        self.address.clear()
        self._address.set_error("")
        self.hide()
        self.buttons[0].setFocus()

    @Slot()
    def _add(self) -> None:
        """Ask the printer before it is kept: a wrong address shows here, not at the first badge."""
        try:
            self._printers.add(self.address.text(), self._added)
        except ValueError:
            self._address.set_error(
                self.tr("This is no address of a printer. It looks like 192.168.1.20.")
            )
            return
        self._address.set_error("")
        self._address.set_hint(self.tr("Asking the printer…"))

    def _added(self, name: str, refused: Refused | None) -> None:
        self._address.set_hint("")
        self.retranslate()
        if refused is not None:
            from desktop.words.print_words import Prints  # printers come along: a start needs none

            self._address.set_error(Prints.trouble(refused.trouble, name))
            return
        settings = self._preferences.settings
        setups = settings.printers_with(settings.printer_setup(name))
        self._close()
        self._preferences.change(printers=setups, printer=name)
        self._on_change()

    @Slot()
    def _remove(self) -> None:
        """Forget the chosen printer, with its calibration."""
        settings = self._preferences.settings
        kept: tuple[PrinterSetup, ...] = tuple(
            setup for setup in settings.printers if setup.name != settings.printer
        )
        self._preferences.change(printers=kept, printer="")
        self._on_change()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._address.set_label(self.tr("Address of the printer"))
        self._address.set_hint(self.tr("As its own settings show it: 192.168.1.20 or ipp://…"))
        self.open.say(self.tr("Add a network printer"))
        self.remove.say(self.tr("Take this printer away"))
        self.add.say(self.tr("Add"))
        self.cancel.say(self.tr("Cancel"))
