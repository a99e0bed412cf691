"""The command about a person's rights: their file, their answers, their erasure, the register."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime

import pytest

from db import event_file
from db.access import operators
from db.erasure import erasure_ledger
from db.keeping import copies
from db.lists_in import presets
from db.lists_out import exports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.visitor import visitor_merges, visitors
from desktop.commands.asked import DONE, REFUSED, USAGE
from tests.looked_up import sharing_of

pytestmark = pytest.mark.usefixtures("language")

START = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)


@pytest.fixture
def ada(tmp_path, by):
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        return visitors.register(
            opened.db, by, given_name="Ada", family_name="Kanarinska", email="ada@prova.example"
        )


@pytest.fixture
def fair(tmp_path, ada):
    return tmp_path / "fair.desk"


def test_a_person_gets_everything_that_is_kept(run, fair, ada, tmp_path):
    run("privacy", fair, "consent", ada.uuid, "contact", "yes", "--how", "paper")
    told = json.loads(run("privacy", fair, "show", ada.uuid, "--json").out)
    said = run("privacy", fair, "show", ada.uuid).out
    assert "What is kept about Ada Kanarinska" in said
    assert not said.startswith("{")
    assert told["person"]["family_name"] == "Kanarinska"
    assert [(one["purpose"], one["answer"], one["how"]) for one in told["consents"]] == [
        ("contact", True, "paper")
    ]
    target = tmp_path / "ada.json"
    assert run("privacy", fair, "show", ada.uuid, "-o", target).status == DONE
    assert json.loads(target.read_text())["person"] == told["person"]
    target = tmp_path / "ada.pdf"
    assert run("privacy", fair, "show", ada.uuid, "-o", target).status == DONE
    assert target.read_bytes().startswith(b"%PDF-")
    (first, second) = json.loads(run("privacy", fair, "register", "--json").out)["exports"]
    assert [(one["kind"], one["name"]) for one in (first, second)] == [
        ("person", "ada.json"),
        ("person", "ada.pdf"),
    ]
    assert run("privacy", fair, "show", ada.uuid, "-o", tmp_path / "ada.txt").status == USAGE


def test_a_withdrawal_says_who_has_the_data(run, fair, ada, tmp_path):
    run("privacy", fair, "consent", ada.uuid, "contact", "yes")
    run("export", fair, "visitors", "--for", "contact", "-o", tmp_path / "mail.csv")
    told = run("privacy", fair, "consent", ada.uuid, "contact", "no", "--json")
    (given,) = json.loads(told.out)["given_to"]
    assert (given["name"], given["purpose"]) == ("mail.csv", "contact")
    (listed,) = json.loads(run("privacy", fair, "register", "--json").out)["exports"]
    assert listed == given


def test_answers_and_lists_are_told_in_sentences_in_both_languages(run, fair, ada, tmp_path):
    eva = ("--operator", "Eva")
    run("privacy", fair, "consent", ada.uuid, "newsletter", "yes", *eva)
    run("register", fair, "--given", "Bo", *eva)
    run("export", fair, "visitors", "--for", "newsletter", "-o", tmp_path / "mail.csv", *eva)
    unasked = run("privacy", fair, "consent", ada.uuid, "contact", "no", *eva).out
    assert "No list that was written for this holds their data." in unasked
    first, tell, given = run(
        "privacy", fair, "consent", ada.uuid, "newsletter", "no", *eva
    ).out.splitlines()
    assert first.endswith("Newsletter: no, said to staff  (Eva)")
    assert tell.startswith("These lists hold their data already. Tell those who have them")
    whom = "Left out because they were never asked: 1. (Eva · mail.csv)"
    assert given.endswith(f": Visitors · Newsletter. Lines: 1. {whom}")
    listed = run("privacy", fair, "register").out
    assert listed == f"{given}\n"
    told = run("privacy", fair, "consents", ada.uuid).out
    assert [line.split("  ")[1] for line in told.splitlines()] == [
        "Newsletter: yes, said to staff",
        "Contact after the fair: no, said to staff",
        "Newsletter: no, said to staff",
    ]
    in_italian = "".join(
        run("privacy", fair, *act, "--lang", "it").out
        for act in (("register",), ("consents", ada.uuid))
    )
    assert "Visitatori · Newsletter. Righe: 1. Esclusi perché" in in_italian
    assert "Newsletter: sì, a voce al personale" in in_italian
    assert "+00:00" not in listed + told + in_italian


def test_an_erasure_needs_a_reason_and_leaves_a_ledger(run, fair, ada):
    assert run("privacy", fair, "erase", ada.uuid).status == REFUSED
    assert run("privacy", fair, "erase", ada.uuid, "--reason", "letter of 3 May").status == DONE
    assert b"Kanarinska" not in fair.read_bytes()
    (entry,) = erasure_ledger.read(fair)
    assert entry.visitor == ada.uuid
    assert run("privacy", fair, "show", ada.uuid).status == REFUSED


def test_notes_of_others_are_told_or_lose_the_name(run, fair, ada, by):
    with event_file.open_file(fair) as opened:
        bo = visitors.register(opened.db, by, given_name="Bo")
        met = meeting_saving.save(opened.db, by, starts=START, visitor=bo.uuid)
        notes.log(opened.db, by, met.uuid, text="Asks after Ada Kanarinska")
    erase = ("privacy", fair, "erase", ada.uuid, "--reason", "letter", "--in-notes", "--json")
    told = json.loads(run(*erase).out)
    assert (told["notes"], told["to_review"]) == (1, [])
    assert b"Kanarinska" not in fair.read_bytes()


def test_notes_that_were_to_be_read_are_shown_and_cleared_later(run, fair, ada, by):
    with event_file.open_file(fair) as opened:
        bo = visitors.register(opened.db, by, given_name="Bo")
        met = meeting_saving.save(opened.db, by, starts=START, visitor=bo.uuid)
        notes.log(opened.db, by, met.uuid, text="Asks after Ada Kanarinska")
    erase = ("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    assert f"to-read {ada.uuid}" in run(*erase).out
    (told,) = json.loads(run("privacy", fair, "to-read", "--json").out)["to_read"]
    assert (told["id"], told["meetings"][0]["id"]) == (ada.uuid, met.uuid)
    assert [one["text"] for one in told["notes"]] == ["Asks after Ada Kanarinska"]
    assert "Asks after Ada Kanarinska" in run("privacy", fair, "to-read", ada.uuid).out
    assert run("privacy", fair, "clear", ada.uuid).status == REFUSED  # without a reason
    assert run(*erase, "--in-notes").out == "The name was taken out. Notes changed: 1.\n"
    assert b"Kanarinska" not in fair.read_bytes()
    assert run("privacy", fair, "to-read").out == "Nothing is to be read any more.\n"
    assert run(*erase, "--in-notes").status == REFUSED
    assert run("privacy", fair, "clear", ada.uuid, "--reason", "letter").status == REFUSED


def test_notes_that_mean_somebody_else_are_left(run, fair, ada, by):
    with event_file.open_file(fair) as opened:
        bo = visitors.register(opened.db, by, given_name="Bo")
        met = meeting_saving.save(opened.db, by, starts=START, visitor=bo.uuid)
        notes.log(opened.db, by, met.uuid, text="Ada is a language")
    run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    clear = ("privacy", fair, "clear", ada.uuid[:9], "--reason", "a language")
    assert run(*clear, "--leave").status == DONE
    assert json.loads(run("privacy", fair, "to-read", "--json").out) == {"to_read": []}
    with event_file.open_file(fair) as opened:
        assert notes.of(opened.db, met.uuid)[0].text == "Ada is a language"


def test_a_backup_of_before_brings_nobody_back(run, fair, ada, tmp_path):
    assert run("backup", fair).status == DONE
    (made,) = copies.backups(fair)
    shutil.copytree(made.parent, tmp_path / "stick")
    run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    (copy,) = (tmp_path / "stick").glob("*.desk")
    assert run("restore", copy, fair).status == DONE
    assert b"Kanarinska" not in fair.read_bytes()


def test_what_still_holds_the_person_is_said_and_what_never_did_is_not(
    run, fair, ada, tmp_path, by
):
    run("copy", fair, tmp_path / "hall.desk")
    with event_file.open_file(fair) as opened:
        eva = visitors.register(opened.db, by, given_name="Eva")
    run("backup", fair)
    said = run("privacy", fair, "erase", eva.uuid, "--reason", "letter").out
    assert "hall.desk" not in said
    (line,) = [one for one in said.splitlines() if "older backup" in one]
    folder = copies.backup_folder(fair)
    assert line == f"1 older backup in {folder} holds the person until you delete it."
    assert "a restore erases the person again by itself" in said
    told = run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    assert str(tmp_path / "hall.desk") in told.out


def test_erasing_is_a_supervisors_right(run, fair, ada, by):
    with event_file.open_file(fair) as opened:
        operators.save(opened.db, by, name="Tom", role="staff", pin="1357")
        operators.save(opened.db, by, name="Elena", role="supervisor", pin="2468")
    erase = ("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    assert run(*erase).status == REFUSED
    assert run(*erase, "--pin", "1357").status == REFUSED
    assert run(*erase[:-2], "--pin", "2468").status == REFUSED  # her name is no reason
    assert run(*erase, "--pin", "2468").status == DONE


def test_a_list_brings_nobody_back_unless_somebody_says_so(run, fair, ada, tmp_path):
    run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    (tmp_path / "list.csv").write_text("First name,E-mail\nAda,ada@prova.example\n")
    told = run("import", fair, tmp_path / "list.csv", "--on-duplicate", "add", "--json")
    assert told.status == REFUSED
    assert json.loads(told.out)["rejected"] == [{"line": 2, "reason": "erased"}]
    assert run("import", fair, tmp_path / "list.csv", "--take-erased").status == DONE
    told = run("register", fair, "--given", "A.", "--email", "ADA@prova.example")
    assert "Erased on request" in told.err


class TestTheOffice:
    """The figures for the data protection officer, and the end of the time."""

    def test_the_figures_name_nobody(self, run, fair, ada, tmp_path):
        run("privacy", fair, "consent", ada.uuid, "contact", "yes", "--operator", "Teodora")
        run("privacy", fair, "consent", ada.uuid, "contact", "no", "--operator", "Teodora")
        run("check-in", fair, ada.code, "--operator", "Teodora")
        run("export", fair, "visitors", "-o", tmp_path / "l.csv", "--operator", "Teodora")
        told = json.loads(run("privacy", fair, "summary", "--json").out)
        assert (told["people"]["walk_in"], told["marked"]["checked_in"]) == (1, 1)
        (contact,) = [one for one in told["consents"] if one["purpose"] == "contact"]
        assert (contact["yes"], contact["no"], contact["taken_back"]) == (0, 1, 1)
        assert [(one["kind"], one["lists"], one["rows"]) for one in told["given"]] == [
            ("visitors", 1, 1)
        ]
        assert told["operators"]["changes"]["consent"] == 2
        for out in (json.dumps(told), run("privacy", fair, "summary").out):
            assert not any(name in out for name in ("Ada", "Kanarinska", "Teodora", "prova"))

    def test_it_is_said_whose_answers_count_where_somebody_was_erased(self, run, fair, ada, by):
        words = (
            "Each line counts 2 people: the 1 from above and 1 who were erased or made anonymous"
            " since."
        )
        with event_file.open_file(fair) as opened:
            other, same = (visitors.register(opened.db, by, given_name=name) for name in "ZY")
            visitor_merges.merge(opened.db, by, other.uuid, same.uuid)
        assert words not in run("privacy", fair, "summary").out
        run("privacy", fair, "erase", other.uuid, "--reason", "letter")
        told = json.loads(run("privacy", fair, "summary", "--json").out)
        assert (told["people"]["walk_in"], told["erased"]) == (1, 1)
        assert words in run("privacy", fair, "summary").out

    @pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
    def test_they_are_a_page_to_hand_over(self, run, fair, ada, tmp_path, ending):
        target = tmp_path / f"page.{ending}"
        assert run("privacy", fair, "summary", "-o", target).status == DONE
        assert target.stat().st_size > 2000

    def test_what_goes_is_shown_before(self, run, fair, ada):
        assert "nothing goes before" in run("privacy", fair, "retention").out
        run("event", fair, "retention_until=")
        assert "No day is set" in run("privacy", fair, "retention").out
        run("event", fair, "retention_until=2020-05-01")
        told = run("privacy", fair, "retention")
        assert "the names and contacts of 1 visitors" in told.out
        assert "time is up" in told.out
        assert "Kanarinska" in run("privacy", fair, "show", ada.uuid).out

    def test_what_went_is_in_no_backup_either(self, run, fair, ada):
        run("event", fair, "retention_until=2020-05-01")
        run("backup", fair)
        why = ("--reason", "authorisation 12/2026")
        assert run("privacy", fair, "retention", "--apply").status == REFUSED
        told = run("privacy", fair, "retention", "--apply", *why)
        assert (told.status, "Visitors: 1" in told.out) == (DONE, True)
        kept = [each for each in fair.parent.rglob("*") if each.is_file()]
        assert [each.name for each in kept if b"Kanarinska" in each.read_bytes()] == []
        again = run("privacy", fair, "retention", "--apply", *why)
        assert again.status == REFUSED

    def test_it_takes_a_supervisor(self, run, fair, ada, by):
        run("event", fair, "retention_until=2020-05-01")
        with event_file.open_file(fair) as opened:
            operators.save(opened.db, by, name="Tom", role="staff", pin="8642")
            operators.save(opened.db, by, name="Sara", role="supervisor", pin="4711")
        for pin in ([], ["--pin", "8642"], ["--pin", "0000"]):
            assert run("privacy", fair, "retention", "--apply", "--reason", "x", *pin).status
        done = run("privacy", fair, "retention", "--apply", "--reason", "x", "--pin", "4711")
        assert done.status == DONE


class TestSingleBodies:
    def test_an_answer_is_for_the_body_that_is_named(self, run, fair, ada):
        said = run("privacy", fair, "consent", ada.uuid, "sharing", "yes", "--body", "anfia")
        assert "Sharing with ANFIA: yes, said to staff" in said.out
        told = json.loads(run("privacy", fair, "consents", ada.uuid, "--json").out)["consents"]
        assert [(one["purpose"], one["body"], one["answer"]) for one in told] == [
            ("sharing", "ANFIA", True)
        ]
        with event_file.open_file(fair) as opened:
            may = sharing_of(opened.db, ada.uuid).whom(bodies.bodies(opened.db))
        assert [body.name for body in may] == ["ANFIA"]

    def test_only_is_a_no_for_all_the_others(self, run, fair, ada):
        named = ("--body", "ANFIA", "--body", "CNA")
        said = run("privacy", fair, "consent", ada.uuid, "sharing", "yes", *named, "--only")
        assert "Sharing with our bodies: only ANFIA, CNA" in said.out
        told = json.loads(run("privacy", fair, "consents", ada.uuid, "--json").out)["consents"]
        answers = [(one["body"], one["answer"]) for one in told]
        assert answers == [("", False), ("ANFIA", True), ("CNA", True)]

    def test_a_no_names_what_that_body_has_and_no_other(self, run, fair, ada, by):
        run("privacy", fair, "consent", ada.uuid, "sharing", "yes")
        with event_file.open_file(fair) as opened:
            for name in ("ANFIA", "CNA"):
                wanted = exports.Wanted("meetings", body=bodies.recognise(opened.db, name).uuid)
                listing = exports.Listing(wanted, (), (), {}, (ada.uuid,))
                exports.record(opened.db, by, listing, f"{name}.csv")
        run("privacy", fair, "consent", ada.uuid, "sharing", "no", "--body", "CNA")
        said = run("privacy", fair, "consent", ada.uuid, "sharing", "no", "--body", "ANFIA")
        assert "ANFIA.csv" in said.out
        assert "CNA.csv" not in said.out

    @pytest.mark.parametrize(
        ("options", "status"),
        [
            (("contact", "yes", "--body", "ANFIA"), USAGE),
            (("sharing", "no", "--body", "ANFIA", "--only"), USAGE),
            (("sharing", "yes", "--only"), USAGE),
            (("sharing", "yes", "--body", "Nobody"), REFUSED),
        ],
    )
    def test_what_makes_no_sense_changes_nothing(self, run, fair, ada, options, status):
        assert run("privacy", fair, "consent", ada.uuid, *options).status == status
        assert json.loads(run("privacy", fair, "consents", ada.uuid, "--json").out) == {
            "consents": []
        }


def test_who_was_withdrawn_is_given_their_file_and_erased_by_their_id(run, fair, by, ada):
    with event_file.open_file(fair) as opened:
        for change in history.changes(opened.db):
            if change.kind == "register":
                history.undo(opened.db, by, change.uuid)
    assert "Kanarinska" in run("privacy", fair, "show", ada.uuid).out
    assert run("privacy", fair, "erase", ada.uuid, "--reason", "letter").status == DONE
    assert b"Kanarinska" not in fair.read_bytes()
    assert run("privacy", fair, "show", ada.uuid).status == REFUSED
