"""A table that does not hiccup at 100,000 rows, for eyes and for keys alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.widgets import icons, theme
from desktop.widgets.labels import elided_rect
from desktop.widgets.palette import tone
from desktop.widgets.table_model import CHIP, Chip, Column, Rows, share

__all__ = ["Chip", "Column", "Rows", "Table", "paint_chip"]

_PAD = 16
_STEPS = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
}
_Index = QModelIndex | QPersistentModelIndex


class Table(QTableView):
    """Shows :class:`Rows`: Enter or a double click on a row says ``row_activated``."""

    row_activated = Signal(object)
    """The row that a person chose with Enter or a double click."""

    row_chosen = Signal(object)
    """The row that is current now; None when none is."""

    typed = Signal(str)
    """Somebody types while the table has the focus: the words belong into the box."""

    sort_wanted = Signal(str, bool)
    """Sort by the column with this key; True for downwards."""

    def __init__(self, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._empty = ("", "", "")
        self._hovered = -1
        self._sorted = ("", False)
        # To wrap Qt's own viewport, PySide looks through all widget classes it has: 20 ms of a
        # start.
        self.setViewport(_viewport())
        self.setModel(rows)
        self.setItemDelegate(_Cells(self))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._set_up()
        rows.modelReset.connect(self._renewed)
        rows.headerDataChanged.connect(self._share_width)
        self.selectionModel().currentRowChanged.connect(self._moved)
        theme.current().changed.connect(self._dress)
        self._dress()

    def set_empty(self, icon: str, words: str, more: str = "") -> None:
        """What to show while there are no rows."""
        self._empty = (icon, words, more)
        self.viewport().update()

    def current_row(self) -> Any:
        """The row under the cursor; None when there is none."""
        return self.rows.row(self.currentIndex().row())

    def selected_rows(self) -> list[Any]:
        """The rows that are selected and here, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in map(self.rows.row, numbers) if row is not None]

    def go_to(self, number: int) -> None:
        """Make row *number* the current one and show it."""
        index = self.rows.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def hovered(self) -> int:
        """The number of the row under the pointer; -1 when there is none."""
        return self._hovered

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (enter or event.key() in _STEPS) and not self.selectionModel().hasSelection():
            # With the focus Qt puts the cursor on a row, and chooses none.
            self.go_to(max(self.currentIndex().row(), 0))
            if not enter:
                return
        if enter:
            if (row := self.current_row()) is not None:
                self.row_activated.emit(row)
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # Tab leaves the table: it has one place in the tab order, not one a cell.
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        row = self.rows.row(self.rowAt(event.position().toPoint().y()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.row_activated.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rowCount() == 0 and self._empty[1]:
            _paint_empty(self.viewport(), *self._empty)

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(any(column.key for column in self.rows.columns))
        header.sectionClicked.connect(self._sort)
        header.setMinimumSectionSize(0)
        # With the table's own, painting the header after Ctrl+A asks Python about each of 100,000
        # rows, for every column: 0.8 s. Ours shows no selection.
        header.setSelectionModel(QItemSelectionModel(self.rows, self))

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    @Slot()
    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.ROW))
        self.verticalScrollBar().setSingleStep(theme.px(theme.ROW))
        self._share_width()

    @Slot()
    def _share_width(self) -> None:
        widths = share(self.rows.columns, self.viewport().width(), theme.current().zoom)
        for number, width in enumerate(widths):
            self.setColumnHidden(number, width == 0)
            if width:
                self.setColumnWidth(number, width)

    @Slot()
    def _renewed(self) -> None:
        self._hovered = -1
        self.scrollToTop()

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self.rows.row(now.row()) if now.isValid() else None)

    @Slot(int)
    def _sort(self, section: int) -> None:
        if key := self.rows.columns[section].key:
            downwards = self._sorted == (key, False)
            self._sorted = (key, downwards)
            order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(section, order)
            self.sort_wanted.emit(key, downwards)


