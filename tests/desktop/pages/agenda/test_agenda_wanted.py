"""The agenda narrowed by who leads there: a state, an outcome, a body, on a day or on all."""

from __future__ import annotations

from db.meeting import meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.reports import figures
from db.rows import Happening, Party, PartyKind, Role, Side
from desktop.pages.agenda.filters import LIST
from desktop.pages.agenda.wanted import OUTCOME
from tests.desktop.pages.agenda.at_agenda import rows
from tests.desktop.pages.stand import ask, settle


def write(qtbot, page, function, *args, **named):
    page.store.write(None, function, *args, **named)
    settle(qtbot, page.store)


def come(qtbot, page, wanted):
    page.enter(wanted)
    settle(qtbot, page.store)


def test_a_state_on_a_day_is_listed_alone(qtbot, agenda, slots):
    write(qtbot, agenda, meeting_facts.record, slots[0].uuid, Happening.NO_SHOW)
    write(qtbot, agenda, meeting_facts.record, slots[1].uuid, Happening.HELD)
    come(qtbot, agenda, "state=no_show&day=2025-04-23")
    assert agenda.filters.view.value() == LIST
    assert [item.meeting.uuid for item in rows(agenda)] == [slots[0].uuid]
    assert agenda.filters.day.currentData() == "2025-04-23"


def test_an_outcome_is_listed_over_all_days(qtbot, agenda, slots):
    write(qtbot, agenda, notes.log, slots[2].uuid, outcome="sample")
    come(qtbot, agenda, "outcome=sample&day=all")
    assert [item.meeting.uuid for item in rows(agenda)] == [slots[2].uuid]
    assert agenda.filters.state.currentData() == f"{OUTCOME}sample"
    assert agenda.filters.chosen_day() is None


def test_a_body_is_listed_alone_until_all_are_asked_for(qtbot, agenda, store):
    body = ask(qtbot, store, bodies.bodies)[1]
    come(qtbot, agenda, f"body={body.uuid}&day=all")
    shown = rows(agenda)
    assert shown
    assert all(body.uuid in [one.ref for one in item.meeting.ours] for item in shown)
    agenda._show_all()
    settle(qtbot, store)
    assert len(rows(agenda)) > len(shown)


def test_a_second_door_leaves_nothing_of_the_first(qtbot, agenda, slots, store):
    write(qtbot, agenda, meeting_facts.record, slots[0].uuid, Happening.NO_SHOW)
    body = ask(qtbot, store, bodies.bodies)[1]
    come(qtbot, agenda, f"body={body.uuid}&day=all")
    come(qtbot, agenda, "state=no_show&day=all")
    assert [item.meeting.uuid for item in rows(agenda)] == [slots[0].uuid]


def test_behind_each_figure_by_body_are_as_many_meetings(qtbot, agenda, slots, store, people):
    """Also those at which only people of a body sit, and those that name nobody of ours."""
    body = ask(qtbot, store, bodies.bodies)[0]
    roles = [Role(body.name, "Head", "Responsabile")]
    write(qtbot, agenda, bodies.save_delegate, name="Livia Prova", roles=roles)
    livia = next(one for one in ask(qtbot, store, bodies.delegates) if one.name == "Livia Prova")
    seat = Party(Side.OURS, PartyKind.DELEGATE, livia.uuid, livia.name)
    write(qtbot, agenda, meeting_saving.save, uuid=slots[0].uuid, parties=(seat,))
    write(qtbot, agenda, meeting_facts.record, slots[0].uuid, Happening.STARTED)
    write(qtbot, agenda, meeting_saving.save, uuid=slots[1].uuid, parties=())
    write(qtbot, agenda, notes.log, slots[1].uuid, outcome="quote")
    write(qtbot, agenda, notes.walk_up, visitors=[people["ada"].uuid])
    held = {one.body: one.held for one in ask(qtbot, store, figures.by_body) if one.held}
    assert held == {body.uuid: 1, "": 2}
    for uuid, many in held.items():
        come(qtbot, agenda, f"body={uuid or 'nobody'}&state=took_place&day=all")
        assert len(rows(agenda)) == many
    assert agenda.filters.body.currentText() == "None of ours"
