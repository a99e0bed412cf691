"""The sentences of the page about the event file and the laptop under it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.preflight.lines import Topic

Said = tuple[str, str]
"""What was found, and what to do; "" where there is nothing to do."""

Words = dict[tuple[Topic, str], Said]


def laptop() -> Words:
    """What is found of the file, its backups, the disk and the power; %1 and %2 are blanks."""
    groups = (_power, _file, _backup, _second, _disk, _place, _encryption)
    return {key: words for group in groups for key, words in group().items()}


def _power() -> Words:
    """The plug: %1 is how many percent are left."""
    return {
        (Topic.POWER, "mains"): (
            QCoreApplication.translate("PreflightWords", "No battery is running down."),
            "",
        ),
        (Topic.POWER, "battery"): (
            QCoreApplication.translate("PreflightWords", "On battery, %1% left."),
            QCoreApplication.translate("PreflightWords", "Plug the laptop in."),
        ),
    }


def _file() -> Words:
    """The event file."""
    return {
        (Topic.FILE, "sound"): (
            QCoreApplication.translate("PreflightWords", "Checked just now: it is sound."),
            "",
        ),
        (Topic.FILE, "damaged"): (
            QCoreApplication.translate("PreflightWords", "It is damaged: faults found: %1."),
            QCoreApplication.translate(
                "PreflightWords",
                "End the program, start it again, and take the backup that it offers.",
            ),
        ),
        (Topic.FILE, "unread"): (
            QCoreApplication.translate("PreflightWords", "It could not be read just now."),
            QCoreApplication.translate(
                "PreflightWords", "Is its disk plugged in? If it is, end the program and start it."
            ),
        ),
        (Topic.FILE, "practice"): (
            QCoreApplication.translate(
                "PreflightWords", "This is a practice file: nothing here counts."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Open the real event before the doors open."
            ),
        ),
    }


def _backup() -> Words:
    """Its backups: %1 is a day and %2 a time."""
    return {
        (Topic.BACKUP, "whole"): (
            QCoreApplication.translate(
                "PreflightWords", "All is in the verified backup of %1, %2."
            ),
            "",
        ),
        (Topic.BACKUP, "made"): (
            QCoreApplication.translate(
                "PreflightWords", "The newest verified backup is of %1, %2."
            ),
            "",
        ),
        (Topic.BACKUP, "old"): (
            QCoreApplication.translate(
                "PreflightWords", "The newest verified backup is of %1, %2; more was saved since."
            ),
            QCoreApplication.translate("PreflightWords", "Make a backup now."),
        ),
        (Topic.BACKUP, "none"): (
            QCoreApplication.translate("PreflightWords", "There is no backup."),
            QCoreApplication.translate("PreflightWords", "Make a backup now."),
        ),
    }


def _second() -> Words:
    """The second place: %1 is a day and %2 a time, or %1 the folder."""
    return {
        (Topic.SECOND, "kept"): (
            QCoreApplication.translate(
                "PreflightWords", "The newest sealed backup there is of %1, %2."
            ),
            "",
        ),
        (Topic.SECOND, "old"): (
            QCoreApplication.translate(
                "PreflightWords", "The newest sealed backup there is of %1, %2."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Make a backup now: it goes there, too. Is the place full?"
            ),
        ),
        (Topic.SECOND, "empty"): (
            QCoreApplication.translate("PreflightWords", "There is no backup of this event yet."),
            QCoreApplication.translate("PreflightWords", "Make a backup now: it goes there, too."),
        ),
        (Topic.SECOND, "away"): (
            QCoreApplication.translate("PreflightWords", "It is not there now: %1."),
            QCoreApplication.translate(
                "PreflightWords", "Plug the stick in, or look for the network."
            ),
        ),
        (Topic.SECOND, "unset"): (
            QCoreApplication.translate(
                "PreflightWords", "None: with the laptop its backups would be lost."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Choose a stick or a folder of the network in Settings."
            ),
        ),
    }


def _disk() -> Words:
    """The disk: %1 is how much room."""
    return {
        (Topic.DISK, "room"): (QCoreApplication.translate("PreflightWords", "%1 are free."), ""),
        (Topic.DISK, "little"): (
            QCoreApplication.translate("PreflightWords", "Only %1 are free."),
            QCoreApplication.translate(
                "PreflightWords", "Empty the bin, and move large files to another disk."
            ),
        ),
        (Topic.DISK, "unknown"): (
            QCoreApplication.translate(
                "PreflightWords", "The disk does not say how much room it has."
            ),
            QCoreApplication.translate("PreflightWords", "Look at it in the system's settings."),
        ),
    }


def _place() -> Words:
    """The folder: %1 is its name."""
    return {
        (Topic.PLACE, "here"): (
            QCoreApplication.translate(
                "PreflightWords", "The event file lies on this laptop alone."
            ),
            "",
        ),
        (Topic.PLACE, "cloud"): (
            QCoreApplication.translate(
                "PreflightWords", "The event file lies in “%1”, which a cloud service copies."
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "End the program, move the file and its backups to another folder,"
                " and open it there.",
            ),
        ),
        (Topic.PLACE, "network"): (
            QCoreApplication.translate(
                "PreflightWords", "The event file lies on another computer's disk."
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "End the program, move the file and its backups to this laptop, and open it there.",
            ),
        ),
    }


def _encryption() -> Words:
    """Whether a thief could read it."""
    return {
        (Topic.ENCRYPTION, "on"): (
            QCoreApplication.translate("PreflightWords", "The disk is encrypted."),
            "",
        ),
        (Topic.ENCRYPTION, "off"): (
            QCoreApplication.translate(
                "PreflightWords", "The system shows no encryption: a thief may read the list."
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "Never leave the laptop alone, and have its disk encrypted after the fair.",
            ),
        ),
        (Topic.ENCRYPTION, "unknown"): (
            QCoreApplication.translate(
                "PreflightWords", "Nobody can tell whether the disk is encrypted."
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "Ask who looks after the laptop: BitLocker, FileVault or LUKS must be on.",
            ),
        ),
    }
