"""What was done about a meeting, a promise or the next edition, each in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.rows import Happening, Origin
from desktop import i18n
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.past.deeds import Deed
    from db.rows import Change, Choice, Event


class DeedWords:
    """Sentences about deeds; the class is their context for translators."""

    @staticmethod
    def sentence(change: Change, deed: Deed, event: Event) -> str:
        """Who did what; "" where the kind of change says it all."""
        if change.kind == "follow_up":
            return DeedWords._promise(deed)
        if change.kind in ("next_edition", "consent"):
            return DeedWords._answer(deed, event)
        if deed.meeting is None:
            return ""
        if change.kind == "meeting":
            words = DeedWords._meeting(deed)
        elif change.kind == "meeting_fact":
            words = DeedWords._fact(deed)
        else:
            words = DeedWords._note(change.kind, deed)
        author = deed.author if change.kind == "note" else ""
        whom = deed.meeting.body or QCoreApplication.translate("DeedWords", "the delegation")
        return i18n.filled(words, author or DeedWords.who(change), whom)

    @staticmethod
    def who(change: Change) -> str:
        """Who made *change*, to begin a sentence with."""
        return change.operator or QCoreApplication.translate("DeedWords", "Somebody")

    @staticmethod
    def lines(change: Change, deed: Deed, outcomes: Iterable[Choice]) -> tuple[str, ...]:
        """What was said and promised, below the sentence."""
        if change.kind != "note":
            return ()
        outcome = MeetingWords.choice(outcomes, deed.outcome) if deed.outcome else ""
        first = next(iter(deed.text.splitlines()), "")
        return tuple(filter(None, (" · ".join(filter(None, (outcome, first))),)))

    @staticmethod
    def _note(kind: str, deed: Deed) -> str:
        if kind == "share_note":
            return QCoreApplication.translate(
                "DeedWords", "%1 shared a note on the meeting with %2"
            )
        if deed.corrects:
            return QCoreApplication.translate(
                "DeedWords", "%1 corrected the log of the meeting with %2"
            )
        return QCoreApplication.translate("DeedWords", "%1 logged a meeting with %2")

    @staticmethod
    def _meeting(deed: Deed) -> str:
        if deed.step == "removed":
            return QCoreApplication.translate("DeedWords", "%1 removed the meeting with %2")
        if deed.step != "made":
            return QCoreApplication.translate("DeedWords", "%1 changed the meeting with %2")
        if deed.meeting is not None and deed.meeting.origin is Origin.WALK_UP:
            return QCoreApplication.translate("DeedWords", "%1 began a meeting with %2 on the spot")
        return QCoreApplication.translate("DeedWords", "%1 put a meeting with %2 on the agenda")

    @staticmethod
    def _fact(deed: Deed) -> str:
        words = {
            Happening.PLANNED: QCoreApplication.translate(
                "DeedWords", "%1 noted that the meeting with %2 is to be held"
            ),
            Happening.ARRIVED: QCoreApplication.translate(
                "DeedWords", "%1 noted the arrival for the meeting with %2"
            ),
            Happening.STARTED: QCoreApplication.translate(
                "DeedWords", "%1 noted that the meeting with %2 began"
            ),
            Happening.HELD: QCoreApplication.translate(
                "DeedWords", "%1 noted that the meeting with %2 was held"
            ),
            Happening.NO_SHOW: QCoreApplication.translate(
                "DeedWords", "%1 noted a no-show at the meeting with %2"
            ),
            Happening.CANCELLED: QCoreApplication.translate(
                "DeedWords", "%1 cancelled the meeting with %2"
            ),
            Happening.MOVED: QCoreApplication.translate(
                "DeedWords", "%1 moved the meeting with %2"
            ),
        }
        changed = QCoreApplication.translate("DeedWords", "%1 changed the meeting with %2")
        return words[deed.happening] if deed.happening else changed

    @staticmethod
    def _promise(deed: Deed) -> str:
        """What was done to a promise; "" where it is not for the reader."""
        words = {
            "made": QCoreApplication.translate("DeedWords", "Promised: %1"),
            "changed": QCoreApplication.translate("DeedWords", "Promise changed: %1"),
            "removed": QCoreApplication.translate("DeedWords", "Promise taken off the list: %1"),
            "done": QCoreApplication.translate("DeedWords", "Promise kept: %1"),
            "open": QCoreApplication.translate("DeedWords", "Promise not kept yet: %1"),
            "put_off": QCoreApplication.translate("DeedWords", "Promise put off: %1"),
        }
        return words.get(deed.step, "").replace("%1", deed.text) if deed.text else ""

    @staticmethod
    def _answer(deed: Deed, event: Event) -> str:
        words = ""
        if deed.interested is not None:
            words = QCoreApplication.translate("DeedWords", "Interested in %1")
            if not deed.interested:
                words = QCoreApplication.translate("DeedWords", "Not interested in %1")
        elif deed.may_write is not None:
            words = QCoreApplication.translate("DeedWords", "May be written to about %1")
            if not deed.may_write:
                words = QCoreApplication.translate(
                    "DeedWords", "Does not want to be written to about %1"
                )
        name = event.promoted_name
        name = name or QCoreApplication.translate("DeedWords", "the next edition")
        return words.replace("%1", name)
