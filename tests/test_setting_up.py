"""desk.py in earnest: a made-up checkout, a real environment, a real pip, and no network at all.

Its one package is a stand-in for Qt, made here, that the lock file names by its hash.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.faults

HOME = Path(__file__).parents[1]
QT_PARTS = ("QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets")
PROGRAM = """
import os, sys
import PySide6.QtWidgets
print(sys.argv[1:], os.getcwd())
sys.exit(7)
"""


class Ran(NamedTuple):
    """How a start of desk.py ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


class Checkout:
    """A copy of desk.py with a program of three lines, and a shelf of wheels in place of an index."""

    def __init__(self, folder: Path) -> None:
        self.home, self.shelf = folder / "checkout", folder / "shelf"
        self.home.mkdir(parents=True)
        self.shelf.mkdir()
        shutil.copy(HOME / "desk.py", self.home)
        ignore = shutil.ignore_patterns("__pycache__")
        setup = self.home / "desktop" / "setup"
        shutil.copytree(HOME / "desktop" / "setup", setup, ignore=ignore)
        (self.home / "desktop" / "__init__.py").touch()
        (self.home / "desktop" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
        self.lock(self.wheel("1"))

    def wheel(self, version: str) -> Path:
        """Put a stand-in for Qt on the shelf."""
        info = f"PySide6_Essentials-{version}.dist-info"
        path = self.shelf / f"pyside6_essentials-{version}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as file:
            for part in ("__init__", *QT_PARTS):
                file.writestr(f"PySide6/{part}.py", f"version = {version!r}\n")
            about = f"Metadata-Version: 2.1\nName: PySide6-Essentials\nVersion: {version}\n"
            file.writestr(f"{info}/METADATA", about)
            file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            file.writestr(f"{info}/RECORD", "")
        return path

    def lock(self, wheel: Path) -> None:
        """Ask for exactly this wheel."""
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        version = wheel.name.split("-")[1]
        line = f"pyside6-essentials=={version} --hash=sha256:{digest}\n"
        (self.home / "requirements.lock").write_text(line, encoding="utf-8")

    def begin(self, *args: str, cwd: Path | None = None) -> subprocess.Popen[str]:
        """`python3 desk.py ARGS`, on a machine whose only index is the shelf."""
        environment = {name: os.environ[name] for name in os.environ if not name.startswith("PIP_")}
        environment |= {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.shelf),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, str(self.home / "desk.py"), *args]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=cwd
        )

    def start(self, *args: str, cwd: Path | None = None) -> Ran:
        """What `python3 desk.py ARGS` says and gives."""
        process = self.begin(*args, cwd=cwd)
        out, err = process.communicate()
        return Ran(process.returncode, out, err)


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    """A checkout that was set up once, to be copied: making an environment takes seconds."""
    checkout = Checkout(tmp_path_factory.mktemp("pristine"))
    checkout.first = checkout.start("hello")
    return checkout


@pytest.fixture
def ready(pristine, tmp_path):
    """A set-up checkout in a folder of its own, with an empty shelf: a laptop without network."""
    checkout = Checkout(tmp_path / "moved")
    shutil.rmtree(checkout.home)
    shutil.copytree(pristine.home, checkout.home, symlinks=True)
    shutil.rmtree(checkout.shelf)
    checkout.shelf.mkdir()
    return checkout


def test_the_first_start_says_what_it_does_and_the_program_has_the_last_word(pristine):
    assert pristine.first.returncode == 7, pristine.first.stderr
    assert pristine.first.stdout.startswith("['hello'] ")
    assert "making .venv" in pristine.first.stderr
    assert "installing 1 packages of requirements.lock" in pristine.first.stderr


def test_a_later_start_says_nothing_and_keeps_the_folder(ready, tmp_path):
    ran = ready.start("a b", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (7, f"['a b'] {tmp_path}\n", "")


def test_a_file_where_the_user_stands_is_not_taken_for_ours(ready, tmp_path):
    (tmp_path / "PySide6.py").write_text("raise SystemExit('taken')", encoding="utf-8")
    assert ready.start(cwd=tmp_path).returncode == 7


def test_a_new_lock_file_is_installed(ready):
    ready.lock(ready.wheel("2"))
    ran = ready.start()
    assert ran.returncode == 7
    assert "making" not in ran.stderr
    packages = next((ready.home / ".venv").rglob("PySide6"))
    assert "'2'" in (packages / "__init__.py").read_text(encoding="utf-8")


def test_a_package_that_is_not_the_one_locked_is_refused(ready):
    ready.lock(ready.wheel("2"))
    with (ready.shelf / "pyside6_essentials-2-py3-none-any.whl").open("ab") as file:
        file.write(b"tampered")
    ran = ready.start()
    assert ran.returncode == 3
    assert "was refused. Nothing was installed." in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_fetch_that_failed_spoils_nothing(ready):
    before = (ready.home / "requirements.lock").read_bytes()
    ready.lock(ready.wheel("2"))
    (ready.shelf / "pyside6_essentials-2-py3-none-any.whl").unlink()
    assert ready.start().returncode == 3
    (ready.home / "requirements.lock").write_bytes(before)
    assert ready.start().returncode == 7  # still without a network


def test_an_installation_that_was_cut_off_is_not_taken_as_done(ready):
    (ready.home / ".venv" / "desk-unfinished").touch()
    (ready.home / ".venv" / "desk-stamp.json").unlink()
    next((ready.home / ".venv").rglob("PySide6")).joinpath("QtWidgets.py").unlink()
    assert ready.start().returncode == 3  # nothing to repair it with
    ready.lock(ready.wheel("1"))
    ran = ready.start()
    assert ran.returncode == 7, ran.stderr
    assert "made anew" in ran.stderr


def test_a_broken_environment_is_made_anew(ready):
    ready.lock(ready.wheel("1"))
    for name in ("bin/python", "bin/python3", "Scripts/python.exe"):
        (ready.home / ".venv" / name).unlink(missing_ok=True)
    ran = ready.start()
    assert ran.returncode == 7, ran.stderr
    assert "made anew" in ran.stderr
    assert not (ready.home / ".venv.old").exists()


def test_two_at_once_set_up_once(tmp_path):
    checkout = Checkout(tmp_path)
    both = [checkout.begin(), checkout.begin()]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [7, 7], said
    assert sum("making .venv" in each for each in said) == 1
