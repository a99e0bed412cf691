"""What organisers write into cells: yes and no, languages, forms of address, cancellations."""

from __future__ import annotations

from functools import cache

from db.names import fold
from db.rows import Side

LANGUAGES = {
    "en": "en",
    "eng": "en",
    "en us": "en",
    "en gb": "en",
    "english": "en",
    "inglese": "en",
    "englisch": "en",
    "anglais": "en",
    "ingles": "en",
    "it": "it",
    "ita": "it",
    "it it": "it",
    "italian": "it",
    "italiano": "it",
    "italiana": "it",
    "italienisch": "it",
    "italien": "it",
    "de": "de",
    "de de": "de",
    "german": "de",
    "tedesco": "de",
    "deutsch": "de",
    "fr": "fr",
    "fr fr": "fr",
    "french": "fr",
    "francese": "fr",
    "francais": "fr",
    "es": "es",
    "es es": "es",
    "spanish": "es",
    "spagnolo": "es",
    "espanol": "es",
    "pl": "pl",
    "polish": "pl",
    "ja": "ja",
    "japanese": "ja",
    "ko": "ko",
    "korean": "ko",
    "zh": "zh",
    "chinese": "zh",
    "pt": "pt",
    "portuguese": "pt",
}
"""Folded names of languages to ISO 639-1 codes."""

_SALUTATIONS = """
mr mrs ms miss mx sir madam dr prof sig sig.ra sig.na signor signora signorina dott dott.ssa dottor
dottore dottoressa ing arch avv rag geom professor professore professoressa herr frau m mme mlle
monsieur madame sr sra srta don doña mr. mrs. ms. dr. prof. egr gent.ma m f male female maschio
femmina uomo donna
"""

SALUTATIONS = frozenset(fold(word) for word in _SALUTATIONS.split())
"""Folded forms of address, which some lists have in a column called "Title"."""

_SIDES = {
    Side.OURS: """piemonte|piedmont|stand piemonte|piemonte stand|piemonte side|parte piemonte|ours
        |us|our side|our delegate|nostro|nostra|noi|nostra parte|lato nostro|host|exhibitor|seller
        |supplier|vendor|espositore|fornitore|venditore|delegation|delegazione|delegate|delegato
        |delegata|italian company|azienda italiana|azienda piemontese|ente piemontese|ente""",
    Side.THEIRS: """guest|buyer|visitor|attendee|customer|client|purchaser|theirs|their side|foreign
        |ospite|acquirente|compratore|visitatore|visitatrice|cliente|loro|controparte|estero""",
}


@cache
def _sides() -> dict[str, Side]:
    return {
        fold(word): side
        for side, words in _SIDES.items()
        for word in " ".join(words.split()).split("|")
    }


def side_of(text: str) -> Side | None:
    """Whose side of the table *text* names, as lists that have a row for each participant do; None
    where it says something else, such as somebody's job.
    """
    return _sides().get(fold(text))


CANCELLED = frozenset(
    [
        *(
            "cancelled",
            "canceled",
            "annullato",
            "annullata",
            "cancellato",
            "cancellata",
            "storniert",
        ),
        *(
            "refunded",
            "rimborsato",
            "not attending",
            "declined",
            "rifiutato",
            "rejected",
            "deleted",
        ),
        *("revoked", "void", "no longer attending", "disdetto", "disdetta", "abgesagt", "annule"),
    ]
)
"""Folded words that say a registration does not hold any more."""

STATUSES = frozenset(
    [
        *("attending", "confirmed", "confermato", "confermata", "paid", "pagato", "registered"),
        *("registrato", "registrata", "accepted", "accettato", "pending", "in attesa", "approved"),
        *("approvato", "invited", "invitato", "checked in", "valid", "valido", "active", "attivo"),
        *("iscritto", "iscritta", "waiting", "waitlisted", "completed", "bezahlt", "bestatigt"),
    ]
)
"""Folded words that say it does, or may."""

_YES = frozenset(
    [
        *("yes", "y", "si", "s", "true", "t", "vero", "1", "x", "ok", "on", "ja", "j", "oui", "o"),
        *("opted in", "opt in", "subscribed", "accetto", "acconsento", "accettato", "agreed"),
        *("accepted", "granted", "checked", "iscritto", "wahr", "vrai", "consenso prestato", "v"),
        *("i agree", "agree", "consented", "autorizzo", "presto il consenso"),
    ]
)
_NO = frozenset(
    [
        *("no", "n", "false", "f", "falso", "0", "off", "nein", "non", "opted out", "opt out"),
        *("unsubscribed", "non accetto", "non acconsento", "declined", "denied", "unchecked"),
        *(
            "falsch",
            "faux",
            "nego il consenso",
            "non autorizzo",
            "i disagree",
            "disagree",
            "refused",
        ),
    ]
)
_TICKS = {
    "✓": "yes",
    "✔": "yes",
    "☑": "yes",
    "✅": "yes",
    "✗": "no",
    "✘": "no",
    "☐": "no",
    "❌": "no",
}

NOTHING = frozenset(
    [
        *(
            "n a",
            "na",
            "n d",
            "nd",
            "none",
            "null",
            "nan",
            "nil",
            "nessuno",
            "nessuna",
            "tbd",
            "tba",
        ),
        *("non disponibile", "not available", "non presente", "non comunicato", "not provided"),
    ]
)
"""Folded words that people put where they have no e-mail address, no number and no company."""


@cache
def yes_or_no(text: str) -> str:
    """Gives "yes", "no", or "" where *text* is neither: "Sì", "TRUE", "x" and "1" are yes."""
    folded = fold(text)
    if folded in _YES or folded.startswith("yes "):
        return "yes"
    if folded in _NO:
        return "no"
    return _TICKS.get(text.strip().rstrip("\ufe0f"), "")
