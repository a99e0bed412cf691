"""The layout that is being drawn: its elements, which one is chosen, and every step taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.badge.elements import Element, Layout
from desktop.badge.reading import MOST_ELEMENTS

_MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Work:
    """What was begun: ``whose`` badges it is for, and under which ``uuid`` the event keeps it.

    ``uuid`` is "" and ``saved`` None where the event keeps nothing of it. ``saved`` without a uuid
    is what it began with: a copy of the default, say, which nobody needs to save.
    """

    whose: str
    uuid: str = ""
    saved: Layout | None = None


@dataclass(frozen=True, slots=True)
class State:
    """One step: the layout, the side that is shown and the number of the element that is chosen
    (None for none). ``work`` numbers what was begun: all steps of one are kept as one layout.
    """

    layout: Layout
    work: int
    back: bool = False
    chosen: int | None = None


class Draft(QObject):
    """``changed()`` says that the layout, the side or the choice is another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._works: list[Work] = []
        self._done: list[State] = []
        self._undone: list[State] = []
        self._merging = ""

    @property
    def state(self) -> State | None:
        """What is drawn now; None before there is anything."""
        return self._state

    @property
    def layout(self) -> Layout | None:
        """The layout that is drawn; None before there is one."""
        return self._state.layout if self._state else None

    @property
    def uuid(self) -> str:
        """The uuid under which the event keeps what is drawn; "" where it does not yet."""
        return self._work.uuid

    @property
    def whose(self) -> str:
        """Whose badges are drawn, as it was said when that was begun; "" at first."""
        return self._work.whose

    @property
    def saved(self) -> Layout | None:
        """What the event keeps of it, or what it began with; None where it is new."""
        return self._work.saved

    @property
    def _work(self) -> Work:
        return self._works[self._state.work] if self._state else Work("")

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of the side that is shown, in the order of painting."""
        if self._state is None:
            return ()
        return self._state.layout.back if self._state.back else self._state.layout.front

    @property
    def chosen(self) -> int | None:
        """The number of the chosen element among ``elements``, or None."""
        return self._state.chosen if self._state else None

    @property
    def element(self) -> Element | None:
        """The chosen element, or None."""
        return None if self.chosen is None else self.elements[self.chosen]

    @property
    def is_changed(self) -> bool:
        """Whether something is drawn that was not saved."""
        return self.layout is not None and self.layout != self.saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._undone)

    def forget(self) -> None:
        """Draw nothing, and remember no step: another event was opened."""
        self._state = None
        self._done, self._undone, self._works = [], [], []
        self.changed.emit()

    def begin(
        self, layout: Layout, uuid: str = "", *, whose: str = "", as_saved: bool = True
    ) -> None:
        """Draw *layout*, which the event keeps as *uuid*. What was drawn before can come back.

        Unless it counts *as_saved*, it is something new to be saved.
        """
        self._works.append(Work(whose, uuid, layout if as_saved else None))
        self._go(State(layout, len(self._works) - 1))

    def note_saved(self, uuid: str, name: str) -> None:
        """The layout as it is now is kept in the event, as *uuid*."""
        if self._state is not None:
            layout = replace(self._state.layout, id=uuid, name=name)
            self._works[self._state.work] = replace(self._work, uuid=uuid, saved=layout)
            self._state = replace(self._state, layout=layout)
            self.changed.emit()

    def call_for(self, whose: str) -> None:
        """What is drawn is for the badges *whose*: somebody gave it to others."""
        if self._state is not None and whose != self.whose:
            self._works[self._state.work] = replace(self._work, whose=whose)
            self.changed.emit()

    def compare(self, kept: Layout | None) -> None:
        """What the event keeps of this layout is *kept* now; None: nothing, it was removed."""
        if self._state is None or not self.uuid:
            return
        if kept != self.saved:
            uuid = self.uuid
            self._works = [
                replace(work, uuid=uuid if kept else "", saved=kept) if work.uuid == uuid else work
                for work in self._works
            ]
            self.changed.emit()

    def choose(self, number: int | None) -> None:
        """Choose the element with that *number*; None for none."""
        if self._state is not None and number != self.chosen:
            self._merging = ""
            self._state = replace(self._state, chosen=number)
            self.changed.emit()

    def show_side(self, *, back: bool) -> None:
        """Show the second side, or the first."""
        if self._state is not None and back != self._state.back:
            self._state = replace(self._state, back=back, chosen=None)
            self.changed.emit()

    def put(self, element: Element, merging: str = "") -> None:
        """Let *element* stand for the chosen one. Steps in a row that merge are one to undo."""
        if self.chosen is not None and element != self.element:
            changed = list(self.elements)
            changed[self.chosen] = element
            self._set(changed, self.chosen, merging and f"{merging} {self.chosen}")

    def add(self, element: Element, others: Sequence[Element] | None = None) -> bool:
        """Add *element* in front of all and choose it; False when full.

        *others* are the elements before it where they made room for it.
        """
        state = self._state
        if state is None or len(state.layout.front + state.layout.back) >= MOST_ELEMENTS:
            return False
        before = self.elements if others is None else others
        self._set([*before, element], len(before))
        return True

    def delete(self) -> None:
        """Take the chosen element away. The first side keeps one at least."""
        if self._state is None or self.chosen is None:
            return
        if len(self.elements) == 1 and not self._state.back:
            return
        left = [one for n, one in enumerate(self.elements) if n != self.chosen]
        self._set(left, None)

    def reorder(self, by: int) -> None:
        """Move the chosen element *by* places towards the front, or (negative) the back."""
        if self.chosen is None:
            return
        order = list(self.elements)
        moved = order.pop(self.chosen)
        place = min(max(self.chosen + by, 0), len(order))
        order.insert(place, moved)
        if place != self.chosen:
            self._set(order, place)

    def take(self, layout: Layout) -> None:
        """Let *layout* stand for the whole, under the name and uuid of before."""
        if self._state is not None and layout != self._state.layout:
            self._go(replace(self._state, layout=layout, chosen=None))

    def undo(self) -> None:
        """Take the last step back."""
        if self._done and self._state is not None:
            self._undone.append(self._state)
            self._come(self._done.pop())

    def redo(self) -> None:
        """Take the step again that was taken back."""
        if self._undone and self._state is not None:
            self._done.append(self._state)
            self._come(self._undone.pop())

    def _set(self, elements: Sequence[Element], chosen: int | None, merging: str = "") -> None:
        if self._state is None:
            return
        side = "back" if self._state.back else "front"
        layout = replace(self._state.layout, **{side: tuple(elements)})
        self._go(replace(self._state, layout=layout, chosen=chosen), merging)

    def _go(self, state: State, merging: str = "") -> None:
        if self._state is not None and not (merging and merging == self._merging):
            self._done = [*self._done[-_MOST_STEPS:], self._state]
        self._merging = merging
        self._undone = []
        self._state = state
        self.changed.emit()

    def _come(self, state: State) -> None:
        self._merging = ""
        self._state = state
        self.changed.emit()
