"""What people answered to the notice, in words: also for which of our bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.privacy import sharing
from desktop import i18n
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.past.deeds import Answer
    from db.privacy.sharing import Sharing
    from db.rows import Body


class ConsentWords:
    """Words for answers; the class is their context for translators."""

    @staticmethod
    def purpose(code: str, body: str = "") -> str:
        """What somebody is asked to agree to; *body* is the name of the one of ours that it is
        about, "" for all.
        """
        if body:
            return QCoreApplication.translate("ConsentWords", "Sharing with %1").replace("%1", body)
        return ExportWords.purposes().get(code, code)

    @staticmethod
    def answers(answers: Sequence[Answer]) -> str:
        """What was answered at one time: "Newsletter: yes; Sharing with our bodies: only ANFIA"."""
        yes = QCoreApplication.translate("ConsentWords", "%1: yes")
        no = QCoreApplication.translate("ConsentWords", "%1: no")
        some = QCoreApplication.translate("ConsentWords", "%1: only %2")
        alone = [one.body for one in answers if one.body and one.yes]
        refused = any(one.purpose == sharing.PURPOSE and not one.body for one in answers)
        only = ", ".join(alone) if refused else ""
        said: list[str] = []
        for one in answers:
            words = ConsentWords.purpose(one.purpose, one.body)
            if only and one.purpose == sharing.PURPOSE:
                if not one.body:
                    said.append(i18n.filled(some, words, only))
            else:
                said.append((yes if one.yes else no).replace("%1", words))
        return "; ".join(said)

    @staticmethod
    def standing(said: Sharing, ours: Sequence[Body]) -> str:
        """With which of the bodies *ours* somebody shares their data, where it is not all or none
        of them; else "".
        """
        may = [body.name for body in said.whom(ours)]
        refused = [body.name for body in ours if said.with_body(body.uuid) is False]
        later = [body.name for body in ours if said.with_body(body.uuid) is None]
        if len(may) == len(ours) or not (said.single or (may and later)):
            return ""
        if said.everyone and later and not refused:
            words = QCoreApplication.translate("ConsentWords", "Yes, but not asked about %1 yet")
            return words.replace("%1", ", ".join(later))
        if may and (later or not (said.everyone and len(refused) < len(may))):
            words, names = QCoreApplication.translate("ConsentWords", "Only with %1"), may
        elif may or said.everyone is None:
            words, names = QCoreApplication.translate("ConsentWords", "Not with %1"), refused
        else:
            return ""
        return words.replace("%1", ", ".join(names))
