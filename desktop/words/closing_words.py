"""The sentences behind the refusals about what is sealed, and about closing an event.

They are ``Messages``', as those of ``desktop/words/wording.py``.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.errors import Refusal


def refusals() -> dict[Refusal, str]:
    """A sentence a refusal: %1 is what stands in the way."""
    return {
        Refusal.WRONG_PASSPHRASE: QCoreApplication.translate(
            "Messages",
            "This is not the passphrase of “%1”. Nothing was opened. Mind capitals and blanks.",
        ),
        Refusal.HAND_OVER_FIRST: QCoreApplication.translate(
            "Messages",
            "%1 was not handed over yet. Nothing was deleted. Write the hand-over first.",
        ),
        Refusal.RECEIPT_MISTYPED: QCoreApplication.translate(
            "Messages",
            "A digit is wrong or missing: a receipt has twelve digits, and these are none."
            " Nothing was deleted. Have it read out again.",
        ),
        Refusal.RECEIPT_WRONG: QCoreApplication.translate(
            "Messages",
            "This is the receipt of another file than %1. Nothing was deleted."
            " Ask the office which file it opened.",
        ),
        Refusal.WRITTEN_SINCE: QCoreApplication.translate(
            "Messages",
            "Something was written after %1 was made, and the office does not have it."
            " The event file stays. Write another hand-over.",
        ),
    }
