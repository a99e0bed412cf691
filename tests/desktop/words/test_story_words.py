"""What a sentence of the history says of a deed beyond its kind."""

from __future__ import annotations

from datetime import date

import pytest

from db import driver, events
from db.door import check_ins
from db.exchange import tables
from db.lists_in import imports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.past import deeds, history
from db.visitor import visitors
from desktop.words.story_words import StoryWords


@pytest.fixture
def told(db, language):
    """The sentences of the last changes, the newest first; of one *visitor*, or all."""

    def _told(visitor=None, lang="en"):
        language.switch(lang)
        made = history.changes(db) if visitor is None else history.of(db, visitor)
        said = deeds.of_all(db, made) if visitor is None else deeds.of(db, made, {visitor})
        event = events.current(db)
        return [StoryWords.sentence(one, said.get(one.uuid), event) for one in made]

    return _told


def test_a_check_in_against_the_rules_is_told_as_one(db, by, ada, grace, told):
    visitors.block(db, by, ada.uuid)
    check_ins.check_in_visitor(db, by, ada.uuid, force=True, reason="a guest")
    check_ins.check_in_visitor(db, by, grace.uuid, force=True, reason="a guest")
    forced, usual = "Tom let the visitor in against the rules", "Tom checked the visitor in"
    assert told()[:2] == [usual, forced], "nothing stood in the way of her"
    assert told(ada.uuid)[0] == forced
    assert told(ada.uuid, "it")[0] == "Tom ha fatto entrare il visitatore contro le regole"
    history.undo(db, by, history.of(db, ada.uuid)[0].uuid)
    assert told()[0].startswith(f"Tom took this back: {forced}, on ")


def test_a_meeting_that_was_taken_back_is_told_with_whom_it_was(db, by, ada, told):
    body = bodies.save_body(db, by, name="ANFIA")
    day = date(2025, 4, 23)
    met = meeting_saving.save(db, by, visitor=ada.uuid, date=day, body="ANFIA")
    notes.log(db, by, met.uuid, text="figures")
    for _ in range(2):
        history.undo(db, by)
    bodies.save_body(db, by, uuid=body.uuid, name="ANFIA Torino")
    sentences = [one for one in told() if "meeting" in one]
    assert len(sentences) == 4
    assert all("with ANFIA" in one for one in sentences), sentences


def test_who_stays_when_a_list_is_taken_back_has_that_in_their_history(db, by, told, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Company\nAda,King,Acme\nEva,Berg,Acme\n")
    made = imports.apply(db, by, imports.plan(db, tables.read(path))).change
    people = dict(driver.rows(db, "SELECT given_name, uuid FROM visitors"))
    visitors.edit(db, by, people["Ada"], city="London")
    history.undo(db, by, made)
    stayed = "This visitor was left as they are: something newer stands on it"
    assert told(people["Ada"])[0].startswith("Tom took this back: Tom imported the list list.csv")
    assert told(people["Ada"])[0].endswith(stayed)
    assert stayed in " ".join(told(people["Ada"]))
    assert stayed not in " ".join(told(people["Eva"]) + told())
