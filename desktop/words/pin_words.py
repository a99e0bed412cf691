"""What is said where a PIN is missing, or is not the right one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.errors import Refusal


def refusals() -> dict[Refusal, str]:
    """A sentence a refusal: %1 is how many seconds the next try waits, or whose PIN it is."""
    return {
        Refusal.PIN_NEEDED: QCoreApplication.translate(
            "Messages", "This needs a supervisor's PIN."
        ),
        Refusal.PIN_OF_STAFF: QCoreApplication.translate(
            "Messages",
            "This PIN is right, but not a supervisor's, and that is what this needs."
            " Nothing was changed.",
        ),
        Refusal.PIN_WRONG: QCoreApplication.translate(
            "Messages", "The PIN is wrong. Nothing was changed."
        ),
        Refusal.PIN_WAIT: QCoreApplication.translate(
            "Messages", "Too many wrong PINs. Wait %1 seconds, then try again."
        ),
        Refusal.PIN_UNFIT: QCoreApplication.translate(
            "Messages",
            "A PIN has four characters or more, not all the same nor in a row as 1234, and is no"
            " badge code.",
        ),
        Refusal.PIN_TAKEN: QCoreApplication.translate(
            "Messages", "Another operator has this PIN. Choose another one."
        ),
        Refusal.LAST_PIN: QCoreApplication.translate(
            "Messages",
            "%1 is the last supervisor with a PIN: without one, anybody could erase people and"
            " export everything. Give another supervisor a PIN first. Nothing was changed.",
        ),
    }
