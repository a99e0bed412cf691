"""What commands do to an event file, and how they answer people and machines."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from db import driver, event_file, events
from db.access import operators
from db.badges import codes
from db.door import entries, sessions
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.meeting import meeting_saving
from db.past import history_check
from db.past.changes import By
from desktop import settings
from desktop.commands import group
from desktop.commands.run import run
from desktop.preflight import system

VISITOR = {
    "id",
    "code",
    "given_name",
    "family_name",
    "company",
    "job_title",
    "email",
    "phone",
    "country",
    "language",
    "badge_type",
    "external_id",
    "interests",
    "source",
    "created_at",
    "updated_at",
    "checked_in_at",
}
"""The keys that the command line's page promises."""


class Shell:
    """Runs commands on one event file and keeps what the last one printed."""

    def __init__(self, capsys, path):
        self._capsys = capsys
        self.path = path
        self.out = self.err = ""

    def __call__(self, command, *args, file=True):
        first = [command, str(self.path)] if file else [command]
        status = run([*first, *map(str, args)])
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        return status

    def json(self, command, *args, status=0, file=True):
        assert self(command, "--json", *args, file=file) == status
        return json.loads(self.out)


@pytest.fixture
def shell(capsys, tmp_path, language, frozen):
    path = tmp_path / "fair.desk"
    assert run(["new", str(path)]) == 0
    capsys.readouterr()
    return Shell(capsys, path)


@pytest.fixture
def peek(shell):
    """Ask the file something between two commands."""

    def _peek(function, *args, **named):
        with event_file.open_file(shell.path) as opened:
            return function(opened.db, *args, **named)

    return _peek


@pytest.fixture
def ada(shell):
    return shell.json(
        "register",
        *("--given", "Ada", "--family", "Lovelace", "--company", "Analytical Engines"),
        *("--email", "Ada@Engines.Example", "--external-id", "VTM25-10000"),
    )


BY = By("Tom", "station")


def test_every_command_of_the_help_is_there_and_says_what_the_help_says():
    for name, (_, words) in group.COMMANDS.items():
        command = group.desk.get_command(None, name)
        assert command is not None
        assert command.name == name
        assert words.split()[0] == (command.help or "").split()[0]


def test_options_of_all_commands_are_the_same():
    changing = {"register", "edit", "merge", "check-in", "undo", "import", "copy", "restore"}
    for name in group.COMMANDS:
        command = group.desk.get_command(None, name)
        for act in getattr(command, "commands", {"": command}).values():
            options = {option for param in act.params for option in param.opts}
            assert {"--json", "--lang", "--debug"} <= options
            if name in changing or act.name in {"note", "outcome", "arrived", "snooze"}:
                assert {"--operator", "--reason"} <= options


def test_a_new_file_is_filled_and_never_overwritten(shell):
    assert shell.json("new", status=3) == {"error": "exists", "subject": str(shell.path)}
    assert "left as it is" in shell.err
    with event_file.open_file(shell.path) as opened:
        assert events.current(opened.db).code == "VTM-MI-2025"


def test_an_unknown_preset_makes_nothing(shell, tmp_path):
    path = tmp_path / "mars.desk"
    answer = shell.json("new", path, "--preset", "vtm-mars", status=1, file=False)
    assert answer == {"error": "unknown_preset", "subject": "vtm-mars"}
    assert not path.exists()


def test_presets_are_listed(shell):
    listed = shell.json("presets", file=False)["presets"]
    assert listed[0]["id"] == "vtm-michigan-2025"
    assert listed[0]["starts"] == "2025-04-23"
    shell("presets", file=False)
    assert "vtm-torino-2026" in shell.out


def test_a_visitor_in_json_has_the_promised_keys(shell, ada):
    assert set(ada) == VISITOR
    assert len(ada["code"]) == 16
    assert ada["email"] == "Ada@engines.example"
    assert (ada["source"], ada["badge_type"]) == ("walk_in", "visitor")
    assert ada["checked_in_at"] is None
    assert shell.json("search", "lovelace")["visitors"] == [ada]


