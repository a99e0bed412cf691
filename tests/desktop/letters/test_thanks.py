"""Thank-you letters: to whom, in which language, saying what, and as which files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from icalendar import Calendar

from db.errors import Refusal, Refused
from db.lists_in import presets
from db.meeting import follow_ups, meeting_saving, notes, thanks
from db.ours import bodies
from db.privacy import consents, next_edition
from db.rows import Role
from db.visitor import visitor_merges, visitors
from desktop.letters import draft
from desktop.letters.contact_card import vcard
from desktop.letters.letter import compose

AT = datetime(2025, 4, 24, 20, 0, tzinfo=UTC)


@pytest.fixture
def db(tmp_path, by, qapp):
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        yield opened.db


@pytest.fixture
def livia(db, by):
    return bodies.save_delegate(
        db,
        by,
        name="Livia, Maria Prova",
        roles=[Role("ANFIA", "Head; of trade", "Responsabile commercio")],
        email="livia@ente.example",
        phone="+39 011 555 0100",
    )


@pytest.fixture
def ada(db, by):
    made = visitors.register(
        db, by, given_name="Ada", family_name="Prova", email="ada@denso.example", language="en"
    )
    agree(db, by, made, contact=True)
    return made


def agree(db, by, visitor, **answers):
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, visitor.uuid, answers, **told)


@pytest.fixture
def meeting(db, by, ada, livia):
    return meeting_saving.save(
        db,
        by,
        with_name="Ada Prova",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        body="Livia, Maria Prova",
        visitor=ada.uuid,
        accompanied_by=["Livia, Maria Prova"],
    )


@pytest.fixture
def met(db, by, meeting, livia):
    """The meeting once more, with Livia at the table: a comma in a name parts no names here."""
    from db.rows import Party, PartyKind, Side

    seats = [one for one in meeting.parties if one.side is Side.THEIRS]
    seats.append(Party(Side.OURS, PartyKind.DELEGATE, livia.uuid, livia.name))
    return meeting_saving.save(db, by, uuid=meeting.uuid, parties=seats)


def written(db, meeting, ada):
    return thanks.thanks(db, meeting.uuid, ada.uuid)


def test_nothing_is_written_to_who_did_not_agree(db, by, met, ada):
    agree(db, by, ada, contact=False)
    with pytest.raises(Refused) as refused:
        written(db, met, ada)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.NO_CONSENT, ada.uuid)


def test_who_was_never_asked_did_not_agree(db, by, met):
    quiet = visitors.register(db, by, given_name="Nobody", family_name="Asked")
    with pytest.raises(Refused):
        thanks.thanks(db, met.uuid, quiet.uuid)


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [
        (
            "en",
            "Thank you for our meeting at VTM Michigan 2025",
            ("Dear Ada Prova,", "on Wednesday, April 23, 2025", "As agreed: Send it (by May 5)"),
        ),
        (
            "it",
            "Grazie per il nostro incontro a VTM Michigan 2025",
            ("Gentile Ada Prova,", "il 23 aprile 2025", "Come d’accordo: Send it (entro il 5 mag)"),
        ),
    ],
)
def test_the_letter_speaks_the_visitors_language(db, by, met, ada, language, subject, words):
    visitors.edit(db, by, ada.uuid, language=language)
    step = {"meeting": met.uuid, "visitor": ada.uuid, "shared": True}
    follow_ups.save(db, by, text="Send it", due=date(2025, 5, 5), **step)
    letter = compose(written(db, met, ada))
    assert (letter.subject, letter.language) == (subject, language)
    for said in words:
        assert said in letter.text
    assert "{" not in letter.text
    assert "\n\n\n" not in letter.text


@pytest.mark.parametrize(
    ("outcome", "said"),
    [("quote", "We noted your request for a quote."), ("no_interest", ""), ("", "")],
)
def test_the_letter_names_what_came_of_it(db, by, met, ada, outcome, said):
    before = compose(written(db, met, ada)).text
    notes.log(db, by, met.uuid, text="well", outcome=outcome, body="", shared=True)
    text = compose(written(db, met, ada)).text
    assert (said in text) if said else (text == before)


def test_what_a_body_keeps_to_itself_is_in_no_letter(db, by, met, ada):
    own = bodies.recognise(db, "ANFIA")
    notes.log(db, by, met.uuid, outcome="quote", body=own.uuid, shared=False)
    assert "quote" not in compose(written(db, met, ada)).text
    step = {"meeting": met.uuid, "visitor": ada.uuid, "shared": False}
    follow_ups.save(db, by, text="our margin", body=own.uuid, **step)
    assert "margin" not in compose(written(db, met, ada)).text


def test_the_next_edition_is_named_to_who_wants_to_hear_of_it(db, by, met, ada):
    assert "Torino" not in compose(written(db, met, ada)).text
    next_edition.tell(db, by, ada.uuid)
    assert "Torino" not in compose(written(db, met, ada)).text
    agree(db, by, ada, next_edition=True)
    assert "VTM Torino 2026" in compose(written(db, met, ada)).text


def test_a_letter_tells_each_guest_what_was_promised_to_them_alone(db, by, met, ada):
    grace, cards = (visitors.register(db, by, given_name=name) for name in ("Grace", "Ada"))
    guests = [meeting_saving.visitor_party(db, one.uuid) for one in (grace, cards)]
    meeting_saving.save(db, by, uuid=met.uuid, parties=(*met.parties, *guests))
    told = {"for Ada": ada, "for Grace": grace, "under Ada's other card": cards, "of Ada": None}
    for text, to_whom in told.items():
        step = {"visitor": to_whom.uuid if to_whom else None, "shared": True}
        follow_ups.save(db, by, text=text, meeting=met.uuid, **step)
    visitor_merges.merge(db, by, ada.uuid, cards.uuid)
    agree(db, by, grace, contact=True)
    promised = {one.text for one in written(db, met, ada).promises}
    assert promised == {"for Ada", "under Ada's other card"}
    assert [one.text for one in written(db, met, grace).promises] == ["for Grace"]


def test_braces_that_people_typed_stay_as_typed(db, by, met, ada):
    follow_ups.save(db, by, text="Send {name} {x", meeting=met.uuid, visitor=ada.uuid, shared=True)
    assert "Send {name} {x" in compose(written(db, met, ada)).text


def test_the_draft_opens_unsent_with_card_and_dates(db, by, met, ada):
    to_ada = {"meeting": met.uuid, "visitor": ada.uuid, "shared": True}
    step = follow_ups.save(db, by, text="Visit, at last", due=date(2025, 5, 5), **to_ada)
    message = message_from_bytes(draft.eml(written(db, met, ada), AT), policy=default)
    assert (message["To"], message["From"]) == ("ada@denso.example", "livia@ente.example")
    assert message["X-Unsent"] == "1"
    card, dates = message.iter_attachments()
    assert (card.get_content_type(), card.get_filename()) == ("text/vcard", "contact.vcf")
    (entry,) = Calendar.from_ical(dates.get_payload(decode=True)).walk("VEVENT")
    assert entry["uid"] == f"{step.uuid}@piemonte-desk"
    assert entry.decoded("dtstart") == date(2025, 5, 5)
    assert str(entry["summary"]) == "Visit, at last"


def test_a_draft_without_dates_has_no_calendar(db, met, ada):
    message = message_from_bytes(draft.eml(written(db, met, ada), AT), policy=default)
    assert [one.get_filename() for one in message.iter_attachments()] == ["contact.vcf"]


def test_no_name_adds_a_header(db, by, met, ada):
    visitors.edit(db, by, ada.uuid, email="ada@denso.example")
    told = written(db, met, ada)
    told = replace(told, event=replace(told.event, name="Fair\r\nBcc: all@world.example"))
    message = message_from_bytes(draft.eml(told, AT), policy=default)
    assert message["Bcc"] is None


def test_plain_text_is_the_letter_alone(db, met, ada, tmp_path):
    draft.write(tmp_path / "thanks.txt", written(db, met, ada), AT)
    assert (tmp_path / "thanks.txt").read_text(encoding="utf-8").startswith("Dear Ada Prova,")


class TestTheCard:
    def test_it_says_name_body_title_and_addresses(self, livia):
        lines = vcard(livia, "it").split("\r\n")
        assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
        assert r"FN:Livia\, Maria Prova" in lines
        assert r"N:Prova;Livia\, Maria;;;" in lines
        assert "TITLE:Responsabile commercio" in lines
        assert "TEL;TYPE=VOICE:+39 011 555 0100" in lines
        assert r"TITLE:Head\; of trade" in vcard(livia, "en")

    def test_a_name_of_one_word_is_a_family_name(self, livia):
        assert "N:Prova;;;;" in vcard(replace(livia, name="Prova"), "en")

    def test_long_lines_are_folded_between_letters(self, livia):
        long = replace(livia, name="è" * 100)
        card = vcard(long, "en")
        assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
        assert "è" * 100 in card.replace("\r\n ", "")
