"""The privacy notice and the answers to its boxes."""

from __future__ import annotations

from datetime import date

import pytest

from db import driver, events
from db.errors import Refusal, Refused
from db.ours import bodies
from db.past import changes
from db.privacy import consents, notices
from db.visitor import visitor_merges


@pytest.fixture
def filled(db, by):
    events.edit(db, by, controller="Regione Piemonte", retention_until=date(2027, 4, 8))
    bodies.save_body(db, by, name="ANFIA")
    bodies.save_body(db, by, name="CNA")
    notices.fill(db, by)
    return db


def test_the_notice_names_controller_event_date_and_bodies(filled):
    english, italian = notices.notice(filled, "en"), notices.notice(filled, "it")
    assert english.text.count("Regione Piemonte") == 1
    assert "VTM Test" in english.text
    assert "Until April 8, 2027." in english.text
    assert "Fino al giorno 8 aprile 2027." in italian.text
    for notice in (english, italian):
        assert [code for code, _ in notice.purposes] == list(consents.PURPOSES)
        assert "ANFIA, CNA" in dict(notice.purposes)["sharing"]
        assert "{" not in notice.text + "".join(words for _, words in notice.purposes)


def test_days_are_written_as_at_home_away_from_america(filled, by):
    events.edit(filled, by, locale="en_GB")
    assert "Until 8 April 2027." in notices.notice(filled, "en").text


def test_a_visitor_with_another_language_reads_english(filled):
    assert notices.notice(filled, "fr") == notices.notice(filled, "en")


def test_what_is_not_known_yet_is_said_and_never_left_blank(filled, by):
    events.edit(filled, by, controller="", retention_until=None)
    assert "to be named by staff is the controller" in notices.notice(filled, "en").text
    assert "Until the date that the controller sets" in notices.notice(filled, "en").text
    assert "Fino al giorno che il titolare fissa" in notices.notice(filled, "it").text


def test_other_words_are_another_version(filled, by):
    before = notices.notice(filled, "en")
    assert notices.notice(filled, "en").version == before.version
    bodies.save_body(filled, by, name="API")
    after = notices.notice(filled, "en")
    assert after.version != before.version
    assert notices.notice(filled, "it").version != after.version


def test_staff_correct_the_notice_and_the_old_words_stay(filled, by):
    old = notices.template(filled, "it")
    new = notices.save(
        filled,
        by,
        language="it",
        version="2",
        title="Informativa",
        text="Parole {nuove} di {controller}.",
        purposes=old.purposes,
    )
    assert new.text == "Parole {nuove} di Regione Piemonte."
    assert new.version.startswith("2-")
    assert driver.rows(filled, "SELECT old FROM history WHERE field = 'text'") == [(old.text,)]
    assert notices.notice(filled, "en").version.startswith("1-")


@pytest.mark.parametrize(
    "wrong", [{"language": "fr"}, {"version": ""}, {"title": " "}, {"text": ""}, {"purposes": []}]
)
def test_a_notice_with_something_missing_is_refused(filled, by, wrong):
    fields = {
        "language": "en",
        "version": "2",
        "title": "Title",
        "text": "Text",
        "purposes": [(purpose, "Box") for purpose in consents.PURPOSES],
    }
    with pytest.raises(Refused) as refused:
        notices.save(filled, by, **(fields | wrong))
    assert refused.value.subject == next(iter(wrong))


def answer(db, by, visitor, answers, **other):
    consents.record(
        db,
        by,
        visitor.uuid,
        answers,
        **({"notice_version": "1-abc", "language": "en", "how": "orally"} | other),
    )


def test_every_answer_is_kept_also_a_no_and_the_last_one_counts(db, by, frozen, ada):
    answer(db, by, ada, {"contact": True, "newsletter": False})
    frozen.forward(hours=1)
    answer(db, by, ada, {"contact": False}, how="paper", language="it")
    kept = consents.of(db, ada.uuid)
    assert [(one.purpose, one.answer, one.how) for one in kept] == [
        ("contact", True, "orally"),
        ("newsletter", False, "orally"),
        ("contact", False, "paper"),
    ]
    assert consents.agreed(db, ada.uuid) == {"contact": False, "newsletter": False}
    assert (kept[2].operator, kept[2].language, kept[2].at) == ("Tom", "it", frozen.at)


def test_nothing_asked_is_nothing_written(db, by, ada):
    before = driver.one(db, "SELECT count(*) FROM changes")
    answer(db, by, ada, {})
    assert consents.of(db, ada.uuid) == []
    assert driver.one(db, "SELECT count(*) FROM changes") == before


def test_an_answer_that_was_taken_back_counts_no_more(db, by, ada):
    answer(db, by, ada, {"contact": True})
    with changes.transaction(db, by, "undo") as change:
        changes.retract(db, change, consents.of(db, ada.uuid)[0].uuid)
    assert consents.agreed(db, ada.uuid) == {}


def test_the_answers_of_who_was_merged_are_kept_with_them(db, by, ada, nico):
    answer(db, by, nico, {"contact": True})
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert consents.agreed(db, ada.uuid) == {"contact": True}


@pytest.mark.parametrize(
    ("answers", "how", "subject"),
    [
        ({"sell": True}, "paper", "sell"),
        ({"contact": True, "sell": True}, "paper", "sell"),
        ({"contact": True}, "by telepathy", "how"),
    ],
)
def test_what_was_not_a_box_is_refused_whole(request, answers, how, subject):
    db, by, ada = (request.getfixturevalue(name) for name in ("db", "by", "ada"))
    with pytest.raises(Refused) as refused:
        answer(db, by, ada, answers, how=how)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, subject)
    assert consents.of(db, ada.uuid) == []


def test_nobody_answers_for_a_stranger(db, by):
    with pytest.raises(Refused) as refused:
        consents.record(
            db, by, "nobody", {"contact": True}, notice_version="1", language="en", how="screen"
        )
    assert refused.value.refusal is Refusal.NOT_FOUND
