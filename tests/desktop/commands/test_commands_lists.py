"""Lists by command: what goes in, what is said, and what a dry run leaves."""

from __future__ import annotations

import json

import pytest

from db import driver, event_file
from db.exchange import own_exports
from db.keeping import copies
from db.meeting import meetings
from db.past.changes import By
from db.visitor import visitors
from desktop.commands.asked import REFUSED, USAGE
from desktop.commands.run import run
from desktop.words.export_words import ExportWords
from desktop.words.list_words import ListWords
from desktop.words.visitor_words import VisitorWords

BY = By("Tom", "station")
LIST = """\
Registration ID;Nome;Cognome;Azienda;E-mail
VTM25-1;Ada;LOVELACE;Analytical Engines;ada@engines.example
VTM25-2;Grace;Hopper;Nanoseconds;grace@nano.example
VTM25-3;;;;
VTM25-4;Nicolò;Peña;Analytical Engines;nico@engines.example
"""


@pytest.fixture
def bring(path, tmp_path, capsys, language):
    def _bring(content, *args, status=0, name="list.csv"):
        listed = tmp_path / name
        listed.write_text(content, encoding="utf-8")
        assert run(["import", str(path), str(listed), "--json", *args]) == status
        return json.loads(capsys.readouterr().out)

    return _bring


def names(path):
    with event_file.open_file(path) as opened:
        return {one.name for one in visitors.page(opened.db, filters=visitors.Filters())}


def count(path, table):
    with event_file.open_file(path) as opened:
        return driver.one(opened.db, f"SELECT count(*) FROM {table}")[0]


def test_a_list_goes_in_and_what_does_not_is_said_with_its_line(bring, path):
    answer = bring(LIST, status=1)
    assert {key: answer[key] for key in ("read", "added", "updated", "duplicates")} == {
        "read": 4,
        "added": 3,
        "updated": 0,
        "duplicates": 0,
    }
    assert answer["rejected"] == [{"line": 4, "reason": "no_name"}]
    assert answer["columns"]["Cognome"] == "family_name"
    assert names(path) == {"Ada Lovelace", "Grace Hopper", "Nicolò Peña"}


def test_read_is_the_sum_of_the_rest(bring):
    first, again = bring(LIST, status=1), bring(LIST, status=1)
    for answer in (first, again):
        parts = answer["added"] + answer["updated"] + answer["duplicates"]
        assert answer["read"] == parts + len(answer["rejected"])
    assert (again["added"], again["duplicates"]) == (0, 3)


def test_a_list_without_a_bad_row_is_status_0(bring):
    assert bring("Nome,Cognome\nAda,Lovelace\n")["added"] == 1


def test_a_backup_is_made_before(bring, path):
    bring(LIST, status=1)
    (backup,) = copies.backups(path)
    assert names(backup) == set()


def test_a_dry_run_says_the_same_and_changes_nothing(bring, path):
    before = count(path, "changes")
    tried = bring(LIST, "--dry-run", status=1)
    assert names(path) == set()
    assert count(path, "changes") == before
    assert copies.backups(path) == []
    assert bring(LIST, status=1) == tried


@pytest.mark.parametrize(
    ("decision", "expected"),
    [("skip", (0, 0, 1)), ("update", (0, 1, 0)), ("add", (1, 0, 0))],
)
def test_who_is_there_already_is_skipped_updated_or_added(bring, decision, expected):
    bring("Nome,Cognome,E-mail\nAda,Lovelace,ada@engines.example\n")
    answer = bring(
        "Nome,Cognome,E-mail,City\nAda,Lovelace,ADA@engines.example,London\n",
        "--on-duplicate",
        decision,
    )
    assert (answer["added"], answer["updated"], answer["duplicates"]) == expected


def test_a_map_names_the_columns(bring, tmp_path, path):
    named = tmp_path / "map.toml"
    named.write_text('Wer = "given_name"\nWoher = "company"\n', encoding="utf-8")
    answer = bring("Wer,Woher,Anderes\nAda,Engines,x\n", "--map", str(named))
    assert answer["columns"] == {"Wer": "given_name", "Woher": "company", "Anderes": ""}
    assert names(path) == {"Ada"}


@pytest.mark.parametrize(
    ("line", "error"),
    [('Wann = "given_name"', "map_unknown_column"), ('Wer = "height"', "map_unknown_field")],
)
@pytest.mark.parametrize("kind", ["visitors", "bodies", "agenda"])
def test_a_map_that_names_what_is_not_there_is_wrong_usage(bring, tmp_path, line, error, kind):
    named = tmp_path / "map.toml"
    named.write_text(line, encoding="utf-8")
    args = ("--map", str(named), "--kind", kind)
    answer = bring("Wer,Woher\nAda,Engines\n", *args, status=2)
    assert answer["error"] == error


