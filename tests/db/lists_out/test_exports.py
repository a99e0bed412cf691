"""Lists that leave the file: who is in them, who is left out, and the register."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db.door import check_ins
from db.errors import Refusal, Refused
from db.lists_out import export_calendar, exports
from db.lists_out.exports import Wanted
from db.meeting import follow_ups, meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.rows import Party, PartyKind, Side
from db.visitor import visitor_merges, visitors

START = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)


def agree(db, by, visitor, **answers):
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, visitor.uuid, answers, **told)


@pytest.fixture
def anfia(db, by):
    return bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def meet(db, by, anfia):
    """A meeting of the body with somebody, held, with a note of its own."""

    def meet(visitor, body=anfia, text="quote"):
        made = meeting_saving.save(
            db,
            by,
            with_name=visitor.name,
            starts=START,
            body=body.name,
            visitor=visitor.uuid,
        )
        notes.log(db, by, made.uuid, text=text, outcome="quote", shared=False)
        return made

    return meet


def given(listing):
    return [row[listing.columns.index("given_name")] for row in listing.rows]


def column(listing, name):
    return [row[listing.columns.index(name)] for row in listing.rows]


def test_the_internal_list_holds_everybody_with_their_answers(db, by, ada, grace):
    agree(db, by, ada, contact=True, newsletter=False)
    listing = exports.listing(db, Wanted("visitors"))
    assert set(given(listing)) == {"Ada", "Grace"}
    row = listing.rows[given(listing).index("Ada")]
    told = dict(zip(listing.columns, row, strict=True))
    assert (told["contact"], told["newsletter"], told["sharing"]) == ("yes", "no", "")
    assert listing.left_out == {}


def test_for_a_purpose_only_those_who_agreed_and_the_rest_is_counted(db, by, ada, grace, nico):
    agree(db, by, ada, contact=True)
    agree(db, by, grace, contact=True)
    agree(db, by, grace, contact=False)
    listing = exports.listing(db, Wanted("visitors", "contact"))
    assert given(listing) == ["Ada"]
    assert listing.left_out == {"no": 1, "not_asked": 1}
    assert "code" not in listing.columns


def test_an_answer_of_who_was_merged_counts_for_who_was_kept(db, by, ada, grace):
    agree(db, by, grace, contact=True)
    visitor_merges.merge(db, by, ada.uuid, grace.uuid)
    assert given(exports.listing(db, Wanted("visitors", "contact"))) == ["Ada"]


def test_an_answer_that_was_taken_back_is_none(db, by, ada):
    agree(db, by, ada, contact=True)
    history.undo(db, by)
    listing = exports.listing(db, Wanted("visitors", "contact"))
    assert (listing.rows, listing.left_out) == ((), {"not_asked": 1})


def test_a_clock_that_was_set_back_brings_no_yes_back(db, by, ada, frozen):
    agree(db, by, ada, sharing=True, contact=True)
    frozen.forward(hours=-3)
    agree(db, by, ada, sharing=False, contact=False)
    assert consents.agreed(db, ada.uuid) == {"sharing": False, "contact": False}
    assert exports.listing(db, Wanted("visitors", "contact")).left_out == {"no": 1}
    (row,) = exports.listing(db, Wanted("visitors", columns=("sharing", "contact"))).rows
    assert row == ("no", "no")


def test_a_body_gets_whom_it_met_and_who_agreed_to_be_shared(db, by, anfia, meet, ada, grace, nico):
    meet(ada)
    meet(grace)
    agree(db, by, ada, sharing=True)
    agree(db, by, nico, sharing=True)
    listing = exports.listing(db, Wanted("visitors", body=anfia.uuid))
    assert given(listing) == ["Ada"]
    assert listing.left_out == {"not_asked": 1, "not_met": 1}


def test_for_a_body_and_a_purpose_both_are_needed(db, by, anfia, meet, ada):
    meet(ada)
    agree(db, by, ada, sharing=True)
    assert exports.listing(db, Wanted("visitors", "contact", anfia.uuid)).rows == ()
    agree(db, by, ada, contact=True)
    assert given(exports.listing(db, Wanted("visitors", "contact", anfia.uuid))) == ["Ada"]


def test_meetings_of_a_body_tell_its_own_notes_only(db, by, anfia, meet, ada):
    other = bodies.save_body(db, by, name="CEIP")
    mine = meet(ada, text="anfia heard this")
    notes.log(db, by, mine.uuid, text="ceip heard that", body=other.uuid, shared=False)
    listing = exports.listing(db, Wanted("meetings", body=anfia.uuid))
    assert column(listing, "notes") == ["Tom: anfia heard this"]
    # It logged something, so it was there, and has its own words alone.
    listing = exports.listing(db, Wanted("meetings", body=other.uuid))
    assert column(listing, "notes") == ["Tom: ceip heard that"]


def test_a_body_is_told_the_name_of_nobody_who_did_not_agree(db, by, anfia, meet, ada, grace, nico):
    visitors.edit(db, by, nico.uuid, company="Pile Finte")
    for visitor, answer in ((ada, True), (grace, False), (nico, None)):
        made = meet(visitor)
        step = {"meeting": made.uuid, "visitor": visitor.uuid, "body": anfia.uuid}
        follow_ups.save(db, by, text="Call", **step)
        if answer is not None:
            agree(db, by, visitor, sharing=answer)
    for kind in ("meetings", "follow-ups"):
        listing = exports.listing(db, Wanted(kind, body=anfia.uuid))
        assert sorted(column(listing, "with")) == ["", "", "Ada Lovelace"]
        assert "Pile Finte" in column(listing, "company")
        assert listing.people == (ada.uuid,)
        assert listing.left_out == {"not_shared": 2}
        assert "Grace" not in str(listing.rows)
        ours = exports.listing(db, Wanted(kind))
        assert grace.name in column(ours, "with")
        assert ours.left_out == {}


def test_a_body_is_told_no_person_of_the_agenda_who_is_on_no_list(db, by, anfia):
    stranger = Party(Side.THEIRS, PartyKind.VISITOR, "", "Rosa Parda")
    firm = Party(Side.THEIRS, PartyKind.COMPANY, "", "Parda Presses")
    ours = Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA")
    made = meeting_saving.save(db, by, starts=START, parties=(ours, stranger, firm))
    follow_ups.save(db, by, text="Call", meeting=made.uuid, body=anfia.uuid)
    for kind in ("meetings", "follow-ups"):
        listing = exports.listing(db, Wanted(kind, body=anfia.uuid))
        assert (column(listing, "with"), column(listing, "company")) == ([""], ["Parda Presses"])
        assert (listing.people, listing.left_out) == ((), {"not_shared": 1})
        assert "Rosa" in column(exports.listing(db, Wanted(kind)), "with")[0]


@pytest.mark.parametrize("kind", ["meetings", "follow-ups"])
def test_for_a_purpose_no_meeting_is_told_with_somebody_who_could_not_be_asked(db, by, ada, kind):
    agree(db, by, ada, contact=True)
    stranger = Party(Side.THEIRS, PartyKind.VISITOR, "", "Rosa Parda")
    firm = Party(Side.THEIRS, PartyKind.COMPANY, "", "Parda Presses")
    for told in (
        {"parties": (stranger,), "topic": "lunch with Rosa Parda"},
        {"parties": (), "with_name": "Rosa Parda"},
        {"parties": (), "with_name": "Rosa Parda", "visitor": ada.uuid},
        {"parties": (firm,)},
    ):
        made = meeting_saving.save(db, by, starts=START, **told)
        follow_ups.save(db, by, text="Call", meeting=made.uuid)
    listing = exports.listing(db, Wanted(kind, "contact"))
    if kind == "meetings":
        assert "Rosa" not in repr(export_calendar.calendar(db, Wanted(kind, "contact"))[1].lines)
    assert sorted(column(listing, "company")) == ["Analytical Engines", "Parda Presses"]
    assert sorted(column(listing, "with")) == ["Ada Lovelace", "Parda Presses"]
    assert listing.left_out == {"not_asked": 1}
    assert len(exports.listing(db, Wanted(kind)).rows) == 4


def test_what_a_body_reads_about_a_meeting_has_no_name_that_is_withheld(db, by, anfia, meet, grace):
    agree(db, by, grace, sharing=False)
    made = meet(grace, text="Grace wants a quote")
    meeting_saving.save(db, by, uuid=made.uuid, topic="lunch with Hopper, Grace", place="Table 4")
    told = dict(zip(*_first(exports.listing(db, Wanted("meetings", body=anfia.uuid))), strict=True))
    assert (told["topic"], told["place"]) == ("lunch with –", "Table 4")
    assert told["notes"] == "Tom: – wants a quote"


def _first(listing):
    return listing.columns, listing.rows[0]


class TestTheCalendar:
    """What goes into a calendar obeys what the list of meetings obeys."""

    @pytest.fixture
    def said(self, db):
        """All that a calendar may say of the lines of an agenda."""

        def said(wanted):
            listing, agenda = export_calendar.calendar(db, wanted)
            assert len(agenda.lines) == len(listing.rows)
            return listing, repr([(one.meeting, one.guests) for one in agenda.lines])

        return said

    def test_a_body_is_told_the_name_of_nobody_who_did_not_agree(
        self, db, by, said, anfia, meet, ada, grace
    ):
        for visitor, answer in ((ada, True), (grace, False)):
            meet(visitor)
            agree(db, by, visitor, sharing=answer)
        listing, words = said(Wanted("meetings", body=anfia.uuid))
        assert "Ada Lovelace" in words
        assert not [word for word in ("Grace", "Hopper") if word in words]
        assert "Nanoseconds" in words
        assert listing.left_out == {"not_shared": 1}
        assert "Grace Hopper" in said(Wanted("meetings"))[1]

    def test_meetings_with_others_than_those_who_agreed_are_not_in_it(
        self, db, by, said, meet, ada, grace
    ):
        meet(ada)
        meet(grace)
        agree(db, by, ada, contact=True)
        listing, words = said(Wanted("meetings", "contact", columns=("date",)))
        assert "Ada Lovelace" in words
        assert "Grace" not in words
        assert (len(listing.rows), listing.left_out) == (1, {"not_asked": 1})


def test_hours_are_those_of_the_fair_with_their_distance(db, meet, ada):
    meet(ada)
    assert column(exports.listing(db, Wanted("meetings")), "starts") == [
        "2025-04-23T10:30:00-04:00"
    ]


def test_a_check_in_that_was_taken_back_is_in_no_list(db, by, ada, grace):
    check_ins.check_in_visitor(db, by, grace.uuid)
    check_ins.check_in_visitor(db, by, ada.uuid)
    history.undo(db, by)
    assert given(exports.listing(db, Wanted("check-ins"))) == ["Grace"]


def test_follow_ups_tell_to_whom_they_were_promised(db, by, ada):
    visitors.edit(db, by, ada.uuid, company="Denso")
    follow_ups.save(db, by, text="Send it", visitor=ada.uuid)
    listing = exports.listing(db, Wanted("follow-ups"))
    assert (column(listing, "with"), column(listing, "company")) == (["Ada Lovelace"], ["Denso"])


def test_columns_are_those_that_are_wanted_in_their_order(db, ada):
    listing = exports.listing(db, Wanted("visitors", columns=("email", "given_name")))
    assert listing.columns == ("email", "given_name")


@pytest.mark.parametrize(
    ("wanted", "subject"),
    [
        (Wanted("everything"), "everything"),
        (Wanted("visitors", "selling"), "selling"),
        (Wanted("visitors", columns=("pin",)), "pin"),
        (Wanted("visitors", "contact", columns=("code",)), "code"),
    ],
)
def test_what_there_is_none_of_is_refused(db, wanted, subject):
    with pytest.raises(Refused) as refused:
        exports.listing(db, wanted)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, subject)


class TestTheRegister:
    def test_each_list_is_registered_with_what_and_how_many(self, db, by, ada, grace):
        agree(db, by, ada, contact=True)
        listing = exports.listing(db, Wanted("visitors", "contact"))
        made = exports.record(db, by, listing, "mailing.csv")
        assert exports.exports(db) == [made]
        assert (made.kind, made.purpose, made.rows) == ("visitors", "contact", 1)
        assert (made.left_out, made.name, made.operator) == ({"not_asked": 1}, "mailing.csv", "Tom")

    def test_who_was_given_away_is_known(self, db, by, ada, grace):
        agree(db, by, ada, contact=True)
        for_contact, everybody = (
            exports.record(db, by, exports.listing(db, Wanted("visitors", purpose)), "a.csv")
            for purpose in ("contact", "")
        )
        visitors.edit(db, by, grace.uuid, company="Other")
        late = visitors.register(db, by, given_name="Late")
        assert exports.exports(db, ada.uuid) == [for_contact, everybody]
        assert exports.exports(db, grace.uuid) == [everybody]
        assert exports.exports(db, late.uuid) == []
        visitor_merges.merge(db, by, grace.uuid, late.uuid)
        assert exports.exports(db, grace.uuid) == [everybody]

    def test_a_list_of_ours_with_few_in_it_is_known_of_them_alone(self, db, by, meet, ada, grace):
        meet(ada)
        check_ins.check_in_visitor(db, by, ada.uuid)
        made = [
            exports.record(db, by, exports.listing(db, Wanted(kind)), "a.csv")
            for kind in ("check-ins", "meetings", "follow-ups")
        ]
        assert exports.exports(db, ada.uuid) == made[:2]
        assert exports.exports(db, grace.uuid) == []

    def test_a_list_that_left_cannot_be_taken_back(self, db, by, ada):
        exports.record(db, by, exports.listing(db, Wanted("visitors")), "a.csv")
        with pytest.raises(Refused) as refused:
            history.undo(db, by, history.changes(db, limit=1)[0].uuid)
        assert refused.value.refusal is Refusal.NOT_UNDOABLE
