"""A labelled line of text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.fields import Field
from desktop.widgets.secret_line import SecretLine


class TextField(Field):
    """A :class:`Field` around *line*; *secret* shows dots in place of letters."""

    def __init__(
        self,
        *,
        line: QLineEdit | None = None,
        optional: bool = False,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.line = line or (SecretLine() if secret else QLineEdit())
        super().__init__(self.line, optional=optional, parent=parent)

    def text(self) -> str:
        """What was typed, without blanks at its ends."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Fill in *text*, from its beginning, and forget what was wrong."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.set_error("")

    def take_focus(self) -> None:
        """Take the focus, with what is there selected so that typing replaces it."""
        self.line.setFocus()
        self.line.selectAll()
