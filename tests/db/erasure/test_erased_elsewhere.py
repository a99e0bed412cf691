"""What is erased with a person elsewhere: others' rows, papers, companies, lists."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db import clock, driver
from db.badges import badge_jobs, job_orders
from db.erasure import erased_company, erased_papers, erased_words, erasing
from db.exchange import tables
from db.keeping import copies
from db.lists_in import import_log, imports
from db.lists_out import exports, papers_out
from db.meeting import meeting_saving, meetings, notes
from db.past import history
from db.privacy import person_files
from db.rows import Party, PartyKind, Side
from db.rows.prints import JobState
from db.searching import search
from db.visitor import drafts, visitor_merges, visitors
from tests.db.erasure.canaries import bytes_of, traces


def test_who_was_merged_goes_with_the_keeper(db, why, canary, ada):
    visitor_merges.merge(db, why, ada.uuid, canary.uuid)
    erasing.erase(db, why, ada.uuid)
    assert traces(bytes_of(db)) == []


@pytest.mark.parametrize("edited", [False, True])
def test_what_a_merge_gave_another_goes_from_their_history(db, by, why, canary, ada, edited):
    ann = visitors.register(db, by, given_name="Ann", family_name="Other")
    visitor_merges.merge(db, by, ann.uuid, canary.uuid)
    merged = history.changes(db, limit=1)[0].uuid
    if edited:
        visitors.edit(db, by, ann.uuid, phone="+39011555000", company="Elsewhere")
        visitors.edit(db, by, ann.uuid, email="ann@other.example")
        history.undo(db, by)
        history.undo(db, by)
    history.undo(db, by, merged)
    erasing.erase(db, why, canary.uuid)
    assert traces(bytes_of(db)) == []
    assert b"canary castings" not in bytes_of(db).lower()
    assert visitors.by_uuid(db, ann.uuid).name == "Ann Other"


def test_an_address_that_was_typed_on_anothers_card_goes_and_the_rest_of_it_stays(
    db, by, why, canary, ada
):
    visitors.edit(db, by, ada.uuid, email=canary.email, job_title="Countess")
    visitors.edit(db, by, ada.uuid, email="ada@other.example")
    erasing.erase(db, why, canary.uuid)
    assert traces(bytes_of(db)) == []
    told = driver.rows(db, "SELECT new FROM history WHERE row = ? AND new <> ''", (ada.uuid,))
    assert ("Countess",) in told


def test_a_badge_that_waits_for_the_printer_is_not_printed_any_more(db, why, canary, ada):
    hers, anothers = (
        job_orders.ask(db, why, [(one.uuid, one.code)], printer="Zebra", stock="a6")[0]
        for one in (canary, ada)
    )
    erasing.erase(db, why, canary.uuid)
    assert badge_jobs.known(db, hers.uuid).state is JobState.CANCELLED
    assert badge_jobs.known(db, anothers.uuid).state is JobState.QUEUED


def test_a_reason_that_says_the_name_is_kept_without_it(db, by, canary):
    erasing.erase(db, replace(by, reason="Zuzanna Kanarinska wrote"), canary.uuid)
    assert history.changes(db, limit=1)[0].reason == "– wrote"


def test_pdfs_of_their_badge_go_and_those_with_others_are_told(db, why, canary, ada):
    folder = erased_papers.folder_of(driver.path_of(db))
    folder.mkdir()
    made = []
    for people in ((canary,), (canary, ada), (ada,)):
        badges = [(one.uuid, one.code) for one in people]
        (job,) = job_orders.ask(db, why, badges, printer="", stock="a6", together=True)
        made.append(folder / f"{job.title}.pdf")
        made[-1].write_bytes(b"%PDF-")
    halves = [folder / f".{one.name}.part" for one in made]  # killed while it was written
    for one in halves:
        one.write_bytes(b"%PDF-")
    told = erasing.erase(db, why, canary.uuid)
    assert [one.exists() for one in made] == [False, True, True]
    assert [one.exists() for one in halves] == [False, False, True]
    assert told.papers == (str(made[1]),)
    assert told.perhaps == ("fair, Zuzanna Kanarinska, 1 badge.pdf",)


def test_what_was_kept_about_them_goes_where_it_was_saved_and_lists_are_told(
    db, by, why, canary, ada, tmp_path
):
    documents, path = tmp_path / "documents", driver.path_of(db)
    documents.mkdir()

    def save(name, folder=documents):
        (folder / name).write_bytes(b"Zuzanna")
        os.utime(folder / name, (clock.now().timestamp(),) * 2)
        return folder / name

    theirs = save("Zuzanna Kanarinska, what is kept.pdf")
    own = path.with_name("Zuzanna's own.json")
    for whose, file in ((canary, theirs), (canary, own), (ada, documents / "Ada.pdf")):
        person_files.register(db, by, whose.uuid, file.name)
    save("Ada.pdf")
    save(own.name, path.parent)
    os.utime(own, (0, 0))  # of another time: it may be something else
    everybody = exports.listing(db, exports.Wanted("visitors"))
    for name in ("everybody.xlsx", "gone.csv"):
        exports.record(db, by, everybody, name)
    save("everybody.xlsx")
    papers_out.roster(db, by, [ada.uuid], "without them.pdf")
    copies.for_laptop(db, by, path.with_name("hall B.desk"))
    told = erasing.erase(db, why, canary.uuid, [documents])
    assert sorted(one.name for one in documents.iterdir()) == ["Ada.pdf", "everybody.xlsx"]
    hall = str(path.with_name("hall B.desk"))
    assert set(told.papers) == {str(documents / "everybody.xlsx"), hall}
    badge = "fair, Zuzanna Kanarinska, 1 badge.pdf"
    assert set(told.perhaps) == {badge, "gone.csv", str(own)}
    # What is deleted is looked for no more; the closing finds what is not.
    kept = [one.name for one in exports.exports(db) if one.kind != "badges"]
    assert kept[:4] == ["for –.csv", "", "–'s own.json", "Ada.pdf"]
    assert kept[4:] == ["everybody.xlsx", "gone.csv", "without them.pdf"]


def test_a_company_that_nobody_else_is_of_goes_if_somebody_wants_it(db, by, why, canary, ada):
    firm = Party(Side.THEIRS, PartyKind.COMPANY, "", "Canary Castings")
    guest = meeting_saving.visitor_party(db, canary.uuid)
    told = {"full_name": "Canary Castings", "starts": datetime(2025, 4, 23, 15, tzinfo=UTC)}
    met = meeting_saving.save(db, by, parties=(firm, guest), **told)
    notes.log(db, by, met.uuid, text="CANARY Castings casts trays")
    assert erased_company.alone(db, canary.uuid) == "Canary Castings"
    erasing.erase(db, why, canary.uuid, with_company=True)
    assert [note.text for note in notes.of(db, met.uuid)] == ["– casts trays"]
    assert [one.name for one in meetings.by_uuid(db, met.uuid).parties] == ["–", "–"]
    assert b"castings" not in bytes_of(db).lower()
    assert traces(bytes_of(db)) == []


@pytest.mark.parametrize("seat", ["visitor", "meeting"])
def test_a_company_that_others_are_of_stays_whoever_wants_it_gone(db, by, why, canary, seat):
    if seat == "visitor":
        visitors.register(db, by, given_name="Piotr", company="canary  CASTINGS")
    else:
        firm = Party(Side.THEIRS, PartyKind.COMPANY, "", "Canary Castings")
        meeting_saving.save(db, by, parties=(firm,), starts=datetime(2025, 4, 23, 15, tzinfo=UTC))
    (met,) = meetings.of_visitor(db, canary.uuid)
    notes.log(db, by, met.uuid, text="Canary Castings casts trays")
    assert erased_company.alone(db, canary.uuid) == ""
    erasing.erase(db, why, canary.uuid, with_company=True)
    assert "Canary Castings casts trays" in [note.text for note in notes.of(db, met.uuid)]


def test_another_with_the_same_family_name_stays(db, why, canary):
    other = visitors.register(db, why, given_name="Piotr", family_name="Kanarinska")
    erasing.erase(db, why, canary.uuid)
    assert search.visitors(db, "Kanarinska").visitors[0].uuid == other.uuid


def test_notes_of_other_meetings_that_say_the_name_are_told(db, by, why, canary, ada):
    other = meeting_saving.save(
        db, why, with_name="Ada", starts=datetime(2025, 4, 23, 16, tzinfo=UTC), visitor=ada.uuid
    )
    note = notes.log(db, why, other.uuid, text="She knows Zuzanna Kanarinska well.")
    erased = erasing.erase(db, why, canary.uuid)
    assert erased.to_review == (note.uuid,)
    assert traces(bytes_of(db))
    named = replace(by, reason="Zuzanna Kanarinska wrote")
    assert erased_words.clear_notes(db, named, erased.to_review, erased.names) == 1
    assert history.changes(db, limit=1)[0].reason == "– wrote"
    assert [one.text for one in notes.of(db, other.uuid)] == ["She knows – well."]
    assert notes.search(db, "knows") != []
    assert traces(bytes_of(db)) == []


def test_a_list_that_was_called_after_the_person_loses_the_name(db, by, why, canary, tmp_path):
    path = tmp_path / "Guests with Zuzanna Kanarinska.csv"
    path.write_text("First name,Last name\nPiotr,Other\n")
    imports.apply(db, by, imports.plan(db, tables.read(path)))
    erasing.erase(db, why, canary.uuid)
    assert [one.name for one in import_log.past(db)] == ["Guests with –.csv"]
    assert traces(bytes_of(db)) == []


def test_who_got_the_data_before_is_told(db, why, canary):
    listing = exports.listing(db, exports.Wanted("visitors", "contact"))
    made = exports.record(db, why, listing, "mailing.csv")
    assert erasing.erase(db, why, canary.uuid).given_to[-1] == made
    assert [one.name for one in exports.exports(db)] == ["for –.csv", "mailing.csv"]


def test_what_a_colleague_has_begun_about_others_stays(db, by, why, ada):
    who = visitors.register(db, by, given_name="Ada", family_name="Kanarinska")
    theirs = {"ref": who.uuid, "name": "Ada Kanarinska"}
    others = [{"ref": ada.uuid, "name": "Ada Lovelace"}, {"ref": "", "name": "Kanarinska"}]
    text = "Ada Byron wants 300 parts,\nas Ada Kanarinska said"
    for uuid, told in (
        ("d1", {"text": text, "author": "Ada Torino", "parties": others}),
        ("d2", {"text": "trays", "parties": [theirs]}),
    ):
        words = json.dumps(told)
        drafts.keep_draft(db, by, uuid, kind="log", title="Ada Kanarinska", words=words)
    drafts.keep_draft(db, by, "d3", kind="other", words="no JSON of Kanarinska")
    erasing.erase(db, why, who.uuid)
    kept = driver.rows(db, "SELECT uuid, title, words FROM drafts ORDER BY uuid")
    assert [(uuid, title) for uuid, title, _words in kept] == [("d1", "–"), ("d3", "")]
    begun = json.loads(kept[0][2])
    assert begun["text"] == "– Byron wants 300 parts,\nas – said"
    assert begun["author"] == "Ada Torino"
    assert [one["name"] for one in begun["parties"]] == ["Ada Lovelace", "–"]
    assert traces(bytes_of(db)) == []


def test_what_colleagues_share_stays_theirs(db, by, why, met):
    """The address of their firm, and its switchboard, tell who nobody is."""
    common = {"email": "info@acme.it", "phone": "+390111234567"}
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska", **common)
    bob = visitors.register(db, by, given_name="Bob", family_name="Brown", **common)
    ann = visitors.register(db, by, given_name="Ann", family_name="Other")
    visitors.edit(db, by, bob.uuid, email="bob@acme.it")
    moved = history.changes(db, limit=1)[0].uuid
    for wrong in ("zuzanna@acme.it", "z@acme.it"):
        visitors.edit(db, by, who.uuid, email=wrong)
        visitors.edit(db, by, ann.uuid, email=wrong)
    visitors.edit(db, by, ann.uuid, email="")
    talk = met(bob, "write to info@acme.it or call 011 123 4567, not to zuzanna@acme.it")
    erasing.erase(db, why, who.uuid)
    (note,) = notes.of(db, talk.uuid)
    assert note.text == "write to info@acme.it or call 011 123 4567, not to zuzanna@acme.it"
    assert (
        driver.rows(db, "SELECT old, new FROM history WHERE row = ?", (ann.uuid,))
        == [(None, None)] * 3
    )
    history.undo(db, by, moved)
    assert visitors.by_uuid(db, bob.uuid).email == "info@acme.it"
