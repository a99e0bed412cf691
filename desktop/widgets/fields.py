"""What people fill in: labelled field, combo box, check box that wraps, segmented choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import Translatable
from desktop.widgets import icons, stylesheet, theme
from desktop.widgets.buttons import pressed_by_enter
from desktop.widgets.flow import Flow
from desktop.widgets.key_scope import KeyScope
from desktop.widgets.labels import Label
from desktop.widgets.sight import scroll_to
from desktop.widgets.stylesheet import repolish

if TYPE_CHECKING:
    from collections.abc import Iterable


class Field(Translatable, QWidget):
    """*editor* with its label above, and below it what is wrong, or a hint.

    The label is also the editor's name for a screen reader; ``optional`` is said beside it.
    """

    def __init__(
        self, editor: QWidget, *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._optional = optional
        self._hint = ""
        self._error = ""
        self._label = Label(role="strong", elide=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._label.setBuddy(editor)
        self._mark = Label(role="soft")
        self._below = Label(role="caption", wrap=True)
        self._below.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(self._label)
        head.addWidget(self._mark)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(editor, 1)
        column.addWidget(self._below)
        column.addStretch(0)  # beside a taller field the label stays at the top
        self.setFocusProxy(editor)
        self.retranslate()

    def set_label(self, text: str) -> None:
        """Call the field *text*."""
        self._label.setText(text)
        self.retranslate()

    def set_hint(self, text: str) -> None:
        """Say *text* below the editor while nothing is wrong; empty for nothing."""
        self._hint = text
        self._show_below()

    def set_error(self, text: str) -> None:
        """Say below the editor what is wrong with what somebody just asked to have done; empty when
        all is well. It is scrolled to, and the first one that is wrong has the focus.
        """
        self.mark(text)
        if text:
            QTimer.singleShot(0, self, self._ask_again)

    def mark(self, text: str) -> None:
        """The same of what is so anyway, or while it is typed: nobody is led away by it."""
        self._error = text
        if self.editor.property("invalid") != bool(text):
            self.editor.setProperty("invalid", bool(text))
            stylesheet.renew(self.editor)
        self._show_below()

    @Slot()
    def _ask_again(self) -> None:
        """Let it be typed again, once all of it has its place."""
        if not (self._error and self.isVisible()):
            return
        at = QApplication.focusWidget()
        if at is None or not at.property("invalid"):
            self.setFocus()
            at = self.editor
        if at is self.editor:
            scroll_to(self)

    def error(self) -> str:
        """What is wrong, as shown; empty when all is well."""
        return self._error

    def retranslate(self) -> None:
        mark = self.tr("optional") if self._optional else ""
        self._mark.setText(mark)
        self._mark.setVisible(bool(mark))
        name = self._label.text()
        self.editor.setAccessibleName(f"{name} ({mark})" if mark else name)

    def _show_below(self) -> None:
        text = self._error or self._hint
        repolish(self._below, "error" if self._error else "caption")
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)


class Check(QCheckBox):
    """A check box whose words wrap, 24 pixels or more to hit."""

    _BOX = 20

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._left(), 1), 10_000)
        words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(words.height() + theme.px(8), theme.px(32))

    def sizeHint(self) -> QSize:
        wide = self._left() + self.fontMetrics().horizontalAdvance(self.text()) + theme.px(4)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + theme.px(80), theme.px(32))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, lines = theme.px(self._BOX), self.heightForWidth(self.width())
        one_line = lines <= theme.px(32)
        top = (self.height() - side) // 2 if one_line else theme.px(4)
        box = QRect(theme.px(3), top, side, side)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), theme.px(2)))
            ring = box.adjusted(-theme.px(2), -theme.px(2), theme.px(2), theme.px(2))
            painter.drawRoundedRect(ring, theme.px(6), theme.px(6))
        self._paint_box(painter, box)
        painter.setPen(colours.text if self.isEnabled() else colours.disabled)
        align = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        offset = 0 if one_line else theme.px(4)
        room = self.rect().adjusted(self._left(), offset, 0, 0)
        painter.drawText(room, int(align) | Qt.TextFlag.TextWordWrap, self.text())

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        colours = theme.colours()
        if self.isChecked():
            fill = colours.accent if self.isEnabled() else colours.disabled
            painter.setPen(fill)
            painter.setBrush(QColor(fill))
        else:
            painter.setPen(
                QPen(QColor(colours.border if self.isEnabled() else colours.hairline), 1)
            )
            painter.setBrush(QColor(colours.field))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if self.isChecked():
            size = theme.px(16)
            at = box.center() - QPoint(size // 2 - 1, size // 2 - 1)
            painter.drawPixmap(at, icons.pixmap("check", colours.on_accent, size))

    def _left(self) -> int:
        return theme.px(3 + self._BOX + 8)


class Segments(QWidget):
    """One of a few, all in sight, with Alt+1, Alt+2... as keys; arrows move the choice."""

    chosen = Signal(object)
    """The value that a person has chosen."""

    def __init__(self, parent: QWidget | None = None, *, keys: bool = True) -> None:
        super().__init__(parent)
        self._keys = keys
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._values: list[Any] = []
        self._scope = KeyScope(self)
        self._flow = Flow(self, even=True)

    def fill(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Offer *choices*, each words and a value; the value chosen before stays chosen."""
        before = self.value()
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.deleteLater()
        self._values = []
        self._scope.clear()
        for number, (words, value) in enumerate(choices):
            self._values.append(value)
            self._add(number, words)
        self.choose(before if before in self._values else next(iter(self._values), None))

    def value(self) -> Any:
        """The value that is chosen; None when nothing is."""
        number = self._group.checkedId()
        return self._values[number] if 0 <= number < len(self._values) else None

    def choose(self, value: Any) -> None:
        """Choose *value*, without a signal; nothing happens when it is not offered."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on what is chosen."""
        if chosen := self._group.checkedButton():
            chosen.setFocus()

    def _add(self, number: int, words: str) -> None:
        # An ampersand in a badge type's name is not a key.
        plain = words.replace("&", "&&")
        key = f"Alt+{number + 1}" if self._keys and number < len("123456789") else ""
        button = _Segment(f"{plain}  {number + 1}" if key else plain)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        if key:
            button.setAccessibleDescription(key)
            self._scope.add(button, key, button.click)
        self._group.addButton(button, number)
        self._flow.addWidget(button)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class _Segment(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # On the segment that is chosen already, Enter is for moving on.
        if self.isChecked() or not pressed_by_enter(self, event):
            super().keyPressEvent(event)
