"""What the commands about notes after an erasure say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.erasure.erased_reading import ToRead
    from db.rows import Event


class LateLines:
    """Sentences about what is still to be read; the class is their context for translators."""

    @staticmethod
    def to_read(found: Sequence[ToRead], event: Event) -> Iterator[str]:
        """Each erasure with the meetings and notes to be read, and what to say then."""
        locale = i18n.locale()
        for one in found:
            words = QCoreApplication.translate("LateLines", "Erased on %1, number %2:")
            yield i18n.filled(words, StoryWords.moment(one.at, event), one.visitor)
            for meeting in one.meetings:
                day = i18n.day(meeting.date, event.zone, locale, year=True)
                yield f"  {day} · {meeting.with_name} · {meeting.topic}".rstrip(" ·")
                for note in one.notes:
                    if note.meeting == meeting.uuid:
                        yield f"    {note.author}: {note.text}"
        if found:
            yield QCoreApplication.translate(
                "LateLines", "Read them; then: privacy FILE clear NUMBER, or with --leave."
            )
        else:
            yield QCoreApplication.translate("LateLines", "Nothing is to be read any more.")

    @staticmethod
    def cleared(number: int) -> str:
        """How many notes lost the name."""
        return QCoreApplication.translate(
            "LateLines", "The name was taken out. Notes changed: %1."
        ).replace("%1", str(number))

    @staticmethod
    def left() -> str:
        """That nothing was changed."""
        return QCoreApplication.translate("LateLines", "They stay as they are, and were read.")
