"""Every kind of change has its words and its icon, and an undo is offered where there can be one."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

import pytest

from db import clock, driver, events
from db.door import back_entries
from db.errors import Refused
from db.meeting import meeting_saving, notes
from db.past import history
from db.past.deeds import Brought, of_all
from db.rows import Change, FieldChange
from desktop.words import wording
from desktop.words.change_words import ChangeWords
from desktop.words.field_words import FieldWords
from desktop.words.story_words import StoryWords
from tests.db.acts import fair
from tests.db.kinds import REFUSED, UNDONE

KINDS = {kind for kind, _ in UNDONE.values()} | set(REFUSED)


def test_each_kind_is_called_something():
    assert set(wording.changes()) == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_undo_is_offered_where_there_can_be_one(kind):
    made = Change("uuid", clock.now(), "Tom", "station", kind, "", None, "", None, None)
    assert ChangeWords.can_undo(made) == (kind not in REFUSED)
    assert ChangeWords.icon(kind) != "circle"


@pytest.mark.parametrize("body", ["%1", "%2", "100%3"])
def test_a_name_that_looks_like_a_blank_stays_as_it_is(event_file, by, body):
    db, by = event_file.db, replace(by, operator="Tom %2")
    met = meeting_saving.save(db, by, with_name="Grace", date=clock.now().date(), body=body)
    notes.log(db, by, met.uuid, text="They want figures.")
    made = history.changes(db, limit=1)
    (noted,) = made
    event = events.current(db)
    said = StoryWords.sentence(noted, of_all(db, made)[noted.uuid], event)
    assert said == f"Tom %2 logged a meeting with {body}"
    history.undo(db, by, noted.uuid)
    taken = history.changes(db, limit=1)
    told = StoryWords.sentence(taken[0], of_all(db, taken)[taken[0].uuid], event)
    assert told.startswith(f"Tom %2 took this back: {said}, on ")


ENGLISH = re.compile(
    r"\b(an|and|been|by|for|from|has|into|is|it|new|not|of|on|the|to|was|were|with|"
    r"[a-z]+_[a-z_]+)\b"
)
"""Words that no Italian sentence has, and codes."""
TYPED = {"why", "let in", "asked for it", "the day has passed"}
"""What the acts give as somebody's own words."""


def test_no_english_stays_in_the_italian_of_any_deed(db, by, tmp_path, language):
    small = fair(db, by, tmp_path)
    acts = [
        *(act for _kind, act in UNDONE.values()),
        *(act for kind, act in REFUSED.items() if kind != "retention"),
    ]
    back_entries.enter(db, by, small.ada.uuid, clock.now(), reason=back_entries.PAPER)
    for act in acts:
        with suppress(Refused):  # what one act took away, another misses
            act(small)
    language.switch("it")
    made, event = history.changes(db, limit=500), events.current(db)
    deeds = of_all(db, made)
    assert len({one.kind for one in made}) > len(KINDS) * 0.8
    said = []
    for one in made:
        said += [StoryWords.told(one, deeds.get(one.uuid), event), wording.changes()[one.kind]]
        said += [StoryWords.reason(one)] * (one.reason not in TYPED)
        said += [FieldWords.sentence(each) for each in history.fields(db, one.uuid)]
    said = [re.sub("“[^”]*”", "", each) for each in said]
    assert {each for each in said if ENGLISH.search(each)} == set()


def test_every_field_that_the_history_keeps_is_called_something(db, language):
    kept = driver.rows(db, "SELECT name FROM sqlite_schema WHERE name LIKE '%_history'")
    of_tables = driver.rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    tables = sorted((name for (name,) in of_tables), key=len, reverse=True)
    for (trigger,) in kept:
        table = next(one for one in tables if trigger.startswith(f"{one}_"))
        field = trigger.removeprefix(f"{table}_").removesuffix("_history")
        words = FieldWords.sentence(FieldChange("change", table, "row", field, "1", "2"))
        assert not words.startswith((f"{field}:", "_")), (table, field)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("list.csv", "Eva imported the list list.csv: 3 new, 0 brought up to date"),
        ("", "Eva imported a list: 3 new, 0 brought up to date"),
    ],
)
def test_a_list_whose_name_went_with_its_people_is_a_list(language, name, told):
    assert StoryWords._imported("Eva", Brought(name, 3, 0)) == told
