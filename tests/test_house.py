"""Who may know whom, how long a piece may be, and what may not stand in the source.

A rule that is broken on purpose has its exception here, with the reason; there is no other place.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house_rules import (
    HEX_COLOUR,
    HOME,
    SQL,
    functions,
    imports,
    module_of,
    place,
    rich_text,
    sources,
    strings,
    within,
)

FILE_LINES, FUNCTION_LINES = 320, 45
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS = {
    "desktop/words/messages.py:_refused_words": "a list of sentences",
    "desktop/pages/event/sections.py:sections": "a list of the page's tabs",
    "desktop/words/wording.py:faults": "a list of sentences",
    "desktop/words/wording.py:refusals": "a list of sentences",
}


def known(path: Path) -> set[str]:
    """What the file *path* imports."""
    module = module_of(path)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    return imports(path.read_text(encoding="utf-8"), package)


def trespassers(paths: list[Path], *forbidden: str) -> list[str]:
    """Who among *paths* imports something *forbidden*."""
    return [
        f"{place(path)} imports {module}"
        for path in paths
        for module in sorted(known(path))
        if within(module, *forbidden)
    ]


def files(place: str) -> list[Path]:
    """The module at *place*, whether it is a file or a folder, or nothing yet."""
    single = (HOME / place).with_suffix(".py")
    return [single] if single.exists() else sources(place)


def test_the_rules_read_this_very_house():
    assert {"desktop/__init__.py", "db/__init__.py", "db/badges/codes.py"} <= {
        place(path) for path in sources("db", "desktop")
    }


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("import sqlite3", "sqlite3"),
        ("import db.clock", "db.clock"),
        ("from db import clock", "db.clock"),
        ("from db.clock import ZONE", "db.clock"),
        ("def late():\n    from PySide6.QtGui import QPainter", "PySide6.QtGui"),
        ("if TYPE_CHECKING:\n    from desktop.store import Store", "desktop.store"),
        ("from . import clock", "db.clock"),
        ("from .clock import ZONE", "db.clock"),
    ],
)
def test_an_import_is_seen_in_every_form(line, module):
    assert imports(line, package="db") == {module}


def test_the_event_file_knows_no_window():
    assert trespassers(sources("db"), "PySide6", "shiboken6", "desktop", "click") == []


def test_only_the_driver_knows_which_sqlite_it_is():
    elsewhere = [path for path in sources("db", "desktop") if not is_a_floor(path)]
    drivers = [path for path in elsewhere if place(path) != "db/driver.py"]
    assert trespassers(drivers, "sqlite3", "pysqlite3", "apsw") == []


def test_setting_up_needs_nothing_that_is_not_there_yet():
    outside = {
        module.split(".")[0]
        for path in [*sources("desktop/setup"), HOME / "desk.py"]
        for module in known(path)
    }
    assert outside - set(sys.stdlib_module_names) == {"desktop"}


def test_importing_desktop_costs_nothing():
    assert known(HOME / "desktop" / "__init__.py") == set()


def test_the_lane_knows_qt_only():
    for path in files("desktop/lane"):
        outside = {module.split(".")[0] for module in known(path)} - set(sys.stdlib_module_names)
        assert outside <= {"PySide6", "shiboken6"}, place(path)


def test_the_store_is_a_lane_and_an_event_file():
    kept = ("soundness", "second_place", "backing_up", "backups", "opened", "rescues")
    names = ("store", "asking", *(f"keeping/{name}" for name in kept))
    parts = ("db", "desktop.lane", *(f"desktop.{name.replace('/', '.')}" for name in names))
    for path in (found for name in names for found in files(f"desktop/{name}")):
        ours = {module for module in known(path) if within(module, "desktop", "db")}
        assert {module for module in ours if not within(module, *parts)} == set(), place(path)


@pytest.mark.parametrize("part", ["desktop/badge", "desktop/scanner"])
def test_badges_and_scanners_know_neither_the_store_nor_the_pages(part):
    assert trespassers(files(part), "desktop.store", "desktop.pages", "desktop.window") == []


def test_widgets_know_neither_the_event_file_nor_the_pages():
    forbidden = ["desktop.store", "desktop.pages", "desktop.window"]
    assert trespassers(files("desktop/widgets"), *forbidden) == []


def test_pages_do_not_know_each_other():
    """Those that do are pieces of one page (reception_list of reception), or its common ground."""
    pages = {module_of(path) for path in (HOME / "desktop" / "pages").glob("*")}
    trespass = [
        f"{place(path)} imports {module}"
        for path in sources("desktop/pages")
        for module in known(path)
        if within(module, "desktop.pages")
        and module not in {"desktop.pages", "desktop.pages.page"}
        and page_of(module, pages) != page_of(module_of(path), pages)
    ]
    assert trespass == []


def page_of(module: str, pages: set[str]) -> str:
    """The page that *module* is, or is a piece of: the shortest name of *pages* that begins it."""
    names = [page for page in pages if within(module, page) or module.startswith(page + "_")]
    return min(names, key=len, default=module)


def test_a_piece_of_a_page_belongs_to_it():
    pages = {"desktop.pages.visitors", "desktop.pages.visitors_table", "desktop.pages.event"}
    assert page_of("desktop.pages.visitors_table", pages) == "desktop.pages.visitors"
    assert page_of("desktop.pages.event.delegates", pages) == "desktop.pages.event"


def test_only_the_program_itself_opens_the_window():
    allowed = (
        "desktop/__main__.py",
        "desktop/window",
        "desktop/demo",
        "desktop/commands",
        "desktop/bench",
    )
    others = [path for path in sources("db", "desktop") if not place(path).startswith(allowed)]
    assert trespassers(others, "desktop.window") == []


def is_a_floor(path: Path) -> bool:
    """The bench's floors are as bare as can be: they are what we are measured against."""
    return place(path).startswith("desktop/bench")


