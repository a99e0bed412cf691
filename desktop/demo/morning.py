"""A morning at the stand, step by step: what staff would do, and a picture of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from db.badges import codes
from db.past.changes import By
from db.visitor import visitors
from desktop import application
from desktop.demo.driver import Driver
from desktop.keeping import demo_event
from desktop.keeping.folders import free_name
from desktop.pages.dashboard.reports import EVENING, WHOLE
from desktop.preferences import Preferences
from desktop.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.rows import Visitor
    from desktop.pages.dashboard.page import DashboardPage
    from desktop.pages.lists.page import ListsPage

OPERATOR = "Demo"


class Morning:
    """The demo with no display. ``run()`` gives the path of each thing that it leaves."""

    def __init__(self, out: Path) -> None:
        """Leave everything in the folder *out*."""
        self._out = out
        preferences = Preferences()
        preferences.change(language="en", theme="light", operator=OPERATOR, sounds=False)
        preferences.change(station_name="Door")
        self._preferences = preferences
        self._app = application.make(preferences.settings)
        self._window = Window(preferences)
        self._hands = Driver(self._window, out)

    def run(self) -> Iterator[Path]:
        """Live through the morning."""
        window = self._window
        window.show()
        yield from self._open()
        yield from self._import()
        found = self._expected()
        yield from self._scans(found)
        yield from self._typing(found)
        yield from self._walk_in()
        yield from self._undo()
        yield from self._meetings(found)
        yield from self._pages()
        yield from self._italian_and_dark(found)
        yield from self._papers()
        yield from self._reports()
        path = window.store.path
        window.close()
        if path is not None:
            yield path

    def _open(self) -> Iterator[Path]:
        hands, window = self._hands, self._window
        window.show_file(None)
        hands.settle()
        yield hands.shoot("welcome")
        path = free_name(self._out / "demo.desk")
        window.store.make(partial(demo_event.make_empty, path, By(OPERATOR)))
        hands.until(lambda: window.store.current_event is not None, "the demo event")
        yield hands.shoot("empty-event")

    def _import(self) -> Iterator[Path]:
        """The list of visitors, then the schedule of the meetings that were agreed with them."""
        event = self._window.store.current_event
        if event is None:
            raise RuntimeError("there is no event to import into")
        with TemporaryDirectory() as folder:
            schedule = demo_event.schedule(Path(folder), event)
            for path, name in ((demo_event.LIST, "import"), (schedule, "schedule")):
                yield from self._import_list(path, name)

    def _import_list(self, path: Path, name: str) -> Iterator[Path]:
        hands, window = self._hands, self._window
        window.reception.go.emit("lists", str(path))
        page = cast("ListsPage", window.shell.page("lists"))
        previews, ends = (page.preview, page.ours.preview), (page.done, page.ours.done)
        hands.until(lambda: page.stack.currentWidget() in previews, f"the preview: {name}")
        yield hands.shoot(f"{name}-preview")
        hands.press("Ctrl+Return")
        hands.until(lambda: page.stack.currentWidget() in ends, f"the list: {name}")
        yield hands.shoot(f"{name}-done")

    def _expected(self) -> list[Visitor]:
        """People on the list, as the program's own pages ask for them."""
        found: list[Visitor] = []
        self._window.store.read(
            found.extend, visitors.page, filters=visitors.Filters(state="expected"), limit=20
        )
        self._hands.settle()
        return [visitor for visitor in found if visitor.family_name and visitor.company]

    def _scans(self, found: list[Visitor]) -> Iterator[Path]:
        hands = self._hands
        hands.press("Ctrl+1")
        for number, visitor in enumerate(found[:3], 1):
            hands.scan(visitor.code)
            yield hands.shoot(f"scan-{number}")
        hands.scan(found[0].code)
        yield hands.shoot("second-scan")
        genuine = found[1].code
        hands.scan(genuine[:-1] + codes.ALPHABET[codes.ALPHABET.index(genuine[-1]) - 1])
        yield hands.shoot("forged-code")

    def _typing(self, found: list[Visitor]) -> Iterator[Path]:
        hands = self._hands
        hands.press("Esc")
        hands.type(found[4].family_name[:4])
        yield hands.shoot("typing-a-name")
        hands.press("Esc")

    def _walk_in(self) -> Iterator[Path]:
        hands = self._hands
        hands.press("Ctrl+N")
        hands.type("Chiara", "Return")
        hands.type("Esempio", "Return")
        hands.type("Officine Inventate")
        hands.press("Alt+2")
        yield hands.shoot("walk-in")
        hands.press("Ctrl+Return")
        yield hands.shoot("walk-in-checked-in")

    def _undo(self) -> Iterator[Path]:
        self._hands.press("Ctrl+Z")
        yield self._hands.shoot("undo")

    def _meetings(self, found: list[Visitor]) -> Iterator[Path]:
        """The agenda; an agreed meeting logged from it, and one on the spot from the reception."""
        hands = self._hands
        hands.until(self._window.shell.toast.isHidden, "the end of the toast")
        hands.press("Ctrl+3")
        hands.press("Down")
        yield hands.shoot("agenda")
        hands.press("Ctrl+M")
        hands.press("Alt+2")
        hands.type("Trays for batteries, 20,000 a year; sends drawings.")
        yield hands.shoot("meeting-log")
        hands.press("Ctrl+Return")
        yield hands.shoot("agenda-logged")
        hands.press("Ctrl+1")
        hands.scan(found[6].code)
        hands.press("Ctrl+M")
        hands.press("Alt+1")
        yield hands.shoot("meeting-on-the-spot")
        hands.press("Ctrl+Return")
        hands.until(self._window.shell.toast.isHidden, "the end of the toast")

    def _pages(self) -> Iterator[Path]:
        """Each page, with somebody or something chosen where there is a list."""
        hands = self._hands
        hands.until(self._window.shell.toast.isHidden, "the end of the toast")
        for name, *keys in (
            ("visitors", "Ctrl+2", "Return"),
            ("follow-ups", "Ctrl+4", "Down"),
            ("sessions", "Ctrl+5"),
            ("dashboard", "Ctrl+6"),
            ("event", "Ctrl+8"),
            ("activity", "Ctrl+9", "Down", "Down", "Down"),
            ("settings", "Ctrl+,"),
        ):
            for pressed in keys:
                hands.press(pressed)
            yield hands.shoot(name)

    def _italian_and_dark(self, found: list[Visitor]) -> Iterator[Path]:
        """On the settings page the language has the focus, and the colours come next."""
        hands = self._hands
        hands.press("Down")
        yield hands.shoot("italian")
        hands.press("Tab")
        hands.press("Down")
        yield hands.shoot("italian-dark-settings")
        hands.press("Ctrl+1")
        hands.scan(found[5].code)
        yield hands.shoot("italian-dark-scan")
        hands.press("Ctrl+N")
        yield hands.shoot("italian-dark-walk-in")
        hands.press("Esc")
        hands.press("Ctrl+2")
        hands.press("Return")
        yield hands.shoot("italian-dark-visitors")

    def _papers(self) -> Iterator[Path]:
        """The badges of those who are here, as one PDF."""
        here: list[Visitor] = []
        hands, window = self._hands, self._window
        window.store.read(
            here.extend, visitors.page, filters=visitors.Filters(state="here"), limit=100
        )
        hands.settle()
        path = self._out / "badges.pdf"
        window.badges.files.save_pdf(here, path)
        hands.settle()
        yield path

    def _reports(self) -> Iterator[Path]:
        """The evening report and the one of the whole event, in Italian by now."""
        hands, window = self._hands, self._window
        hands.press("Ctrl+6")
        yield hands.shoot("italian-dark-dashboard")
        reports = cast("DashboardPage", window.shell.page("dashboard")).reports
        for chosen, name in ((EVENING, "evening-report.pdf"), (WHOLE, "whole-event.docx")):
            path = self._out / name
            reports.which.choose(chosen)
            reports.write(str(path))
            hands.until(path.exists, name)
            yield path
