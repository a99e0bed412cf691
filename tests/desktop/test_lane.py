"""The lane: order, what is dropped, what survives a fault."""

from __future__ import annotations

import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from shiboken6 import delete

from desktop.lane import Lane, Priority


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.got = []
        self.threads = []

    @Slot(object)
    def take(self, answer):
        self.got.append(answer)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def lane(qtbot):
    made = Lane()
    yield made
    made.close()


@pytest.fixture
def receiver():
    return Receiver()


@pytest.fixture
def gate(lane):
    """Holds up the lane until the test opens it, so that what is asked for meanwhile waits."""
    opened = threading.Event()
    lane.ask(None, opened.wait, priority=Priority.SCAN)
    yield opened
    opened.set()


def test_an_answer_arrives_on_the_thread_of_the_window(qtbot, lane, receiver):
    with qtbot.waitSignal(lane.idled):
        lane.ask(receiver.take, threading.get_ident)
    assert receiver.got != [threading.get_ident()]
    assert receiver.threads == [QThread.currentThread()]


def test_scans_go_before_searches_and_searches_before_the_rest(qtbot, lane, receiver, gate):
    for word, priority in (
        ("backup", Priority.REST),
        ("search", Priority.SEARCH),
        ("first scan", Priority.SCAN),
        ("second scan", Priority.SCAN),
    ):
        lane.ask(receiver.take, str, word, priority=priority)
    with qtbot.waitSignal(lane.idled):
        gate.set()
    assert receiver.got == ["first scan", "second scan", "search", "backup"]


def test_a_search_that_a_newer_one_replaces_is_not_even_done(qtbot, lane, receiver, gate):
    done = []
    for letters in ("fe", "fer", "ferr"):
        lane.ask(receiver.take, done.append, letters, replaces="box")
    lane.ask(None, done.append, "other", replaces="another box")
    with qtbot.waitSignal(lane.idled):
        gate.set()
    assert done == ["ferr", "other"]


def test_the_answer_of_a_replaced_search_that_runs_already_is_dropped(qtbot, lane, receiver):
    started, opened = threading.Event(), threading.Event()

    def slow():
        started.set()
        opened.wait()
        return "old"

    lane.ask(receiver.take, slow, replaces="box")
    started.wait()
    lane.ask(receiver.take, str, "new", replaces="box")
    with qtbot.waitSignal(lane.idled):
        opened.set()
    assert receiver.got == ["new"]


def test_what_is_forgotten_or_no_longer_wanted_is_not_done(qtbot, lane, receiver, gate):
    done = []
    request = lane.ask(receiver.take, done.append, 1)
    lane.ask(receiver.take, done.append, 2, wanted=lambda: False)
    request.forget()
    with qtbot.waitSignal(lane.idled):
        gate.set()
    assert done == []
    assert receiver.got == []


def test_a_lane_that_is_deleted_at_work_ends_without_a_word(qtbot, monkeypatch):
    """A window that goes while a printer is asked: the thread is left to end with the program."""
    told, started, opened = [], threading.Event(), threading.Event()
    monkeypatch.setattr(threading, "excepthook", told.append)
    lane = Lane()

    def slow():
        started.set()
        opened.wait()

    lane.ask(None, slow)
    started.wait()
    delete(lane)
    opened.set()
    while not lane._finished_work:
        lane._thread.join(0.01)
    lane._thread.join(0.05)  # time to tell of it
    with lane._wake:
        lane._closing = True
        lane._wake.notify()
    lane._thread.join(60)
    assert (lane._thread.is_alive(), told) == (False, [])


def test_an_answer_for_a_deleted_widget_is_dropped(qtbot, lane, receiver, gate):
    lane.ask(receiver.take, str, "late")
    lane.ask(partial(receiver.take), str, "late")
    delete(receiver)
    with qtbot.waitSignal(lane.idled):
        gate.set()
    assert receiver.got == []


def test_a_fault_reaches_the_one_who_asked_and_the_lane_goes_on(qtbot, lane, receiver):
    faults = []
    lane.ask(receiver.take, int, "no number", on_fault=faults.append)
    with qtbot.waitSignal(lane.idled):
        lane.ask(receiver.take, int, "7")
    assert [type(fault) for fault in faults] == [ValueError]
    assert receiver.got == [7]


def test_even_an_exit_in_the_work_does_not_end_the_thread(qtbot, lane, receiver):
    def leave():
        raise SystemExit

    faults = []
    lane.ask(None, leave, on_fault=faults.append)
    with qtbot.waitSignal(lane.idled):
        lane.ask(receiver.take, str, "still here")
    assert [type(fault) for fault in faults] == [SystemExit]
    assert receiver.got == ["still here"]


def test_a_fault_that_nobody_takes_is_raised_in_the_window(qtbot, lane):
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(lane.idled):
        lane.ask(None, int, "no number")
    assert [kind for kind, *_ in raised] == [ValueError]


def test_a_receiver_that_fails_does_not_hold_up_the_next_answer(qtbot, lane, receiver):
    def fail(_answer):
        raise KeyError("bug")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(lane.idled):
        lane.ask(fail, str, "a")
        lane.ask(receiver.take, str, "b")
    assert receiver.got == ["b"]
    assert [kind for kind, *_ in raised] == [KeyError]


def test_closing_finishes_what_waits_and_delivers_it(qtbot):
    lane, receiver = Lane(), Receiver()
    for number in range(50):
        lane.ask(receiver.take, abs, number)
    lane.close()
    assert receiver.got == list(range(50))
    assert lane.is_idle()
    lane.close()
    with pytest.raises(RuntimeError):
        lane.ask(None, abs, 1)


def test_idle_is_said_only_after_the_last_answer(qtbot, lane, receiver, gate):
    lane.ask(receiver.take, str, "a")
    assert not lane.is_idle()
    seen = []
    lane.idled.connect(lambda: seen.append(list(receiver.got)))
    with qtbot.waitSignal(lane.idled):
        gate.set()
    assert seen == [["a"]]
    assert lane.is_idle()


def test_a_request_keeps_nothing_of_its_receiver_once_answered(qtbot, lane):
    import gc
    import weakref

    receiver = Receiver()
    seen = weakref.ref(receiver)
    with qtbot.waitSignal(lane.idled):
        lane.ask(receiver.take, str, "a")
    del receiver
    gc.collect()
    assert seen() is None


@pytest.mark.soak
def test_thousands_of_answers_arrive_in_order_and_quickly(qtbot, lane, receiver):
    start = time.perf_counter()
    with qtbot.waitSignal(lane.idled):
        for number in range(20_000):
            lane.ask(receiver.take, abs, number)
    assert receiver.got == list(range(20_000))
    assert (time.perf_counter() - start) / 20_000 < 0.001
