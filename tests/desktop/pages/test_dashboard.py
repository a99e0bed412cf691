"""The dashboard: figures that follow the day, doors to what is behind them, and the reports."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db import clock
from db.access import operators
from db.door import check_ins, head_counts
from db.lists_out import exports
from db.meeting import follow_ups, meeting_saving, notes
from db.ours import bodies
from db.privacy import next_edition
from db.rows import Party, PartyKind, Side
from desktop.charts import Bar
from desktop.pages.dashboard.page import ALL, DashboardPage
from desktop.preferences import Preferences
from desktop.widgets.bars import Bars
from tests.desktop.pages.stand import press, settle

ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab


class Files:
    """Makes files at once, and remembers them."""

    def __init__(self):
        self.made = []

    def make(self, path, work, words, then=None):
        work()
        if then is not None:
            then()
        self.made.append((path, words))


class Badges:
    """As much of the badge desk as a report needs."""

    def __init__(self):
        self.files = Files()


@pytest.fixture
def page(qtbot, store, show):
    made = DashboardPage(store, Preferences(), Badges())
    made.gone, made.heard = [], []
    made.go.connect(lambda where, wanted: made.gone.append((where, wanted)))
    made.said.connect(lambda words, _change: made.heard.append(words))
    show(made)
    made.enter()
    settle(qtbot, store)
    return made


def write(qtbot, page, function, *args, **named):
    """Change the file, and let the page see it."""
    answer = []
    page.store.write(answer.append, function, *args, **named)
    settle(qtbot, page.store)
    page.read()
    settle(qtbot, page.store)
    return answer[0] if answer else None


def figures(page):
    return {name: tile.figure() for name, tile in page.tiles.items()}


def bars(page, name):
    return [(bar.label, bar.value) for bar in page.charts[name].bars.bars()]


def test_the_tiles_say_what_happened_today(qtbot, page, people):
    write(qtbot, page, check_ins.check_in_visitor, people["ada"].uuid)
    write(qtbot, page, head_counts.count_only, people=2)
    now = clock.now()
    held = write(qtbot, page, meeting_saving.save, with_name="Ford", starts=now, place="Table 3")
    write(qtbot, page, notes.log, held.uuid, outcome="quote", next_step=notes.NextStep("Write"))
    write(qtbot, page, next_edition.tell, people["ada"].uuid)
    told = figures(page)
    assert (told["people"], told["held"], told["no_show"]) == ("1", "1", "0")
    assert (told["due"], told["coming"]) == ("0", "1")
    assert "2 counted without data" in page.tiles["people"].words()
    assert "1 open" in page.tiles["due"].words()


def test_what_is_due_is_marked_and_leads_to_the_promises(qtbot, page):
    write(qtbot, page, follow_ups.save, text="Write", due=page.chosen_day())
    tile = page.tiles["due"]
    assert tile.figure() == "1"
    tile.click()
    assert page.gone == [("follow_ups", "due")]


def test_what_a_body_keeps_to_itself_is_counted_for_its_own_people_only(qtbot, page):
    body = write(qtbot, page, bodies.save_body, name="Ente Inventato").uuid
    now, own = clock.now(), {"body": body, "shared": False}
    held = write(qtbot, page, meeting_saving.save, with_name="Ford", starts=now)
    write(qtbot, page, notes.log, held.uuid, outcome="sample", shared=True)
    write(qtbot, page, notes.log, held.uuid, outcome="quote", **own)
    write(qtbot, page, follow_ups.save, text="Write", due=page.chosen_day(), **own)
    assert bars(page, "outcomes") == [("Sample asked", 1)]
    assert (figures(page)["held"], figures(page)["due"]) == ("1", "0")
    assert "0 open" in page.tiles["due"].words()
    write(qtbot, page, operators.save, name=page.store.by.operator, body=body)
    assert bars(page, "outcomes") == [("Quote asked", 1)]
    assert (figures(page)["held"], figures(page)["due"]) == ("1", "1")


def test_figures_follow_what_happens_without_being_asked(qtbot, page, people):
    page.store.write(None, check_ins.check_in_visitor, people["ada"].uuid)
    qtbot.waitUntil(lambda: figures(page)["people"] == "1")


def test_a_bar_is_a_door_to_those_behind_it(qtbot, page, people):
    for who in ("ada", "grace"):
        write(qtbot, page, check_ins.check_in_visitor, people[who].uuid)
    kind = people["ada"].badge_type
    chart = page.charts["types"].bars
    where = next(bar for bar in chart.bars() if bar.key == f"visitors|badge_type={kind}")
    assert where.value >= 1
    chart.chosen.emit(where.key)
    assert page.gone == [("visitors", f"badge_type={kind}")]


def test_an_outcome_leads_to_the_agenda_of_the_day_that_is_shown(qtbot, page):
    now = clock.now()
    held = write(qtbot, page, meeting_saving.save, with_name="Ford", starts=now, body="ANFIA")
    write(qtbot, page, notes.log, held.uuid, outcome="quote")
    assert bars(page, "outcomes") == [("Quote asked", 1)]
    day = page.chosen_day().isoformat()
    page.charts["outcomes"].bars.chosen.emit("agenda|outcome=quote")
    page.day.choose(ALL)
    page.charts["outcomes"].bars.chosen.emit("agenda|outcome=quote")
    assert page.gone == [
        ("agenda", f"outcome=quote&day={day}"),
        ("agenda", "outcome=quote&day=all"),
    ]


def test_meetings_by_body_and_by_outcome_add_up_to_those_held(qtbot, page):
    one, other = (write(qtbot, page, bodies.save_body, name=n) for n in ("Ente Uno", "Ente Due"))
    both = [Party(Side.OURS, PartyKind.BODY, body.uuid, body.name) for body in (one, other)]
    now = clock.now()
    for seats, outcome in ((both, "quote"), ((), ""), ((), "")):
        held = write(qtbot, page, meeting_saving.save, with_name="Ford", starts=now, parties=seats)
        write(qtbot, page, notes.log, held.uuid, text="came", outcome=outcome)
    assert figures(page)["held"] == "3"
    assert bars(page, "bodies") == [("Ente Due", 1), ("Ente Uno", 1), ("None of ours", 2)]
    assert "counts for each" in page.charts["bodies"].note.text()
    assert bars(page, "outcomes") == [("Quote asked", 1), ("No outcome told", 2)]
    page.charts["bodies"].bars.chosen.emit(page.charts["bodies"].bars.bars()[-1].key)
    day = page.chosen_day().isoformat()
    assert page.gone == [("agenda", f"body=nobody&state=took_place&day={day}")]


def test_meetings_that_are_over_without_a_log_stand_by_their_tables(qtbot, page, frozen):
    now = clock.now()
    for table in ("Table 9", "Table 2"):
        write(qtbot, page, meeting_saving.save, with_name=f"at {table}", starts=now, place=table)
    assert page.unfinished.table.rows.rowCount() == 0
    frozen.forward(hours=1)
    page.read()
    settle(qtbot, page.store)
    rows = [page.unfinished.table.rows.row(at).place for at in range(2)]
    assert rows == ["Table 2", "Table 9"]
    page.tiles["unfinished"].click()
    press(ENTER)
    assert page.gone == [("agenda", page.unfinished.table.rows.row(0).uuid)]


def test_the_five_lines_are_copied_as_text(qtbot, page):
    page.reports.copy.trigger()
    settle(qtbot, page.store)
    assert QGuiApplication.clipboard().text().count("\n") == 5
    assert "copied" in page.heard[0]


def test_the_report_of_the_day_is_the_one_that_is_offered_first(page):
    assert page.reports.which.currentData() == "evening"


def test_all_days_have_no_evening_report(qtbot, page):
    page.day.choose(ALL)
    settle(qtbot, page.store)
    assert page.reports.which.findData("evening") == -1
    assert not page.reports.copy.isEnabled()


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_the_report_that_is_chosen_is_written(qtbot, page, tmp_path, ending):
    target = tmp_path / f"r.{ending}"
    page.reports.write(str(target))
    settle(qtbot, page.store)
    assert page.reports._badges.files.made == [(target, "Report saved")]
    assert target.stat().st_size > 1_000


def test_a_sheet_is_of_the_body_that_is_chosen(qtbot, page, tmp_path):
    body = write(qtbot, page, bodies.save_body, name="Ente Inventato")
    page.enter()
    settle(qtbot, page.store)
    assert page.reports.which.choose(body.uuid)
    assert page.reports._wanted().body == body.uuid


def test_the_lists_that_leave_are_a_door_away(page):
    page.reports.lists.trigger()
    assert page.gone == [("exports", "")]


def test_who_works_for_a_body_is_offered_its_sheet_alone(qtbot, page, tmp_path):
    body = write(qtbot, page, bodies.save_body, name="Ente Inventato")
    write(qtbot, page, bodies.save_body, name="Altro Ente")
    write(qtbot, page, operators.save, name=page.store.by.operator, body=body.uuid)
    which = page.reports.which
    assert [which.itemData(at) for at in range(which.count())] == [body.uuid]
    assert not page.reports.copy.isEnabled()
    page.reports.write(str(tmp_path / "sheet.xlsx"))
    settle(qtbot, page.store)
    made = []
    page.store.read(made.extend, exports.exports)
    settle(qtbot, page.store)
    assert [(one.kind, one.name) for one in made] == [("report", "sheet.xlsx")]


def test_the_page_can_be_read_aloud(page, assert_accessible):
    assert_accessible(page)
    page.charts["types"].bars.show_bars([Bar("VIP", 3, "visitors|badge_type=vip"), Bar("–", 1)])
    assert page.charts["types"].bars.accessibleDescription() == "VIP 3; – 1"


class TestBars:
    @pytest.fixture
    def chart(self, qtbot, show):
        made = Bars()
        made.chose = []
        made.chosen.connect(made.chose.append)
        made.show_bars([Bar("A", 3, "a"), Bar("no door", 2), Bar("C", 1, "c")])
        show(made)
        made.resize(400, made.sizeHint().height())
        made.grab()
        return made

    def test_arrows_pass_over_what_is_no_door_and_enter_goes_through(self, chart):
        chart.setFocus()
        press(DOWN)
        press(ENTER)
        press(DOWN)
        press(Qt.Key.Key_Up)
        press(ENTER)
        assert chart.chose == ["c", "a"]

    def test_a_click_goes_through_the_bar_under_it_only(self, chart):
        step = chart.height() / 3
        for number in range(3):
            point = QPoint(200, int(step * (number + 0.5)))
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
        assert chart.chose == ["a", "c"]

    def test_a_chart_without_doors_takes_no_focus(self, chart):
        chart.show_bars([Bar("A", 3)])
        assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus

    def test_a_name_of_a_hundred_letters_asks_for_no_room(self, chart):
        chart.show_bars([Bar("W" * 100, 3, "a")])
        assert chart.minimumSizeHint().width() == 0