def test_no_sql_is_spoken_outside_the_event_file():
    spoken = [
        f"{place(path)}:{line}: {text[:60]}"
        for path in sources("desktop")
        if not is_a_floor(path)
        for line, text in strings(path.read_text(encoding="utf-8"))
        if SQL.search(text)
    ]
    assert spoken == []


def test_sql_is_told_from_english():
    assert SQL.search("SELECT id\nFROM visitor")
    assert SQL.search("PRAGMA user_version")
    assert not SQL.search("Select a visitor from the list")


def test_colours_are_named_in_one_place():
    """A badge is paper, whose inks belong to its stock; all else is the theme's."""
    homes = ("desktop/widgets/theme", "desktop/widgets/palette", "desktop/badge/")
    loose = [
        f"{place(path)}:{line}: {text[:60]}"
        for path in sources("desktop")
        if not place(path).startswith(homes) and not is_a_floor(path)
        for line, text in strings(path.read_text(encoding="utf-8"))
        if HEX_COLOUR.search(text)
    ]
    assert loose == []


def test_no_text_is_guessed_to_be_rich():
    """A visitor named <img src=…> paints nothing. The two that know how make the plain ones."""
    makers = {"desktop/widgets/labels.py", "desktop/widgets/cards.py"}
    guessed = [
        f"{place(path)}:{line}: use {instead}"
        for path in sources("desktop")
        if place(path) not in makers and not is_a_floor(path)
        for line, instead in rich_text(path.read_text(encoding="utf-8"))
    ]
    assert guessed == []


@pytest.mark.parametrize(
    "line",
    [
        "QLabel(name)",
        "QtWidgets.QLabel(name)",
        "class Name(QLabel): pass",
        "QTextEdit()",
        "box.setHtml(note)",
        "row.setToolTip(name)",
        "QMessageBox.warning(self, title, name)",
        "QMessageBox(self)",
    ],
)
def test_a_guess_of_rich_text_is_seen(line):
    assert [number for number, _ in rich_text(line)] == [1]


@pytest.mark.parametrize(
    "line", ["b.setToolTip(plain_tip(name))", "Label(name)", "log.warning(name)"]
)
def test_plain_text_is_let_through(line):
    assert list(rich_text(line)) == []


def test_a_file_is_read_in_one_go():
    lengths = {place(path): len(lines(path)) for path in sources("db", "desktop", "resources")}
    too_long = {name: length for name, length in lengths.items() if length > FILE_LINES}
    assert too_long.keys() == LONG_FILES.keys(), too_long


def test_a_function_fits_on_a_screen():
    too_long = {
        f"{place(path)}:{name}": length
        for path in sources("db", "desktop", "resources")
        for name, length in functions(path.read_text(encoding="utf-8"))
        if length > FUNCTION_LINES
    }
    assert too_long.keys() == LONG_FUNCTIONS.keys(), too_long


def lines(path: Path) -> list[str]:
    """The lines of the file *path*."""
    return path.read_text(encoding="utf-8").splitlines()


def test_every_linter_that_is_silenced_says_why():
    """``# noqa: X`` and ``# type: ignore`` are followed by a reason, in the same line."""
    silent = [
        f"{place(path)}:{number}: {line.strip()}"
        for path in [*sources("db", "desktop", "house", "resources", "tests"), HOME / "desk.py"]
        for number, line in enumerate(lines(path), 1)
        for marker in (["# no" + "qa", "# type: ig" + "nore", "# pyright: ig" + "nore"])
        if marker in line
        and not line.split(marker, 1)[1].strip(": [],ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    ]
    assert silent == []


def test_desk_py_can_be_read_by_the_python_that_it_turns_away():
    ast.parse((HOME / "desk.py").read_text(encoding="utf-8"), feature_version=(3, 6))


VOID_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal()
    told = Signal(bool)

app = QCoreApplication([])
bell = Bell()
bell.rung.connect(lambda: None)
bell.told.connect(lambda loud: None)
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(20_000):
    bell.setObjectName("bell")
    bell.blockSignals(False)
    bell.rung.emit()
    bell.told.emit(True)
print(before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True))
"""


def test_qt_survives_20000_void_calls_and_emits():
    """PySide6 6.12.0 on Python 3.11 loses a reference to None or True at each, until it aborts."""
    ran = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    lost = [int(count) for count in ran.stdout.split()]
    if sys.version_info < (3, 12):  # from there on None and True are immortal, and are not counted
        assert max(lost) < 1000
