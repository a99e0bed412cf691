"""The words above the columns of schedules and of lists of our side, and what we call the same."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from db.exchange import maps
from db.exchange.faults import ListError, ListFault
from db.exchange.headings import meaning as visitors_meaning
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

AGENDA = {
    "date": """date|day|meeting date|start date|session date|data|giorno|data incontro
        |data appuntamento|giornata""",
    "starts": """dtstart|start|starts|start time|from|begin|begins|beginning|time|hour|slot
        |time slot|timeslot|meeting time|inizio|ora inizio|ora di inizio|orario inizio|dalle
        |dalle ore|ora|orario|fascia oraria|ore""",
    "ends": """dtend|end|ends|end time|to|until|finish|fine|ora fine|ora di fine|orario fine|alle
        |alle ore|termine""",
    "part": "part|part of day|part of the day|parte|parte del giorno|parte della giornata",
    "zone": "time zone|timezone|zone|tz|fuso|fuso orario",
    "place": """place|table|location|where|room|table number|table no|meeting point|venue|desk
        |luogo|tavolo|posto|dove|numero tavolo|n tavolo|sala|postazione""",
    "body": """piemonte participant|piedmont participant|body|our side|host|exhibitor|seller
        |supplier|host company|exhibitor company|piemonte body|italian company|ente|nostro ente
        |partecipante piemonte|partecipante piemontese|espositore|parte piemontese|ente piemontese
        |azienda piemontese|nostra parte|organisation a|organization a|company a""",
    "delegate": """delegate|piemonte delegate|our delegate|host name|exhibitor name|accompanied by
        |delegato|componente della delegazione|nostro delegato|referente piemonte|participant a
        |referente piemontese""",
    "guest_id": """guest registration id|registration id|guest id|badge code|visitor id|buyer id
        |registration code|registration number|id ospite|codice registrazione|codice ospite
        |id registrazione|numero registrazione|codice visitatore|codice""",
    "guest": """guest|with|guest name|visitor|buyer|meeting with|invitee|counterpart|visitor name
        |buyer name|ospite|con|incontro con|visitatore|nome ospite|controparte|interlocutore
        |nominativo|participant b|guest full name|full name|name and surname|first and last name
        |name and last name|first name and last name|nome e cognome|cognome e nome|nome cognome
        |cognome nome|nominativo ospite|nome e cognome ospite|attendee name|contact name
        |contact person|contact|contatto|persona di contatto""",
    "guest_given": "guest first name|first name|nome|nome ospite proprio|given name",
    "guest_family": "guest last name|last name|surname|family name|cognome|cognome ospite",
    "company": """guest company|company|buyer company|visitor company|azienda ospite|azienda
        |organisation|organization|societa|impresa|organisation b|organization b|company b""",
    "guest_email": "guest email|guest e mail|email|e mail|mail|visitor email|buyer email",
    "who": """participant|participants|attendee|attendees|name|person|people|partecipante
        |partecipanti|persona|persone|participant 1|attendee 1|partecipante 1""",
    "who_2": "participant 2|attendee 2|partecipante 2",
    "side": """side|role|participant role|participant type|ruolo|ruolo partecipante
        |tipo partecipante|tipo di partecipante|lato""",
    "organizer": "organizer|organiser|organizzatore",
    "title": "summary|title|meeting|meeting title|appointment|titolo|incontro|appuntamento",
    "topic": "topic|subject|theme|agenda|interest|argomento|tema|oggetto|tematica",
    "level": "level|livello",
    "status": "status|state|stato|meeting status|stato incontro",
    "external_id": """uid|meeting id|slot id|appointment id|booking id|meeting no|meeting number
        |id incontro|id appuntamento|codice incontro|numero incontro|external id|id""",
    "about": "description|notes|descrizione|note",
}
"""What a column of a schedule can be, and the headings it is known by, the best ones first.

