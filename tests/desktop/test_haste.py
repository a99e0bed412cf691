"""A start: what is left until the window is painted, and that nothing is left after it."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

from db.ids import uuid7
from db.lists_in import presets
from db.past.changes import By
from desktop import first_paint
from desktop.first_paint import FirstPaint

TELL = """
import builtins, gc, json, os, sys
from pathlib import Path
from desktop.commands.opening import make_window

def tell():
    names = [name for name in sys.modules if name.startswith("db.")]
    return {
        "lazy": [name for name in names if type(sys.modules[name]).__name__ == "_LazyModule"],
        "modules": [name for name in sys.modules if name not in names],
        "collects": gc.isenabled(),
        "imports": builtins.__import__.__name__,
        "sources": [name for name in sys.modules.get("linecache").cache if "desktop" in name],
    }

app, window = make_window(Path(sys.argv[1]))
told = [tell()]
while window.store.current_event is None:
    app.processEvents()
told.append(tell())
sys.stdout.write(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""

NEEDLESS = {
    "PySide6.QtNetwork",
    "click",
    "desktop.badge.paint",
    "hashlib",
    "html",
    "importlib.metadata",
    "logging.handlers",
    "secrets",
    "sqlite3",
    "sqlite_utils",
    "statistics",
    "subprocess",
    "tomllib",
    "urllib.request",
    "uuid",
}
"""What no window needs to be painted: from 1 to 50 ms each, and they add up. Import them late."""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What a start says of itself before its first paint, and when the event file is open."""
    folder = tmp_path_factory.mktemp("start")
    path = folder / "fair.desk"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PIEMONTE_DESK_HOME": str(folder / "settings"),
    }
    (folder / "settings").mkdir()
    known = json.dumps({"station_id": uuid7()})  # it is not the first start of all
    (folder / "settings" / "settings.json").write_text(known, encoding="utf-8")
    presets.make(path, "vtm-michigan-2025", By("Ada")).close()
    answer = subprocess.run(
        [sys.executable, "-c", TELL, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=180,
        env=environment,
    )
    return json.loads(answer.stdout)


def test_no_query_is_imported_before_the_first_paint(told):
    before, _ = told
    assert {"db.visitor.visitors", "db.door.check_ins", "db.driver", "db.searching.search"} <= set(
        before["lazy"]
    )


def test_nothing_needless_is_imported_before_the_first_paint(told):
    before, _ = told
    assert NEEDLESS & set(before["modules"]) == set()


def test_all_is_imported_before_the_store_has_a_file(told):
    """Python's lazy modules do not bear two threads."""
    _, opened = told
    assert opened["lazy"] == []


def test_garbage_is_looked_for_again_after_the_start(told):
    assert [each["collects"] for each in told] == [True, True]


def test_nobody_reads_the_source_of_what_is_imported(told):
    assert "__feature_import__" not in [each["imports"] for each in told]
    assert [each["sources"] for each in told] == [[], []]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_first_paint_is_told_once(qtbot, window):
    first = FirstPaint(window)
    told = []
    first.over.connect(lambda: told.append("painted"))
    with qtbot.waitSignal(first.over):
        window.show()
    window.repaint()
    first.wait.timeout.emit()  # the moment at which a window that is not seen gives up waiting
    assert told == ["painted"]


def test_a_window_that_is_not_seen_begins_its_work_all_the_same(qtbot, window, monkeypatch):
    monkeypatch.setattr(first_paint, "AT_THE_LATEST_MS", 1)
    first = FirstPaint(window)
    with qtbot.waitSignal(first.over):
        pass
    assert not window.isVisible()
