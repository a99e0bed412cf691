"""What happened, in sentences: who did what, and in short what it was about. QtCore only: the
activity list, the history of a visitor and the command line share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.door import back_entries
from db.privacy import consents
from desktop import i18n
from desktop.words import story_sentences
from desktop.words.consent_words import ConsentWords
from desktop.words.deed_words import DeedWords
from desktop.words.export_words import ExportWords
from desktop.words.job_words import JobWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from datetime import datetime

    from db.past.deeds import Brought, Deed
    from db.rows import Change, Event

_PRINTS = {"print", "print_batch", "reprint", "retry_job", "save_badge"}

_NO_REASONS = {*ExportWords.kinds(), *consents.PURPOSES}
"""What the register has in place of a reason where nobody gave one: which list it was."""

_OF_DEEDS = {"meeting", "meeting_fact", "note", "share_note", "follow_up", "next_edition"}


class StoryWords:
    """Sentences about changes; the class is their context for translators."""

    @staticmethod
    def sentence(change: Change, deed: Deed | None, event: Event) -> str:
        """Who did what; whom it was about is not said. *deed* is what the change said, if known."""
        said = StoryWords._said(change, deed, event) if deed is not None else ""
        return said or i18n.filled(story_sentences.of_kind(change.kind), DeedWords.who(change))

    @staticmethod
    def told(change: Change, deed: Deed | None, event: Event) -> str:
        """The sentence with whom it was about and who did it, where many are told of."""
        sentence = StoryWords.sentence(change, deed, event)
        about = change.about
        if not about and deed is not None and deed.undone is not None:
            about = deed.undone[0].about
        missing = [one for one in (about, change.operator) if one and one not in sentence]
        return f"{sentence} ({', '.join(missing)})" if missing else sentence

    @staticmethod
    def told_when(change: Change, deed: Deed | None, event: Event) -> str:
        """The sentence with whom it was about and when, for one that somebody has to find."""
        words = QCoreApplication.translate("StoryWords", "%1, on %2")
        told = StoryWords.told(change, deed, event)
        return i18n.filled(words, told, StoryWords.when(change, event))

    @staticmethod
    def reason(change: Change) -> str:
        """Why it was done: staff's own words, or those for what the program gave as a reason."""
        if change.kind in _PRINTS:
            return JobWords.reason(change.reason)
        if change.kind == "export" and set(change.reason.split()) <= _NO_REASONS:
            return ""
        return _reasons().get(change.reason, change.reason)

    @staticmethod
    def when(change: Change, event: Event) -> str:
        """The day and the time of a change at the event."""
        return StoryWords.moment(change.at, event)

    @staticmethod
    def moment(at: datetime, event: Event) -> str:
        """The day and the time at the event: "Apr 23, 9:11 AM"."""
        locale = i18n.locale()
        return i18n.moment(at, event.zone, locale)

    @staticmethod
    def about(change: Change, deed: Deed | None) -> str:
        """In short, beside the kind: what was answered, listed or undone, and whom it was about."""
        if deed is None:
            return change.about
        if deed.undone is not None:
            return StoryWords._undone_about(*deed.undone)
        brought = deed.brought.name if deed.brought is not None else ""
        parts = (ConsentWords.answers(deed.answers), StoryWords.export(deed), brought, change.about)
        return " · ".join(filter(None, parts))

    @staticmethod
    def export(deed: Deed) -> str:
        """Which list it was: of what, for which purpose, for whom, or of whom; "" for none."""
        if (export := deed.export) is None:
            return ""
        kind = ExportWords.kinds().get(export.kind, export.kind)
        purpose = ExportWords.purposes().get(export.purpose, export.purpose)
        return " · ".join(filter(None, (kind, purpose, deed.body, deed.whose)))

    @staticmethod
    def _undone_about(change: Change, deed: Deed) -> str:
        from desktop.words.messages import Messages

        what = Messages.change(change.kind)
        return " · ".join(filter(None, (what, StoryWords.about(change, deed))))

    @staticmethod
    def _said(change: Change, deed: Deed, event: Event) -> str:
        """The sentence of a deed that says more than its kind; "" for none."""
        who = DeedWords.who(change)
        if deed.undone is not None:
            words = QCoreApplication.translate("StoryWords", "%1 took this back: %3, on %2")
            before, said = deed.undone
            when, what = StoryWords.when(before, event), StoryWords.sentence(before, said, event)
            back = i18n.filled(words, who, when, what)
            kept = QCoreApplication.translate(
                "StoryWords", "%1. This visitor was left as they are: something newer stands on it"
            )
            return i18n.filled(kept, back) if deed.kept else back
        if deed.forced:
            words = QCoreApplication.translate(
                "StoryWords", "%1 let the visitor in against the rules"
            )
            return i18n.filled(words, who)
        if deed.export is not None:
            return StoryWords._exported(who, deed)
        if deed.brought is not None:
            return StoryWords._imported(who, deed.brought)
        if deed.answers and change.kind == "consent":
            words = QCoreApplication.translate("StoryWords", "%1 noted the answer: %2, %3")
            how = VisitorWords.how(deed.answers[-1].how)
            return i18n.filled(words, who, ConsentWords.answers(deed.answers), how)
        if deed.answers and change.kind == "register":
            words = QCoreApplication.translate("StoryWords", "%1 registered the visitor: %2")
            return i18n.filled(words, who, ConsentWords.answers(deed.answers))
        if change.kind in _OF_DEEDS:
            return DeedWords.sentence(change, deed, event)
        return ""

    @staticmethod
    def _exported(who: str, deed: Deed) -> str:
        words = QCoreApplication.translate("StoryWords", "%1 wrote a list: %2. Lines: %3")
        rows = deed.export.rows if deed.export else 0
        return i18n.filled(words, who, StoryWords.export(deed), i18n.number(rows, i18n.locale()))

    @staticmethod
    def _imported(who: str, brought: Brought) -> str:
        numbers = [i18n.number(n, i18n.locale()) for n in (brought.added, brought.updated)]
        if not brought.name:  # which named people, and went with them
            words = QCoreApplication.translate(
                "StoryWords", "%1 imported a list: %2 new, %3 brought up to date"
            )
            return i18n.filled(words, who, *numbers)
        words = QCoreApplication.translate(
            "StoryWords", "%1 imported the list %2: %3 new, %4 brought up to date"
        )
        return i18n.filled(words, who, brought.name, *numbers)


def _reasons() -> dict[str, str]:
    """What the program itself gives as a reason, by what it writes into the file."""
    return {
        back_entries.PAPER: QCoreApplication.translate("StoryWords", "from paper"),
        "restore": QCoreApplication.translate("StoryWords", "with the restore of a backup"),
    }
