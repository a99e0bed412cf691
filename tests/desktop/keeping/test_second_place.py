"""The second place gets each backup while it is there; while it is not, nobody waits and nothing is lost."""

from __future__ import annotations

import shutil
import threading

import pytest

from db.access import operators
from db.errors import EnvironmentFault, Fault
from db.keeping import sealed_backups, sealing, seals
from db.visitor import visitors
from desktop.keeping import second_place
from desktop.keeping.second_place import State
from desktop.pages.settings.second_place import SecondPlaceForm
from tests.desktop.inside import inside
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window

PASSPHRASE = "quattro cavalli al Lingotto"
STATION = "3f9a1c2e-0000-4000-8000-000000000000"


@pytest.fixture
def stick(tmp_path, quick_seals):
    (tmp_path / "stick").mkdir()
    return sealed_backups.prepare(tmp_path / "stick")


@pytest.fixture
def seal(quick_seals):
    return seals.seal_for(PASSPHRASE).as_text()


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, stick, seal):
    chosen = {"second_place": str(stick), "second_seal": seal, "station_id": STATION}
    with open_window(qtbot, event_file_path, **chosen) as made:
        yield made


def back_up(qtbot, window, state=State.KEPT):
    """Make a backup here, and wait until the second place is in *state*."""
    place = window.store.second_place
    with qtbot.waitSignal(place.told, check_params_cb=lambda told: told.state is state):
        window.store.back_up(always=True)


def says(window):
    return window.shell.bar["second"].words()


def kept(event_file_path, stick):
    return [one for one in stick.iterdir() if one.stem.startswith(event_file_path.stem)]


def test_each_backup_goes_there_sealed(qtbot, window, event_file_path, stick):
    assert says(window) == ""
    back_up(qtbot, window)
    assert says(window) == "Second copy 9:11\u00a0AM"
    (sealed,) = kept(event_file_path, stick)
    assert b"Lovelace" not in sealed.read_bytes()
    with sealing.opened(sealed, PASSPHRASE) as held:
        assert held.read(2) == b"PK"


def test_a_backup_is_written_there_once(qtbot, window, frozen, monkeypatch):
    frozen.forward(milliseconds=123)  # a name has no milliseconds
    calls, really = [], sealed_backups.back_up
    monkeypatch.setattr(sealed_backups, "back_up", lambda *told: calls.append(1) or really(*told))
    back_up(qtbot, window)
    qtbot.waitUntil(window.store.second_place._lane.is_idle)
    assert len(calls) == 1


def test_a_pulled_stick_is_told_calmly_and_gets_the_backup_when_it_is_back(
    qtbot, window, event_file_path, stick
):
    shutil.rmtree(stick)
    back_up(qtbot, window, State.AWAY)
    assert says(window) == "Second place not there"
    assert window.shell.bar["second"].is_calm()
    assert not window.shell.toast.isVisible()
    assert not stick.exists(), "nothing is written where a stick was"
    stick.mkdir()
    place = window.store.second_place
    with qtbot.waitSignal(place.told, check_params_cb=lambda told: told.state is State.KEPT):
        place._again.timeout.emit()
    assert len(kept(event_file_path, stick)) == 1


def test_a_full_stick_says_so_and_the_backup_here_is_made(qtbot, window, monkeypatch):
    def full(*_args):
        raise EnvironmentFault(Fault.DISK_FULL)

    monkeypatch.setattr(sealed_backups, "back_up", full)
    with qtbot.waitSignal(window.store.backed_up):
        back_up(qtbot, window, State.FULL)
    assert says(window) == "Second place full"
    assert not window.shell.bar["second"].is_calm()


def test_a_place_that_hangs_holds_up_neither_scans_nor_the_end(
    qtbot, window, people, event_file_path, stick, monkeypatch
):
    began, hangs = threading.Event(), threading.Event()

    def hang(*_args):
        began.set()
        hangs.wait(30)

    monkeypatch.setattr(sealed_backups, "back_up", hang)
    monkeypatch.setattr(second_place, "LAST_SECONDS", 0.05)
    back_up(qtbot, window, State.WRITING)
    assert began.wait(60)
    with qtbot.waitSignal(window.store.backed_up):
        window.store.back_up(always=True)
    with qtbot.waitSignal(window.reception.checked_in):
        window.reception.scan(people["ada"].code)
    qtbot.waitUntil(window.close)
    assert kept(event_file_path, stick) == []
    hangs.set()


def test_what_was_changed_last_is_there_when_the_window_is_closed(
    qtbot, theme, language, people, event_file_path, stick, seal, tmp_path
):
    chosen = {"second_place": str(stick), "second_seal": seal, "station_id": STATION}
    with open_window(qtbot, event_file_path, **chosen) as window:
        window.store.write(None, visitors.register, given_name="Zoe")
        settle(qtbot, window.store)
    (sealed,) = kept(event_file_path, stick)
    with sealed_backups.unsealed(sealed, PASSPHRASE, tmp_path / "a.desk") as had:
        assert b"Zoe" in had.part.read_bytes()


def test_no_word_of_the_passphrase_is_kept_on_this_laptop(
    qtbot, theme, language, people, event_file_path, tmp_path, settings_folder, quick_seals
):
    (tmp_path / "stick").mkdir()
    with open_window(qtbot, event_file_path) as window:
        window.shell.go_to("settings")
        form = window.shell.pages["settings"].backups.second
        form.ask_passphrase(tmp_path / "stick")
        assert "the disk that the event itself is on" in form._state.text()
        for line in (form.passphrase, form.again):
            line.setText(PASSPHRASE)
        place = window.store.second_place
        with qtbot.waitSignal(place.told, check_params_cb=lambda told: told.state is State.KEPT):
            form.use.trigger()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"cavalli" not in path.read_bytes(), path
    assert sealed_backups.FOLDER in (settings_folder / "settings.json").read_text()


def test_a_place_that_was_chosen_while_another_event_was_open_waits_for_a_supervisor(
    qtbot, window, event_file_path, stick
):
    window.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    settle(qtbot, window.store)
    back_up(qtbot, window, State.UNAGREED)
    assert says(window) == "Second place waits for a supervisor"
    assert kept(event_file_path, stick) == []
    window.shell.go_to("settings", "backups")
    settle(qtbot, window.store)
    form = next(one for one in inside(window.shell) if isinstance(one, SecondPlaceForm))
    assert form._agree_button.isVisible()
    place = window.store.second_place
    form.agree.trigger()
    settle(qtbot, window.store)
    with qtbot.waitSignal(place.told, check_params_cb=lambda told: told.state is State.KEPT):
        form.pin.pin.set_text("2468")
        form.pin.submit()
    assert len(kept(event_file_path, stick)) == 1
    assert not form._agree_button.isVisible()
