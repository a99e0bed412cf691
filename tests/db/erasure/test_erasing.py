"""Erasing a person: not one byte stays, the counts do, and nothing brings them back."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db import clock, driver, event_file
from db.badges import badge_jobs, job_orders
from db.door import check_ins, sessions
from db.erasure import erased_company, erased_papers, erased_words, erasing
from db.errors import Refusal, Refused
from db.exchange import tables
from db.keeping import copies
from db.lists_in import import_log, imports
from db.lists_out import exports, papers_out
from db.meeting import follow_ups, meeting_facts, meeting_saving, meetings, notes
from db.names import fold
from db.ours import bodies
from db.past import history
from db.privacy import consents, person_files
from db.reports import figures
from db.rows import Happening, Party, PartyKind, Side
from db.rows.prints import JobState
from db.searching import search
from db.visitor import visitor_codes, visitor_merges, visitors

CANARIES = ("Zuzanna", "Kanarinska", "zuzanna@canary.example", "+48555123987", "Badge of Zuzanna")


@pytest.fixture
def why(by):
    return replace(by, reason="asked by letter")


@pytest.fixture
def canary(db, by):
    """A person with traces in every room of the file."""
    made = visitors.register(
        db,
        by,
        given_name="Zuzana",
        family_name="Kanarinska",
        company="Canary Castings",
        email="zuzanna@canary.example",
        phone="+48555123987",
    )
    made = visitors.edit(db, by, made.uuid, given_name="Zuzanna")
    check_ins.check_in(db, by, made.code)
    visitor_codes.bind(db, by, made.uuid, "CANARY-778-8123")
    consents.record(
        db,
        by,
        made.uuid,
        {"contact": True},
        notice_version="1",
        language="en",
        how="orally",
    )
    visitors.block(db, by, made.uuid, "Badge of Zuzanna was lent")
    visitors.unblock(db, by, made.uuid)
    bodies.save_body(db, by, name="ANFIA")
    met = meeting_saving.save(
        db,
        by,
        with_name="Zuzanna Kanarinska",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        body="ANFIA",
        visitor=made.uuid,
        place="at Zuzanna’s",
        external_key="zuzanna@canary.example",
    )
    meeting_saving.save(db, by, uuid=met.uuid, place="office of Zuzanna", level="Kanarinska’s own")
    step = notes.NextStep("Write to Zuzanna")
    notes.log(db, by, met.uuid, text="Kanarinska, of Łódź, wants trays", next_step=step)
    late = replace(by, reason="Zuzanna is in the queue")
    meeting_facts.record(db, late, met.uuid, Happening.ARRIVED, reason="Zuzanna came late")
    name = "fair, Zuzanna Kanarinska, 1 badge.pdf"
    job_orders.write_file(db, by, [(made.uuid, made.code)], name=name, stock="a6")
    listing = exports.listing(db, exports.Wanted("visitors", "contact"))
    exports.record(db, by, listing, "for Zuzanna Kanarinska.csv")
    return made


def bytes_of(db):
    path = driver.path_of(db)
    whole = path.read_bytes()
    log = path.with_name(path.name + "-wal")
    return whole + (log.read_bytes() if log.exists() else b"")


def traces(whole):
    lowered = whole.lower()
    return [word for word in (*CANARIES, "CANARY-778") if word.lower().encode() in lowered]


def test_not_one_byte_of_the_person_stays_in_file_or_log(db, why, canary):
    assert traces(bytes_of(db))
    erasing.erase(db, why, canary.uuid)
    assert traces(bytes_of(db)) == []
    assert canary.code.encode() not in bytes_of(db)
    assert event_file.problems(db) == []


def test_nor_in_a_new_backup(db, why, canary, tmp_path):
    erasing.erase(db, why, canary.uuid)
    copies.write_copy(db, tmp_path / "copy.desk")
    assert traces((tmp_path / "copy.desk").read_bytes()) == []


def test_a_backup_of_before_holds_the_person_until_somebody_deletes_it(db, why, canary, frozen):
    path = driver.path_of(db)
    before = copies.backup(db, path).path
    erasing.erase(db, why, canary.uuid)
    frozen.forward(days=400)
    newest = copies.backup(db, path).path
    assert copies.backups(path) == [newest, before]
    assert traces(before.read_bytes())
    assert traces(newest.read_bytes()) == []


def test_counts_stay(db, why, canary, ada):
    check_ins.check_in_visitor(db, why, ada.uuid)
    before = (figures.presence(db).people, figures.meeting_counts(db))
    erasing.erase(db, why, canary.uuid)
    assert figures.presence(db).people == before[0]
    assert figures.meeting_counts(db) == before[1]
    assert len(consents.of(db, canary.uuid)) == 1


def test_the_meeting_stays_without_the_name(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    (meeting,) = meetings.meetings(db)
    assert (meeting.with_name, meeting.place, meeting.level) == ("–", "office of –", "–’s own")
    assert [note.text for note in notes.of(db, meeting.uuid)] == ["–, of Łódź, wants trays"]
    (step,) = follow_ups.follow_ups(db)
    assert step.text == "Write to –"


def test_nobody_finds_the_person_and_the_badge_opens_no_door(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    assert search.visitors(db, "Kanarinska").visitors == []
    assert notes.search(db, "kanarinska") == []
    assert notes.search(db, "trays") != []
    assert check_ins.check_in(db, why, canary.code).outcome.value == "unknown_here"


def test_nothing_brings_the_person_back(db, why, canary):
    before = [change.uuid for change in history.changes(db, limit=100)]
    erasing.erase(db, why, canary.uuid)
    for change in before:
        try:
            history.undo(db, why, change)
        except Refused:
            continue
    assert traces(bytes_of(db)) == []
    with pytest.raises(Refused) as refused:
        history.undo(db, why, history.changes(db, limit=50)[-1].uuid)
    assert refused.value.refusal is not None


def test_an_erasure_cannot_be_undone(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    with pytest.raises(Refused) as refused:
        history.undo(db, why, history.changes(db, limit=1)[0].uuid)
    assert refused.value.refusal is Refusal.NOT_UNDOABLE


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
    told = erasing.erase(db, why, canary.uuid)
    assert [one.exists() for one in made] == [False, True, True]
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


def test_a_reason_is_needed_and_twice_is_once_too_often(db, by, why, canary):
    with pytest.raises(Refused) as refused:
        erasing.erase(db, by, canary.uuid)
    assert refused.value.refusal is Refusal.REASON_NEEDED
    erasing.erase(db, why, canary.uuid)
    with pytest.raises(Refused) as refused:
        erasing.erase(db, why, canary.uuid)
    assert refused.value.refusal in (Refusal.ALREADY_SO, Refusal.NOT_FOUND)


@pytest.fixture
def met(db, by):
    """Meet somebody at the desk; ``met(visitor, text)`` gives the meeting."""
    bodies.save_body(db, by, name="ANFIA")

    def meet(visitor, text, with_name=None):
        made = meeting_saving.save(
            db,
            by,
            with_name=with_name or visitor.name,
            starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
            body="ANFIA",
            visitor=visitor.uuid if visitor else None,
        )
        notes.log(db, by, made.uuid, text=text)
        return made

    return meet


def test_a_former_name_goes_from_notes_and_meetings_too(db, by, why, met):
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    meeting = met(who, "Kanarinska wants trays, write to zuzanna@canary.example")
    visitors.edit(db, by, who.uuid, family_name="Nowak", email="zuzanna@canary.example")
    visitors.edit(db, by, who.uuid, given_name="Susanna", email="s@nowak.example")
    erasing.erase(db, why, who.uuid)
    assert traces(bytes_of(db)) == []
    assert [note.text for note in notes.of(db, meeting.uuid)] == ["– wants trays, write to –"]


@pytest.mark.parametrize(
    ("given", "family", "phone", "written", "kept"),
    [
        (
            "François",
            "Pérezson",
            "",
            "Perezson wants trays; FRANCOIS calls",
            "– wants trays; – calls",
        ),
        ("François", "Pérezson", "", "Franc\u0327ois Pe\u0301rezson, on Monday", "–, on Monday"),
        ("Francois", "Perezson", "", "wrote Pérezson, François.", "wrote –."),
        (
            "Sean",
            "O'Brien",
            "",
            "ask OBrien\u2019s or O\u2019Brien\u2019s boss",
            "ask OBrien’s or –’s boss",
        ),
        ("Łukasz", "Weiß", "", "Lukasz WEISS: più", "–: più"),
        ("Ann", "Other", "+48555123987", "call +48 555 123-987 soon, Anna", "call – soon, Anna"),
        ("明", "李", "", "与李明先生谈", "与–先生谈"),
    ],
)
def test_a_name_is_found_however_it_is_written(
    db, by, why, met, given, family, phone, written, kept
):
    who = visitors.register(db, by, given_name=given, family_name=family, phone=phone)
    meeting = met(who, written)
    erasing.erase(db, why, who.uuid)
    assert [note.text for note in notes.of(db, meeting.uuid)] == [kept]
    words = driver.rows(db, "SELECT words FROM meeting_notes")[0][0]
    assert not set(fold(family).split()) & set(words.split())


def test_the_whole_name_goes_from_meetings_promises_and_sessions_that_are_not_linked(
    db, by, why, met, ada
):
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    unlinked = met(None, "wants trays", with_name="Zuzanna Kanarinska")
    hers = met(ada, "wants castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="What Kanarinska, Zuzanna left")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="Castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="As Zuzanna Kanarinska said")
    follow_ups.save(db, by, text="Ask Zuzanna Kanarinska", meeting=hers.uuid)
    sessions.save(
        db,
        by,
        code="talk",
        title="Talk of Zuzanna Kanarinska",
        date=date(2025, 4, 23),
        speakers=("Zuzanna Kanarinska", "Ada Lovelace"),
    )
    assert erasing.erase(db, why, who.uuid).to_review == ()
    assert traces(bytes_of(db)) == []
    assert {one.with_name for one in meetings.meetings(db)} == {"–", "Ada Lovelace"}
    assert meetings.by_uuid(db, unlinked.uuid).with_name == "–"
    assert sessions.all_sessions(db)[0].speakers == ("–", "Ada Lovelace")
    assert notes.search(db, "trays") != []


def test_a_part_of_the_name_elsewhere_is_told_and_cleared_once_it_was_read(db, by, why, met, ada):
    who = visitors.register(db, by, given_name="Ada", family_name="Kanarinska")
    mere = met(None, "wants trays", with_name="Kanarinska")
    company = met(None, "wants trays", with_name="Kanarinska Castings")
    hers = met(ada, "wants castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="As Kanarinska said")
    erased = erasing.erase(db, why, who.uuid)
    assert set(erased.to_review) == {mere.uuid, hers.uuid}
    erased_words.clear_notes(db, why, erased.to_review, erased.names)
    named = [meetings.by_uuid(db, one.uuid) for one in (mere, company, hers)]
    assert [one.with_name for one in named] == ["–", "Kanarinska Castings", "Ada Lovelace"]
    assert named[2].topic == "As – said"
    assert driver.rows(db, "SELECT 1 FROM history WHERE old || new LIKE '%Kanarinska%'") == []
    assert [one.uuid for _, one in notes.search(db, "kanarinska")] == [company.uuid]


class TestTheLedger:
    def test_it_names_nobody(self, db, why, canary):
        erasing.erase(db, why, canary.uuid)
        (entry,) = erasing.erasures(db)
        assert len(entry.email_hash) == 64

    def test_a_restored_backup_is_erased_again(self, db, why, canary, tmp_path):
        copies.write_copy(db, tmp_path / "old.desk")
        erasing.erase(db, why, canary.uuid)
        ledger = erasing.erasures(db)
        with event_file.open_file(tmp_path / "old.desk") as old:
            assert len(list(erasing.apply(old.db, why, ledger))) == 1
            assert list(erasing.apply(old.db, why, ledger)) == []
            assert traces(bytes_of(old.db)) == []