def test_a_file_that_is_no_list_is_status_3_and_named(bring, path, tmp_path, capsys):
    before = count(path, "changes")
    assert bring("%PDF-1.7\n", status=3, name="flyer.pdf")["error"] == "not_a_list"
    assert run(["import", str(path), str(tmp_path / "none.csv"), "--json"]) == 3
    said = capsys.readouterr()
    assert json.loads(said.out) == {"error": "missing", "subject": str(tmp_path / "none.csv")}
    assert "none.csv" in said.err
    assert run(["import", str(path), str(tmp_path / "flyer.pdf")]) == 3
    assert "flyer.pdf is not a list" in capsys.readouterr().err
    assert count(path, "visitors") == 0
    assert count(path, "changes") - before <= 1  # the laptop said its name


def test_an_agenda_finds_its_guests(bring, path):
    bring(LIST, status=1)
    answer = bring(
        "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest\n"
        "2025-04-23,09:30,09:50,Table 6,API Torino,VTM25-1,Ada Lovelace\n"
        "2025-04-23,soon,,Table 6,API Torino,VTM25-2,Grace Hopper\n",
        *("--kind", "agenda"),
        status=1,
    )
    assert (answer["read"], answer["added"]) == (2, 1)
    assert answer["rejected"] == [{"line": 3, "reason": "no_time", "subject": "soon"}]
    with event_file.open_file(path) as opened:
        (meeting,) = [one for one in meetings.meetings(opened.db) if one.visitors]
    assert (meeting.body, meeting.with_name) == ("API", "Ada Lovelace")


SLOTS = "Date,Start,Place,Piemonte participant,Guest registration ID,Guest,Guest company\n"
SLOT = "{},09:30,Table 6,API Torino,{},{},{}\n"


def test_an_agenda_tells_what_moved_and_what_it_no_longer_has(bring, path):
    bring(LIST, status=1)
    first = SLOT.format("2025-04-23", "VTM25-1", "Ada Lovelace", "")
    second = SLOT.format("2025-04-24", "VTM25-2", "Grace Hopper", "")
    assert bring(SLOTS + first + second, "--kind", "agenda")["guests"]["sure"] == 2
    newer = SLOTS + first.replace("09:30", "11:00")
    half = bring(newer, "--kind", "agenda", "--dry-run")
    assert (half["whole"], half["missing"], half["dropped"]) == (False, 1, [])
    tried = bring(newer, "--kind", "agenda", "--whole", "--dry-run")
    assert bring(newer, "--kind", "agenda", "--whole") == tried
    assert (tried["moved"], tried["whole"], tried["off_schedule"]) == (1, True, [])
    assert [one["with"] for one in tried["dropped"]] == ["Grace Hopper"]
    assert bring(newer, "--kind", "agenda")["same"] == 1


def test_a_day_that_can_be_two_is_refused_until_it_is_said_which(bring, path, tmp_path, capsys):
    listed = SLOTS + SLOT.format("03/04/2025", "", "Ford", "")
    answer = bring(listed, "--kind", "agenda", status=1)
    assert answer == {"error": "dates_unclear", "subject": "03/04/2025"}
    assert run(["import", str(path), str(tmp_path / "list.csv"), "--kind", "agenda"]) == 1
    assert "--dates dmy" in capsys.readouterr().err
    assert bring(listed, "--kind", "agenda", "--dates", "mdy")["added"] == 1


def test_a_zone_is_said_with_the_command_or_asked_for(bring):
    listed = SLOTS + "".join(
        SLOT.format("2025-04-23", "", "Ford", "").replace("09:30", f"0{hour}:30")
        for hour in range(1, 5)
    )
    assert bring(listed, "--kind", "agenda", status=1)["error"] == "zone_unclear"
    wrong = bring(listed, "--kind", "agenda", "--zone", "Pontiac/Local", status=2)
    assert wrong == {"error": "no_zone", "subject": "Pontiac/Local"}
    assert bring(listed, "--kind", "agenda", "--zone", "UTC")["added"] == 4


