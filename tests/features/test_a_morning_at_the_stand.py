"""From the organiser's list to a visitor with a badge, and what else a morning brings."""

from __future__ import annotations

import shutil
import subprocess

import pypdf
import pytest
from PySide6.QtCore import Qt

from db.badges import badge_prints
from db.door import head_counts, sessions
from db.privacy import consents
from db.visitor import visitors
from desktop.widgets.verdict import State
from tests.features.conftest import CTRL
from tests.printlab.readers import by_zxing

ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def read_codes(pdf, folder):
    """The QR codes on the first page of *pdf*, as a camera at 300 dots an inch sees them."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm of poppler-utils shows us the paper, and is not here")
    picture = folder / "paper"
    command = ["pdftoppm", "-gray", "-r", "300", "-singlefile", str(pdf), str(picture)]
    subprocess.run(command, check=True)
    data = picture.with_suffix(".pgm").read_bytes()
    _, size, _, dots = data.split(b"\n", 3)
    width = int(size.split()[0])
    return by_zxing([dots[at : at + width] for at in range(0, len(dots), width)])


def badges_beside(event_path):
    """The badges that were saved beside the event file, the oldest first."""
    return sorted(event_path.with_name(f"{event_path.stem} badges").glob("*.pdf"))


def test_from_the_organisers_list_to_a_badge_that_opens_the_door(
    stand, pontiac, organisers_list, tmp_path, frozen
):
    assert stand.import_list(organisers_list).added == 5
    stand.press(Qt.Key.Key_1, CTRL)
    stand.type("radia es")
    stand.press(ENTER)
    assert stand.card().word == "CHECKED IN"
    assert stand.card().name == "Radia Esempio"
    assert stand.status("here") == "1 of 5 here today"

    stand.press(Qt.Key.Key_P, CTRL)
    (badge,) = badges_beside(pontiac)
    page = pypdf.PdfReader(badge).pages[0]
    assert "Radia" in page.extract_text()
    assert [made.state for made in stand.ask(badge_prints.of, stand.person("Radia Esempio").uuid)]

    (code,) = read_codes(badge, tmp_path)
    frozen.forward(hours=1)
    seen = stand.scan(code)
    assert (seen.state, seen.name) == (State.SEEN, "Radia Esempio")
    assert "9:11" in seen.why
    frozen.forward(days=1)
    assert stand.scan(code).state is State.WELCOME_BACK
    assert len(stand.entries("Radia Esempio")) == 2


def test_a_badge_made_before_the_fair_checks_its_holder_in(full_stand, tmp_path):
    enrico = full_stand.person("Enrico Finto")
    everybody = [full_stand.person(name) for name in full_stand.people()]
    paper = tmp_path / "badges.pdf"
    full_stand.window.badges.files.save_pdf([enrico], paper)
    full_stand.calm()
    (code,) = read_codes(paper, tmp_path)
    assert code not in {one.code for one in everybody if one != enrico}
    assert full_stand.scan(code).name == "Enrico Finto"
    assert len(full_stand.entries("Enrico Finto")) == 1


def test_the_queue_is_let_in_one_after_the_other_whatever_comes_between(full_stand, frozen):
    codes = {name: full_stand.person(name).code for name in full_stand.people()}
    for number, (name, code) in enumerate(codes.items(), 1):
        if number == 2:
            full_stand.scan("VBCDFGHJKLNPRSTV")  # not ours, though it looks like it
        if number == 3:
            full_stand.press(Qt.Key.Key_2, CTRL)  # somebody looked something up meanwhile
        if number == 4:
            full_stand.press(Qt.Key.Key_N, CTRL)  # and began a form
        frozen.forward(seconds=20)
        card = full_stand.scan(code)
        assert (card.state, card.name) == (State.OK, name)
        assert full_stand.status("here") == f"{number} of 5 here today"
    assert all(len(full_stand.entries(name)) == 1 for name in codes)


def test_a_wrong_check_in_is_taken_back_with_one_key(full_stand):
    full_stand.scan(full_stand.person("Hedy Prova").code)
    full_stand.press(Qt.Key.Key_Z, CTRL)
    assert full_stand.card().state is State.UNDONE
    assert full_stand.entries("Hedy Prova") == []
    assert full_stand.scan(full_stand.person("Hedy Prova").code).word == "CHECKED IN"


def test_a_group_from_one_company_is_registered_without_typing_the_company_again(stand):
    stand.press(Qt.Key.Key_N, CTRL)
    stand.type("Ada")
    stand.press(ENTER)
    stand.type("Gruppo")
    stand.press(ENTER)
    stand.type("Comitiva Inventata")
    stand.press(ENTER, CTRL_SHIFT)
    for name in ("Bea", "Carla"):
        stand.type(name)
        stand.press(ENTER, CTRL if name == "Carla" else CTRL_SHIFT)
    assert stand.people() == ["Ada Gruppo", "Bea", "Carla"]
    group = [stand.person(name) for name in stand.people()]
    assert {one.company for one in group} == {"Comitiva Inventata"}
    assert all(len(stand.entries(one.name)) == 1 for one in group)
    assert stand.card().name == "Carla"


def test_a_lost_badge_opens_no_door_and_the_new_one_does(full_stand, pontiac, tmp_path):
    lise = full_stand.person("Lise Finta")
    full_stand.scan(lise.code)
    full_stand.do("lost")
    assert full_stand.card().word == "NEW BADGE"
    (new,) = read_codes(badges_beside(pontiac)[-1], tmp_path)
    assert new != lise.code
    refused = full_stand.scan(lise.code)
    assert (refused.state, refused.word) == (State.REFUSED, "REVOKED")
    assert full_stand.scan(new).state is State.SEEN
    assert len(full_stand.entries("Lise Finta")) == 1


def test_a_visitor_with_a_meeting_today_is_told_where_to_go(full_stand, frozen):
    from datetime import UTC, datetime

    from db.meeting import meeting_saving
    from desktop.sounds import Sound

    full_stand.tell(
        meeting_saving.save,
        with_name="Hedy Prova",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        place="table 3",
        body="ANFIA",
        visitor=full_stand.person("Hedy Prova").uuid,
    )
    card = full_stand.scan(full_stand.person("Hedy Prova").code)
    assert card.appointment == "10:30\u00a0AM with ANFIA, table 3"
    assert full_stand.window.reception.player.played[-1] is Sound.ATTENTION
    assert full_stand.scan(full_stand.person("Lise Finta").code).appointment == ""


def test_a_visitor_who_gives_no_data_is_counted_and_nothing_else(stand):
    stand.press(Qt.Key.Key_N, CTRL)
    stand.type("Nobody")
    stand.window.sheets.walk_in._actions["count"].trigger()
    stand.calm()
    assert stand.toast() == "One visitor counted, without any data"
    assert stand.ask(head_counts.counts).counted_only == 1
    assert stand.people() == []
    stand.press(Qt.Key.Key_Z, CTRL)
    assert stand.ask(head_counts.counts).counted_only == 0


def test_a_walk_in_says_no_to_everything_and_is_let_in(stand):
    stand.press(Qt.Key.Key_N, CTRL)
    stand.type("Zeno")
    stand.press(ENTER, CTRL)
    assert stand.card().state is State.WALK_IN
    answers = stand.ask(consents.of, stand.person("Zeno").uuid)
    assert all(not each.answer for each in answers)
    assert len(stand.entries("Zeno")) == 1


def test_an_organisers_badge_is_bound_in_one_step_and_known_from_then_on(full_stand, frozen):
    assert full_stand.scan("EVB-778-8123").state is State.REFUSED
    full_stand.do("give")
    full_stand.type("radia")
    full_stand.press(ENTER)
    assert (full_stand.card().state, full_stand.card().name) == (State.OK, "Radia Esempio")
    frozen.forward(days=1)
    assert full_stand.scan("EVB-778-8123").state is State.WELCOME_BACK
    assert len(full_stand.entries("Radia Esempio")) == 2


def test_a_blocked_person_gets_in_by_a_supervisors_word_and_it_is_written_down(full_stand):
    from db.access import operators

    hedy = full_stand.person("Hedy Prova")
    full_stand.tell(visitors.block, hedy.uuid, reason="asked not to come")
    full_stand.tell(operators.save, name="Elena", role="supervisor", pin="2468")
    assert full_stand.scan(hedy.code).state is State.REFUSED
    full_stand.do("force")
    full_stand.type("guest of the Region")
    full_stand.press(ENTER)
    full_stand.type("1111")
    full_stand.press(ENTER)
    assert full_stand.entries("Hedy Prova") == []
    full_stand.type("2468")
    full_stand.press(ENTER)
    assert full_stand.card().state is State.FORCED
    (entry,) = full_stand.entries("Hedy Prova")
    assert (entry.forced, entry.reason) == (True, "guest of the Region (Elena)")


def test_at_a_sessions_door_those_it_admits_come_in_and_the_stand_goes_on_after(
    stand, organisers_list
):
    stand.import_list(organisers_list)
    (session,) = stand.ask(sessions.all_sessions)
    stand.tell(sessions.save, uuid=session.uuid, admits=["buyer"])
    guest, other = stand.person("Radia Esempio"), stand.person("Hedy Prova")

    stand.press(Qt.Key.Key_1, CTRL)
    stand.press(Qt.Key.Key_D, CTRL)
    stand.keyboard.press("\n")  # the one session of the menu
    assert stand.scan(guest.code).word == "CHECKED IN"
    assert stand.status("door") == f"Door: {session.title}"
    refused = stand.scan(other.code)
    assert (refused.state, refused.word) == (State.REFUSED, "NOT FOR THIS SESSION")

    stand.press(Qt.Key.Key_D, CTRL)
    assert stand.status("door") == ""
    assert stand.status("here") == "0 of 5 here today"
    assert stand.scan(other.code).word == "CHECKED IN"
    assert stand.status("here") == "1 of 5 here today"
