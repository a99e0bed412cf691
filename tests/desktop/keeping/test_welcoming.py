"""A file of ours that is no event, opened by a double click: the window says what it is."""

from __future__ import annotations

import pytest

from desktop.commands import opening, run
from desktop.pages.welcome import WelcomePage
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window, toast


@pytest.fixture
def empty(qtbot, theme, language):
    with open_window(qtbot) as made:
        yield made


def told(window):
    assert isinstance(window.shell.stack.currentWidget(), WelcomePage)
    assert window.welcoming.page.notice.isVisible()
    return window.welcoming.page.notice.words.text()


def test_the_record_of_a_closing_leads_to_its_event(empty, tmp_path):
    """To the event while it is there, else to the command that ends it."""
    record = tmp_path / "VTM.desk.closing"
    record.write_text("{}", encoding="utf-8")
    empty.show_file(record)
    first = "“VTM.desk.closing” only notes how far the closing of “VTM.desk” has come."
    path = tmp_path / "VTM.desk"
    gone = f'A command ends the closing: close "{path}"'
    assert told(empty) == f"{first} The event is not beside it any more. {gone}"
    path.touch()
    empty.show_file(record)
    there = "To go on with it, open “VTM.desk” and close it under Settings."
    assert told(empty) == f"{first} {there}"
    assert record.read_text(encoding="utf-8") == "{}"


def test_an_archive_is_told_how_it_becomes_an_event(empty, tmp_path, language):
    empty.show_file(path := tmp_path / "all.json")
    assert told(empty).endswith(f'new NAME.desk --from "{path}"')
    language.switch("it")
    empty.show_file(path)
    assert told(empty).startswith("“all.json” non è un file di evento.")


def test_an_open_event_stays_open(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as window:
        window.show_file(event_file_path.with_name("all.json"))
        settle(qtbot, window.store)
        assert window.store.path == event_file_path
        assert toast(window).startswith("“all.json” is no event file.")


@pytest.mark.parametrize("name", ["VTM.desk.closing", "all.json", "list.csv", "VTM.desk"])
def test_whatever_is_double_clicked_opens_the_window(tmp_path, monkeypatch, name):
    """But not where there is none: then the terminal says it."""
    (path := tmp_path / name).touch()
    opened = []
    monkeypatch.setattr(opening, "open_window", lambda path: opened.append(path) or 0)
    monkeypatch.setattr(opening, "has_display", lambda: True)
    assert run.run([str(path)]) == 0
    assert run.run([str(path), "--lang", "it"]) == 2, "two words are a command and its option"
    assert opened == [path]
    monkeypatch.setattr(opening, "has_display", lambda: False)
    run.run([str(path)])
    assert opened == ([path, path] if name == "VTM.desk" else [path])
