"""Actions and the buttons that follow them.

A shortcut belongs to the action: ``setText()`` on a button deletes the button's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget
from shiboken6 import isValid

from desktop.widgets import icons, theme
from desktop.widgets.labels import plain_tip
from desktop.widgets.stylesheet import renew, repolish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLayout, QMenu

_ICON_COLOURS = {
    "primary": "on_accent",
    "danger": "on_bad",
    "toast": "on_tip",
    "link": "accent",
    "quiet": "soft",
}


_KEYED: WeakSet[Action] = WeakSet()


class Action(QAction):
    """Something that can be done: its words, its icon's name, its keys.

    It belongs to *owner*, and its *keys* work wherever *owner* is visible in the active window.
    """

    def __init__(
        self,
        owner: QWidget,
        icon: str = "",
        keys: str | QKeySequence.StandardKey = "",
        on: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(owner)
        self.icon_name = icon
        if keys:
            self.setShortcut(QKeySequence(keys))
            _KEYED.add(self)
        if on is not None:
            self.triggered.connect(lambda _checked: on())
        owner.addAction(self)

    def say(self, text: str, tip: str = "") -> None:
        """Call it *text*; the tooltip is *tip* (plain text, default: *text*) and the keys."""
        self.setText(text)
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tip or text
        self.setToolTip(plain_tip(f"{words} ({keys})" if keys else words))

    def wear(self) -> None:
        """Have an icon of one's own, as a menu shows it; a button has its own in its own colour."""
        if self.icon_name:
            icons.dress(self, icons.Worn(self.icon_name))


def keyed_in(widget: QWidget) -> list[Action]:
    """The actions with keys whose owner is somewhere in *widget*."""
    found: list[Action] = []
    for action in list(_KEYED):
        owner = action.parent() if isValid(action) else None
        if isinstance(owner, QWidget) and widget.isAncestorOf(owner):
            found.append(action)
    return found


class Button(QPushButton):
    """A push button, *role* "" (plain), "primary", "danger", "quiet" or "link".

    With an action it takes over its words, icon, tooltip and state, and triggers it.
    """

    def __init__(
        self, action: QAction | None = None, role: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action: QAction | None = None
        self._bare = False
        self._icon = ""
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if action is not None:
            self.follow(action)

    def follow(self, action: QAction) -> None:
        """Show *action* from now on, and trigger it when clicked."""
        if self._action is not None:
            self._action.changed.disconnect(self._take)
            self.clicked.disconnect(self._trigger)
        self._action = action
        self.setCheckable(action.isCheckable())  # what it followed before may have been
        action.changed.connect(self._take)
        self.clicked.connect(self._trigger)
        self._take()

    def shows(self, action: QAction) -> bool:
        """Whether it is *action* that this button triggers."""
        return self._action is action

    def set_role(self, role: str) -> None:
        """Look like *role* from now on."""
        repolish(self, role)
        self._dress()

    def wear(self, name: str) -> None:
        """Show icon *name* in the colour of this button's words."""
        self._icon = name
        self._dress()

    def set_bare(self, bare: bool) -> None:
        """Show the icon only, where room is short; the words stay as name and tooltip."""
        bare = bare and bool(self._icon)  # without words and icon nothing would be left
        if bare != self._bare:
            self._bare = bare
            self.setProperty("bare", bare)
            renew(self)
            self._dress()
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.property("role") in {"primary", "danger"}:
            _inner_ring(self)

    def _dress(self) -> None:
        if self._icon:
            colour = _ICON_COLOURS.get(str(self.property("role")), "text")
            icons.dress(self, icons.Worn(self._icon, colour, gap=0 if self._bare else 4))

    @Slot()
    def _take(self) -> None:
        if self._action is not None:
            if isinstance(self._action, Action) and self._action.icon_name not in ("", self._icon):
                self.wear(self._action.icon_name)
            take_over(self, self._action)
            self.setAccessibleName(self._action.text())
            if self._bare:
                self.setText("")

    @Slot()
    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()


class IconButton(QToolButton):
    """A square button with an icon only; its action's words are its name and tooltip."""

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "icon")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._action = action
        action.changed.connect(self._take)
        self.clicked.connect(action.trigger)
        icons.dress(self, icons.Worn(action.icon_name, "soft"))
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        side = theme.px(theme.CONTROL)
        return QSize(side, side)

    @Slot()
    def _take(self) -> None:
        take_over(self, self._action)
        self.setAccessibleName(self._action.text())


def keep_in_line(buttons: Sequence[Button], line: QLayout, room: int) -> None:
    """Keep *buttons* of *line* in *room* pixels: the last ones lose their words where it is short.

    The first one, which is the likeliest, keeps them.
    """
    shown = [button for button in buttons if not button.isHidden()]
    for button in shown:
        button.set_bare(False)
    for button in reversed(shown[1:]):
        line.invalidate()  # a layout within another hears of its widgets only later
        if line.sizeHint().width() <= room:
            break
        button.set_bare(True)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press *button* when *event* is Enter alone; whether it was.

    In a window Qt gives buttons only Space.
    """
    alone = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    if not alone or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def with_icons(menu: QMenu) -> QMenu:
    """*menu*, its actions with their icons. Few menus are ever opened, so none is drawn before."""
    for action in menu.actions():
        if isinstance(action, Action):
            action.wear()
    return menu


def drop_menu(menu: QMenu, button: QWidget, at: QPoint | None = None) -> None:
    """Open *menu* under *button*, or over it where only there the window has room for it; or at the
    point *at* of the screen.
    """
    high, window = menu.sizeHint().height(), button.window()
    below, above = (button.mapToGlobal(QPoint(0, y)) for y in (button.height(), -high))
    top, bottom = (window.mapToGlobal(QPoint(0, y)).y() for y in (0, window.height()))
    is_over = below.y() + high > bottom and above.y() >= top
    menu.popup(at or (above if is_over else below))


def take_over(button: QAbstractButton, action: QAction) -> None:
    """Give *button* the words and the state of *action*."""
    if button.text() != action.text():
        button.setText(action.text())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    # isHidden() is also true before the first show, when hiding would be for ever.
    if action.isVisible() == (button.property("away") is True):
        button.setProperty("away", not action.isVisible())
        button.setVisible(action.isVisible())
    if action.isCheckable():
        button.setCheckable(True)
        button.setChecked(action.isChecked())


def _inner_ring(button: QPushButton) -> None:
    """Draw the focus ring of a filled button inside, where it has contrast in both themes."""
    colours = theme.colours()
    name = "on_accent" if button.property("role") == "primary" else "on_bad"
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(getattr(colours, name)), theme.px(2)))
    inset = theme.px(4)
    corner = theme.px(theme.RADIUS - 3)
    painter.drawRoundedRect(button.rect().adjusted(inset, inset, -inset, -inset), corner, corner)
