"""The agenda and its guests: who no longer comes, and who became another."""

from __future__ import annotations

import pytest

from db import driver
from db.meeting import meeting_saving, meetings, notes
from db.past import changes, history
from db.visitor import visitor_merges, visitors
from desktop.pages.agenda.page import AgendaPage
from desktop.pages.agenda.words import AgendaWords
from desktop.preferences import Preferences
from tests.desktop.pages.stand import MORNING, ask, fair, settle

ZONE = "America/Detroit"


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def agenda(qtbot, store, people, show):
    """The agenda of a day on which Grace is to meet ANFIA."""
    return show(AgendaPage(store, Preferences()))


@pytest.fixture
def planned(qtbot, store, people):
    (found,) = ask(qtbot, store, meetings.of_visitor, people["grace"].uuid)
    return found


def withdraw(db, by, uuid):
    """As an import that is undone leaves somebody."""
    with changes.transaction(db, by, "import"):
        driver.run(db, "UPDATE visitors SET withdrawn = 1 WHERE uuid = ?", (uuid,))


def shown(qtbot, agenda, planned):
    """The pill of the meeting, and what the panel beside says of its guests."""
    agenda.enter(planned.uuid)
    settle(qtbot, agenda.store)
    item = agenda.detail.item()
    return AgendaWords.state(item, MORNING, ZONE).words, list(agenda.detail.story.texts())


@pytest.mark.parametrize(
    ("command", "said"),
    [(visitors.cancel, "Cancelled their visit"), (withdraw, "Is on no list any more")],
    ids=["cancelled", "withdrawn"],
)
def test_a_meeting_with_who_no_longer_comes_says_so(qtbot, agenda, planned, people, command, said):
    before, told = shown(qtbot, agenda, planned)
    assert (before, said in told) == ("Planned", False)
    agenda.store.write(None, command, people["grace"].uuid)
    settle(qtbot, agenda.store)
    after, told = shown(qtbot, agenda, planned)
    assert after == "Not coming"
    assert told[told.index("Grace Hopper") + 1] == said


def test_with_nobody_to_thank_and_nothing_to_take_off_there_is_no_more(qtbot, agenda, planned):
    made = []
    agenda.store.write(made.append, meeting_saving.save, with_name="Rivian", starts=MORNING)
    settle(qtbot, agenda.store)
    for meeting, more in ((made[0], False), (planned, True)):
        agenda.store.write(None, notes.log, meeting.uuid, outcome="quote")
        settle(qtbot, agenda.store)
        shown(qtbot, agenda, meeting)
        assert agenda.actions_bar.more.isVisible() is more


def test_who_was_merged_goes_by_the_name_of_who_was_kept(qtbot, agenda, planned, people):
    store = agenda.store
    store.write(None, visitors.cancel, people["grace"].uuid)
    store.write(None, visitor_merges.merge, people["mary"].uuid, people["grace"].uuid)
    settle(qtbot, store)
    after, told = shown(qtbot, agenda, planned)
    assert after == "Planned"  # Mary comes
    assert "Mary Lovell" in told
    store.write(None, history.undo)
    settle(qtbot, store)
    assert shown(qtbot, agenda, planned)[0] == "Not coming"
