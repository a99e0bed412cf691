"""What became of a field, in a sentence: its name in words, what stood there, and what stands there
now. QtCore only.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication

from db.badges import codes
from db.privacy import private_words
from desktop import i18n
from desktop.words import event_words
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import FieldChange

_DRAWN = {("layouts", "text"), ("badge_types", "layout"), ("event", "layout")}
"""Tables and fields that hold a drawing, or which one: nobody reads their values."""

_TIMES = {
    *("valid_from", "valid_until", "revoked_at", "opens", "closes", "starts", "ends"),
    *("programme_from", "retention_until", "date", "done_at", "due", "snoozed_until"),
    *("promoted_starts", "promoted_ends"),
}
"""Fields that hold a time in UTC, or a day."""

_YES_NO = {"leads", "removed", "dropped", "shared"}

_LONGEST = 120
"""Characters of a value that are shown; a list's other columns can be long."""


class FieldWords:
    """Words for old and new values; the class is their context for translators."""

    @staticmethod
    def sentence(changed: FieldChange, zone: str = "UTC") -> str:
        """One line: "Company: from “Acme” to “Acme Inc.”". Times are told in *zone*."""
        if changed.field == private_words.HIDDEN:
            return FieldWords.hidden()
        if (changed.table, changed.field) in _DRAWN:
            return _drawn(changed)
        if (changed.table, changed.field) == ("codes", "visitor"):
            return QCoreApplication.translate("FieldWords", "The code is another visitor's now")
        if changed.table == "visitors" and (said := _mark(changed)):
            return said
        if changed.field == "extra":
            return _columns(changed)
        name, old, new = VisitorWords.field(changed.field), changed.old, changed.new
        if event_words.is_known(changed.table):
            name = event_words.field(changed.table, changed.field)
            old, new = (event_words.value(changed.field, each) for each in (old, new))
        before, after = (_value(changed.field, each, zone) for each in (old, new))
        return _became(name, before, after)

    @staticmethod
    def hidden() -> str:
        """That something was done to what the operator may not read."""
        return QCoreApplication.translate("FieldWords", "A promise of another body")


def _became(name: str, before: str, after: str) -> str:
    if before and after:
        words = QCoreApplication.translate("FieldWords", "%1: from “%2” to “%3”")
    elif after:
        words = QCoreApplication.translate("FieldWords", "%1: “%3” was put in")
    elif before:
        words = QCoreApplication.translate("FieldWords", "%1: “%2” was taken out")
    else:
        words = QCoreApplication.translate("FieldWords", "%1: erased, or never said")
    return i18n.filled(words, name, before, after)


def _mark(changed: FieldChange) -> str:
    """What became of a visitor as a whole, "" where it is a value that changed."""
    words = {
        "doubtful": (
            QCoreApplication.translate("FieldWords", "The name is in doubt no more"),
            QCoreApplication.translate("FieldWords", "The name is in doubt"),
        ),
        "blocked": (
            QCoreApplication.translate("FieldWords", "Not blocked any more"),
            QCoreApplication.translate("FieldWords", "Blocked: not to be let in"),
        ),
        "cancelled": (
            QCoreApplication.translate("FieldWords", "The registration counts again"),
            QCoreApplication.translate("FieldWords", "The registration was cancelled"),
        ),
        "withdrawn": (
            QCoreApplication.translate("FieldWords", "Back among the visitors"),
            QCoreApplication.translate("FieldWords", "Withdrawn: not among the visitors any more"),
        ),
        "merged_into": (
            QCoreApplication.translate("FieldWords", "A visitor of their own again"),
            QCoreApplication.translate("FieldWords", "Made one with another visitor"),
        ),
    }
    return words[changed.field][bool(changed.new)] if changed.field in words else ""


def _columns(changed: FieldChange) -> str:
    """Which other columns of a list came, changed or went: no field of ours holds them."""
    old, new = _pairs(changed.old), _pairs(changed.new)
    told = [f"{name} “{value}”" for name, value in new.items() if old.get(name) != value]
    if told:
        words = QCoreApplication.translate("FieldWords", "Other columns of the list: %1")
    else:
        told = [f"{name} “{value}”" for name, value in old.items() if name not in new]
        words = QCoreApplication.translate("FieldWords", "Other columns of the list taken out: %1")
    return words.replace("%1", _short(", ".join(told) or "–"))


def _pairs(kept: object) -> dict[str, str]:
    """The columns that history keeps as JSON, by name; none where an erasure blanked them."""
    if not isinstance(kept, str) or not kept.startswith("{"):
        return {}
    found = cast("dict[str, Any]", json.loads(kept))
    return {name: str(value) for name, value in found.items() if value not in (None, "")}


def _drawn(changed: FieldChange) -> str:
    """That a layout was drawn anew, or that a badge type or all have another one."""
    if changed.field == "text":
        return QCoreApplication.translate("FieldWords", "Drawn anew")
    if changed.new:
        return QCoreApplication.translate("FieldWords", "Has a badge layout of its own now")
    return QCoreApplication.translate("FieldWords", "Has the stock’s own badge layout again")


def _value(field: str, value: object, zone: str) -> str:
    """A value that history keeps, as people read it; "" for none."""
    if field in _YES_NO:
        return VisitorWords.answer(str(value))
    text = str(value) if value not in (None, "") else ""
    if field in _TIMES and text:
        text = _time(text, zone)
    elif field == "code" and codes.looks_like_code(text):
        text = codes.grouped(text)
    elif field == "country":
        text = VisitorWords.country(text)
    elif field == "language":
        text = VisitorWords.language(text)
    elif field == "organiser_opt_in":
        text = VisitorWords.answer(text)
    return _short(text)


def _time(text: str, zone: str) -> str:
    locale = i18n.locale()
    try:
        day = i18n.day(text, zone, locale, year=True)
        return f"{day}, {i18n.clock(text, zone, locale)}" if "T" in text else day
    except ValueError:  # an older file's, or another program's
        return text


def _short(text: str) -> str:
    return text[: _LONGEST - 1] + "…" if len(text) > _LONGEST else text
