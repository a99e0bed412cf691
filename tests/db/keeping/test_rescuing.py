"""What a damaged file still tells of check-ins beyond its backup is entered in the restored one."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from db import driver, event_file
from db.door import check_ins, entries
from db.erasure import erasing
from db.errors import Refusal, Refused
from db.exchange import tables
from db.keeping import copies, rescuing
from db.keeping.rescuing import Rescued
from db.lists_in import imports
from db.meeting import meeting_saving, meetings, notes, walk_ups
from db.ours import bodies
from db.past import history, history_check
from db.past.changes import By
from db.privacy import consents, next_edition
from db.rows import Outcome, Way
from db.visitor import visitor_codes, visitors

MANY = 120
"""So many entries fill several pages of the table."""


@pytest.fixture
def fair(event_file_path, event_file, ada, by, frozen):
    """The path of a file with Ada's entry of before its backup, which is given, too."""
    check_ins.check_in(event_file.db, by, ada.code)
    backup = copies.backup(event_file.db, event_file_path).path
    return event_file, backup


def restored(opened, backup):
    """The file *opened*, closed, and the backup open in a place of its own."""
    opened.close()
    return event_file.open_file(backup)


def test_entries_and_exits_come_at_their_own_time_and_what_was_taken_back_does_not(
    fair, ada, by, frozen
):
    opened, backup = fair
    frozen.forward(hours=1)
    check_ins.check_in_visitor(opened.db, by, ada.uuid, way=Way.EXIT)
    frozen.forward(hours=1)
    again = check_ins.check_in(opened.db, by, ada.code)
    history.undo(opened.db, by, again.change)
    frozen.forward(hours=1)
    with restored(opened, backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(entered=1)
        there = entries.of(file.db, ada.uuid)
        assert [one.way for one in there] == [Way.ENTRY, Way.EXIT]
        assert (there[1].at - there[0].at).total_seconds() == 3600
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(), "once is enough"


def test_a_page_that_is_gone_hides_neither_what_is_before_nor_what_is_after(fair, ada, by, frozen):
    opened, backup = fair
    for way in (Way.EXIT, Way.ENTRY) * (MANY // 2):
        frozen.forward(seconds=60)
        check_ins.check_in_visitor(opened.db, by, ada.uuid, way=way)
    half = MANY // 2
    (uuid,) = driver.one(opened.db, f"SELECT uuid FROM check_ins WHERE id = {half}")
    (size,) = driver.one(opened.db, "PRAGMA page_size")
    opened.close()
    content = bytearray(opened.path.read_bytes())
    starts = range(0, len(content), size)
    # 0x0d: a leaf of a table (https://sqlite.org/fileformat2.html#b_tree_pages)
    (at,) = [
        one for one in starts if content[one] == 0x0D and uuid.encode() in content[one : one + size]
    ]
    content[at : at + size] = b"\x5a" * size
    opened.path.write_bytes(content)
    assert rescuing.is_damaged(opened.path)
    with event_file.open_file(backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert MANY - size // 100 < found.entered < MANY, found


def spoil(path, needle, *, page=False, by=None):
    """Spoil what stands at *needle* in the closed file *path*, the whole *page* of a table, or give
    it the value *by* of the same length.
    """
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    for start in range(0, len(content), size):
        # 0x0d: a leaf of a table (https://sqlite.org/fileformat2.html#b_tree_pages)
        at = content.find(needle, start, start + size)
        if content[start] == 0x0D and at >= 0:
            if page:
                content[start : start + size] = b"\x5a" * size
            else:
                content[at : at + len(needle)] = by
            path.write_bytes(content)
            return
    raise AssertionError(needle)


def test_who_came_after_the_backup_is_registered_again_as_they_were(fair, by, frozen):
    opened, backup = fair
    joan = visitors.register(
        opened.db, by, given_name="Joan", family_name="Clarke", company="Hut 8"
    )
    visitor_codes.bind(opened.db, by, joan.uuid, "VTM-123456")
    said = {"notice_version": "1", "language": "it", "how": "paper"}
    consents.record(opened.db, by, joan.uuid, {"contact": True, "newsletter": False}, **said)
    check_ins.check_in(opened.db, by, joan.code)
    frozen.forward(hours=1)
    with restored(opened, backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert found == Rescued(entered=1, people=1, answers=2)
        again = visitors.by_uuid(file.db, joan.uuid)
        assert (again.code, again.company, again.created_at) == (
            joan.code,
            "Hut 8",
            joan.created_at,
        )
        assert visitor_codes.resolve(file.db, "vtm 123456").visitor == joan.uuid
        assert consents.agreed(file.db, joan.uuid) == {"contact": True, "newsletter": False}
        assert check_ins.check_in(file.db, by, joan.code).outcome is Outcome.ALREADY_REDEEMED
        told = next(
            one
            for one in history.changes(file.db)
            if one.kind == "rescue" and one.subject == joan.uuid
        )
        assert (told.subject, told.operator, told.reason) == (joan.uuid, "Eva", opened.path.name)
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(), "once is enough"
        assert event_file.problems(file.db) == []
        assert history_check.gaps(file.db) == []


def test_it_can_be_taken_back(fair, by):
    opened, backup = fair
    joan = visitors.register(opened.db, by, given_name="Joan")
    with restored(opened, backup) as file:
        rescuing.rescue(file.db, By("Eva"), opened.path)
        told = next(one for one in history.changes(file.db) if one.kind == "rescue")
        history.undo(file.db, By("Eva"), told.uuid)
        assert visitors.living(file.db, joan.uuid) is None


def test_one_key_takes_back_no_list_that_was_taken_over(fair, by, tmp_path):
    opened, backup = fair
    people = tmp_path / "list.csv"
    people.write_text("Name,Surname\nJoan,Clarke\nRosa,Bianchi\n", encoding="utf-8")
    imports.apply(opened.db, by, imports.plan(opened.db, tables.read(people)))
    with restored(opened, backup) as file:
        assert rescuing.rescue(file.db, by, opened.path).people == 2
        with pytest.raises(Refused) as refused:
            history.undo(file.db, by)
        (together,) = (one for one in history.changes(file.db) if one.kind == "rescue")
        assert (refused.value.refusal, refused.value.subject) == (
            Refusal.LIST_UNNAMED,
            together.uuid,
        )
        (joan,) = visitors.page(file.db, filters=visitors.Filters(words="Joan"))
        check_ins.check_in(file.db, by, joan.code)
        undone = history.undo(file.db, by, together.uuid)
        assert (undone.withdrawn, [one.uuid for one in undone.kept]) == (1, [joan.uuid])


def test_a_page_of_visitors_that_is_gone_hides_only_who_was_on_it(fair, by):
    opened, backup = fair
    new = [
        visitors.register(opened.db, by, given_name=f"Guest {number}", family_name="Made-Up")
        for number in range(40)
    ]
    for one in new:
        check_ins.check_in(opened.db, by, one.code)
    opened.close()
    spoil(opened.path, new[20].uuid.encode() + b"01", page=True)
    assert rescuing.is_damaged(opened.path)
    with event_file.open_file(backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert 20 < found.people < 40, found
        assert found.people + found.unread == 40, found
        assert (found.entered, found.left) == (found.people, 40 - found.people), found
        there = [one for one in new if visitors.by_uuid(file.db, one.uuid)]
        assert all(visitor_codes.resolve(file.db, one.code).visitor == one.uuid for one in there)


@pytest.mark.parametrize(
    ("needle", "by_that"),
    [(b"Joan", b"Joab"), (b"Clarke", b"Cl\xff\xfeke"), (b"clarke", b"clerke")],
)
def test_a_row_that_is_not_what_it_was_is_not_believed(fair, by, needle, by_that):
    opened, backup = fair
    visitors.register(opened.db, by, given_name="Joan", family_name="Clarke")
    opened.close()
    spoil(opened.path, needle, by=by_that)
    with event_file.open_file(backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(left=1)
        assert visitors.count(file.db, visitors.Filters(words="cl")) == 0


def test_a_code_that_is_not_signed_is_nobodys(fair, by):
    opened, backup = fair
    joan = visitors.register(opened.db, by, given_name="Joan")
    opened.close()
    other = ("B" if joan.code[5] != "B" else "C").encode()
    code = joan.code.encode()
    spoil(opened.path, code, by=code[:5] + other + code[6:])
    with event_file.open_file(backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(left=1)


@pytest.mark.parametrize("said", ["email", "name"])
def test_who_was_erased_meanwhile_stays_so(fair, by, frozen, said):
    opened, backup = fair
    made = visitors.register(
        opened.db,
        by,
        given_name="Joan",
        family_name="Clarke",
        company="Hut 8",
        email="j@bp.example",
    )
    check_ins.check_in(opened.db, by, made.code)
    with restored(opened, backup) as file:
        known = {"email": "j@bp.example"} if said == "email" else {"company": "Hut 8"}
        other = visitors.register(file.db, by, given_name="Joan", family_name="Clarke", **known)
        visitors.edit(file.db, by, other.uuid, email="new@hut.example")
        frozen.forward(hours=1)
        erasing.erase(file.db, replace(by, reason="asked"), other.uuid)
        rescuing.rescue(file.db, By("Eva"), opened.path)
        assert visitors.by_uuid(file.db, made.uuid) is None


def test_what_was_answered_by_people_of_before_counts_again(fair, ada, by):
    opened, backup = fair
    said = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(opened.db, by, ada.uuid, {"contact": False}, **said)
    visitor_codes.bind(opened.db, by, ada.uuid, "VTM-777777")
    next_edition.tell(opened.db, by, ada.uuid)
    with restored(opened, backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert found == Rescued(codes=1, answers=2)
        assert consents.agreed(file.db, ada.uuid) == {"contact": False}
        assert visitor_codes.resolve(file.db, "VTM-777777").visitor == ada.uuid


def test_meetings_on_the_spot_and_notes_come_back_and_the_rest_is_counted(fair, ada, by, frozen):
    opened, backup = fair
    body = bodies.save_body(opened.db, by, name="ANFIA")
    met = walk_ups.walk_up(opened.db, by, visitors=[ada.uuid])
    notes.log(opened.db, by, met.uuid, text="They want castings", outcome="quote")
    step = notes.NextStep("Send the figures")
    notes.log(opened.db, by, met.uuid, text="And figures", next_step=step)
    meeting_saving.save(opened.db, by, with_name="Hopper", date=frozen().date(), body=body.name)
    with restored(opened, backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert (found.meetings, found.notes) == (1, 2)
        assert found.left == 2, "a meeting of the agenda and a promise"
        assert [one.text for one in notes.of(file.db, met.uuid)] == [
            "They want castings",
            "And figures",
        ]
        assert meetings.by_uuid(file.db, met.uuid).visitors == (ada.uuid,)
        assert [one.text for one, _met in notes.search(file.db, "castings")] == [
            "They want castings"
        ]


def test_what_is_no_event_file_tells_nothing(fair):
    opened, backup = fair
    with restored(opened, backup) as file:
        opened.path.write_bytes(b"\x00" * 8_000)
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued()
    assert rescuing.is_damaged(opened.path)


def test_what_was_taken_back_is_not_rescued_where_that_it_was_cannot_be_read(fair, ada, by):
    opened, backup = fair
    said = {"notice_version": "1", "language": "it", "how": "paper"}
    consents.record(opened.db, by, ada.uuid, {"newsletter": True}, **said)
    history.undo(opened.db, by, history.changes(opened.db)[0].uuid)
    consents.record(opened.db, by, ada.uuid, {"contact": True}, **said)
    pages = ("retractions_fact", "retractions", "changes")
    roots = [root_of(opened.db, name) for name in pages]
    opened.close()
    again = shutil.copyfile(backup, backup.with_name("again.desk"))
    blank_page(opened.path, roots[0])
    blank_page(opened.path, roots[1])
    with event_file.open_file(backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(answers=1)
        assert consents.agreed(file.db, ada.uuid) == {"contact": True}
    blank_page(opened.path, roots[2])
    with event_file.open_file(again) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert (found.answers, found.left) == (0, 2), "nobody can tell which of them stands"


def root_of(db, name):
    return driver.one(db, "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,))[0]


def blank_page(path, number):
    """Spoil the page with that *number* of the closed file *path*."""
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    content[size * (number - 1) : size * (number - 1) + 200] = b"\xff" * 200
    path.write_bytes(content)