def test_likely_guests_are_listed_and_accepted_by_command(bring):
    bring(LIST, status=1)
    listed = SLOTS + SLOT.format("2025-04-23", "", "Ada Lovelace", "Elsewhere")
    (likely,) = bring(listed, "--kind", "agenda")["guests"]["likely"]
    assert (likely["visitor"], likely["candidates"][0]["name"]) == (None, "Ada Lovelace")
    again = bring(listed, "--kind", "agenda", "--accept-likely")
    assert (again["changed"], again["guests"]["likely"][0]["visitor"] is None) == (1, False)


def test_a_calendar_is_an_agenda_and_never_a_list_of_visitors(bring):
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20250423T133000Z\nSUMMARY:API - Ford\nEND:VEVENT\n"
    calendar = f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n"
    assert bring(calendar, name="agenda.ics", status=2)["error"] == "agenda"
    assert bring(calendar, "--kind", "agenda", name="agenda.ics")["added"] == 1


def test_bodies_come_by_list(bring):
    answer = bring("name,aliases\nCamera di commercio,CCIAA\nPoliTo,\n", "--kind", "bodies")
    assert (answer["added"], answer["duplicates"]) == (1, 1)


def test_people_read_figures_and_reasons(path, tmp_path, capsys, language):
    listed = tmp_path / "list.csv"
    listed.write_text(LIST, encoding="utf-8")
    assert run(["import", str(path), str(listed), "--dry-run"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Rows: 4. Added: 3. Updated: 0. There already: 0. Rejected: 1.")
    assert "nothing was changed" in said[0]
    assert said[2] == "Line 4 was rejected: No name"


AGENDA = (
    "Date,Start,Piemonte participant,Guest,Guest company,Topic\n"
    "2025-04-23,09:30,ANFIA,Carrie Evans,Mayco,Cybersecurity\n"
)


def test_an_agenda_is_no_list_of_visitors(bring, path, capsys):
    assert bring(AGENDA, status=2)["error"] == "agenda"
    assert names(path) == set()
    assert bring(AGENDA, "--kind", "agenda")["added"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Date,Time,Participant,Company\n2025-04-23,09:30,Ada Lovelace,AE\n",
        "Date,Start,Host,Guest,E-mail\n2025-04-23,09:30,CNA,Ada Lovelace,ada@engines.example\n",
    ],
)
def test_a_list_of_visitors_with_a_day_and_an_hour_is_one(bring, text):
    assert bring(text)["added"] == 1


def test_people_are_told_what_each_column_was_taken_for(path, tmp_path, capsys, language):
    listed = tmp_path / "list.csv"
    listed.write_text("Nome,Cognome,N. Reg.,Scarpe\nAda,Lovelace,R1,38\n", encoding="utf-8")
    assert run(["import", str(path), str(listed), "--lang", "en", "--reason", "first"]) == 0
    said = capsys.readouterr().out
    assert "Columns: Nome = given_name, Cognome = family_name, N. Reg. = external_id" in said
    assert "not used: Scarpe" in said
    assert run(["history", str(path), "--json"]) == 0
    (done, *_) = json.loads(capsys.readouterr().out)["changes"]
    assert done["reason"] == "list.csv: first"
    assert run(["undo", str(path), "--lang", "en"]) == 1
    refused = capsys.readouterr().err
    assert "a whole list" in refused
    assert f"Its id: {done['id']}" in refused
    assert run(["undo", str(path), done["id"], "--lang", "en"]) == 0
    assert "imported the list list.csv" in capsys.readouterr().out


def test_an_agenda_is_no_list_of_visitors_by_a_map_either(bring, path, tmp_path):
    chosen = tmp_path / "map.toml"
    chosen.write_text('[columns]\nTopic = "interests"\n')
    assert bring(AGENDA, "--map", str(chosen), status=2)["error"] == "agenda"
    chosen.write_text('[columns]\nGuest = "given_name"\n')
    assert bring(AGENDA, "--map", str(chosen))["added"] == 1


def test_a_map_that_cannot_be_read_is_named_itself(bring, tmp_path):
    named = tmp_path / "map.toml"
    named.write_text("= nothing", encoding="utf-8")
    answer = bring(LIST, "--map", str(named), status=3)
    assert answer == {"error": "map_unreadable", "subject": str(named)}


@pytest.mark.parametrize(
    ("language", "ending", "nothing", "kept"),
    [
        ("en", "csv", "Nothing new", "Consents never come in by a list"),
        ("it", "csv", "Niente di nuovo", "I consensi non arrivano mai con un elenco"),
        ("en", "xlsx", "Nothing new", "Consents never come in by a list"),
    ],
)
def test_our_own_list_brings_nothing_new_and_says_what_stays(
    bring, path, tmp_path, capsys, language, ending, nothing, kept
):
    bring(LIST, status=1)
    ours = tmp_path / f"ours.{ending}"
    assert run(["export", str(path), "visitors", "-o", str(ours), "--lang", language]) == 0
    before = count(path, "history")
    capsys.readouterr()
    assert run(["import", str(path), str(ours), "--lang", language]) == 0
    told = capsys.readouterr().out
    assert nothing in told
    assert kept in told
    assert "newsletter, sharing, next_edition\n" in told
    assert count(path, "history") == before


def test_the_words_of_the_window_for_our_columns_are_known_when_they_come_back(language):
    for code in ("en", "it"):
        language.switch(code, f"{code}_{code.upper()}")
        called = ExportWords.columns() | VisitorWords.fields()
        for name, words in own_exports.LABELS.items():
            assert called[name].casefold() in words.split("|")
        assert called["visitor_id"].casefold() in own_exports.LABELS["id"]


def test_a_thousand_equal_doubts_are_put_into_words_once(path, tmp_path, capsys, monkeypatch):
    asked, worded = [], ListWords.note
    monkeypatch.setattr(ListWords, "note", lambda note: asked.append(note.code) or worded(note))
    listed = tmp_path / "again.csv"
    listed.write_text("Nome;Cognome;E-mail\n" + "Ada;Byron;ada@engines.example\n" * 1001)
    assert run(["import", str(path), str(listed), "--dry-run"]) == 0
    assert capsys.readouterr().err.count("Same e-mail") == 1000
    assert asked == ["same_email"]


@pytest.fixture
def chinese(tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_bytes("Nome,Cognome,Azienda\nAda,Rossi,\n伟,张,北京汽车\n".encode("gb18030"))
    return str(listed)


class TestEncodings:
    def test_a_doubtful_list_is_refused_with_its_line_and_a_way_out(
        self, path, chinese, capsys, language
    ):
        assert run(["import", str(path), chinese, "--lang", "en"]) == REFUSED
        said = capsys.readouterr().err
        for told in ("Line 3.", "perhaps gb18030 (伟)", "--encoding", "CSV UTF-8"):
            assert told in said
        assert names(path) == set()
        assert run(["import", str(path), chinese, "--json"]) == REFUSED
        assert json.loads(capsys.readouterr().out)["error"] == "encoding_unclear"

    def test_it_comes_in_as_it_was_said_or_as_it_seems(self, path, chinese, capsys, language):
        assert run(["import", str(path), chinese, "--dry-run", "--lang", "en"]) == 0
        said = capsys.readouterr().out
        assert "Read as Chinese, simplified (GB18030), for example “伟” in line 3." in said
        assert "only a guess" in said
        assert run(["import", str(path), chinese, "--encoding", "GBK", "--json"]) == 0
        read_as = {"encoding": "gb18030", "sure": True, "line": 3, "value": "伟"}
        assert json.loads(capsys.readouterr().out)["read_as"] == read_as
        assert run(["import", str(path), chinese, "--as-read"]) == 0
        assert len(names(path)) == 2

    def test_a_wrong_name_of_an_encoding_is_answered_with_the_right_ones(
        self, path, chinese, capsys, language
    ):
        assert run(["import", str(path), chinese, "--encoding", "x", "--lang", "en"]) == USAGE
        said = " ".join(capsys.readouterr().err.split())
        assert "x is no encoding of lists. Choose: cp1252, iso8859-15, mac_roman" in said

    def test_what_cannot_be_that_encoding_is_refused_with_its_line(
        self, path, chinese, capsys, language
    ):
        assert run(["import", str(path), chinese, "--encoding", "utf-8", "--lang", "en"]) != 0
        assert "Line 3." in capsys.readouterr().err
        assert names(path) == set()

    def test_a_list_of_our_side_is_refused_and_read_alike(self, path, tmp_path, capsys, language):
        listed = tmp_path / "bodies.csv"
        listed.write_bytes("Body;Delegate;Table\nProva;Michał Wałęsa;3\n".encode("cp1250"))
        command = ["import", str(path), str(listed), "--kind", "bodies", "--lang", "en"]
        assert run(command) == REFUSED
        assert "perhaps cp1250 (Michał Wałęsa)" in capsys.readouterr().err
        assert run([*command, "--encoding", "windows-1250"]) == 0
        assert "(Windows-1250), for example “Michał Wałęsa” in line 2." in capsys.readouterr().out
