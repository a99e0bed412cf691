"""Short sounds, played by what the system has, off the GUI thread; silent where it has nothing.

QSoundEffect is in PySide6-Addons, which we do not ship.
"""

from __future__ import annotations

import logging
import queue
import shutil
import sys
import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import resources

log = logging.getLogger(__name__)

_WAITING = 2
"""Sounds that may wait. At a rush the newest verdict counts, not a minute of old ones."""

_SECONDS = 5
"""After this a player that hangs is ended."""

_PLAYERS = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}


class Sound(Enum):
    """What can be said by sound; the value is the file's name."""

    OK = "ok"
    WELCOME_BACK = "welcome_back"
    SEEN = "seen"
    REFUSED = "refused"
    ATTENTION = "attention"


def file(sound: Sound) -> Path:
    """The WAV file of *sound*."""
    return resources.FOLDER / "sounds" / f"{sound.value}.wav"


class Player:
    """Plays one sound after the other on a thread of its own, which starts with the first sound.

    ``enabled`` switches it; *play_file* plays one file and returns when it has been played (None:
    it finds out what the system has).
    """

    def __init__(
        self, *, enabled: bool = True, play_file: Callable[[Path], None] | None = None
    ) -> None:
        self.enabled = enabled
        self._play_file = play_file
        self._queue: queue.Queue[Sound | None] = queue.Queue(_WAITING)
        self._thread: threading.Thread | None = None

    def play(self, sound: Sound) -> None:
        """Play *sound* soon, if sounds are on; returns at once."""
        if not self.enabled:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()
        while True:
            try:
                self._queue.put_nowait(sound)
            except queue.Full:
                self._drop_oldest()
            else:
                return

    def close(self) -> None:
        """Play no more, and end the thread once the sound of now is over."""
        self.enabled = False
        if self._thread is not None:
            while not self._queue.empty():
                self._drop_oldest()
            self._queue.put(None)
            self._thread.join(_SECONDS)
            self._thread = None

    def _drop_oldest(self) -> None:
        try:
            self._queue.get_nowait()
        except queue.Empty:
            return  # the thread took it meanwhile

    def _work(self) -> None:
        play = self._play_file or system_player()
        while (sound := self._queue.get()) is not None:
            if play is not None:
                play(file(sound))


def system_player(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> Callable[[Path], None] | None:
    """What plays a file on this system; None where nothing does."""
    if platform == "win32":
        return _play_on_windows
    for command in _PLAYERS.get(platform, ()):
        if which(command[0]):
            return lambda path: _run([*command, str(path)])
    log.info("no program that plays sounds was found")
    return None


def _run(command: list[str]) -> None:
    import subprocess  # a start makes no sound

    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        log.info("a sound was not played: %s", type(error).__name__)


def _play_on_windows(path: Path) -> None:
    import winsound

    try:
        winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)  # type: ignore[attr-defined] # there is none elsewhere
    except RuntimeError as error:
        log.info("a sound was not played: %s", type(error).__name__)
