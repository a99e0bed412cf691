"""The words that organisers put above their columns, and what we call the same thing.

Collected from the exports of Eventbrite, pretix, Cvent, b2match, Indico, Odoo and Swapcard, from
German, French and Spanish fairs, and from Italian offices. Within a field the best come first: when
two columns want the same field, the one whose heading stands earlier gets it.
"""

from __future__ import annotations

from functools import cache

from db.names import fold

_HEADINGS = {
    "given_name": """
        first name|given name|given names|forename|firstname|name first|nome di battesimo
        |nome proprio|nome partecipante|nome visitatore|vorname|prenom|nombre de pila|fname
        |given""",
    "family_name": """
        last name|family name|surname|lastname|cognome|name last|familyname|nachname|familienname
        |zuname|nom de famille|apellido|apellidos|lname|family""",
    "full_name": """
        full name|fullname|name and surname|first and last name|first name last name|nome e cognome
        |nome cognome|nominativo|name surname|attendee name|participant name|visitor name
        |contact name|delegate name|guest name|badge name|name on badge|display name
        |vor und nachname|vorname nachname|nom complet|nombre completo|nombre y apellidos
        |nome completo|generalita|partecipante|visitatore|participant|attendee|visitor|guest
        |delegate|referente|contact person|persona di contatto|contatto|invitato|ospite""",
    "full_name_family_first": """
        cognome e nome|cognome nome|last name first name|surname and name|surname name
        |family name first name|nachname vorname|name vorname|nom prenom|nom et prenom
        |apellidos y nombre|last name first""",
    "company": """
        company|company name|organisation|organization|organisation name|organization name
        |ragione sociale|azienda|nome azienda|societa|ditta|impresa|denominazione
        |denominazione azienda|denominazione sociale|nome societa|ente|organizzazione
        |ente azienda|azienda ente|ente di appartenenza|societa ente|employer|firm|business name
        |account name|institution|institution name|affiliation|azienda di appartenenza
        |datore di lavoro|firma|firmenname|unternehmen|gesellschaft|organisation firma|societe
        |entreprise|raison sociale|organisme|empresa|razon social|compania|istituto|istituzione
        |exhibitor|espositore|exhibitor name""",
    "job_title": """
        job title|jobtitle|position|job position|role|job role|ruolo|ruolo aziendale|qualifica
        |mansione|posizione|posizione lavorativa|funzione|incarico|carica|job function|function
        |professione|profession|occupation|designation|title|titolo|titolo professionale
        |stellung|funktion|berufsbezeichnung|jobtitel|fonction|poste|cargo|puesto""",
    "email": """
        e mail|email|e mail address|email address|mail|indirizzo e mail|indirizzo email
        |posta elettronica|indirizzo di posta elettronica|indirizzo mail|mail address
        |e mail adresse|courriel|adresse e mail|adresse mail|correo electronico|correo|pec""",
    "mobile": """
        mobile phone|mobile|mobile number|mobile phone number|cell phone|cell|cellphone|cellular
        |cell phone number|cellulare|telefono cellulare|numero cellulare|numero di cellulare
        |cell n|tel cellulare|telefono mobile|recapito cellulare|whatsapp|handy|handynummer
        |mobiltelefon|mobil|portable|telephone portable|mobile telephone|movil|telefono movil""",
    "phone": """
        phone|phone number|telephone|telephone number|tel|telefono|numero di telefono
        |numero telefonico|recapito telefonico|recapito|n telefono|tel n|work phone|office phone
        |business phone|direct phone|telefono ufficio|telefono fisso|telefono azienda|fisso
        |land line|landline|home phone|contact number|telefon|telefonnummer|telephone fixe
        |numero de telefono|fon""",
    "country": """
        country|country region|nation|country name|work country|home country|country code|paese
        |nazione|paese di provenienza|stato estero|paese nazione|stato nazione|nazionalita
        |nationality|land|pays|pais|staat""",
    "city": """
        city|town|city town|citta|comune|localita|city name|work city|home city|sede|ort|stadt
        |wohnort|ville|ciudad|citta comune|location""",
    "region": """
        state|state province|province|region|state region|provincia|prov|regione|county
        |state or province|work state|home state|us state|bundesland|departement|estado
        |provincia regione|sigla provincia|pv""",
    "company_type": """
        company type|organisation type|organization type|type of company|type of organization
        |type of organisation|tipo azienda|tipologia azienda|tipo di azienda|tipo ente
        |tipologia ente|tipologia di azienda|categoria azienda|company category|industry|sector
        |settore|settore di attivita|company activity|attivita|branche|secteur|sector empresa
        |business type|type of business|supply chain position""",
    "language": """
        language|preferred language|lingua|lingua preferita|correspondence language|locale
        |badge language|sprache|langue|idioma|lingua badge|lang|spoken language""",
    "badge_type": """
        badge type|ticket type|registration type|attendee type|participant type|visitor type
        |ticket|ticket name|admission type|badge category|badge|item|product|pass type|pass
        |tipo badge|tipologia badge|tipo biglietto|tipologia biglietto|biglietto|tipo ingresso
        |tipo partecipante|tipologia partecipante|tipo visitatore|tipologia visitatore
        |categoria partecipante|categoria visitatore|categoria|category|attendee category
        |registrant type|tipo iscrizione|tipologia iscrizione|tipologia|tipo|type|teilnehmertyp
        |ticketart|type de badge|tipo de entrada|profilo|role type""",
    "external_id": """
        registration id|registration number|registration code|registration no|registration
        |reg id|reg no|n reg|nr reg|num reg|reg n|reg nr|n registrazione|nr registrazione
        |num registrazione|n iscrizione|nr iscrizione|num iscrizione|n di registrazione
        |numero di registrazione|numero di iscrizione
        |attendee id|participant id|visitor id|delegate id|badge id|badge number
        |confirmation number|confirmation code|ticket code|ticket id|ticket number|barcode
        |barcode number|qr code|attendee number|booking reference|reference number|reference
        |codice registrazione|numero registrazione|codice iscrizione|numero iscrizione
        |id registrazione|id iscrizione|id partecipante|id visitatore|codice partecipante
        |codice visitatore|codice badge|numero badge|codice biglietto|numero biglietto
        |codice prenotazione|matricola|codice|anmeldenummer|registrierungsnummer|teilnehmer id
        |numero d inscription|id inscription|codigo de registro|order code|position id|order id
        |order|order number|external id|uid|uuid|code|id""",
    "interests": """
        interests|areas of interest|area of interest|topics|topics of interest|topic|interest
        |products of interest|product interests|technologies of interest|looking for|interessi
        |interesse|aree di interesse|area di interesse|ambiti di interesse|temi di interesse
        |argomenti|tematiche|settori di interesse|interessen|interets|centres d interet
        |intereses|keywords|tags""",
    "organiser_opt_in": """
        marketing opt in|opt in|optin|marketing consent|consenso marketing|consent to marketing
        |email opt in|mailing consent|consenso al marketing|consenso invio comunicazioni
        |consenso comunicazioni commerciali|consenso newsletter|newsletter|marketing
        |accetta comunicazioni|contact permission|gdpr consent|gdpr|consent|consenso|privacy
        |consenso privacy|werbeeinwilligung|einwilligung|consentement""",
    "valid_from": """
        valid from|valid since|access from|valido dal|valido da|validita dal|validita da
        |data inizio validita|accesso dal|gultig ab|gultig von|valable du""",
    "valid_until": """
        valid until|valid to|expires|expiry date|access until|valido al|valido fino al|scadenza
        |validita al|validita fino al|data fine validita|accesso al|gultig bis|valable au""",
    "status": """
        attendee status|registration status|invitee status|ticket status|order status|status
        |stato registrazione|stato iscrizione|stato ordine|stato biglietto|stato partecipante
        |cancelled|canceled|annullato|anmeldestatus""",
    "name": "name|nome|nom|nombre",
    "state_or_country": "stato",
    "salutation": """
        salutation|prefix|honorific|name prefix|appellativo|titolo di cortesia|anrede|civilite
        |tratamiento|mr ms|gender|sesso|genere|academic title""",
}

