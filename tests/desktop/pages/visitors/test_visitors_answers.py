"""A visitor's answers to the notice, beside the list: yes, no, and for which bodies, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from db.lists_out import exports
from db.ours import bodies
from db.privacy import consents
from desktop.pages.visitors.answers import VisitorAnswers
from desktop.pages.visitors.dossier import dossier
from desktop.pages.visitors.withdrawn import Withdrawn
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, press, settle
from tests.looked_up import sharing_of

ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
TAB, RIGHT = Qt.Key.Key_Tab, Qt.Key.Key_Right


@pytest.fixture
def ours(qtbot, store):
    return ask(qtbot, store, bodies.bodies)


@pytest.fixture
def ada(people):
    return people["ada"]


@pytest.fixture
def answers(qtbot, store, show, ada, ours):
    """The answers of Ada, with what the notice above them says after a withdrawal."""
    host = QWidget()
    made = VisitorAnswers(store)
    made.setParent(host)
    made.told, made.withdrawn = [], Withdrawn()
    made.withdrawn.setParent(host)
    made.said.connect(lambda words, _change: made.told.append(words))

    def renew(_visitor=None):
        found = ask(qtbot, store, dossier, ada.uuid, "Tom")
        made.show_dossier(found)
        made.withdrawn.show_dossier(found, "America/Detroit")

    made.renew = renew
    show(host)
    host.resize(400, 900)
    made.resize(400, 900)
    renew()
    settle(qtbot, store)
    return made


def offered(answers, purpose):
    """What the buttons of a *purpose* say in full, up to the purpose."""
    QApplication.processEvents()
    words = dict(answers._notice.purposes)[purpose]
    named = (each.accessibleName() for each in inside(answers) if each.isVisible())
    return [name.removesuffix(words).strip(" :") for name in named if name.endswith(words)]


def offered_in_full(answers, purpose):
    words = dict(answers._notice.purposes)[purpose]
    return [
        each.accessibleName() for each in inside(answers) if each.accessibleName().endswith(words)
    ]


def say(qtbot, answers, order, purpose="sharing"):
    """Press what is called *order* beside *purpose*, and show what came of it."""
    words = dict(answers._notice.purposes)[purpose]
    QApplication.processEvents()
    button = next(
        each
        for each in inside(answers)
        if each.isVisible()
        and each.accessibleName().startswith(order)
        and each.accessibleName().endswith(words)
    )
    before = len(answers.told)
    button.setFocus()
    press(ENTER)
    if "Only" not in order:
        qtbot.waitUntil(lambda: len(answers.told) > before)
        answers.renew()


def keep(qtbot, answers, *keys):
    """Press *keys* among the bodies, then keep the answer by Tab and Enter."""
    before = len(answers.told)
    for key in (*keys, TAB):
        press(key)
    assert QApplication.focusWidget().text() == "Keep this answer"
    press(ENTER)
    qtbot.waitUntil(lambda: len(answers.told) > before)
    answers.renew()


def may(qtbot, store, ada, ours):
    said = ask(qtbot, store, sharing_of, ada.uuid)
    return [body.name for body in said.whom(ours)]


def lines(answers):
    QApplication.processEvents()
    shown = [each for each in inside(answers) if each.isVisible() and hasattr(each, "text")]
    return [each.text() for each in shown]


def test_who_was_not_asked_can_say_yes_and_no_to_each_purpose(qtbot, answers, store, ada):
    for purpose in consents.PURPOSES:
        assert offered(answers, purpose)[:2] == ["Says yes", "Says no"]
    answers.how.choose("paper")
    say(qtbot, answers, "Says no", "newsletter")
    (given,) = ask(qtbot, store, consents.of, ada.uuid)
    assert (given.purpose, given.answer, given.how) == ("newsletter", False, "paper")
    assert offered(answers, "newsletter") == ["Says yes"]


def test_of_a_body_that_came_after_a_yes_for_all_it_is_said_that_nobody_asked(
    qtbot, answers, store, ada, ours
):
    say(qtbot, answers, "Says yes")
    assert offered(answers, "sharing")[0] == "Withdraws"
    with qtbot.waitSignal(store.changed):
        store.write(None, bodies.save_body, name="MESAP")
    answers.renew()
    settle(qtbot, store)
    assert any(text.startswith("Yes, but not asked about MESAP yet, ") for text in lines(answers))
    assert offered(answers, "sharing") == ["With all", "Withdraws", "Only with…"]
    say(qtbot, answers, "With all")
    assert len(may(qtbot, store, ada, ask(qtbot, store, bodies.bodies))) == len(ours) + 1


@pytest.mark.parametrize("purpose", consents.PURPOSES)
def test_a_key_pressed_twice_answers_once_and_no_other_purpose(qtbot, answers, store, ada, purpose):
    for order in ("Says yes", "Withdraws"):
        say(qtbot, answers, order, purpose)
        settle(qtbot, store)
        press(ENTER)
        settle(qtbot, store)
        said = [(one.purpose, one.answer) for one in ask(qtbot, store, consents.of, ada.uuid)]
        assert said[-1] == (purpose, order == "Says yes")
    assert len(said) == 2
    press(TAB)
    assert QApplication.focusWidget().accessibleName().startswith("Says yes")
    assert QApplication.focusWidget().accessibleName() in offered_in_full(answers, purpose)


def test_by_keys_alone_one_body_gets_the_data_and_the_others_do_not(
    qtbot, answers, store, ada, ours
):
    say(qtbot, answers, "Only with")
    keep(qtbot, answers, RIGHT, SPACE)
    assert may(qtbot, store, ada, ours) == [ours[1].name]
    assert any(text.startswith(f"Only with {ours[1].name}, said to") for text in lines(answers))
    assert offered(answers, "sharing") == ["With all", "Withdraws", "Only with…"]
    say(qtbot, answers, "With all")
    assert may(qtbot, store, ada, ours) == [body.name for body in ours]


def test_the_focus_is_never_put_on_an_order_that_a_second_enter_would_carry_out(qtbot, answers):
    say(qtbot, answers, "Only with")
    keep(qtbot, answers, SPACE)
    assert QApplication.focusWidget().text() == "Only with…"
    say(qtbot, answers, "Says yes", "contact")
    assert getattr(QApplication.focusWidget(), "text", str)() != "Withdraws"


def test_escape_leaves_it_as_it_was(qtbot, answers, store, ada):
    say(qtbot, answers, "Only with")
    press(SPACE)
    press(ESCAPE)
    assert answers.bodies.isHidden()
    assert ask(qtbot, store, consents.of, ada.uuid) == []


def test_a_no_for_one_body_names_that_body_alone(qtbot, answers, store, ada, ours):
    say(qtbot, answers, "Says yes")
    for body in ours[:2]:
        listing = exports.Listing(
            exports.Wanted("meetings", body=body.uuid), (), (), {}, (ada.uuid,)
        )
        store.write(None, exports.record, listing, "m.csv")
        settle(qtbot, store)
    say(qtbot, answers, "Only with")
    keep(qtbot, answers, SPACE)
    assert may(qtbot, store, ada, ours) == [body.name for body in ours[1:]]
    assert answers.told[-1].endswith(f"Tell who already has the data: {ours[0].name}")
    notice = answers.withdrawn.notice
    assert f"took back: Sharing with {ours[0].name}." in notice.words.text()
    assert ours[1].name not in notice.more.text()
    assert any(text.startswith(f"Not with {ours[0].name}, ") for text in lines(answers))


@pytest.mark.parametrize(("keys", "answer"), [((), False), ((RIGHT,), True)])
def test_all_or_none_of_them_is_an_answer_for_all(qtbot, answers, store, ada, ours, keys, answer):
    chosen = [body.uuid for body in ours] if answer else []
    answers._open_bodies()
    answers.bodies.choices.choose(*chosen)
    keep(qtbot, answers, *keys)
    (given,) = ask(qtbot, store, consents.of, ada.uuid)
    assert (given.body, given.answer) == ("", answer)
