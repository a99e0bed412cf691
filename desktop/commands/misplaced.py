"""A file that stands where a command should: what it is, and how it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import SEALED, SUFFIX
from desktop import i18n
from desktop.commands.asked import USAGE, Stopped

if TYPE_CHECKING:
    from desktop.commands.asked import Asked

_CLOSING = f"{SUFFIX}.closing"
"""As ``db.keeping.closing.ENDING`` says, after the name of the event file."""


def refuse_file(asked: Asked | None, word: str) -> None:
    """Raise Stopped where *word*, which is no command, is a file or named like one of ours."""
    path = Path(word)
    if not path.suffix or not (word.endswith((SUFFIX, SEALED, _CLOSING)) or path.is_file()):
        return
    if asked is not None:
        asked.speak()
    raise Stopped("file_in_place_of_command", word, USAGE, MisplacedLines.file(path))


class MisplacedLines:
    """Sentences about files; the class is their context for translators."""

    @staticmethod
    def file(path: Path) -> str:
        """What is done with the file *path*."""
        if path.name.endswith((SUFFIX, SEALED)):
            words = QCoreApplication.translate(
                "MisplacedLines",
                "%1 opens in the window when it is given alone. With a command, the command comes"
                " first; --help lists them.",
            )
        elif path.name.endswith(_CLOSING):
            words = QCoreApplication.translate(
                "MisplacedLines",
                "%1 only notes how far the closing of %2 has come. To go on with it: close %2",
            )
        elif path.suffix.lower() == ".json":
            words = QCoreApplication.translate(
                "MisplacedLines",
                "%1 is not opened as it is. If it is the archive of an event, an event file is made"
                " of it with: new NAME.desk --from %1",
            )
        else:
            words = QCoreApplication.translate(
                "MisplacedLines",
                "%1 is a file, and no command. The window opens event files (*.desk) and sealed"
                " ones (*.sealed); for anything else a command comes first, and --help lists them.",
            )
        event = str(path).removesuffix(_CLOSING) + SUFFIX
        return i18n.filled(words, str(path), event)