def test_a_registration_can_check_in_at_once(shell):
    made = shell.json("register", "--given", "Grace", "--country", "Stati Uniti", "--check-in")
    assert made["checked_in_at"] == "2025-04-23T13:11:00.000Z"
    assert made["country"] == "US"


def test_a_phone_number_is_that_of_the_visitors_country(shell):
    made = shell.json(
        "register", "--given", "Luca", "--country", "Italia", "--phone", "011 4321 111"
    )
    assert made["phone"] == "+390114321111"
    edited = shell.json("edit", made["id"], "phone=347 123 4567")
    assert edited["phone"] == "+393471234567"


def test_whoever_looks_like_somebody_is_registered_and_pointed_out(shell, ada):
    assert shell("register", "--given", "Ada", "--family", "Lovelace") == 0
    assert "Perhaps on the list already" in shell.err
    assert codes.grouped(ada["code"]) in shell.err
    assert "Perhaps" not in shell.out


def test_a_registration_without_a_name_is_wrong_usage_and_with_a_blank_one_refused(shell):
    assert shell("register", "--family", "Lovelace") == 2
    assert shell.json("register", "--given", " ", status=1)["error"] == "name_needed"
    assert shell("search", "lovelace") == 1


def test_a_search_that_finds_nobody_is_status_1(shell, ada):
    assert shell.json("search", "nobody", status=1) == {"visitors": [], "notes": []}
    assert shell("search", "nobody") == 1
    assert (shell.out, shell.err) == ("", "Nobody was found.\n")


def test_words_of_a_search_need_no_quotes_and_a_limit_holds(shell, ada):
    shell.json("register", "--given", "Ada", "--family", "Byron")
    assert len(shell.json("search", "ada", "--limit", "1")["visitors"]) == 1
    assert shell.json("search", "engines", "ada")["visitors"] == [ada]
    assert shell.json("search", ada["code"].lower())["visitors"] == [ada]


def test_a_check_in_answers_with_the_promised_keys(shell, ada, frozen):
    first = shell.json("check-in", ada["code"])
    assert set(first) == {
        "outcome",
        "visitor",
        "at",
        "first_at",
        "returning",
        "session",
        "meeting",
    }
    assert first["outcome"] == "ok"
    assert first["visitor"]["id"] == ada["id"]
    assert (first["first_at"], first["returning"]) == (None, False)
    assert (first["session"], first["meeting"]) == (None, None)
    frozen.forward(minutes=5)
    again = shell.json("check-in", ada["code"], status=1)
    assert again["outcome"] == "already_redeemed"
    assert again["first_at"] == "2025-04-23T13:11:00.000Z"
    frozen.forward(days=1)
    back = shell.json("check-in", "vtm25'10000")
    assert (back["outcome"], back["returning"], back["first_at"]) == ("ok", True, None)


def test_a_check_in_tells_people_the_verdict_in_their_language(shell, ada):
    shell("check-in", ada["code"])
    assert shell.out == "CHECKED IN  Ada Lovelace, Analytical Engines\n"
    assert shell("check-in", ada["code"], "--lang", "en") == 1
    assert shell.out.startswith("SEEN TODAY  Ada Lovelace")
    assert "9:11 AM" in shell.out


@pytest.mark.parametrize("code", ["", " ", "nonsense", "'; DROP TABLE visitors", "ÄÖ", "🎫"])
def test_a_code_of_nobody_is_invalid(shell, ada, code):
    assert shell.json("check-in", "--", code, status=1)["outcome"] == "invalid"


def test_a_genuine_code_of_nobody_here_is_told_apart(shell, peek):
    code = codes.make(peek(events.current).key)
    assert shell.json("check-in", code, status=1)["outcome"] == "unknown_here"


def test_who_leaves_may_come_in_again(shell, ada, frozen):
    for args in ((), ("--exit",), ()):
        frozen.forward(minutes=5)
        assert shell.json("check-in", ada["code"], *args)["outcome"] == "ok"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2025-04-23T09:30", "2025-04-23T13:30:00.000Z"),
        ("2025-04-23T09:30Z", "2025-04-23T09:30:00.000Z"),
        ("2025-04-23T15:30+02:00", "2025-04-23T13:30:00.000Z"),
        ("08:05", "2025-04-23T12:05:00.000Z"),
    ],
)
def test_a_time_without_a_zone_is_the_events(shell, ada, typed, kept):
    assert shell.json("check-in", ada["code"], "--at", typed)["at"] == kept


