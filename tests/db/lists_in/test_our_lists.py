"""Lists of our side: bodies, companies and people, in one list or two. All invented."""

from __future__ import annotations

import pytest

from db import driver
from db.exchange import tables
from db.lists_in import our_lists
from db.ours import bodies
from db.past import history
from db.rows import Role


@pytest.fixture
def bring(db, by, tmp_path):
    def _bring(*lines, **said):
        path = tmp_path / "ours.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return our_lists.apply(db, by, our_lists.plan(db, tables.read(path), **said))

    return _bring


@pytest.fixture
def cna(db, by):
    return bodies.save_body(db, by, name="CNA", aliases=["CNA Piemonte"])


def test_bodies_come_with_kind_table_and_other_names(bring, db):
    made = bring(
        "Nome;Tipo;Altri nomi;Tavolo",
        "Camera di commercio;ente;CCIAA | Camera;4",
        "Ruote S.r.l.;azienda;;",
        ";ente;Senza nome;",
    ).plan
    assert (made.added, [(note.line, note.code) for note in made.rejected]) == (2, [(4, "no_name")])
    chamber, wheels = bodies.bodies(db)
    assert (chamber.kind, chamber.aliases, chamber.place) == ("body", ("CCIAA", "Camera"), "4")
    assert wheels.kind == "company"


def test_one_list_holds_people_with_their_bodies_titles_and_addresses(bring, db):
    bring(
        "Nome;Cognome;Ente;Ruolo;Title;Email;Telefono",
        "Paola;Inventata;Ceipiemonte;Responsabile;Head;paola@ceip.example;333 1234567",
        "Paola;Inventata;Camera Esempio;Consigliera;Board member;;",
        ";;Ruote Esempio S.r.l.;;;;",
    )
    (paola,) = bodies.delegates(db)
    assert (paola.name, paola.email) == ("Paola Inventata", "paola@ceip.example")
    assert paola.phone == "+393331234567"
    assert paola.roles == (
        Role("Ceipiemonte", "Head", "Responsabile"),
        Role("Camera Esempio", "Board member", "Consigliera"),
    )
    names = {one.name: one.kind for one in bodies.bodies(db)}
    assert names == {
        "Ceipiemonte": "body",
        "Camera Esempio": "body",
        "Ruote Esempio S.r.l.": "company",
    }


def test_several_affiliations_stand_in_one_cell(bring, db):
    bring(
        "Person,Organisation,Title,Titolo",
        "Piero Esempio,CNA; Ruote,Chair; CEO,Presidente; AD",
    )
    (piero,) = bodies.delegates(db)
    assert piero.roles == (Role("CNA", "Chair", "Presidente"), Role("Ruote", "CEO", "AD"))


def test_the_same_list_again_changes_nothing_and_a_newer_one_updates(bring, db, cna):
    rows = ("Name,Organisation,Title,Email", "Carla Prova,CNA Piemonte,Director,carla@cna.example")
    assert bring(*rows).plan.added == 1
    again = bring(*rows)
    assert (again.plan.duplicates, again.change) == (1, "")
    newer = bring(rows[0], "PROVA Carla,cna,President,carla.prova@cna.example")
    assert newer.plan.updated == 1
    (carla,) = bodies.delegates(db)
    assert (carla.name, carla.email) == ("Carla Prova", "carla.prova@cna.example")
    assert carla.roles == (Role("CNA", "President", "President"),)
    assert bring(rows[0], "Carla Prova,CNA,Other,", on_duplicate="skip").plan.duplicates == 1


def test_what_staff_corrected_stays_and_is_noted(bring, db, by, cna):
    bring("Name,Organisation,Email", "Carla Prova,CNA,carla@cna.example")
    (carla,) = bodies.delegates(db)
    bodies.save_delegate(
        db, by, uuid=carla.uuid, name=carla.name, roles=carla.roles, email="by.hand@cna.example"
    )
    made = bring("Name,Organisation,Email", "Carla Prova,CNA,other@cna.example").plan
    assert [(note.code, note.value) for note in made.notes] == [("kept_email", "other@cna.example")]
    assert bodies.delegates(db)[0].email == "by.hand@cna.example"


def test_a_name_that_another_body_has_stays_with_it(bring, db, cna):
    made = bring("body,aliases", "Artigiani,CNA Piemonte").plan
    assert [(note.code, note.value) for note in made.notes] == [("alias_taken", "CNA Piemonte")]
    assert bodies.recognise(db, "cna piemonte").name == "CNA"


def test_a_list_of_our_side_is_one_change_that_can_be_undone(bring, db, by, cna):
    result = bring("Name,Organisation,Table", "Carla Prova,CNA,7", "Dario Finto,Nuovo Ente,8")
    assert driver.one(db, "SELECT kind, name FROM imports") == ("bodies", "ours.csv")
    assert bodies.bodies(db)[0].place == "7"
    history.undo(db, by, result.change)
    assert (bodies.bodies(db), bodies.delegates(db)) == ([cna], [])
