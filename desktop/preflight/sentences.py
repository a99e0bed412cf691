"""What is found and what to do, for each line of the page and each code that it can have."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.preflight.lines import Topic
from desktop.preflight.sentences_laptop import Words, laptop


def sentences() -> Words:
    """All of them, in the language that is installed; %1 to %3 are blanks."""
    groups = (_scanner, _printer, _people, _lists, _times, _zones, laptop, _privacy)
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
            QCoreApplication.translate(
                "PreflightWords",
                "Scan any badge on this page (it checks nobody in), or test it again.",
            ),
        ),
        (Topic.SCANNER, "tested_badly"): (
            QCoreApplication.translate("PreflightWords", "The test on %1 at %2 found something."),
            QCoreApplication.translate(
                "PreflightWords", "Test it again: the test says what to change."
            ),
        ),
        (Topic.SCANNER, "untried"): (
            QCoreApplication.translate("PreflightWords", "Nobody heard it today."),
            QCoreApplication.translate(
                "PreflightWords", "Scan any badge on this page (it checks nobody in), or test it."
            ),
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
        (Topic.PRINTER, "paused"): (
            QCoreApplication.translate(
                "PreflightWords", "%1 was stopped on this laptop: badges would wait."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Open the badges on their way (Ctrl+J) and let it go on."
            ),
        ),
        (Topic.PRINTER, "trouble"): (
            QCoreApplication.translate("PreflightWords", "%1 would print no badge now."),
            "",
        ),
    }


def _people() -> Words:
    """Who is at the laptop: %1 is the name."""
    return {
        (Topic.OPERATOR, "known"): (
            "%1.",
            "",
        ),
        (Topic.OPERATOR, "nobody"): (
            QCoreApplication.translate(
                "PreflightWords", "Nobody in particular: the activity list will not say who."
            ),
            QCoreApplication.translate("PreflightWords", "Choose who is at this laptop."),
        ),
        (Topic.OPERATOR, "no_station"): (
            QCoreApplication.translate("PreflightWords", "%1, at a laptop without a name."),
            QCoreApplication.translate(
                "PreflightWords", "Name the place where this laptop stands, such as “Hall B”."
            ),
        ),
    }


def _lists() -> Words:
    """Who and what is expected: %1 is how many, %2 the day and %3 the time of the newest list."""
    return {
        (Topic.VISITORS, "there"): (
            QCoreApplication.translate("PreflightWords", "On the list: %1."),
            "",
        ),
        (Topic.VISITORS, "imported"): (
            QCoreApplication.translate(
                "PreflightWords", "On the list: %1. The newest list came in on %2 at %3."
            ),
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
        (Topic.SPARES, "there"): (
            QCoreApplication.translate("PreflightWords", "Not given to anybody yet: %1."),
            "",
        ),
        (Topic.SPARES, "none"): (
            QCoreApplication.translate(
                "PreflightWords", "There are none for when the printer or the laptop fails."
            ),
            QCoreApplication.translate(
                "PreflightWords", "Print some, and the roster, on the page for paper."
            ),
        ),
    }


def _times() -> Words:
    """The clock: %1 is the day and %2 the time."""
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
    }


def _zones() -> Words:
    """The zone: %1 is its name, %2 the day and %3 the time."""
    return {
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
        (Topic.ZONE, "unknown"): (
            QCoreApplication.translate(
                "PreflightWords",
                "This laptop does not know “%1”: times are by its own clock, which shows %3.",
            ),
            QCoreApplication.translate(
                "PreflightWords",
                "Choose the event's time zone, or install the newest version of the program.",
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
