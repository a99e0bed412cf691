"""What is said once somebody has asked for badges, and they are on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.words.fit_words import FitWords
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows.prints import BadgeJob
    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import Unfit


class AskedWords:
    """The class is the context of these words for translators."""

    @staticmethod
    def one(name: str, printer: str, unfit: Sequence[Unfit], stock: Stock) -> str:
        """That the badge of the visitor with that *name* goes to *printer*."""
        words = QCoreApplication.translate("AskedWords", "Badge of %1 goes to %2")
        words = i18n.filled(words, name, JobWords.printer(printer))
        return words + FitWords.after(unfit, stock)

    @staticmethod
    def many(jobs: Sequence[BadgeJob], unfit: Sequence[Unfit], stock: Stock) -> str:
        """That the badges of *jobs* go to their printer."""
        count = sum(len(job.badges) for job in jobs)
        words = QCoreApplication.translate(
            "AskedWords", "%n badge(s) on their way to %1", "", count
        )
        return words.replace("%1", JobWords.printer(jobs[0].printer)) + FitWords.after(unfit, stock)
