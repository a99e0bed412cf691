"""What is said about a schedule, and about a list of our side, that is brought in. QtCore only."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from db.exchange.slots import Question


class ScheduleWords:
    """The context of these words for translators."""

    @staticmethod
    def question(question: Question) -> str:
        """What only a person can tell, as a question with its example."""
        if question.about == "dates":
            words = QCoreApplication.translate("ScheduleWords", "Which day is %1?")
        elif question.example[:1].isdecimal():
            words = QCoreApplication.translate(
                "ScheduleWords", "Many meetings would begin as early as %1. Whose time is it?"
            )
        else:
            words = QCoreApplication.translate(
                "ScheduleWords", "The times are in the zone “%1”. Which one is meant?"
            )
        return words.replace("%1", question.example)

    @staticmethod
    def answer(answer: str, meant: date | datetime, zone: str) -> str:
        """One answer to a question, spelled out: what the example would be in the event's zone."""
        locale = i18n.locale()
        if not isinstance(meant, datetime):
            return i18n.long_day(meant, zone, locale)
        at = i18n.clock(meant, zone, locale)
        words = QCoreApplication.translate("ScheduleWords", "%1: %2 here")
        name = answer.rsplit("/", maxsplit=1)[-1].replace("_", " ")
        return i18n.filled(words, name, at)

    @staticmethod
    def why_asked(question: Question) -> str:
        """What the answers tell."""
        if question.about == "dates":
            return QCoreApplication.translate(
                "ScheduleWords", "No row settles it. The list waits for your answer."
            )
        return QCoreApplication.translate(
            "ScheduleWords", "The answers tell when the first meeting would begin."
        )

    @staticmethod
    def how(question: Question) -> str:
        """What to add to a command so that it knows."""
        if question.about == "dates":
            return QCoreApplication.translate(
                "ScheduleWords",
                "No day of the list tells whether %1 begins with its day or its month."
                " Nothing was taken: add --dates dmy (day first) or --dates mdy (month first).",
            ).replace("%1", question.example)
        names = ", ".join(answer for answer, _ in question.choices)
        return i18n.filled(
            QCoreApplication.translate(
                "ScheduleWords",
                "The list does not tell in which time zone its hours are (%1)."
                " Nothing was taken: add --zone and a name, such as %2.",
            ),
            question.example,
            names,
        )

    @staticmethod
    def no_zone(name: str) -> str:
        """A zone on the command line that nobody knows."""
        return QCoreApplication.translate(
            "ScheduleWords", "%1 is no time zone that is known. Use a name such as Europe/Rome."
        ).replace("%1", name)

    @staticmethod
    def note(code: str) -> str:
        """What is odd about a row; "" for a code that has no words here."""
        return (_refused() | _odd() | _kept()).get(code, "")

    @staticmethod
    def reason(code: str) -> str:
        """Why a guest is only likely to be somebody on the list."""
        return {
            "other_name": QCoreApplication.translate(
                "ScheduleWords", "That ID or address is of somebody with another name"
            ),
            "other_company": QCoreApplication.translate(
                "ScheduleWords", "Same name, another company"
            ),
            "no_company": QCoreApplication.translate("ScheduleWords", "Same name, no company said"),
            "alike": QCoreApplication.translate("ScheduleWords", "Same company, a similar name"),
            "several": QCoreApplication.translate("ScheduleWords", "Several of that name"),
        }.get(code, "")

    @staticmethod
    def field(name: str) -> str:
        """What a column of a schedule, or of a list of our side, can be."""
        return (_agenda_fields() | _our_fields()).get(name, name)


def _refused() -> dict[str, str]:
    return {
        "no_date": QCoreApplication.translate("ScheduleWords", "No day that can be told"),
        "no_time": QCoreApplication.translate("ScheduleWords", "No time that can be told"),
        "no_part": QCoreApplication.translate("ScheduleWords", "No part of the day that is known"),
        "no_guest": QCoreApplication.translate("ScheduleWords", "Nobody to meet"),
        "no_zone": QCoreApplication.translate("ScheduleWords", "A time zone that is not known"),
        "ends_before": QCoreApplication.translate("ScheduleWords", "It would end before it begins"),
        "bad_value": QCoreApplication.translate("ScheduleWords", "A value that cannot be kept"),
        "event_open": QCoreApplication.translate("ScheduleWords", "The entry has no end"),
        "event_unreadable": QCoreApplication.translate("ScheduleWords", "The entry is damaged"),
        "recurs_forever": QCoreApplication.translate(
            "ScheduleWords", "It comes again without an end: enter the meetings one by one"
        ),
        "recurs_too_often": QCoreApplication.translate(
            "ScheduleWords", "It comes again more than 100 times"
        ),
        "recurs_oddly": QCoreApplication.translate(
            "ScheduleWords", "It comes again by a rule that is not read: enter the meetings"
        ),
    }