def _viewport() -> QWidget:
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    return made


class _Cells(QStyledItemDelegate):
    """Paints a cell by itself: five times as fast as the style sheet would."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme.px(theme.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme.colours()
        room: QRect = option.rect  # type: ignore[attr-defined] # PySide's stubs lack it
        # Not by the option's state: QStyle's enums take 4 ms to make, and a start has few.
        if self._table.selectionModel().isSelected(index):
            painter.fillRect(room, colours.accent_soft)
        elif index.row() == self._table.hovered():
            painter.fillRect(room, colours.hover)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, colours.hairline)
        current = index.row() == self._table.currentIndex().row() and self._table.hasFocus()
        if current and room.left() <= 0:
            painter.fillRect(0, room.top(), theme.px(4), room.height() - 1, colours.focus)
        chip = index.data(CHIP)
        if isinstance(chip, Chip):
            paint_chip(painter, room, chip)
            return
        column = self._table.rows.columns[index.column()]
        painter.setPen(colours.text)
        weight = QFont.Weight.DemiBold if column.strong else QFont.Weight.Normal
        painter.setFont(theme.current().font(theme.BODY, weight))
        pad = theme.px(_PAD)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        inner = room.adjusted(pad, 0, -pad // 2, 0)
        elided_rect(painter, inner, text, side | Qt.AlignmentFlag.AlignVCenter)


def chip_room(chip: Chip) -> int:
    """How many pixels wide a cell has to be to show the whole of *chip*."""
    words = QFontMetrics(_chip_font(chip)).horizontalAdvance(chip.struck or chip.words)
    return 2 * theme.px(10) + theme.px(16) + theme.px(6) + words + theme.px(12)


def _chip_font(chip: Chip) -> QFont:
    font = QFont(theme.current().font(theme.BODY, QFont.Weight.Medium))  # theirs is everybody's
    font.setStrikeOut(bool(chip.struck))
    return font


def paint_chip(painter: QPainter, room: QRect, chip: Chip) -> None:
    """A pill with icon and words in *room*, as wide as they need or as the cell allows."""
    colours = tone(theme.colours(), chip.tone)
    painter.setFont(_chip_font(chip))
    size, height, pad = theme.px(16), theme.px(28), theme.px(10)
    width = min(chip_room(chip), room.width()) - theme.px(12)
    top = room.top() + (room.height() - height) // 2
    pill = QRect(room.left() + theme.px(_PAD - 4), top, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.restore()
    at = pill.left() + pad, pill.top() + (height - size) // 2
    painter.drawPixmap(*at, icons.pixmap(chip.icon, colours.text, size))
    painter.setPen(colours.text)
    inner = pill.adjusted(pad + size + theme.px(6), 0, -pad + theme.px(2), 0)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    elided_rect(painter, inner, chip.struck or chip.words, left)


def _paint_empty(viewport: QWidget, icon: str, words: str, more: str) -> None:
    colours = theme.colours()
    painter = QPainter(viewport)
    size, gap = theme.px(36), theme.px(12)
    middle = viewport.rect().center()
    top = middle.y() - theme.px(60)
    drawn = icons.pixmap(icon, colours.soft, size, viewport.devicePixelRatio())
    painter.drawPixmap(middle.x() - size // 2, top, drawn)
    wraps = int(Qt.AlignmentFlag.AlignHCenter) | Qt.TextFlag.TextWordWrap
    room = viewport.rect().adjusted(gap, top + size + gap, -gap, 0)
    painter.setPen(colours.text)
    painter.setFont(theme.current().font(theme.STRONG, QFont.Weight.DemiBold))
    used = painter.boundingRect(room, wraps, words)
    painter.drawText(room, wraps, words)
    room.setTop(used.bottom() + theme.px(8))
    painter.setPen(QColor(colours.soft))
    painter.setFont(theme.current().font(theme.BODY))
    painter.drawText(room, wraps, more)
