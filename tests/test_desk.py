"""What desk.py decides before it starts the program: tried without a network or a new .venv."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import desk
from desktop.setup import CannotSetUpError, libraries, packages, setup, stamp

HOME = Path(desk.__file__).parent


@pytest.fixture
def home(tmp_path):
    """A checkout with the four lock files, set up for everything."""
    for name in {*stamp.LOCKS["lint"], *stamp.LOCKS["camera"]}:
        (tmp_path / name).write_text(f"{name}==1\n", encoding="utf-8")
    python = stamp.python_of(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    everything = stamp.hashes(tmp_path, "lint") | stamp.hashes(tmp_path, "camera")
    stamp.write(tmp_path / ".venv", windowed=True, locks=everything)
    return tmp_path


@pytest.fixture
def started(monkeypatch):
    """What desk.py ran, in a set-up checkout: the commands, in order."""
    commands = []
    monkeypatch.setattr(stamp, "fits", lambda *_: True)
    monkeypatch.setattr(desk, "run", lambda command: commands.append(command) or 0)
    monkeypatch.setattr(os, "chdir", lambda folder: commands.append(["cd", str(folder)]))
    return commands


class TestWhatIsStarted:
    def test_everything_goes_to_the_program_as_it_was_typed(self, started):
        assert desk.main(["search", "a file.desk", "Rossi", "--json"]) == 0
        assert started[0][1:] == ["-P", "-m", "desktop", "search", "a file.desk", "Rossi", "--json"]
        assert len(started) == 1  # the folder where the user stands is kept

    def test_test_goes_to_pytest_in_the_checkout_without_a_screen(self, started, monkeypatch):
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        desk.main(["test", "-k", "badge"])
        assert started[0] == ["cd", str(HOME)]
        assert started[1][1:] == ["-P", "-m", "pytest", "-k", "badge"]
        assert os.environ.pop("QT_QPA_PLATFORM") == "offscreen"

    def test_a_platform_that_was_asked_for_is_kept(self, started, monkeypatch):
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        desk.main(["test"])
        assert os.environ["QT_QPA_PLATFORM"] == "xcb"

    def test_what_cannot_be_set_up_is_said_on_standard_error(self, monkeypatch, capsys):
        def refuse(*_: object) -> bool:
            raise CannotSetUpError("The disk is full. Free some space.")

        monkeypatch.setattr(stamp, "fits", refuse)
        assert desk.main([]) == 3
        said = capsys.readouterr()
        assert said.err == "desk: The disk is full. Free some space. Then start desk.py again.\n"
        assert said.out == ""

    def test_the_exit_status_is_that_of_what_ran(self):
        code = (
            "import sys, desk; "
            "sys.exit(desk.run([sys.executable, '-c', 'import sys; sys.exit(7)']))"
        )
        assert subprocess.run([sys.executable, "-c", code], cwd=HOME, check=False).returncode == 7

    def test_an_old_python_is_told_so_in_a_sentence(self):
        code = (
            "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['desk.py'];"
            f"runpy.run_path({str(HOME / 'desk.py')!r}, run_name='__main__')"
        )
        ran = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert ran.returncode == 2
        assert "needs Python 3.11 or newer, and this is Python 3.9." in ran.stderr
        assert "Traceback" not in ran.stderr


class TestWhereThingsAre:
    def test_on_linux_and_macos(self):
        assert stamp.python_of(Path("v"), windows=False) == Path("v/bin/python")
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        expected = Path("v/lib") / version / "site-packages"
        assert stamp.packages_of(Path("v"), windows=False) == expected

    def test_on_windows(self):
        assert stamp.python_of(Path("v"), windows=True) == Path("v/Scripts/python.exe")
        assert stamp.packages_of(Path("v"), windows=True) == Path("v/Lib/site-packages")

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a window needs no library")
    @pytest.mark.parametrize(
        ("environment", "shown"),
        [
            ({}, False),
            ({"DISPLAY": ""}, False),
            ({"DISPLAY": ":0"}, True),
            ({"WAYLAND_DISPLAY": "wayland-0"}, True),
            ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ],
    )
    def test_a_display_is_seen(self, environment, shown, monkeypatch):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert stamp.has_display() is shown


class TestTheStamp:
    @pytest.mark.parametrize("group", stamp.LOCKS)
    def test_what_was_set_up_fits(self, home, group):
        assert stamp.fits(home, group, windowed=True)

    @pytest.mark.parametrize("lock", stamp.LOCKS["lint"])
    def test_a_lock_file_that_changed_does_not(self, home, lock):
        with (home / lock).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert not stamp.fits(home, "lint", windowed=False)
        assert stamp.fits(home, "run", windowed=False) is (lock != "requirements.lock")

    def test_another_python_does_not(self, home, monkeypatch):
        monkeypatch.setattr(stamp, "this_python", lambda: "cpython-399 linux riscv64")
        assert not stamp.fits(home, "run", windowed=False)

    def test_an_interpreter_that_went_away_does_not(self, home):
        stamp.python_of(home / ".venv").unlink()
        assert not stamp.fits(home, "run", windowed=False)

    def test_a_first_display_asks_for_its_libraries(self, home):
        stamp.write(home / ".venv", windowed=False, locks=stamp.hashes(home, "run"))
        assert stamp.fits(home, "run", windowed=False)
        assert not stamp.fits(home, "run", windowed=True)

    @pytest.mark.parametrize("left", ["", "{", "[]", "null"])
    def test_half_a_stamp_is_none(self, home, left):
        (home / ".venv" / stamp.NAME).write_text(left, encoding="utf-8")
        assert stamp.read(home / ".venv") == {}
        assert not stamp.fits(home, "run", windowed=False)

    def test_a_write_that_is_cut_off_leaves_the_last_stamp(self, home, monkeypatch):
        def power_cut(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(json, "dump", power_cut)
        with pytest.raises(KeyboardInterrupt):
            stamp.write(home / ".venv", windowed=False, locks={})
        assert stamp.fits(home, "lint", windowed=True)

    def test_a_checkout_without_its_lock_file_is_called_incomplete(self, home):
        (home / "requirements.lock").unlink()
        with pytest.raises(CannotSetUpError, match=r"not whole .*requirements\.lock"):
            stamp.fits(home, "run", windowed=False)


class TestTheCamera:
    """What goes with it is tried without pip."""

    @pytest.fixture
    def filled(self, monkeypatch):
        groups = []
        monkeypatch.setattr(setup, "usable", lambda _: True)
        monkeypatch.setattr(packages, "fill", lambda _, group: groups.append(group))
        monkeypatch.setattr(libraries, "see_to", lambda *_, **__: True)
        monkeypatch.setattr(libraries, "see_to_camera", lambda _: groups.append("libraries"))
        return groups

    def test_is_set_up_when_it_is_asked_for(self, home, filled):
        stamp.write(home / ".venv", windowed=True, locks=stamp.hashes(home, "run"))
        setup.bring_up(home, "camera", windowed=False, must_open=False)
        assert set(filled) == {"camera", "libraries"}
        assert stamp.fits(home, "camera", windowed=True)

    def test_comes_along_when_qt_is_renewed(self, home, filled):
        for name in ("requirements.lock", "requirements-camera.lock"):
            (home / name).write_text("newer==2\n", encoding="utf-8")
        setup.bring_up(home, "run", windowed=False, must_open=False)
        assert filled == ["run", "camera", "libraries"]
        assert stamp.fits(home, "camera", windowed=True)

    def test_is_not_for_those_who_never_asked(self, home, filled):
        stamp.write(home / ".venv", windowed=True, locks=stamp.hashes(home, "run"))
        (home / "requirements.lock").write_text("newer==2\n", encoding="utf-8")
        setup.bring_up(home, "run", windowed=False, must_open=False)
        assert filled == ["run"]

    def test_the_command_says_how_it_is_opened(self, started, capsys):
        assert desk.main(["camera"]) == 0
        assert "F3" in capsys.readouterr().err
        assert started == []


class TestOneAtATime:
    def test_a_second_one_waits_for_the_first(self, tmp_path):
        with setup.only_one(tmp_path), (tmp_path / ".venv.lock").open("a") as other:
            assert not setup.took(other.fileno())
        with (tmp_path / ".venv.lock").open("a") as other:
            assert setup.took(other.fileno())

    def test_a_folder_that_cannot_be_written_is_named(self, tmp_path):
        (tmp_path / ".venv.lock").mkdir()
        with pytest.raises(CannotSetUpError, match="cannot be written by you") as fault:
            setup.bring_up(tmp_path, "run", windowed=False, must_open=True)
        assert str(tmp_path) in str(fault.value)


class TestARenewal:
    """Making .venv anew: tried with folders in place of environments."""

    @pytest.fixture
    def making(self, home, monkeypatch):
        (home / ".venv" / "old").touch()
        monkeypatch.setattr(packages, "make", lambda venv: venv.mkdir())
        return home

    def test_takes_the_place_of_the_old_one(self, making, monkeypatch):
        monkeypatch.setattr(packages, "fill", lambda home, _: (home / ".venv" / "new").touch())
        setup.renew(making, "run")
        assert [path.name for path in (making / ".venv").iterdir()] == ["new"]
        assert not (making / ".venv.old").exists()

    @pytest.mark.parametrize("fault", [CannotSetUpError("no network"), KeyboardInterrupt()])
    def test_that_fails_gives_the_old_one_back(self, making, monkeypatch, fault):
        def fail(*_: object) -> None:
            raise fault

        monkeypatch.setattr(packages, "fill", fail)
        with pytest.raises(type(fault)):
            setup.renew(making, "run")
        assert (making / ".venv" / "old").exists()
        assert stamp.fits(making, "lint", windowed=True)

    def test_that_was_killed_gives_the_old_one_back_at_the_next_start(self, making):
        (making / ".venv").rename(making / ".venv.old")
        (making / ".venv").mkdir()
        setup.put_back(making / ".venv")
        assert stamp.fits(making, "lint", windowed=True)
        assert not (making / ".venv.old").exists()


class TestWhatPipSays:
    @pytest.mark.parametrize(
        ("said", "told"),
        [
            (
                (
                    "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError'"
                    "\nERROR: No matching distribution found for click==8.5.1"
                ),
                "cannot be fetched",
            ),
            ("socket.gaierror: Temporary failure in name resolution", "cannot be fetched"),
            ("ProxyError('Unable to connect to proxy')", "cannot be fetched"),
            ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "was refused"),
            ("ERROR: Could not install: [Errno 28] No space left on device", "disk is full"),
            ("ERROR: No matching distribution found for pyside6==6.11.3", "does not exist for"),
            ("HINT: This error might be Windows Long Path support", "too deep for Windows"),
            ("ERROR: something new\nand more", "ERROR: something new."),
            ("", "it did not say why."),
        ],
    )
    def test_is_put_into_a_sentence(self, said, told):
        assert told in packages.worded(said)


class FakeApt:
    """An apt-get that notes what it was asked, and answers with a status."""

    def __init__(self, status=0):
        self.asked, self.status = [], status

    def __call__(self, command, **_):
        self.asked.append(command)
        return subprocess.CompletedProcess(command, self.status, "", "E: Unable to fetch\n")


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages are for Linux")
class TestSystemLibraries:
    @pytest.fixture(autouse=True)
    def _debian(self, monkeypatch):
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(os, "geteuid", lambda: 0)

    def test_root_has_them_installed(self, monkeypatch):
        apt = FakeApt()
        monkeypatch.setattr(subprocess, "run", apt)
        libraries.install(["libegl1", "libgl1"], "Qt")
        assert [command[3] for command in apt.asked] == ["update", "install"]
        assert apt.asked[1][-4:] == ["-y", "--no-install-recommends", "libegl1", "libgl1"]

    def test_anybody_else_is_told_the_line_to_type(self, monkeypatch):
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        with pytest.raises(CannotSetUpError) as fault:
            libraries.install(["libegl1", "libgl1"], "Qt")
        line = "    sudo apt-get install --no-install-recommends libegl1 libgl1"
        assert line in str(fault.value).splitlines()

    def test_an_apt_that_fails_is_quoted(self, monkeypatch):
        monkeypatch.setattr(subprocess, "run", FakeApt(status=100))
        with pytest.raises(CannotSetUpError, match="E: Unable to fetch"):
            libraries.install(["libegl1"], "Qt")

    def test_a_command_goes_on_without_the_libraries_of_a_window(self, monkeypatch, capsys):
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        broken = "libxcb-cursor.so.0: cannot open shared object file"
        monkeypatch.setattr(
            libraries, "complaint", lambda _, probe: broken if probe == libraries.LOAD_XCB else None
        )
        monkeypatch.setattr(libraries, "loads", lambda library: "cursor" not in library)
        assert libraries.see_to(Path(".venv"), windowed=True, must_open=False) is False
        assert "libxcb-cursor0\n" in capsys.readouterr().err
        with pytest.raises(CannotSetUpError, match="libxcb-cursor0"):
            libraries.see_to(Path(".venv"), windowed=True, must_open=True)
