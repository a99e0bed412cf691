"""English and Italian: live switching, and times, days and numbers as the event's people write
them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTime,
    QTranslator,
)
from shiboken6 import isValid

import db.clock
import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("en", "it")
"""Languages the program speaks; the first is that of the source."""

_FOLDER = resources.FOLDER / "i18n"
_MARK = re.compile(r"%([1-9])")


class Translatable:
    """Mixin, left of the widget class: calls ``retranslate()`` when the language changes.

    ``class Card(Translatable, QFrame)`` puts every text of its own in ``retranslate()`` and calls
    it once in ``__init__``.
    """

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc] # the widget class to the right has it

    def retranslate(self) -> None:
        """Set every text of this widget again. Children hear of the change themselves."""


class Language(QObject):
    """The language of the window, and the locale of the event's dates and times.

    One for the application: :func:`install` makes it, :func:`current` gives it.
    """

    only: ClassVar[Language | None] = None
    """The one of the application that runs, or the one before."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        Language.only = self
        self.code = "en"
        self.event_locale = "en_US"
        self._translators: list[QTranslator] = []

    def switch(self, wanted: str, event_locale: str | None = None) -> None:
        """Speak *wanted* ("system", "en" or "it") from now on, in every open window.

        *event_locale*, such as "en_US", decides how English writes dates and times; None leaves
        it as it is.
        """
        new = (resolve(wanted), event_locale or self.event_locale)
        if self._translators and new == (self.code, self.event_locale):
            return  # nobody need say everything again
        self.code, self.event_locale = new
        QLocale.setDefault(self.locale)
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._translators = [made for made in map(self._load, _sources(self.code)) if made]
        for new in self._translators:
            QCoreApplication.installTranslator(new)

    @property
    def locale(self) -> QLocale:
        """How numbers, dates and times are written now."""
        return locale_for(self.code, self.event_locale)

    def _load(self, source: tuple[str, str]) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(*source) else None


def install(app: QCoreApplication, wanted: str = "system", event_locale: str = "en_US") -> Language:
    """The application's language, made at the first call and switched at the next ones."""
    language = current() or Language(app)
    language.switch(wanted, event_locale)
    return language


def current() -> Language | None:
    """The application's language; None before :func:`install`."""
    # Not by findChild(): on its way PySide wraps Qt's style, and makes 30 enums for it.
    return Language.only if Language.only is not None and isValid(Language.only) else None


def locale() -> QLocale:
    """The locale of the window now; US English before :func:`install`."""
    language = current()
    return language.locale if language else QLocale("en_US")


def resolve(wanted: str, system: Sequence[str] | None = None) -> str:
    """The code of the language for *wanted*: "system", "en" or "it".

    *system* are the names of the system's languages, best first; None asks Qt for them.
    """
    if wanted in LANGUAGES:
        return wanted
    for name in system if system is not None else QLocale.system().uiLanguages():
        if name[:2].lower() in LANGUAGES:
            return name[:2].lower()
    return LANGUAGES[0]


def locale_for(language: str, event_locale: str = "en_US") -> QLocale:
    """How *language* writes dates at an event whose locale is *event_locale*.

    English is US English at Pontiac; where the event's country has no English of its own it is
    British English.
    """
    event = QLocale(event_locale)
    if language == "it":
        return QLocale(QLocale.Language.Italian, QLocale.Country.Italy)
    found = QLocale(QLocale.Language.English, event.territory())
    if found.territory() == event.territory():
        return found
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def clock(at: datetime | str, zone: tzinfo | str, locale: QLocale) -> str:
    """The time of day in *zone*, to the minute: "4:10 PM", "16:10". *at* is UTC: aware, or ISO
    8601.
    """
    local = in_zone(at, zone)
    text = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    # CLDR puts U+202F before PM, which many fonts lack.
    return text.replace("\u202f", "\u00a0")


def day(
    at: date | datetime | str,
    zone: tzinfo | str,
    locale: QLocale,
    *,
    weekday: bool = False,
    year: bool = False,
) -> str:
    """The day in *zone*: "Apr 23", "23 apr"; with *weekday* "Wed, Apr 23", "mer 23 apr"; with
    *year* "Apr 23, 2025", "23 apr 2025".

    *at* is a moment in UTC (aware, or ISO 8601 with a time), or a date, which is taken as it is.
    """
    when = _date_in_zone(at, zone)
    month_first = locale.dateFormat(QLocale.FormatType.ShortFormat).upper().startswith("M")
    pattern = "MMM d" if month_first else "d MMM"
    if weekday:
        pattern = (
            f"ddd, {pattern}" if locale.language() == QLocale.Language.English else f"ddd {pattern}"
        )
    if year:
        pattern += ", yyyy" if month_first else " yyyy"
    return locale.toString(QDate(when.year, when.month, when.day), pattern)


def moment(at: datetime | str, zone: tzinfo | str, locale: QLocale, *, year: bool = False) -> str:
    """Day and time in *zone*: "Apr 23, 9:11 AM"; with the *year*, or in any case where it is not
    the present one: "Apr 23, 2025, 9:11 AM". *at* as ``clock`` has it.
    """
    old = in_zone(at, zone).year != in_zone(db.clock.now(), zone).year
    return f"{day(at, zone, locale, year=year or old)}, {clock(at, zone, locale)}"


def long_day(at: date | datetime | str, zone: tzinfo | str, locale: QLocale) -> str:
    """The day in *zone* in full, as the locale writes it: "Wednesday, April 23, 2025"."""
    when = _date_in_zone(at, zone)
    return locale.toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)


def number(value: int, locale: QLocale) -> str:
    """A whole number as the locale writes it: "1,204", "1.204"."""
    return locale.toString(value)


def filled(words: str, *values: str) -> str:
    """*words* with the first of *values* for each %1, the second for each %2…: all at once, so that
    a name that says "%1" itself stays what it is.
    """
    return _MARK.sub(lambda mark: _value(mark, values), words)


def _value(mark: re.Match[str], values: tuple[str, ...]) -> str:
    at = int(mark[1]) - 1
    return values[at] if at < len(values) else mark[0]


def in_zone(at: datetime | str, zone: tzinfo | str) -> datetime:
    """*at* (UTC: aware, or ISO 8601, taken as UTC when it names no zone) as an aware time in
    *zone*.
    """
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(db.clock.zone(zone) if isinstance(zone, str) else zone)


def _date_in_zone(at: date | datetime | str, zone: tzinfo | str) -> date:
    if isinstance(at, str):
        at = datetime.fromisoformat(at) if len(at) > len("2025-04-23") else date.fromisoformat(at)
    return in_zone(at, zone).date() if isinstance(at, datetime) else at


def _sources(code: str) -> list[tuple[str, str]]:
    """File and folder of each translation of *code*. English has one too: it holds the plurals.

    Qt's own Italian (6.11) lacks two labels of its file dialog: those are ours.
    """
    ours = [(f"desk_{code}", str(_FOLDER))]
    qt = [("qtbase_it", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))]
    return ours if code == "en" else [*qt, ("qt_it", str(_FOLDER)), *ours]