# Words beside a heading that say it is the person's own ("Attendee e-mail" beats "E-mail", which
# may be the buyer's), those that change nothing, and those that make it a second choice ("Billing
# city"): it is taken only where nothing better is there.
_OWN = frozenset(
    [
        *("attendee", "participant", "visitor", "delegate", "guest", "registrant", "invitee"),
        *("partecipante", "visitatore", "iscritto", "ospite", "delegato", "teilnehmer"),
    ]
)
_NEUTRAL = frozenset(
    [
        *("contact", "your", "work", "business", "primary", "main", "user", "profile", "personal"),
        *("person", "referente", "il", "tuo"),
        *("la", "tua", "the", "company", "corporate", "office", "professional"),
        *(
            "ufficio",
            "fisso",
            "fissa",
            "diretto",
            "diretta",
            "direct",
            "sede",
            "number",
            "numero",
            "nr",
        ),
        *("aziendale", "personale", "principale", "required", "optional", "mandatory", "s"),
        *("obbligatorio", "obbligatoria", "facoltativo", "facoltativa", "1", "del", "di", "dell"),
        *("della", "of", "pflichtfeld", "preferred", "best", "lead", "member"),
    ]
)
_SECOND_CHOICE = frozenset(
    [
        *("buyer", "order", "purchaser", "billing", "invoice", "payer", "acquirente", "ordine"),
        *("fatturazione", "fattura", "secondary", "second", "alternative", "other", "altro"),
        *("altra", "assistant", "emergency", "2", "secondario", "secondaria", "booker", "private"),
        *("home", "referrer", "invited", "by", "host", "exhibitor", "sales", "created", "parent"),
        *("address",),
    ]
)