``who`` are people of either side, a line each, and ``side`` says of which one a row is;
``organizer`` is somebody who may be one of them; ``about`` is read for lines of ``heading: value``.
"""

BODIES = {
    "name": """body|organisation|organization|institution|ente|organizzazione|denominazione
        |ragione sociale|company|azienda|societa|impresa|affiliation|affiliazione|bodies|enti
        |organisations|organizations|body company|ente azienda|body name|nome ente""",
    "some_name": "name|nome",
    "kind": "kind|type|tipo|genere|tipologia",
    "aliases": """aliases|alias|also called|also known as|other names|short name|acronym|altri nomi
        |detto anche|sigla|nomi alternativi|abbreviazione""",
    "place": "table|place|desk|stand|tavolo|posto|postazione|n tavolo|table number",
    "person": """person|delegate|full name|name and surname|delegate name|representative|persona
        |delegato|nome e cognome|nominativo|componente|rappresentante|cognome e nome
        |componente della delegazione""",
    "given_name": "first name|given name|nome proprio|nome di battesimo",
    "family_name": "last name|surname|family name|cognome",
    "title_en": "title en|role en|title english|position|title|role|job title|english title",
    "title_it": """title it|role it|title italian|titolo|ruolo|carica|qualifica|incarico|funzione
        |titolo it|ruolo it|titolo italiano|italian title""",
    "email": "email|e mail|mail|e mail address|email address|posta elettronica|indirizzo e mail",
    "phone": "phone|mobile|telephone|tel|telefono|cellulare|cell|mobile phone|phone number",
    "person_aliases": "person aliases|name variants|altri nomi persona|varianti del nome",
    "leads": "leads|head of delegation|leader|guida|capo delegazione|capodelegazione",
}
"""What a column of a list of our side can be. ``some_name`` is a body's or a person's."""

PARTS = {
    **dict.fromkeys(("early morning", "prima mattina", "mattina presto"), "early_morning"),
    **dict.fromkeys(("morning", "mattina", "mattino", "am"), "morning"),
    **dict.fromkeys(("during day", "during the day", "in giornata", "giornata"), "during_day"),
    **dict.fromkeys(("all day", "tutto il giorno"), "during_day"),
    **dict.fromkeys(("afternoon", "pomeriggio", "pm"), "afternoon"),
    **dict.fromkeys(("evening", "sera"), "evening"),
}
"""What schedules write for the parts of a day."""

_LINE = re.compile(r"\s*([^:\n]{2,40}?)\s*[:=]\s*(\S.*)")
_APART = re.compile(r"[(\[][^)\]]*[)\]]")


@cache
def _known(kind: str) -> dict[str, tuple[str, int]]:
    """Each heading, folded: its field, and its rank there."""
    known: dict[str, tuple[str, int]] = {}
    for ours, spelt in (AGENDA if kind == "agenda" else BODIES).items():
        for rank, heading in enumerate(" ".join(spelt.split()).split("|")):
            known.setdefault(fold(heading), (ours, rank))
    return known


def meaning(kind: str, heading: str) -> tuple[str, int]:
    """The field of a list of this *kind* that *heading* names, and how far back; or ("", 0)."""
    known = _known(kind)
    for text in (heading, _APART.sub(" ", heading), *re.split(r"[/|]", heading)[:2]):
        if found := known.get(fold(text)):
            return found
    return "", 0


def score(row: Sequence[str]) -> int:
    """How many fields of a schedule or of our side the cells of *row* would be the headings of."""
    return max(
        len({ours for cell in row if (ours := meaning(kind, cell)[0])})
        for kind in ("agenda", "bodies")
    )


def columns(kind: str, headings: Sequence[str], own: Mapping[str, str]) -> dict[str, str]:
    """Their headings and our fields: what *own* says of a heading, else what it seems to be.

    A field is taken once, by the heading that names it best.
    """
    found: dict[str, str] = {}
    told = {fold(theirs): ours for theirs, ours in own.items()}
    ranked: list[tuple[int, int, str, str]] = []
    for place, heading in enumerate(headings):
        if fold(heading) in told:
            if told[fold(heading)]:
                found[heading] = told[fold(heading)]
        elif (named := meaning(kind, heading))[0]:
            ranked.append((named[1], place, heading, named[0]))
    for _, _, heading, ours in sorted(ranked):
        if ours not in found.values():
            found[heading] = ours
    settle = _settled_agenda if kind == "agenda" else _settled_bodies
    settled = settle(found, set(told))
    return {heading: settled[heading] for heading in headings if settled.get(heading)}


def _settled_agenda(found: dict[str, str], told: set[str]) -> dict[str, str]:
    """A first and a last name are a guest's only together; alone, a "Nome" says who it is with."""
    fields = set(found.values())
    if "guest_family" not in fields and "guest" not in fields and "who" not in fields:
        return _turned(found, told, {"guest_given": "guest"})
    if "guest_given" not in fields or "guest_family" not in fields:
        return _turned(found, told, {"guest_given": "", "guest_family": ""})
    return found