def _odd() -> dict[str, str]:
    return {
        "unknown_guest": QCoreApplication.translate(
            "ScheduleWords", "A guest who is not on the list"
        ),
        "likely_guest": QCoreApplication.translate(
            "ScheduleWords", "A guest who may be on the list"
        ),
        "unknown_body": QCoreApplication.translate(
            "ScheduleWords", "A body that is not on the list"
        ),
        "unused_people": QCoreApplication.translate(
            "ScheduleWords", "A column with names that is not used: nobody in it would be met"
        ),
        "odd_day": QCoreApplication.translate("ScheduleWords", "Far from the days of the fair"),
        "cancelled_slot": QCoreApplication.translate(
            "ScheduleWords", "Called off before it came here: not taken"
        ),
        "cancelled_held": QCoreApplication.translate(
            "ScheduleWords", "Called off in the list, but logged here: it stays"
        ),
        "held_before": QCoreApplication.translate(
            "ScheduleWords", "Held here at another hour: that stays, and this one is added"
        ),
        "removed_here": QCoreApplication.translate(
            "ScheduleWords", "Removed here by staff: it stays out"
        ),
        "older_version": QCoreApplication.translate(
            "ScheduleWords", "An older version of an entry that is in the list, too"
        ),
        "alias_taken": QCoreApplication.translate("ScheduleWords", "Another body has that name"),
    }


def _kept() -> dict[str, str]:
    moved = QCoreApplication.translate("ScheduleWords", "The hour was changed here, and is kept")
    place = QCoreApplication.translate("ScheduleWords", "The place was changed here, and is kept")
    who = QCoreApplication.translate("ScheduleWords", "Taken off the meeting here, and stays off")
    other = QCoreApplication.translate("ScheduleWords", "Corrected here, and kept")
    return {
        "kept_date": moved,
        "kept_place": place,
        "kept_parties": who,
        **dict.fromkeys(
            ("kept_with_name", "kept_topic", "kept_level", "kept_kind", "kept_email"), other
        ),
        **dict.fromkeys(("kept_phone", "kept_leads"), other),
    }


def _agenda_fields() -> dict[str, str]:
    return {
        "date": QCoreApplication.translate("ScheduleWords", "Day"),
        "starts": QCoreApplication.translate("ScheduleWords", "Start"),
        "ends": QCoreApplication.translate("ScheduleWords", "End"),
        "part": QCoreApplication.translate("ScheduleWords", "Part of the day"),
        "zone": QCoreApplication.translate("ScheduleWords", "Time zone"),
        "place": QCoreApplication.translate("ScheduleWords", "Table or place"),
        "body": QCoreApplication.translate("ScheduleWords", "Our side"),
        "delegate": QCoreApplication.translate("ScheduleWords", "Our delegate"),
        "guest_id": QCoreApplication.translate("ScheduleWords", "Guest's registration ID"),
        "guest": QCoreApplication.translate("ScheduleWords", "Guest"),
        "guest_given": QCoreApplication.translate("ScheduleWords", "Guest's first name"),
        "guest_family": QCoreApplication.translate("ScheduleWords", "Guest's last name"),
        "company": QCoreApplication.translate("ScheduleWords", "Guest's company"),
        "guest_email": QCoreApplication.translate("ScheduleWords", "Guest's e-mail"),
        "who": QCoreApplication.translate("ScheduleWords", "Participant, of either side"),
        "who_2": QCoreApplication.translate("ScheduleWords", "Second participant"),
        "side": QCoreApplication.translate("ScheduleWords", "Whose row it is: ours or theirs"),
        "organizer": QCoreApplication.translate("ScheduleWords", "Who invites"),
        "title": QCoreApplication.translate("ScheduleWords", "Title"),
        "topic": QCoreApplication.translate("ScheduleWords", "Topic"),
        "level": QCoreApplication.translate("ScheduleWords", "Level"),
        "status": QCoreApplication.translate("ScheduleWords", "State"),
        "external_id": QCoreApplication.translate("ScheduleWords", "Meeting's ID"),
        "about": QCoreApplication.translate("ScheduleWords", "Description"),
    }


def _our_fields() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("ScheduleWords", "Body or company"),
        "some_name": QCoreApplication.translate("ScheduleWords", "Name"),
        "kind": QCoreApplication.translate("ScheduleWords", "Kind (body, company, person)"),
        "aliases": QCoreApplication.translate("ScheduleWords", "Other names"),
        "person": QCoreApplication.translate("ScheduleWords", "Person"),
        "given_name": QCoreApplication.translate("ScheduleWords", "First name"),
        "family_name": QCoreApplication.translate("ScheduleWords", "Last name"),
        "title_en": QCoreApplication.translate("ScheduleWords", "Title in English"),
        "title_it": QCoreApplication.translate("ScheduleWords", "Title in Italian"),
        "email": QCoreApplication.translate("ScheduleWords", "E-mail"),
        "phone": QCoreApplication.translate("ScheduleWords", "Phone"),
        "person_aliases": QCoreApplication.translate("ScheduleWords", "The person's other names"),
        "leads": QCoreApplication.translate("ScheduleWords", "Leads the delegation"),
    }
