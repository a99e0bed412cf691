"""What the command about a person's rights says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.erasing import Erased


class PrivacyLines:
    """Sentences about erasures; the class is their context for translators."""

    @staticmethod
    def erased(erased: Erased) -> Iterator[str]:
        """What was erased, what somebody must still read, and who has the data."""
        yield QCoreApplication.translate(
            "PrivacyLines", "Erased for good; counts stay. Notes changed: %1."
        ).replace("%1", str(erased.notes))
        if erased.to_review:
            yield QCoreApplication.translate(
                "PrivacyLines", "These notes of other meetings still say the name; read them: %1"
            ).replace("%1", ", ".join(erased.to_review))
        if erased.given_to:
            yield QCoreApplication.translate(
                "PrivacyLines", "The data were given away before; tell those who have them:"
            )
