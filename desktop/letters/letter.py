"""The thank-you letter after a meeting, in the visitor's language whatever the window speaks.

The texts lie in ``resources/letters``, so that an office can word them anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import resources
from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QLocale

    from db.meeting.thanks import Thanks

_FOLDER = resources.FOLDER / "letters"

_PROMISE = {"en": "As agreed: {what}", "it": "Come d’accordo: {what}"}
_CAME_OF_IT = {
    "quote": {
        "en": "We noted your request for a quote.",
        "it": "Abbiamo annotato la vostra richiesta di un’offerta.",
    },
    "sample": {
        "en": "We noted your request for a sample.",
        "it": "Abbiamo annotato la vostra richiesta di un campione.",
    },
    "visit": {
        "en": "We spoke of a visit to Piemonte.",
        "it": "Abbiamo parlato di una visita in Piemonte.",
    },
    "call": {
        "en": "We agreed to speak again.",
        "it": "Siamo rimasti d’accordo di risentirci.",
    },
    "partnership": {
        "en": "We spoke of a partnership.",
        "it": "Abbiamo parlato di una partnership.",
    },
}
"""What the letter says of an outcome; of those that an event has of its own, and of what is only
for us (interested, no interest), it says nothing.
"""
_UNTIL = {"en": "{what} (by {day})", "it": "{what} (entro il {day})"}
_AGAIN = {
    "en": "We hope to see you at {name}{when}.",
    "it": "Speriamo di rivederla a {name}{when}.",
}
_AND = {"en": "{first} and {last}", "it": "{first} e {last}"}
_US = {"en": "the Piemonte delegation", "it": "la delegazione del Piemonte"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to *address* ("" where the visitor gave none), in *language* ("en" or "it")."""

    address: str
    name: str
    subject: str
    text: str
    language: str


def compose(thanks: Thanks) -> Letter:
    """The letter that *thanks* for a meeting."""
    language = "it" if thanks.visitor.language == "it" else "en"
    locale = i18n.locale_for(language, thanks.event.locale)
    words = {
        "event": thanks.event.name,
        "name": thanks.visitor.name,
        "ours": _ours(thanks, language),
        "day": _day(thanks, locale, language),
        "promises": _promises(thanks, locale, language),
        "again": _again(thanks, locale, language),
        "signature": _signature(thanks, language),
    }
    whole = (_FOLDER / f"thanks.{language}.txt").read_text(encoding="utf-8")
    first, _, body = whole.partition("\n")
    return Letter(
        address=thanks.visitor.email,
        name=thanks.visitor.name,
        subject=_filled(first.removeprefix("Subject:").strip(), words),
        text=_tidied(_filled(body, words)),
        language=language,
    )


def _filled(text: str, words: Mapping[str, str]) -> str:
    """*text* with its marks replaced, each once: what people typed is no mark."""
    pieces = text.split("{")
    found = [pieces[0]]
    for piece in pieces[1:]:
        mark, closed, rest = piece.partition("}")
        found.append(words[mark] + rest if closed and mark in words else "{" + piece)
    return "".join(found)


def _tidied(text: str) -> str:
    """Lines that nothing was put into go, and no two blank lines follow one another."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip() + "\n"


def _ours(thanks: Thanks, language: str) -> str:
    names = [body.name for body in thanks.bodies]
    if not names and thanks.person is not None:
        names = [thanks.person.name]
    if len(names) > 1:
        return _AND[language].format(first=", ".join(names[:-1]), last=names[-1])
    return names[0] if names else _US[language]


def _day(thanks: Thanks, locale: QLocale, language: str) -> str:
    day = i18n.long_day(thanks.meeting.date, thanks.event.zone, locale)
    return day if language == "en" else f"il {day.partition(' ')[2]}"


def _promises(thanks: Thanks, locale: QLocale, language: str) -> str:
    """What came of it and what was promised, a line each, with a blank line in front."""
    came = _CAME_OF_IT.get(thanks.outcome, {}).get(language, "")
    lines = ["", came] if came else [""] if thanks.promises else []
    for step in thanks.promises:
        what = step.text
        if step.due is not None:
            day = i18n.day(step.due, thanks.event.zone, locale)
            what = _UNTIL[language].replace("{day}", day).replace("{what}", step.text)
        lines.append(_PROMISE[language].replace("{what}", what))
    return "\n".join([*lines, ""]) if lines else ""


def _again(thanks: Thanks, locale: QLocale, language: str) -> str:
    """The next edition, for who wants to hear of it."""
    event = thanks.event
    if not thanks.comes_again or not event.promoted_name:
        return ""
    when = ""
    if event.promoted_starts:
        day = i18n.long_day(event.promoted_starts, event.promoted_zone or event.zone, locale)
        when = f", {day}"
    return _AGAIN[language].replace("{name}", event.promoted_name).replace("{when}", when)


def _signature(thanks: Thanks, language: str) -> str:
    person = thanks.person
    if person is None:
        return "\n".join(body.name for body in thanks.bodies) or _US[language]
    role = person.roles[0] if person.roles else None
    title = (role.title_it if language == "it" else role.title_en) if role else ""
    lines = (person.name, title, role.body if role else "", person.email, person.phone)
    return "\n".join(line for line in lines if line)
