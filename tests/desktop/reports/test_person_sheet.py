"""A person's own file: everything that is kept, in their language whatever the window speaks."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from db import clock, driver, event_file
from db.access import operators
from db.door import back_entries, check_ins
from db.errors import Refusal, Refused
from db.lists_out import exports
from db.meeting import follow_ups, meeting_saving, meetings, notes
from db.ours import bodies
from db.past import changes, history
from db.privacy import consents, next_edition, person_files
from db.visitor import visitors
from desktop.reports import person_gathered, person_sheet
from desktop.reports.blocks import Heading, Paragraph, Table

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def db(people, event_file_path):
    """The fair's file, with its notices."""
    with event_file.open_file(event_file_path) as opened:
        yield opened.db


@pytest.fixture
def grace(db, by, people):
    """Grace, who came, met ANFIA and agreed to be written to, and is in a list for that."""
    grace = people["grace"]
    visitors.edit(db, by, grace.uuid, email="grace@nano.example", country="US", language="it")
    check_ins.check_in(db, by, grace.code)
    consents.record(
        db, by, grace.uuid, {"contact": True}, notice_version="1", language="it", how="paper"
    )
    next_edition.tell(db, by, grace.uuid)
    start = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
    met = meeting_saving.save(
        db, by, with_name="Grace Hopper", starts=start, body="ANFIA", visitor=grace.uuid
    )
    notes.log(db, by, met.uuid, text="Trays by June", next_step=notes.NextStep("Send the offer"))
    exports.record(db, by, exports.listing(db, exports.Wanted("visitors", "contact")), "m.csv")
    return grace


def words(report):
    """All that the sheet says, a line each."""
    lines = [report.title, report.subtitle, report.foot]
    for block in report.blocks:
        if isinstance(block, (Heading, Paragraph)):
            lines.append(block.text)
        elif isinstance(block, Table):
            lines += [column.heading for column in block.columns]
            lines += [" | ".join(str(cell.value) for cell in row) for row in block.rows]
    return lines


def sheet(db, grace):
    return words(person_sheet.PersonSheet(person_gathered.gather(db, grace.uuid, "Tom")).report())


def test_an_answer_for_one_body_names_it(db, by, grace):
    said = {"notice_version": "1", "language": "it", "how": "orally"}
    anfia = bodies.recognise(db, "ANFIA")
    consents.record(db, by, grace.uuid, {"sharing": False}, bodies={anfia.uuid: True}, **said)
    assert any("| Condivisione con ANFIA | sì |" in line for line in sheet(db, grace))


def test_a_list_for_one_body_was_for_sharing_with_that_body_alone(db, by, grace):
    said = {"notice_version": "1", "language": "it", "how": "orally"}
    anfia = bodies.recognise(db, "ANFIA")
    consents.record(db, by, grace.uuid, {"sharing": True}, **said)
    wanted = exports.Wanted("visitors", "sharing", anfia.uuid)
    exports.record(db, by, exports.listing(db, wanted), "anfia.csv")
    exports.record(db, by, exports.listing(db, exports.Wanted("meetings", "", anfia.uuid)), "m.csv")
    said = sheet(db, grace)
    assert any(line.endswith("| ANFIA | Condivisione con ANFIA") for line in said)
    assert any(line.endswith("| ANFIA | dare seguito ai suoi incontri con Lei") for line in said)


def test_what_the_program_gave_as_a_reason_is_in_their_language_too(db, by, grace):
    at = clock.now() - timedelta(days=1)
    back_entries.enter(db, by, grace.uuid, at, reason=back_entries.PAPER)
    assert any(line.endswith("| dal foglio") for line in sheet(db, grace))


def test_it_speaks_their_language_and_not_the_windows(db, grace):
    told = sheet(db, grace)
    assert told[0] == "Che cosa conserviamo su Grace Hopper"
    assert {"E-mail | grace@nano.example", "Paese | Stati Uniti", "Lingua | italiano"} <= set(told)
    assert "Interesse per la prossima edizione: sì" in told
    assert not any(line.split(" ")[0] in ("When", "What", "Who") for line in told)


def test_who_speaks_neither_language_gets_english(db, by, grace):
    visitors.edit(db, by, grace.uuid, language="pl")
    assert sheet(db, grace)[0] == "What is kept about Grace Hopper"


