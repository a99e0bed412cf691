"""What `check` says beside the usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHOWN = 5
"""So many details are told; ``--json`` has them all."""


class CheckLines:
    """The context of these words for translators."""

    @staticmethod
    def history_torn(name: str) -> str:
        """A file whose history somebody changed."""
        return QCoreApplication.translate(
            "CheckLines",
            "%1 can be read, but its history does not hold together: a disk may have spoilt some of"
            " it, or another program changed it. Keep it as it is, and tell the office.",
        ).replace("%1", name)

    @staticmethod
    def mendable(name: str) -> str:
        """A file whose tables are sound, and an index is not."""
        return QCoreApplication.translate(
            "CheckLines",
            "Of %1 only an index is wrong: what was saved is all there. “check %1 --mend” makes it"
            " anew; no backup is needed.",
        ).replace("%1", name)

    @staticmethod
    def mended(aside: str) -> str:
        """Indexes that were made anew."""
        return QCoreApplication.translate(
            "CheckLines",
            "The indexes were made anew, and nothing was lost. The file as it was is now %1.",
        ).replace("%1", aside)

    @staticmethod
    def details(found: Sequence[str]) -> Iterator[str]:
        """What the check found, in the words of who can mend it, the first few of it."""
        lines = [line for one in found for line in one.splitlines()]
        words = QCoreApplication.translate(
            "CheckLines", "Details for the technical office (%1; --json tells all of them):"
        )
        yield words.replace("%1", i18n.number(len(lines), i18n.locale()))
        yield from (f"    {line}" for line in lines[:_SHOWN])
