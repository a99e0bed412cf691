"""Files of ours that are no events, in staff's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from pathlib import Path


class FileWords:
    """What such a file is, and what is done with it; the class is their context for translators."""

    @staticmethod
    def no_event(path: Path) -> str:
        """Of the record of a closing, or of what may be the archive of an event."""
        if path.suffix == ".json":
            words = QCoreApplication.translate(
                "FileWords",
                "“%1” is no event file. If it is the archive of an event, a command makes an event"
                " file of it again: %2",
            )
            return i18n.filled(words, path.name, f'new NAME.desk --from "{path}"')
        event = path.with_suffix("")
        said = QCoreApplication.translate(
            "FileWords", "“%1” only notes how far the closing of “%2” has come."
        )
        if event.exists():
            words = QCoreApplication.translate(
                "FileWords", "To go on with it, open “%1” and close it under Settings."
            )
            to_do = words.replace("%1", event.name)
        else:
            words = QCoreApplication.translate(
                "FileWords", "The event is not beside it any more. A command ends the closing: %1"
            )
            to_do = words.replace("%1", f'close "{event}"')
        return f"{i18n.filled(said, path.name, event.name)} {to_do}"
