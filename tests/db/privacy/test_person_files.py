"""Whatever the schema keeps about a person stands in their own file, or is left out for a reason."""

from __future__ import annotations

import json
from datetime import date

import pytest

from db import driver
from db.ids import uuid7
from db.meeting import meeting_saving, notes
from db.past import changes
from db.privacy import person_files
from db.visitor import drafts, visitors

LATER = "2001-02-01T08:{:02}:00.000Z"
"""A time of each column's own."""

KINDS = {
    "badge_prints.copy": 2,
    "check_ins.day": "2025-04-23",
    "check_ins.way": "exit",
    "codes.kind": "bound",
    "consents.how": "paper",
    "consents.purpose": "newsletter",
    "follow_ups.due": "2025-05-09",
    "follow_ups.snoozed_until": "2025-05-08",
    "job_states.state": "done",
    "meeting_facts.kind": "no_show",
    "meeting_parties.kind": "visitor",
    "meeting_parties.side": "theirs",
    "meetings.date": "2025-04-22",
    "meetings.origin": "walk_up",
    "meetings.part": "afternoon",
    "meetings.site": "off_site",
    "notices_given.how": "screen",
    "visitors.source": "list",
}
"""What a column may hold of a few words; the file tells it by a name of its own."""

LISTS = ("consents.named", "exports.columns", "meetings.aliases", "meeting_notes.topics")
OBJECTS = ("exports.left_out", "imports.result", "visitors.extra")

OF_THE_FILE = {
    "id": "the place of the row in the file",
    "uuid": "the name of the row; the visitor's own is told",
    "change": "told among the changes, with who and when",
    "station": "which of our laptops it was",
}
SEARCHED = "made of the other columns, to be found by"
LEFT_OUT = {
    "badge_jobs.layout": "how the badge was drawn",
    "badge_jobs.places": "how the badge was drawn",
    "badge_jobs.printer": "on which of our printers",
    "badge_jobs.replaces": "a job of ours",
    "badge_jobs.stock": "on which paper",
    "badge_jobs.title": "the names of all badges of the job",
    "badge_jobs.why": "why the job is none of ours any more",
    "badge_prints.job": "the job is told",
    "check_ins.day": "follows from the time",
    "check_ins.scan": "by which a scan is known that is told twice",
    "codes.comparable": SEARCHED,
    "codes.visitor": "whose file it is",
    "exports.left_out": "who is not in the list",
    "exports.name": "a file of ours",
    "exports.rows": "how many others are in the list",
    "follow_ups.delegate": "the owner is told",
    "imports.digest": "of the whole list",
    "imports.named": "who else the list names",
    "imports.result": "of the whole list",
    "meeting_notes.words": SEARCHED,
    "meeting_parties.kind": "a visitor",
    "meeting_parties.side": "theirs",
    "meetings.position": "in which order meetings are shown",
    "visitors.email_key": SEARCHED,
    "visitors.external_key": SEARCHED,
    "visitors.merged_into": "told as what they are also kept as",
    "visitors.name_key": SEARCHED,
    "visitors.name_words": SEARCHED,
    "visitors.other_words": SEARCHED,
    "visitors.person_key": SEARCHED,
}
"""Columns that the person's file does not tell, and why."""

POINTS = ("visitor", "meeting", "ref", "export", "job", "merged_into", "corrects")
"""Columns that say which row it is about."""

ELSEWHERE = {
    "changes": "history.of gives them",
    "drafts": "below",
    "erased_reading": "who was erased has no file",
    "erasures": "who was erased has no file",
    "export_people": "which lists they are in, with the lists",
    "history": "former_values gives it",
    "job_states": "what became of the printing",
    "note_shares": "told as shared",
    "retractions": "told as taken back",
}
"""Tables about people that hold no words of their own, or are looked at by another test."""

NOT_OF_PEOPLE = (
    *("badge_types", "bodies", "delegates", "event", "head_counts", "import_maps", "layouts"),
    *("meeting_outcomes", "notices", "operators", "sessions", "spare_badges", "stations"),
    "topics",
)


def schema(db):
    """The columns of every table of ours, with their types."""
    tables = driver.rows(
        db,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT'"
        " AND sql NOT LIKE 'CREATE TABLE sqlite_%'",
    )
    return {
        table: driver.rows(db, "SELECT name, type FROM pragma_table_info(?)", (table,))
        for (table,) in tables
    }


def value(table, column, kind, number, points):
    """Something that only this column says."""
    name = f"{table}.{column}"
    if name in KINDS:
        return KINDS[name]
    if column in points:
        return points[column]
    if kind == "INTEGER":
        return int(column != "removed")
    if name in LISTS:
        return json.dumps([f"zq{table}{column}"])
    if name in OBJECTS:
        return json.dumps({f"zq{table}{column}": f"zq{table}{column}"})
    if column.endswith("at") or column in ("starts", "ends", "valid_from", "valid_until"):
        return LATER.format(number)
    return f"zq{table}{column}"