def _settled_bodies(found: dict[str, str], told: set[str]) -> dict[str, str]:
    """A bare "Name" is a person's beside an organisation, and given beside a family name."""
    fields = set(found.values())
    if "some_name" not in fields:
        return found
    if "family_name" in fields and "given_name" not in fields:
        return _turned(found, told, {"some_name": "given_name"})
    if "name" in fields:
        return _turned(found, told, {"some_name": "" if "person" in fields else "person"})
    return _turned(found, told, {"some_name": "name"})


def _turned(found: dict[str, str], told: set[str], into: dict[str, str]) -> dict[str, str]:
    return {
        heading: ours if fold(heading) in told else into.get(ours, ours)
        for heading, ours in found.items()
    }


def said_inside(text: str) -> dict[str, str]:
    """What a description says in lines of ``heading: value``, by our fields."""
    found: dict[str, str] = {}
    for line in text.splitlines()[:60]:
        if match := _LINE.fullmatch(line[:400]):
            ours = meaning("agenda", match[1])[0]
            elsewhere = ours in ("", "date", "starts", "ends", "about", "title", "organizer")
            if not elsewhere and (ours != "part" or fold(match[2]) in PARTS):
                found.setdefault(ours, match[2])
    return found


def kind_of(headings: Sequence[str]) -> str:
    """What a list with these *headings* seems to be: ``visitors``, ``agenda`` or ``bodies``.

    A schedule has days or hours, and a column of ours, a title, or tables with participants. A list
    of our side has what only bodies have: other names, tables, titles in two languages. Everything
    else is taken for visitors: that is what most lists are, and staff may say otherwise.
    """
    agenda = set(columns("agenda", headings, {}).values())
    when = agenda & {"date", "starts", "part"}
    ours = agenda & {"body", "delegate"}
    guests = agenda & {"guest", "guest_id", "guest_family", "company"}
    if when and (
        (ours and (guests or len(when) > 1)) or ("title" in agenda and "starts" in agenda)
    ):
        return "agenda"
    if {"date", "starts", "place", "who"} <= agenda:
        return "agenda"
    fields = set(columns("bodies", headings, {}).values())
    marks = fields & {"aliases", "place", "person_aliases", "leads"}
    both = {"title_en", "title_it"} <= fields
    named = any(fold(heading) in _OUR_WORDS for heading in headings)
    theirs = {ours for heading in headings if (ours := visitors_meaning(heading)[0])}
    if (
        (marks or both or named)
        and fields & {"name", "person", "given_name"}
        and not (theirs & {"external_id", "badge_type", "country", "city", "organiser_opt_in"})
    ):
        return "bodies"
    return "visitors"


_OUR_WORDS = frozenset(("body", "bodies", "enti", "delegate", "delegato", "componente"))


def from_toml(path: Path, headings: Sequence[str], kind: str) -> dict[str, str]:
    """What the file *path* says of the *headings*: theirs and our field, or "".

    Raises ListError: missing, map_unreadable, map_unknown_column, map_unknown_field.
    """
    wanted = maps.wanted(path)
    known = {fold(heading) for heading in headings}
    for theirs, ours in wanted.items():
        if fold(theirs) not in known:
            raise ListError(ListFault.MAP_UNKNOWN_COLUMN, detail=theirs)
        if ours not in {"", *(AGENDA if kind == "agenda" else BODIES)}:
            raise ListError(ListFault.MAP_UNKNOWN_FIELD, detail=ours)
    return wanted
