"""Meetings, their log and what was promised, by command."""

from __future__ import annotations

import pytest

from db import event_file
from db.past import history
from desktop.commands.run import run

MEETING = {
    *("id", "with", "date", "part", "starts", "ends", "place", "body", "topic", "full_name"),
    *("level", "site", "origin", "external_id", "dropped", "ours", "theirs", "accompanied_by"),
    *("state", "phase", "at", "arrived_at", "seen_at", "moved", "notes", "outcome", "next_steps"),
}
NOTE = {
    *("id", "meeting", "at", "written_at", "author", "operator", "body", "shared", "outcome"),
    *("interest", "topics", "text", "corrects"),
}
FOLLOW_UP = {
    *("id", "meeting", "visitor", "text", "owner", "delegate", "body", "shared", "due"),
    *("snoozed_until", "done_at", "done_by", "created_at"),
}


@pytest.fixture
def tell(path, capsys, language):
    def _tell(command, *args, status=0):
        assert run([command, str(path), *map(str, args)]) == status
        return capsys.readouterr()

    return _tell


@pytest.fixture
def rivian(do):
    return next(one for one in do("meeting")["meetings"] if one["with"] == "Rivian")


@pytest.fixture
def slot(do):
    """Ada and ANFIA at table 3, at half past ten."""
    ada = do("register", "--given", "Ada", "--family", "Lovelace", "--company", "Engines")
    said = ["--visitor", ada["code"], "--ours", "anfia", "--starts", "10:30", "--ends", "10:50"]
    return do("meeting", "add", *said, "--site", "table", "--place", "Table 3")["meeting"]


class TestTheAgenda:
    def test_the_programme_is_listed_with_how_each_meeting_stands(self, do, rivian):
        assert set(rivian) == MEETING
        assert (rivian["part"], rivian["starts"], rivian["state"]) == ("afternoon", None, "planned")
        assert rivian["accompanied_by"] == ["Allegra Baistrocchi"]
        on_the_22nd = do("meeting", "list", "--day", "2025-04-22")["meetings"]
        assert [one["with"] for one in on_the_22nd] == [
            *("Detroit Regional Partnership", "Rivian", "Stellantis", "Webasto")
        ]

    def test_a_meeting_is_added_at_an_hour_of_the_event(self, slot):
        assert slot["starts"] == "2025-04-23T14:30:00.000Z"
        assert (slot["with"], slot["body"], slot["place"]) == ("Ada Lovelace", "ANFIA", "Table 3")
        assert [one["kind"] for one in slot["theirs"]] == ["visitor"]

    def test_it_is_found_by_table_body_visitor_and_how_its_id_ends(self, do, slot):
        for said in (
            ("--table", "table 3"),
            ("--body", "ANFIA"),
            ("--visitor", slot["theirs"][0]["id"]),
        ):
            assert [one["id"] for one in do("meeting", "list", *said)["meetings"]] == [slot["id"]]
        assert do("meeting", "show", slot["id"][-6:])["meeting"]["id"] == slot["id"]
        assert do("meeting", "list", "--table", "99", status=1) == {"meetings": []}

    def test_people_read_the_hint_that_nobody_came(self, tell, slot, frozen):
        assert "not seen" not in tell("meeting").out
        frozen.forward(hours=2)
        told = tell("meeting", "--table", "Table 3").out
        assert "10:30" in told
        assert "Planned (not seen at reception)" in told
        assert "non visto" in tell("meeting", "--lang", "it", "--table", "Table 3").out

    def test_what_became_of_it_is_said_and_taken_back(self, do, slot):
        acts = ("arrived", "started", "held", "cancel", "planned", "no-show")
        said = [do("meeting", act, slot["id"], "--at", "10:31")["meeting"] for act in acts]
        assert [one["state"] for one in said] == [
            "arrived",
            "started",
            "held",
            "cancelled",
            "planned",
            "no_show",
        ]
        do("undo")
        facts = do("meeting", "show", slot["id"])["facts"]
        assert [one["kind"] for one in facts][-1] == "planned"
        assert facts[0]["at"] == "2025-04-23T14:31:00.000Z"

    def test_a_moved_meeting_keeps_its_length(self, do, slot):
        moved = do("meeting", "move", slot["id"], "--starts", "15:00", "--place", "Table 9")
        assert moved["meeting"]["ends"] == "2025-04-23T19:20:00.000Z"
        assert (moved["meeting"]["phase"], moved["meeting"]["place"]) == ("moved", "Table 9")

    def test_a_correction_replaces_what_it_names_and_leaves_the_rest(self, do, slot):
        said = ["--ours", "CNA", "--topic", "Seats", "--day", "2025-04-24", "--company", "Ford"]
        after = do("meeting", "edit", slot["id"], *said)["meeting"]
        assert (after["body"], after["topic"], after["place"]) == ("CNA", "Seats", "Table 3")
        assert (after["starts"], after["ends"]) == (
            "2025-04-24T14:30:00.000Z",
            "2025-04-24T14:50:00.000Z",
        )
        assert [one["kind"] for one in after["theirs"]] == ["visitor", "company"]
        part = do("meeting", "edit", slot["id"], "--part", "afternoon", "--topic", "")["meeting"]
        assert (part["starts"], part["part"], part["topic"]) == (None, "afternoon", "")
        do("undo")
        do("undo")
        assert do("meeting", "show", slot["id"])["meeting"] == slot

    def test_a_meeting_is_taken_off_unless_it_was_logged(self, do, slot):
        assert do("meeting", "remove", slot["id"]) == {"removed": slot["id"]}
        assert do("meeting", "show", slot["id"], status=1)["error"] == "not_found"
        do("undo")
        do("meeting", "note", slot["id"], "x")
        assert do("meeting", "remove", slot["id"], status=1)["error"] == "in_use"


