"""Who is erased may have a second card that nobody merged: it is told, and stays as it is."""

from __future__ import annotations

from db.erasure import erasing
from db.past import history
from db.visitor import visitor_merges, visitors


def test_other_cards_of_the_same_person_are_told(db, why, by):
    def card(**told):
        return visitors.register(db, by, **told)

    ada = card(given_name="Ada", family_name="Byron", company="Engines", email="ada@old.example")
    visitors.edit(db, by, ada.uuid, email="ada@new.example", external_id="X-1")
    merged = card(given_name="Ada", email="ada@new.example")
    visitor_merges.merge(db, by, ada.uuid, merged.uuid)
    by_mail = card(given_name="A.", email="ADA@old.example ")
    by_id = card(given_name="Lady L.", external_id="x 1")
    by_name = card(given_name="ada", family_name="BYRON", company="engines")
    card(given_name="Ada", family_name="Byron", company="Another")
    card(given_name="No e-mail")
    keeper = card(given_name="Countess")
    visitor_merges.merge(db, by, keeper.uuid, card(given_name="C.", email="ada@new.example").uuid)
    undone = card(given_name="Ada", email="ada@new.example")
    history.undo(db, by)
    told = erasing.erase(db, why, ada.uuid).alike
    assert told == (by_mail.uuid, by_id.uuid, by_name.uuid, keeper.uuid, undone.uuid)
    assert visitors.by_uuid(db, by_name.uuid).name == "ada BYRON"


def test_nobody_is_alike_for_what_neither_says(db, why, ada, by):
    visitors.register(db, by, given_name="Zoe")
    one = visitors.register(db, by, given_name="Zoe")
    assert erasing.erase(db, why, one.uuid).alike == ()
