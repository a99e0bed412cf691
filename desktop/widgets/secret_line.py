"""A line for a PIN or a passphrase, and what a dialog may do because one was typed."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QLineEdit

_GRANTED = "granted"


class SecretLine(QLineEdit):
    """Shows dots in place of letters, and forgets them once it is out of sight: who unlocks the
    laptop, or comes back to a page, finds nobody's PIN there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is made small is still theirs
            self.clear()


def grant(dialog: QDialog) -> None:
    """Note that *dialog* is for who typed a PIN or a passphrase, and for nobody after them."""
    dialog.setProperty(_GRANTED, True)


def is_granted(dialog: QDialog) -> bool:
    """Whether *dialog* goes when the screen is locked: what was granted, and what asks for words
    or for a file, since a PIN may have led there, and asking again costs a key.
    """
    from PySide6.QtWidgets import QFileDialog, QInputDialog  # whoever only starts asks nothing

    return isinstance(dialog, (QFileDialog, QInputDialog)) or bool(dialog.property(_GRANTED))
