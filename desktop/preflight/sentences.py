"""What is found and what to do, for each line of the page and each code that it can have."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.preflight.lines import Topic

Said = tuple[str, str]
"""What was found, and what to do; "" where there is nothing to do."""

Words = dict[tuple[Topic, str], Said]


def sentences() -> Words:
    """All of them, in the language that is installed; %1 to %3 are blanks."""
    groups = (_scanner, _printer, _lists, _times, _file, _backup, _disk, _encryption, _privacy)
    return {key: words for group in groups for key, words in group().items()}


def _scanner() -> Words:
    """The scanner: %1 is a day and %2 a time."""
    return {
        (Topic.SCANNER, "heard"): (
            QCoreApplication.translate("PreflightWords", "Heard at %2."),
            "",
        ),
        (Topic.SCANNER, "tested"): (
            QCoreApplication.translate("PreflightWords", "Tested at %2: it works."),
            "",
        ),
        (Topic.SCANNER, "tested_before"): (
            QCoreApplication.translate("PreflightWords", "It worked on %1 at %2."),
            QCoreApplication.translate("PreflightWords", "Scan a badge, or test it again."),
        ),
        (Topic.SCANNER, "tested_badly"): (
            QCoreApplication.translate("PreflightWords", "The test on %1 at %2 found something."),
            QCoreApplication.translate(
                "PreflightWords", "Test it again: the test says what to change."
            ),
        ),
        (Topic.SCANNER, "untried"): (
            QCoreApplication.translate("PreflightWords", "Nobody heard it today."),
            QCoreApplication.translate("PreflightWords", "Scan a badge, or test it."),
        ),
    }


def _printer() -> Words:
    """The printer: %1 is its name, or that of the stock."""
    return {
        (Topic.PRINTER, "ready"): (
            QCoreApplication.translate(
                "PreflightWords", "%1 answers, and today's labels lie in it."
            ),
            "",
        ),
        (Topic.PRINTER, "untold"): (
            QCoreApplication.translate(
                "PreflightWords", "%1 answers and offers the size of the labels."
            ),
            "",
        ),
        (Topic.PRINTER, "other_paper"): (
            QCoreApplication.translate(
                "PreflightWords", "%1 answers, but says that another paper lies in it."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Look what lies in the printer, and print a test page."
            ),
        ),
        (Topic.PRINTER, "pdf"): (
            QCoreApplication.translate(
                "PreflightWords", "No printer is chosen: badges become PDFs (%1)."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Choose a printer, or hand out spare badges."
            ),
        ),
        (Topic.PRINTER, "trouble"): (
            QCoreApplication.translate("PreflightWords", "%1 would print no badge now."),
            "",
        ),
    }


def _lists() -> Words:
    """Who and what is expected: %1 is how many."""
    return {
        (Topic.VISITORS, "there"): (
            QCoreApplication.translate("PreflightWords", "On the list: %1."),
            "",
        ),
        (Topic.VISITORS, "none"): (
            QCoreApplication.translate("PreflightWords", "Nobody is on the list."),
            QCoreApplication.translate("PreflightWords", "Import the organiser's list."),
        ),
        (Topic.AGENDA, "there"): (
            QCoreApplication.translate("PreflightWords", "Meetings: %1."),
            "",
        ),
        (Topic.AGENDA, "none"): (
            QCoreApplication.translate("PreflightWords", "There are no meetings."),
            QCoreApplication.translate("PreflightWords", "Import the agenda, if there is one."),
        ),
    }


def _times() -> Words:
    """Clock and zone: %1 is the day and %2 the time, or the zone, the day and the time."""
    return {
        (Topic.CLOCK, "today"): (
            QCoreApplication.translate("PreflightWords", "%1, %2: a day of the event."),
            "",
        ),
        (Topic.CLOCK, "near"): (
            QCoreApplication.translate("PreflightWords", "%1, %2: near the days of the event."),
            "",
        ),
        (Topic.CLOCK, "far"): (
            QCoreApplication.translate("PreflightWords", "%1, %2: far from the days of the event."),
            QCoreApplication.translate(
                "PreflightWords", "Compare the laptop's date with a phone's."
            ),
        ),
        (Topic.CLOCK, "back"): (
            QCoreApplication.translate(
                "PreflightWords", "Something was saved on %1 at %2, which is still to come."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Compare the laptop's clock with a phone's, and set it."
            ),
        ),
        (Topic.ZONE, "same"): (
            QCoreApplication.translate("PreflightWords", "%1, as the laptop: it is %3 there."),
            "",
        ),
        (Topic.ZONE, "other"): (
            QCoreApplication.translate(
                "PreflightWords",
                "Times are shown in %1: it is %3 there. The laptop's zone is another.",
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "Does the clock on the wall show another time? Set the laptop's zone,"
                " not its time.",
            ),
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


def _disk() -> Words:
    """The disk and the folder: %1 is how much room, or a name."""
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
                "Close the event, move its file and backups to another folder, and open it there.",
            ),
        ),
        (Topic.PLACE, "network"): (
            QCoreApplication.translate(
                "PreflightWords", "The event file lies on another computer's disk."
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "Close the event, move its file and backups to this laptop, and open it there.",
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


def _privacy() -> Words:
    """What visitors are told, and who may do what."""
    return {
        (Topic.NOTICE, "there"): (
            QCoreApplication.translate(
                "PreflightWords",
                "In English and Italian, with the controller and how long data is kept.",
            ),
            "",
        ),
        (Topic.NOTICE, "missing"): (
            QCoreApplication.translate("PreflightWords", "There is none in this language: %1."),
            QCoreApplication.translate("PreflightWords", "Write it in the event's settings."),
        ),
        (Topic.NOTICE, "no_controller"): (
            QCoreApplication.translate("PreflightWords", "It does not say who the controller is."),
            QCoreApplication.translate(
                "PreflightWords", "Name the controller in the event's settings."
            ),
        ),
        (Topic.NOTICE, "no_retention"): (
            QCoreApplication.translate(
                "PreflightWords", "It does not say until when data is kept."
            ),
            QCoreApplication.translate("PreflightWords", "Set the date in the event's settings."),
        ),
        (Topic.PIN, "there"): (
            QCoreApplication.translate("PreflightWords", "A supervisor has a PIN."),
            "",
        ),
        (Topic.PIN, "none"): (
            QCoreApplication.translate(
                "PreflightWords", "No supervisor has a PIN: anybody here can erase and restore."
            ),
            QCoreApplication.translate("PreflightWords", "Add a supervisor with a PIN."),
        ),
    }