@pytest.mark.parametrize(
    "typed",
    [
        "yesterday",
        "25:00",
        "2025-13-01T10:00",
        "1",
        "0001-01-01T00:00+14:00",
        "0001-01-01T00:00Z",
        "9999-12-31T23:59Z",
    ],
)
def test_what_is_no_time_is_wrong_usage(shell, ada, typed):
    status = shell("check-in", ada["code"], "--at", typed)
    assert status == 2
    assert "is not a time" in shell.err
    assert shell.json("search", "ada")["visitors"][0]["checked_in_at"] is None


def test_sessions_tell_whom_they_admit_and_who_came(shell, ada, peek):
    peek(sessions.save, BY, code="press-call", title="Press call", admits=["press"])
    assert shell.json("check-in", ada["code"], "--session", "press-call", status=1)["outcome"] == (
        "product"
    )
    entered = shell.json("check-in", ada["code"], "--session", "ecosystem")
    assert (entered["outcome"], entered["session"]) == ("ok", "ecosystem")
    listed = {one["code"]: one for one in shell.json("sessions")["sessions"]}
    assert (listed["ecosystem"]["attendance"], listed["press-call"]["attendance"]) == (1, 0)
    assert listed["press-call"]["admits"] == ["press"]
    unknown = shell.json("check-in", ada["code"], "--session", "nowhere", status=1)
    assert unknown == {"error": "unknown_session", "subject": "nowhere"}
    shell("sessions")
    assert "1 came" in shell.out


def test_a_check_in_names_the_next_meeting(shell, ada, peek):
    starts = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
    peek(
        meeting_saving.save,
        BY,
        with_name="Ada",
        body="ANFIA",
        starts=starts,
        place="Table 3",
        visitor=ada["id"],
    )
    meeting = shell.json("check-in", ada["code"])["meeting"]
    assert (meeting["body"], meeting["place"]) == ("ANFIA", "Table 3")
    assert meeting["starts"] == "2025-04-23T14:30:00.000Z"


def test_a_forced_check_in_needs_a_reason_and_a_pin_once_there_is_one(shell, ada, peek):
    shell("status", ada["id"], "block")
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "blocked"
    force = ("check-in", ada["code"], "--force")
    assert shell.json(*force, status=1)["error"] == "reason_needed"
    peek(operators.save, BY, name="Maria", role="supervisor", pin="4711")
    force = (*force, "--reason", "asked by the head")
    assert shell.json(*force, status=1)["error"] == "pin_needed"
    assert shell.json(*force, "--pin", "4712", status=1)["error"] == "pin_wrong"
    assert shell.json("search", "ada")["visitors"][0]["checked_in_at"] is None
    assert shell.json(*force, "--pin", "4711")["outcome"] == "ok"
    forced = peek(entries.of, ada["id"])[0]
    assert (forced.forced, forced.reason) == (True, "asked by the head (Maria)")


def test_edit_corrects_what_it_names_and_nothing_else(shell, ada):
    edited = shell.json("edit", ada["id"], "job_title=Countess=of Lovelace", "country=Regno Unito")
    assert edited["job_title"] == "Countess=of Lovelace"
    assert edited["country"] == "GB"
    kept = VISITOR - {"job_title", "country", "updated_at"}
    assert {key: edited[key] for key in kept} == {key: ada[key] for key in kept}


