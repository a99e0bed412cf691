"""Papers that name visitors are in the register of exports once they are files: by whom, for whom,
and where they go to a body, whom they name.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db.agenda import agenda_sheets
from db.badges import job_orders
from db.lists_out import exports, papers_out
from db.meeting import meeting_saving
from db.ours import bodies
from db.privacy import consents
from db.rows import Party, PartyKind, Role, Side
from db.visitor import visitors

NINE = datetime(2025, 4, 23, 13, tzinfo=UTC)


@pytest.fixture
def anfia(db, by):
    return bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def livia(db, by, anfia):
    roles = [Role(anfia.name, "Head", "Responsabile")]
    return bodies.save_delegate(db, by, name="Livia Prova", roles=roles)


@pytest.fixture
def met(db, by, ada, grace, anfia, livia):
    """A meeting of ANFIA with Ada, and another of nobody's with Grace."""
    seat = Party(Side.OURS, PartyKind.DELEGATE, livia.uuid, livia.name)
    ours = {ada.uuid: (Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA"), seat)}
    for who in (ada, grace):
        told = {"with_name": who.given_name, "visitor": who.uuid}
        meeting_saving.save(db, by, starts=NINE, parties=ours.get(who.uuid, ()), **told)


def written(db, by, kind="agenda", **wanted):
    told = papers_out.told(db, agenda_sheets.Wanted(**wanted))
    return papers_out.agenda(db, by, told, "a.pdf", kind)


def test_the_agenda_of_a_body_and_of_its_delegate_keep_whom_they_name(
    db, by, met, ada, grace, anfia, livia
):
    answers = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, ada.uuid, {"sharing": True}, **answers)
    made = [written(db, by, body=anfia.uuid), written(db, by, delegate=livia.uuid)]
    assert [(one.body, one.rows, one.operator, one.name) for one in made] == [
        (anfia.uuid, 1, by.operator, "a.pdf")
    ] * 2
    assert exports.exports(db, ada.uuid) == made
    assert exports.exports(db, grace.uuid) == []


@pytest.mark.parametrize(
    ("each", "names", "wanted"),
    [
        (None, True, lambda anfia, livia: {}),
        (None, True, lambda anfia, livia: {"table": "4"}),
        ("table", True, lambda anfia, livia: {}),
        ("body", False, lambda anfia, livia: {}),
        (None, False, lambda anfia, livia: {"body": anfia.uuid}),
        (None, False, lambda anfia, livia: {"delegate": livia.uuid}),
    ],
)
def test_an_agenda_for_bodies_names_nobody_who_did_not_agree(
    db, by, ada, anfia, livia, each, names, wanted
):
    seats = (
        Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA"),
        Party(Side.OURS, PartyKind.DELEGATE, livia.uuid, livia.name),
        meeting_saving.visitor_party(db, ada.uuid),
        Party(Side.THEIRS, PartyKind.VISITOR, "", "Rosa Parda"),
    )
    told = {"place": "Table 4", "topic": "lunch with Ada and Rosa", "starts": NINE}
    for _ in range(2):  # the second one clashes with the first, which says who is booked twice
        meeting_saving.save(db, by, parties=seats, **told)
    told = papers_out.told(db, agenda_sheets.Wanted(**wanted(anfia, livia)), each)
    said = repr(told.lines)
    assert len(told.lines) == 2
    people = ("Ada", "Lovelace", "Rosa", "Parda")
    assert {word: word in said for word in people} == dict.fromkeys(people, names)
    assert "Analytical Engines" in said
    assert told.withheld == (0 if names else 2)


@pytest.mark.parametrize("kind", ["agenda", "sheets"])
def test_everybodys_is_for_running_the_event(db, by, met, ada, kind):
    one = written(db, by, kind)
    assert (one.kind, one.body, one.rows, one.left_out) == (kind, "", 2, {})
    assert exports.exports(db, ada.uuid) == [one]


def test_what_names_companies_alone_is_not_registered_but_for_a_body(db, by, anfia):
    seats = (Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA"),)
    meeting_saving.save(db, by, with_name="Ford", starts=NINE, parties=seats)
    assert written(db, by) is None
    assert written(db, by, body=anfia.uuid).rows == 1


def test_rosters_and_badges_are_registered_with_how_many_they_name(db, by, ada, grace):
    papers_out.roster(db, by, [ada.uuid, grace.uuid], "roster.pdf")
    made = [(one.uuid, one.code) for one in (ada, grace)]
    nico = visitors.register(db, by, given_name="Nico")
    job = papers_out.badges(db, by, made, name="badges.pdf", stock="a6")
    assert [(one.kind, one.rows, one.name) for one in exports.exports(db)] == [
        ("roster", 2, "roster.pdf"),
        ("badges", 2, "badges.pdf"),
    ]
    assert job.stock == "a6"
    assert [len(exports.exports(db, who.uuid)) for who in (ada, nico)] == [2, 0]


def test_what_a_printer_prints_is_in_no_register_of_exports(db, by, ada):
    job_orders.ask(db, by, [(ada.uuid, ada.code)], printer="Zebra", stock="a6")
    assert exports.exports(db) == []
