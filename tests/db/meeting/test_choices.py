"""Outcomes and topics of an event, and who would come to the next edition."""

from __future__ import annotations

import pytest

from db.errors import Refusal, Refused
from db.lists_in import presets
from db.meeting import choices, notes
from db.past import history
from db.privacy import next_edition
from db.visitor import visitor_merges


def codes(found):
    return [choice.code for choice in found]


@pytest.mark.parametrize("preset", presets.names(), ids=lambda preset: preset.id)
def test_a_preset_offers_outcomes_and_topics_in_both_languages(tmp_path, by, frozen, preset):
    with presets.make(tmp_path / "fair.desk", preset.id, by) as made:
        assert codes(choices.outcomes(made.db)) == [row[0] for row in choices.DEFAULT_OUTCOMES]
        offered = [*choices.outcomes(made.db), *choices.topics(made.db)]
    assert len(offered) > len(choices.DEFAULT_OUTCOMES)
    assert all(choice.name_en and choice.name_it for choice in offered)


def test_staff_add_correct_and_take_out_of_use_what_they_choose_from(db, by):
    made = choices.save_topic(db, by, code="space", name_en="Space", name_it=" Spazio ")
    assert (made.name_it, choices.topics(db)[-1]) == ("Spazio", made)
    renamed = choices.save_topic(
        db, by, uuid=made.uuid, code="orbit", name_en="Orbit", name_it="Orbita"
    )
    assert (renamed.code, renamed.position) == ("orbit", made.position)
    assert history.changes(db)[0].about == "Orbit"
    choices.remove_topic(db, by, made.uuid)
    assert "orbit" not in codes(choices.topics(db))
    assert "orbit" in codes(choices.topics(db, removed=True))
    for _ in range(3):
        history.undo(db, by)
    assert codes(choices.topics(db)) == ["ev", "design"]


def test_a_code_that_notes_have_stays_and_its_name_outlives_it(db, by, ada):
    meeting = notes.walk_up(db, by, visitors=[ada.uuid])
    notes.log(db, by, meeting.uuid, outcome="quote", topics=("ev",))
    quote = next(one for one in choices.outcomes(db) if one.code == "quote")
    ev = choices.topics(db)[0]
    for save, row in ((choices.save_outcome, quote), (choices.save_topic, ev)):
        with pytest.raises(Refused) as refused:
            save(db, by, uuid=row.uuid, code="other", name_en="x", name_it="x")
        assert refused.value.refusal is Refusal.IN_USE
    choices.remove_outcome(db, by, quote.uuid)
    assert quote in choices.outcomes(db, removed=True)
    notes.log(db, by, meeting.uuid, outcome="quote")


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"code": " "}, Refusal.BAD_VALUE),
        ({"name_en": ""}, Refusal.BAD_VALUE),
        ({"name_it": " "}, Refusal.BAD_VALUE),
        ({"code": "quote"}, Refusal.CODE_TAKEN),
    ],
)
def test_a_choice_without_a_name_or_with_anothers_code_is_refused(db, by, fields, refusal):
    with pytest.raises(Refused) as refused:
        choices.save_outcome(db, by, **{"code": "new", "name_en": "x", "name_it": "x"} | fields)
    assert refused.value.refusal is refusal


class TestNextEdition:
    def test_the_last_word_counts_and_can_be_taken_back(self, db, by, ada, grace):
        assert next_edition.of(db, ada.uuid) is None
        next_edition.tell(db, by, ada.uuid)
        next_edition.tell(db, by, grace.uuid)
        next_edition.tell(db, by, ada.uuid, interested=False)
        assert next_edition.of(db, ada.uuid) is False
        assert next_edition.interested(db) == [grace.uuid]
        history.undo(db, by)
        assert next_edition.of(db, ada.uuid) is True
        assert set(next_edition.interested(db)) == {ada.uuid, grace.uuid}

    def test_who_was_merged_is_counted_once_as_who_was_kept(self, db, by, ada, nico):
        next_edition.tell(db, by, nico.uuid)
        next_edition.tell(db, by, ada.uuid)
        visitor_merges.merge(db, by, ada.uuid, nico.uuid)
        assert next_edition.interested(db) == [ada.uuid]
        next_edition.tell(db, by, nico.uuid, interested=False)
        assert next_edition.of(db, ada.uuid) is False

    def test_nobody_cannot_say_anything(self, db, by):
        with pytest.raises(Refused):
            next_edition.tell(db, by, "nobody")
