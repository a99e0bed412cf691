"""The card, and the badge beside it, are about people as the file has them."""

from __future__ import annotations

from db.visitor import visitor_merges, visitors
from desktop.pages.reception.case import About
from desktop.undo.undoing import Undoing
from tests.desktop.pages.reception.at_reception import DOWN, scan
from tests.desktop.pages.stand import press, settle


def write(qtbot, page, function, *args, **named):
    page.store.write(None, function, *args, **named)
    settle(qtbot, page.store)


def test_who_is_on_no_list_any_more_is_not_on_the_card(qtbot, reception, people):
    made = []
    reception.store.write(made.append, visitors.register, given_name="Alan")
    settle(qtbot, reception.store)
    reception.show_registered(made[0], None)
    reception.hide()
    Undoing(reception.store, reception).undo("")
    settle(qtbot, reception.store)
    assert reception.case.visitor is None


def test_who_was_merged_is_on_the_card_as_who_they_are_now(qtbot, reception, people):
    scan(qtbot, reception, people["ada"].code)
    write(qtbot, reception, visitor_merges.merge, people["mary"].uuid, people["ada"].uuid)
    assert reception.case.visitor.name == "Mary Lovell"
    assert reception.view.side.visitor().name == "Mary Lovell"


def test_a_check_in_that_another_page_took_back_is_not_said_any_more(qtbot, reception, people):
    reception.store.undone.connect(reception.show_undone)  # as the window does
    scan(qtbot, reception, people["ada"].code)
    reception.hide()
    Undoing(reception.store, reception).undo(reception.case.change)
    settle(qtbot, reception.store)
    assert reception.case.about is About.UNDONE
    assert reception.case.visitor.checked_in_at is None


def test_the_badge_of_whom_somebody_looks_at_is_renewed(qtbot, reception, people):
    reception.view.list.take_focus()
    press(DOWN)
    looked_at = reception.view.side.visitor()
    assert looked_at is not None
    assert reception.case.visitor is None
    reception.hide()
    write(qtbot, reception, visitors.edit, looked_at.uuid, company="Compilers Ltd")
    assert reception.view.side.visitor().company == "Compilers Ltd"