ORDER = (
    *("visitors", "codes", "check_ins", "consents", "notices_given", "next_edition", "imports"),
    *("badge_jobs", "job_states", "badge_prints", "exports", "export_people", "meetings"),
    *("meeting_parties", "meeting_facts", "meeting_notes", "follow_ups"),
)
"""The tables that hold what is told of people, each after those that it points to."""


@pytest.fixture
def told(db, by):
    """The file of somebody of whom every column says something, and what that is by column."""
    uuids = {table: uuid7() for table in ORDER}
    points = {
        "visitor": uuids["visitors"],
        "ref": uuids["visitors"],
        "meeting": uuids["meetings"],
        "export": uuids["exports"],
        "job": uuids["badge_jobs"],
        "corrects": uuid7(),
        "merged_into": None,
    }
    said = {}
    with changes.transaction(db, by, "edit") as change:
        for table in ORDER:
            row = {"uuid": uuids[table], "change": change.uuid}
            for number, (column, kind) in enumerate(schema(db)[table], 1):
                if column not in ("id", *row):
                    row[column] = value(table, column, kind, number, points)
            if table == "imports":
                row["named"] = json.dumps([uuids["visitors"]])
            said |= {f"{table}.{column}": kept for column, kept in row.items()}
            marks = ", ".join("?" * len(row))
            driver.run(
                db, f"INSERT INTO {table}({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
    return json.dumps(person_files.person_file(db, uuids["visitors"])), said


def test_every_table_is_known_to_be_about_people_or_not(db):
    assert set(schema(db)) - {"_sqlite_migrations"} == {*ORDER, *ELSEWHERE, *NOT_OF_PEOPLE}


def test_every_column_about_somebody_is_told_or_left_out_for_a_reason(db, told):
    text, said = told
    wrong = []
    for name, kept in said.items():
        table, column = name.split(".")
        if table in ELSEWHERE or column in OF_THE_FILE or column in POINTS:
            continue
        words = kept
        if name in (*LISTS, *OBJECTS):
            words = f"zq{table}{column}"
        elif name in LEFT_OUT and not str(kept).startswith("zq"):
            continue
        elif isinstance(kept, int) and name not in LEFT_OUT:
            words = f'"{NAMES.get(name, column)}": '
        if (str(words) in text) is (name in LEFT_OUT):
            wrong.append(name)
    assert wrong == []


NAMES = {
    "follow_ups.removed": "taken_off",
    "meeting_parties.removed": "taken_off",
    "meetings.removed": "taken_off",
}
"""What a mark is called in the file where it is another name."""


def test_what_is_begun_about_them_is_told_without_who_else_is_there(db, by, ada):
    met = meeting_saving.save(db, by, with_name="Ada", date=date(2025, 4, 23), visitor=ada.uuid)
    form = {"text": "Wants gears", "parties": [{"name": "Rosa Bianchi", "ref": ada.uuid}]}
    for subject in (met.uuid, ""):
        words = json.dumps(form)
        drafts.keep_draft(db, by, uuid7(), kind="log", subject=subject, title="R", words=words)
    found = person_files.person_file(db, ada.uuid)["drafts"]
    assert [one["words"] for one in found] == [{"text": "Wants gears"}] * 2


def test_of_a_meeting_where_they_sit_no_more_nothing_said_is_theirs(db, by, ada, grace):
    met = meeting_saving.save(
        db, by, with_name="Ada", date=date(2025, 4, 23), visitor=ada.uuid, topic="Gears"
    )
    meeting_saving.save(db, by, uuid=met.uuid, visitor=grace.uuid)
    meeting_saving.save(db, by, uuid=met.uuid, topic="Trays for Grace")
    meeting_saving.save(db, by, uuid=met.uuid, topic="Trays")
    notes.log(db, by, met.uuid, text="Grace wants trays")
    assert "rays" not in json.dumps(person_files.person_file(db, ada.uuid))
    (seen,) = person_files.person_file(db, ada.uuid)["meetings"]
    assert seen["taken_off"]
    assert not {"notes", "topic"} & set(seen)
    (own,) = person_files.person_file(db, grace.uuid)["meetings"]
    assert [one["text"] for one in own["notes"]] == ["Grace wants trays"]


def test_the_list_they_came_by_is_named(db, by, ada):
    with changes.transaction(db, by, "import") as change:
        visitors.edit(db, by, ada.uuid, city="London")
        driver.run(
            db,
            "INSERT INTO imports(uuid, change, kind, name, digest, at, result)"
            " VALUES (?, ?, 'visitors', 'organiser.xlsx', '', ?, '{}')",
            (uuid7(), change.uuid, change.stamp),
        )
    assert [one["name"] for one in person_files.person_file(db, ada.uuid)["lists"]] == [
        "organiser.xlsx"
    ]
