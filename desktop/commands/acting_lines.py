"""What is said to whom a command cannot place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class ActingLines:
    """Why somebody is not told what is not for everybody."""

    @staticmethod
    def no_such_operator(name: str) -> str:
        """The event has operators, and nobody of that name among them; or no *name* was given."""
        if not name:
            return QCoreApplication.translate(
                "ActingLines", "Say who is acting, with --operator: this event has operators."
            )
        return QCoreApplication.translate(
            "ActingLines", "%1 is no operator of this event: say who is acting, with --operator."
        ).replace("%1", name)

    @staticmethod
    def not_listed(name: str, *, remove: bool) -> str:
        """There is no such operator to be corrected, or to *remove*."""
        said = QCoreApplication.translate("ActingLines", "No operator here is called “%1”.")
        said = said.replace("%1", name)
        new = QCoreApplication.translate("ActingLines", "For somebody new, add --add.")
        return said if remove else f"{said} {new}"

    @staticmethod
    def pin_needed(name: str) -> str:
        """The operator who is named has a PIN."""
        return QCoreApplication.translate(
            "ActingLines", "This needs the PIN of %1: add --pin."
        ).replace("%1", name)