@pytest.mark.parametrize(
    ("assignment", "error", "status"),
    [
        ("height=170", "unknown_field", 1),
        ("badge_type=king", "unknown_badge_type", 1),
        ("job_title", "usage", 2),
        ("valid_from=tomorrow", "usage", 2),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(shell, ada, assignment, error, status):
    assert shell.json("edit", ada["id"], assignment, status=status)["error"] == error
    assert shell.json("search", "ada")["visitors"] == [ada]


def test_valid_times_are_typed_in_the_events_zone(shell, ada):
    shell("edit", ada["id"], "valid_from=2025-04-24T08:00")
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "invalid_time"
    shell("edit", ada["id"], "valid_from=")
    assert shell.json("check-in", ada["code"])["outcome"] == "ok"


@pytest.mark.parametrize("handle", ["id", "code", "external_id"])
def test_a_visitor_is_named_by_id_code_or_registration_id(shell, ada, handle):
    assert shell.json("edit", ada[handle], "city=London")["id"] == ada["id"]


def test_who_is_not_there_is_named_in_the_refusal(shell):
    for command in (
        ("edit", "nobody", "city=London"),
        ("status", "nobody", "block"),
        ("codes", "nobody"),
        ("merge", "nobody", "nobody"),
        ("history", "nobody"),
    ):
        assert shell.json(*command, status=1) == {"error": "not_found", "subject": "nobody"}


def test_two_entries_become_one_person(shell, ada):
    other = shell.json(
        "register", "--given", "A.", "--family", "Lovelace", "--phone", "+12481661013"
    )
    kept = shell.json("merge", ada["id"], other["id"])
    assert (kept["id"], kept["phone"]) == (ada["id"], "+12481661013")
    assert shell.json("check-in", other["code"])["visitor"]["id"] == ada["id"]


def test_status_blocks_and_cancels_and_takes_it_back(shell, ada):
    for act, outcome in (
        ("block", "blocked"),
        ("unblock", "ok"),
        ("cancel", "canceled"),
        ("restore", "already_redeemed"),
    ):
        answer = shell.json("status", ada["id"], act)
        assert answer["blocked"] is (act == "block")
        assert answer["cancelled"] is (act == "cancel")
        assert (
            shell.json("check-in", ada["code"], status=int(outcome != "ok"))["outcome"] == outcome
        )
    assert shell.json("status", ada["id"], "unblock", status=1)["error"] == "already_so"


def test_codes_are_bound_and_replaced(shell, ada):
    bound = shell.json("codes", ada["id"], "--bind", "QR-4711")["codes"]
    assert [(one["code"], one["kind"]) for one in bound] == [
        (ada["code"], "ours"),
        ("QR-4711", "bound"),
    ]
    after = shell.json("codes", ada["id"], "--lost")["codes"]
    assert after[0]["code"] != ada["code"]
    assert [one["code"] for one in after if one["revoked_at"]] == [ada["code"]]
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "revoked"
    assert shell.json("check-in", "qr 4711")["outcome"] == "ok"
    assert shell("codes", ada["id"], "--bind", "X", "--lost") == 2


def test_bodies_are_listed_with_their_other_names(shell):
    answer = shell.json("bodies")
    assert len(answer["bodies"]) == 11
    assert len(answer["delegates"]) == 9
    shell("bodies", "--lang", "it")
    assert "CNA (CNA Piemonte)" in shell.out
    assert "Vicesindaca, Città di Torino" in shell.out


def test_what_was_done_names_operator_reason_and_station(shell, ada, peek):
    shell("status", ada["id"], "block", "--operator", "Maria", "--reason", "asked by the head")
    change = driver_row(peek, "SELECT operator, station, reason FROM changes ORDER BY id DESC")
    assert change == ("Maria", settings.load().station_id, "asked by the head")
    assert settings.load().station_id in dict(peek(operators.stations))


def driver_row(peek, sql):
    return peek(driver.one, sql)


def test_a_backup_is_made_and_restored(shell, ada):
    made = shell.json("backup")
    assert len(made["sha256"]) == 64
    shell("register", "--given", "Later")
    restored = run(["restore", made["file"], str(shell.path), "--json"])
    assert restored == 0
    aside = json.loads(shell._capsys.readouterr().out)["set_aside"]
    assert shell("search", "later") == 1
    assert shell("search", "ada") == 0
    kinds = [change["kind"] for change in shell.json("history")["changes"]]
    assert kinds[:2] == ["recover", "backup"]
    shell.path = aside
    assert shell("search", "later") == 0


def test_another_events_backup_is_refused_unless_it_is_meant(shell, ada, tmp_path):
    turin = tmp_path / "turin.desk"
    assert run(["new", str(turin), "--preset", "vtm-torino-2026"]) == 0
    capsys = shell._capsys
    before = shell.path.read_bytes()
    capsys.readouterr()
    assert run(["restore", str(turin), str(shell.path), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "Torino" in said
    assert "Michigan" in said
    assert shell.path.read_bytes() == before
    assert shell("search", "ada") == 0
    assert run(["restore", str(turin), str(shell.path), "--other-event"]) == 0
    assert shell("search", "ada") == 1


def test_a_backup_of_a_damaged_file_names_that_file(shell, monkeypatch):
    def damaged(*_args):
        raise EnvironmentFault(Fault.DAMAGED, shell.path.with_name("new backup.desk.part"))

    monkeypatch.setattr(copies, "asked_backup", damaged)
    answer = shell.json("backup", status=3)
    assert answer == {"error": "damaged", "subject": str(shell.path)}


def test_restoring_asks_for_a_pin_once_there_is_one(shell, peek):
    made = shell.json("backup")["file"]
    peek(operators.save, BY, name="Maria", role="supervisor", pin="4711")
    assert run(["restore", made, str(shell.path)]) == 1
    assert run(["restore", made, str(shell.path), "--pin", "4711"]) == 0


def test_a_copy_for_another_laptop_has_the_same_key_and_people(shell, ada, tmp_path):
    target = tmp_path / "other.desk"
    assert shell.json("copy", target)["file"] == str(target)
    other = Shell(shell._capsys, target)
    assert other.json("check-in", ada["code"])["outcome"] == "ok"
    assert shell.json("copy", target, status=3)["error"] == "exists"


def test_a_sound_file_is_called_sound(shell, ada):
    shell("check-in", ada["code"])
    answer = shell.json("check")
    assert answer["sound"] is True
    assert answer["problems"] == []
    assert answer["counts"] == {"here_today": 1, "expected": 1, "counted_only": 0}
    assert answer["backups"] == []
    shell("check")
    assert "is sound" in shell.out
    assert "Here today: 1" in shell.out


def test_a_damaged_file_is_told_first_and_its_details_last(shell, ada, monkeypatch):
    dump = "*** in database main ***\n" + "\n".join(f"Fragmentation of page {n}" for n in range(9))
    monkeypatch.setattr(event_file, "problems", lambda _db: [dump])
    assert shell("check", "--lang", "it") == 3
    first, *others, head = shell.out.splitlines()[:-5]
    assert "è danneggiato" in first
    assert head.startswith("Dettagli per l’ufficio tecnico (10;")
    assert not any("***" in line for line in others)
    assert shell.out.splitlines()[-5] == "    *** in database main ***"


def test_a_history_that_was_changed_by_other_means_is_told(shell, ada, monkeypatch):
    monkeypatch.setattr(history_check, "gaps", lambda _db: ["history: one is gone"])
    answer = shell.json("check", status=3)
    assert (answer["sound"], answer["problems"]) == (False, [])
    assert answer["history"] == ["history: one is gone"]
    assert shell("check") == 3
    assert "does not hold together" in shell.out
    assert "is sound" not in shell.out


def test_a_folder_that_a_cloud_service_copies_is_told(shell, ada, monkeypatch):
    monkeypatch.setattr(system, "synced_by", lambda _path: "Dropbox")
    assert shell.json("check")["cloud"] == "Dropbox"
    shell("check")
    assert "“Dropbox”" in shell.out


def test_sentences_are_in_the_laptops_language_unless_told(shell, ada, peek):
    settings.change(settings.load(), language="it")
    shell("bodies")
    assert "Rettore" in shell.out
    shell("bodies", "--lang", "en")
    assert "Rector" in shell.out


def test_nothing_that_a_terminal_obeys_is_printed(shell):
    shell("register", "--given", "\x1b[31mEve\u202e", "--company", "A\x07B")
    assert "\x1b" not in shell.out
    assert "\u202e" not in shell.out
    assert "\x07" not in shell.out


def test_no_command_and_no_screen_says_so(shell, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run([]) == 3
    assert "no screen" in shell._capsys.readouterr().err