class TestTheLog:
    def test_a_note_is_logged_with_what_was_promised(self, do, slot):
        said = ["Wants", "300", "gears", "--outcome", "quote", "--interest", "a", "--topic", "ev"]
        promise = ["--next", "Send the offer", "--owner", "Stefano Nigro", "--due", "2025-04-30"]
        logged = do("meeting", "note", slot["id"], *said, *promise, "--operator", "Elena")
        assert set(logged["note"]) == NOTE
        assert (logged["note"]["text"], logged["note"]["author"]) == ("Wants 300 gears", "Elena")
        assert (logged["meeting"]["state"], logged["meeting"]["outcome"]) == ("held", "quote")
        (promised,) = do("follow-ups")["follow_ups"]
        assert set(promised) == FOLLOW_UP
        assert (promised["owner"], promised["due"]) == ("Stefano Nigro", "2025-04-30")
        (hit,) = do("search", "gear", "lovel")["notes"]
        assert (hit["id"], hit["meeting"]["id"]) == (logged["note"]["id"], slot["id"])

    def test_notes_and_visitors_are_found_in_one_answer(self, do, tell, slot):
        do("meeting", "note", slot["id"], "Wants gears")
        found = do("search", "lovelace")
        assert (len(found["visitors"]), len(found["notes"])) == (1, 1)
        assert do("search", "wants")["visitors"] == []
        assert "Nobody" not in tell("search", "wants").err
        assert do("search", "nothing", status=1) == {"visitors": [], "notes": []}

    def test_a_correction_points_to_the_old_note(self, do, slot):
        old = do("meeting", "outcome", slot["id"], "quote")["note"]
        new = do("meeting", "note", slot["id"], "None", "--corrects", old["id"][-12:])["note"]
        assert new["corrects"] == old["id"]
        shown = do("meeting", "show", slot["id"])["notes"]
        assert [one["id"] for one in shown] == [old["id"], new["id"]]

    def test_one_body_is_shown_nothing_of_anothers(self, do, slot):
        note = do("meeting", "note", slot["id"], "Ours", "--next", "Call", "--not-shared")["note"]
        assert note["body"] == slot["ours"][0]["id"]
        shown = do("meeting", "show", slot["id"], "--body", "CNA")
        assert (shown["notes"], shown["follow_ups"]) == ([], [])
        assert do("follow-ups", "--body", "CNA") == {"follow_ups": []}
        assert do("search", "ours", "--body", "CNA", status=1)["notes"] == []
        assert len(do("search", "ours", "--body", "anfia")["notes"]) == 1
        do("meeting", "share", note["id"])
        assert len(do("meeting", "show", slot["id"], "--body", "CNA")["notes"]) == 1
        assert do("meeting", "show", slot["id"], "--body", "Nobody", status=1)["error"]

    def test_tomorrows_meeting_is_not_held_by_a_slip(self, do, tell, slot, frozen):
        frozen.forward(hours=-24)
        early = do("meeting", "outcome", slot["id"], "quote", status=1)
        assert early["error"] == "not_yet_held"
        assert "--held" in tell("meeting", "outcome", slot["id"], "quote", status=1).err
        assert do("meeting", "note", slot["id"], "Bring samples")["meeting"]["state"] == "planned"
        kept = do("meeting", "outcome", slot["id"], "quote", "--not-held")
        assert kept["meeting"]["state"] == "planned"
        assert do("meeting", "outcome", slot["id"], "quote", "--held")["meeting"]["state"] == "held"

    def test_an_unknown_outcome_names_those_there_are(self, do, tell, slot):
        assert do("meeting", "outcome", slot["id"], "rain", status=1)["error"] == "unknown_outcome"
        assert "interested, quote" in tell("meeting", "outcome", slot["id"], "rain", status=1).err
        assert do("meeting", "note", slot["id"], status=1)["error"] == "bad_value"
        assert do("meeting", "note", "nowhere", "x", status=1)["error"] == "not_found"

    def test_a_walk_up_is_begun_and_logged_for_people_to_read(self, do, tell, slot):
        ada = slot["theirs"][0]["id"]
        made = do("meeting", "walk-up", ada, "--ours", "CNA")["meeting"]
        assert (made["origin"], made["phase"], made["body"]) == ("walk_up", "walk_up", "CNA")
        tell("meeting", "note", made["id"], "Very keen", "--outcome", "interested")
        told = tell("meeting", "show", made["id"], "--lang", "it").out
        assert "Very keen" in told
        assert "Interessato" in told
        assert do("meeting", "walk-up", ada, "--ours", "Nobody", status=1)["subject"] == "Nobody"