def test_nothing_that_the_file_keeps_is_missing(db, by, grace):
    visitors.edit(db, by, grace.uuid, language="en")
    told = "\n".join(sheet(db, grace))
    for kept in (
        *("Trays by June", "Send the offer", "ANFIA", "list of visitors", "on paper, 1 it"),
        *("came in", grace.code, "Apr 23, 2025, 9:11\u00a0AM", "answer recorded"),
    ):
        assert kept in told, kept


def test_marks_ratings_topics_and_what_was_taken_back_are_told(db, by, grace):
    visitors.edit(db, by, grace.uuid, language="en")
    visitors.block(db, by, grace.uuid)
    check_ins.check_in_visitor(db, by, grace.uuid, force=True, reason="sorted out")
    met = meetings.of_visitor(db, grace.uuid)[0]
    notes.log(db, by, met.uuid, text="Wants more", interest="A", topics=["ev"], outcome="quote")
    (step,) = follow_ups.follow_ups(db)
    follow_ups.done(db, by, step.uuid)
    said = {"notice_version": "1", "language": "en", "how": "screen"}
    consents.record(db, by, grace.uuid, {"contact": False}, **said)
    history.undo(db, by, reason="the wrong box")
    told = "\n".join(sheet(db, grace))
    for kept in (
        *("Badge blocked | yes", "against the rules · sorted out", "Interest: A"),
        *("Electric mobility", "done on", "no · on their own screen", "Tom: the wrong box"),
    ):
        assert kept in told, kept


def test_what_was_said_before_is_told_with_what_stands_there_since(db, by, grace):
    visitors.edit(db, by, grace.uuid, language="en", family_name="Hooper")
    visitors.edit(db, by, grace.uuid, family_name="Hopper")
    met = meetings.of_visitor(db, grace.uuid)[0]
    meeting_saving.save(db, by, uuid=met.uuid, topic="trays for Grace")
    meeting_saving.save(db, by, uuid=met.uuid, topic="trays")
    (step,) = follow_ups.follow_ups(db)
    follow_ups.save(db, by, uuid=step.uuid, text="Send two offers")
    with changes.transaction(db, by, "edit"):
        columns = json.dumps({"Diet": "vegan"})
        driver.run(db, "UPDATE visitors SET extra = ? WHERE uuid = ?", (columns, grace.uuid))
    told = sheet(db, grace)
    before = [line.split(" | ")[1:] for line in told if line.count(" | ") == 3]
    assert ["Last name", "Hopper", "Hooper"] in before
    assert ["Last name", "Hooper", "Hopper"] in before
    assert ["What a meeting is about", "trays for Grace", "trays"] in before
    assert ["What was promised to you", "Send the offer", "Send two offers"] in before
    assert "Diet | vegan" in told
    edits = [one for one in person_files.person_file(db, grace.uuid)["changes"] if one["values"]]
    values = [each for one in edits for each in one["values"]]
    assert {"field": "family_name", "before": "Hooper", "now": "Hopper"} in values


def test_who_works_for_a_body_is_not_given_what_others_noted(db, by, grace):
    operators.save(db, by, name="Carla", body=bodies.recognise(db, "ANFIA").uuid)
    with pytest.raises(Refused) as refused:
        person_gathered.gather(db, grace.uuid, "Carla")
    assert refused.value.refusal is Refusal.DELEGATION_ONLY


def test_no_kind_of_change_that_a_person_meets_is_told_as_a_code(db, by, grace):
    kinds = {one["kind"] for one in person_files.person_file(db, grace.uuid)["changes"]}
    assert kinds
    assert [kind for kind in kinds if kind in sheet(db, grace)] == []


@pytest.mark.parametrize("name", ["grace.pdf", "grace.json"])
def test_it_is_written_as_its_ending_says(db, grace, tmp_path, name):
    path = tmp_path / name
    gathered = person_gathered.gather(db, grace.uuid, "Tom")
    person_sheet.write(path, gathered)
    if path.suffix == ".json":
        assert json.loads(path.read_text(encoding="utf-8")) == gathered.told
    else:
        assert path.read_bytes().startswith(b"%PDF-")