EXACT = 100.0
"""What a heading of ours is worth; less the further back it stands among its field's headings."""
_THEIR_OWN, _PART, _NEUTRALLY, _SECOND = EXACT + 5, 85.0, 75.0, 30.0


@cache
def _known() -> dict[str, tuple[str, float]]:
    """Each heading, folded: its field, and how well it names it."""
    known: dict[str, tuple[str, float]] = {}
    for field, spelt in _HEADINGS.items():
        for place, heading in enumerate(" ".join(spelt.split()).split("|")):
            known.setdefault(fold(heading), (field, EXACT - place / 10))
    return known


def meaning(heading: str) -> tuple[str, float]:
    """The field that *heading* names and how well it does, 0 to 105; ``("", 0.0)`` for none.

    A field is one of ``columns.FIELDS``, or what only the values can settle: ``name``,
    ``state_or_country``, ``salutation``, ``full_name_family_first``, ``status``.
    """
    folded = fold(heading.replace("#", " number "))
    if found := _known().get(folded):
        return found
    return _by_parts(heading) or _by_words(folded.split()) or _by_sentence(folded) or ("", 0.0)


def _by_parts(heading: str) -> tuple[str, float] | None:
    """Two languages ("Nome / First name"), or a group and what is meant ("Attendee: E-mail")."""
    for mark, last_first in ((":", True), (" - ", True), ("/", False), ("|", False), ("(", False)):
        if mark not in heading:
            continue
        parts = [fold(part) for part in heading.split(mark)]
        if last_first and _SECOND_CHOICE.intersection(parts[0].split()):
            continue
        found = [_known()[part] for part in parts if part in _known()]
        found.sort(key=lambda field: field[0] in ("name", "state_or_country"))
        if found:
            field, worth = found[-1] if last_first and found[-1][0] != "name" else found[0]
            return field, worth - EXACT + _PART
    return None


def _by_words(words: list[str]) -> tuple[str, float] | None:
    aside = _OWN | _NEUTRAL | _SECOND_CHOICE
    rest = [word for word in words if word not in aside]
    found = _known().get(" ".join(rest))
    if found is None or len(rest) == len(words):
        return None
    worth = _NEUTRALLY
    if _SECOND_CHOICE.intersection(words):
        worth = _SECOND
    elif _OWN.intersection(words):
        worth = _THEIR_OWN
    return found[0], found[1] - EXACT + worth


def _by_sentence(folded: str) -> tuple[str, float] | None:
    """A box that people ticked has its whole sentence for a heading."""
    words = set(folded.split())
    if len(words) >= 4 and words & {"marketing", "newsletter", "promotional", "promozionali"}:
        return "organiser_opt_in", 50.0
    return None
