"""The page's sentences: what each line is about, what was found, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop import i18n
from desktop.preflight.lines import Light, Line, Topic
from desktop.preflight.sentences import sentences
from desktop.preflight.sentences_laptop import Said
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Event


class PreflightWords:
    """The class is the context for translators."""

    @staticmethod
    def light(light: Light) -> str:
        """How a line is, in a word."""
        return {
            Light.GOOD: QCoreApplication.translate("PreflightWords", "Ready"),
            Light.WARN: QCoreApplication.translate("PreflightWords", "Look at it"),
            Light.BAD: QCoreApplication.translate("PreflightWords", "Not ready"),
            Light.ASKING: QCoreApplication.translate("PreflightWords", "Asking…"),
        }[light]

    @staticmethod
    def topic(topic: Topic) -> str:
        """What a line is about."""
        return {
            Topic.SCANNER: QCoreApplication.translate("PreflightWords", "Scanner"),
            Topic.PRINTER: QCoreApplication.translate("PreflightWords", "Printer"),
            Topic.POWER: QCoreApplication.translate("PreflightWords", "Power"),
            Topic.OPERATOR: QCoreApplication.translate("PreflightWords", "At the desk"),
            Topic.VISITORS: QCoreApplication.translate("PreflightWords", "Visitors"),
            Topic.AGENDA: QCoreApplication.translate("PreflightWords", "Agenda"),
            Topic.SPARES: QCoreApplication.translate("PreflightWords", "Spare badges"),
            Topic.CLOCK: QCoreApplication.translate("PreflightWords", "Clock"),
            Topic.ZONE: QCoreApplication.translate("PreflightWords", "Time zone"),
            Topic.FILE: QCoreApplication.translate("PreflightWords", "Event file"),
            Topic.BACKUP: QCoreApplication.translate("PreflightWords", "Backup"),
            Topic.SECOND: QCoreApplication.translate("PreflightWords", "Second place"),
            Topic.DISK: QCoreApplication.translate("PreflightWords", "Room on the disk"),
            Topic.PLACE: QCoreApplication.translate("PreflightWords", "Folder"),
            Topic.ENCRYPTION: QCoreApplication.translate("PreflightWords", "Encryption"),
            Topic.NOTICE: QCoreApplication.translate("PreflightWords", "Privacy notice"),
            Topic.PIN: QCoreApplication.translate("PreflightWords", "Supervisor"),
        }[topic]

    @staticmethod
    def whole(lines: Sequence[Line]) -> str:
        """How all *lines* are, in a sentence."""
        bad, warn, asked = (
            sum(line.light is light for line in lines)
            for light in (Light.BAD, Light.WARN, Light.ASKING)
        )
        if bad:
            return QCoreApplication.translate(
                "PreflightWords", "%n line(s) to mend before the doors open.", "", bad
            )
        if asked:
            return QCoreApplication.translate("PreflightWords", "Asking…")
        if warn:
            return QCoreApplication.translate(
                "PreflightWords", "The doors can open; %n line(s) to look at.", "", warn
            )
        return QCoreApplication.translate("PreflightWords", "Everything is ready.")

    @staticmethod
    def line(line: Line, event: Event) -> Said:
        """What was found, and what to do. Times are in the zone of *event*."""
        if line.light is Light.ASKING:
            return "", ""
        found, to_do = sentences()[line.topic, line.code]
        if line.trouble is not None:
            from desktop.words.print_words import Prints  # printers and stocks come along

            to_do = Prints.trouble(line.trouble, line.name)
        return _filled(found, line, event), _filled(to_do, line, event)


def _filled(words: str, line: Line, event: Event) -> str:
    """*words* with the line's name or number as %1; its day and time are what follows."""
    locale = i18n.locale()
    values: list[str] = []
    if line.topic is Topic.DISK:
        metric = QLocale.DataSizeFormat.DataSizeSIFormat
        values.append(locale.formattedDataSize(line.number, 1, metric))
    elif line.number or line.topic is Topic.POWER:
        values.append(i18n.number(line.number, locale))
    elif line.name:
        values.append(JobWords.printer(line.name) if line.topic is Topic.PRINTER else line.name)
    if line.at is not None:
        values.append(i18n.day(line.at, event.zone, locale, weekday=True))
        values.append(i18n.clock(line.at, event.zone, locale))
    return i18n.filled(words, *values)
