"""A real screen for the window: an X server in memory, a window manager, and keys pressed from
outside.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from desktop import settings
from tests.house_rules import HOME

PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
PATIENCE = 60
"""Seconds that a step may take on a laden computer."""

FIRST = ["nice", "-n", "-15"] if os.name == "posix" and os.geteuid() == 0 else []
"""What the keys' programs are run with: a scanner keeps its pace however busy the computer is, and
the X server says when a key came."""

# The keys of a US keyboard as X numbers them (evdev: the kernel's numbers plus 8).
KEYS = {
    sign: (first + place, shifted)
    for first, low, high in (
        (10, "1234567890-=", "!@#$%^&*()_+"),
        (24, "qwertyuiop[]", "QWERTYUIOP{}"),
        (38, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
        (51, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        (65, " ", ""),
    )
    for shifted, row in ((False, low), (True, high))
    for place, sign in enumerate(row)
}


class Screen:
    """A display with a window manager. ``key`` presses keys by name, ``scan`` types as a scanner
    does that is set to a US keyboard, whatever the laptop's layout is.
    """

    def __init__(self, name, folder):
        self.folder = folder
        self.env = os.environ | {
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(folder),
            settings.HOME: str(folder / "settings"),
        }
        self.env.pop("WAYLAND_DISPLAY", None)

    def run(self, *command):
        """What *command* prints."""
        ran = subprocess.run(
            command, env=self.env, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        assert ran.returncode == 0, f"{command}: {ran.stderr or ran.stdout}"
        return ran.stdout

    def is_managed(self):
        """Whether the window manager is at work."""
        ask = ["xdotool", "get_desktop"]
        return subprocess.run(ask, env=self.env, capture_output=True, check=False).returncode == 0

    def key(self, *names):
        """Press keys, one after the other, as a person does."""
        for name in names:
            self.run("xdotool", "key", "--delay", "30", name)

    def look(self):
        """Take the second that a person takes to see what has changed."""
        self.run("xdotool", "sleep", "1")

    def type(self, words):
        """Type *words* at a person's pace."""
        self.run("xdotool", "type", "--delay", "120", words)

    def scan(self, code, end="Return", pace=16):
        """Send the keys of *code*, *pace* milliseconds each (a capital is two keys), and *end*."""
        self.run(*scanned(code, end, pace))

    def scan_while_typing(self, code, words, pace=16, delay=90):
        """Type *words* with *delay* milliseconds between two keys, and scan *code* meanwhile.

        Two devices of one screen: the scanner's Shift makes capitals of what is typed, too.
        """
        typing = [*FIRST, "xdotool", "type", "--delay", str(delay), words]
        with subprocess.Popen(typing, env=self.env) as hands:
            self.scan(code, pace=pace)
            assert hands.wait(PATIENCE) == 0

    def layout(self, name):
        """Set the laptop to the keyboard layout *name*."""
        self.run("setxkbmap", name)

    def window(self, title):
        """The id of the window with *title* in its title, once it is there and active."""
        found = self.run("xdotool", "search", "--sync", "--onlyvisible", "--name", title).split()
        self.run("xdotool", "windowactivate", "--sync", found[-1])
        self._wait_for_the_manager()
        return found[-1]

    def _wait_for_the_manager(self):
        """Wait until the window manager has done what it was asked: it does one after the other, and
        a window that was active before would get the focus once more in the middle of a scan.
        """
        desktops = int(self.run("xdotool", "get_num_desktops"))
        wanted = desktops + 1 if desktops < 5 else desktops - 1
        self.run("xdotool", "set_num_desktops", str(wanted))
        wait_until(lambda: int(self.run("xdotool", "get_num_desktops")) == wanted)


def scanned(code, end, pace):
    """The command that types *code* as a scanner does that is set to a US keyboard."""
    keys = []
    for sign in code:
        number, shifted = KEYS.get(sign, ("Return", False))
        keys.append(f"shift+{number}" if shifted else str(number))
    return [*FIRST, "xdotool", "key", "--delay", str(pace), *keys, *([end] if end else [])]


@pytest.fixture
def screen(tmp_path):
    """A screen of 1366 by 768 with openbox on it and a US keyboard."""
    missing = [each for each in PROGRAMS if shutil.which(each) is None]
    if missing:
        pytest.skip(f"a real screen needs {', '.join(missing)}")
    folder = tmp_path / "screen"
    folder.mkdir(mode=0o700)
    with running(
        [*FIRST, "Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset"],
        os.environ,
    ) as server:
        made = Screen(f":{server.stdout.readline().strip()}", folder)
        with running(["openbox"], made.env):
            made.layout("us")
            wait_until(made.is_managed)
            yield made


@contextmanager
def running(command, env):
    """*command* as a process, which is ended afterwards."""
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()


def wait_until(is_so):
    """Wait until *is_so()*, which may take a laden computer a while."""
    late = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < late, f"{is_so} never was"
        time.sleep(0.05)


@contextmanager
def desk(screen, path):
    """The program in a process of its own with *path* open, on top of *screen*."""
    command = [sys.executable, "-X", "faulthandler", "-m", "desktop", str(path)]
    log = screen.folder / "output.txt"
    with log.open("w") as output:
        process = subprocess.Popen(command, env=screen.env, cwd=HOME, stdout=output, stderr=output)
        try:
            screen.window("VTM")
            yield process
            wait_until(lambda: close(screen, process))
            status = process.returncode
        finally:
            process.kill()
            process.wait(PATIENCE)
    assert (status, log.read_text()) == (0, "")


def close(screen, process):
    """Ask the window manager to close the window; whether the program has ended."""
    screen.key("alt+F4")
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:  # the window manager was busy with something else
        return False
    return True


def ask(screen, *args):
    """What the command line answers, as JSON."""
    return json.loads(screen.run(sys.executable, "-m", "desktop", *args, "--json"))