class TestPromises:
    def test_one_is_added_put_off_ticked_and_struck(self, do, tell, slot):
        said = ["--due", "2025-04-23", "--visitor", slot["theirs"][0]["id"], "--owner", "Tom"]
        made = do("follow-ups", "add", "Send", "photos", *said)
        assert (made["text"], made["owner"]) == ("Send photos", "Tom")
        assert "Apr 23" in tell("follow-ups", "--state", "due", "--company", "engines").out
        assert do("follow-ups", "snooze", made["id"], "2025-05-01")["snoozed_until"] == "2025-05-01"
        assert do("follow-ups", "--state", "due") == {"follow_ups": []}
        assert do("follow-ups", "snooze", made["id"])["snoozed_until"] is None
        assert do("follow-ups", "done", made["id"][-8:])["done_at"]
        assert do("follow-ups", "done", made["id"], "--not")["done_at"] is None
        assert do("follow-ups", "share", made["id"])["id"] == made["id"]
        do("follow-ups", "remove", made["id"])
        assert "Nothing is left" in tell("follow-ups").err
        do("undo")
        assert len(do("follow-ups")["follow_ups"]) == 1


def test_what_cannot_be_meant_is_wrong_usage(do, slot):
    do("meeting", "nonsense", status=2)
    do("meeting", "move", slot["id"], status=2)
    do("meeting", "list", "--day", "yesterday", status=2)
    do("meeting", "arrived", slot["id"], "--at", "soon", status=2)
    do("follow-ups", "snooze", "x" * 8, "soon", status=1)


def test_nothing_is_written_by_looking(do, path, slot):
    do("meeting")
    do("meeting", "show", slot["id"])
    do("follow-ups")
    with event_file.open_file(path) as opened:
        assert history.changes(opened.db)[0].kind == "meeting"
