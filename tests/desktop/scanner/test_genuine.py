"""Two hands at once: the event's key tells which letters are the scanner's."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QLineEdit

from db.badges import codes
from desktop.scanner.burst import Ear, Kind
from desktop.scanner.genuine import among
from desktop.scanner.strokes import Stroke
from tests.desktop.scanner.ears import content

KEY = bytes(range(32))
NOTES = [
    "vorrei un preventivo, grazie. ",
    "richiede campioni di batterie per il veicolo ",
    "interested in BDC converters, volumes 10k/yr ",
    "VIVA BRCD GTX CNC, SPRVX. ",
]


def judge(code):
    return codes.is_genuine(KEY, code)


def keys_of(chance, code, gap, typing_gap, *, shift):
    """Keys of a person and of a scanner in the order of their times: (at, sign, is the scanner's).

    With *shift* the scanner's capitals make capitals of what is typed meanwhile, as on X11.
    """
    at, typed, scanned = 0.0, [], []
    for sign in chance.choice(NOTES) * 2:
        at += max(30, chance.gauss(typing_gap, typing_gap * 0.3))
        typed.append((at, sign, False))
    at = begins = chance.uniform(typed[3][0], typed[len(typed) // 2][0])
    for sign in code + "\n":
        scanned.append((at, sign, True))
        at += gap * chance.uniform(0.85, 1.15)
    if shift:
        typed = [(t, s.upper() if begins <= t <= at else s, who) for t, s, who in typed]
    return sorted(typed + scanned, key=lambda key: key[0])


@pytest.mark.parametrize("shift", [False, True])
@pytest.mark.parametrize("gap", [16, 25, 33, 45, 60, 80])
def test_whoever_types_meanwhile_every_code_is_heard_right(monkeypatch, gap, shift):
    """The same codes in every run: five letters sign a code, so one of a million mixtures with what
    is typed is signed as well, and is then taken for it (nobody has that code: it is scanned again).
    """
    chance = random.Random(f"{gap} {shift}")
    monkeypatch.setattr(codes.secrets, "token_bytes", chance.randbytes)
    for _ in range(25):
        code, ear, heard = codes.make(KEY), Ear(), []
        ear.judge = judge
        for at, sign, _ in keys_of(chance, code, gap, chance.choice([80, 120, 220]), shift=shift):
            told = ear.hear(Stroke(sign, 5_000 + at, end=sign == "\n"))
            heard += [told.text] if told.kind is Kind.CODE else []
        assert heard == [code]


def test_a_letter_that_is_typed_on_the_beat_stays_in_the_note(show, wedge, ears, keyboard):
    """Small letters for the scanner's Shift to spoil, one of them just when the next is due."""
    wedge.set_judge(judge)
    edit, code = show(QLineEdit()), codes.make(KEY)
    keyboard.type("Torin", 120)
    for place, sign in enumerate(code + "\n"):
        keyboard.press(sign, 15 if place == 9 else 30)
        if place == 8:
            keyboard.press("G", 15)
    assert (ears.codes, content(edit)) == ([code], "TorinG")


def test_a_code_of_another_event_is_heard_with_its_enter(show, wedge, ears, keyboard):
    wedge.set_judge(lambda _code: False)
    edit, code = show(QLineEdit()), codes.make(KEY)
    keyboard.type("note ", 120)
    keyboard.scan(code, gap=30, pause=100)
    assert (ears.codes, content(edit)) == ([code], "note ")


def test_a_code_of_another_event_is_heard_without_an_enter_too(show, wedge, ears, keyboard):
    wedge.set_judge(lambda _code: False)
    edit, code = show(QLineEdit()), codes.make(KEY)
    keyboard.type("note ", 120)
    keyboard.scan(code, gap=30, end="", pause=100)
    wedge.wait.timeout.emit()
    assert (ears.codes, content(edit)) == ([code], "note ")


def test_to_look_for_it_takes_no_time_that_anybody_feels():
    run, judged = [Stroke("V", 10 * place) for place in range(60)], []
    assert among(run, judged.append) is None
    assert 1_000 < len(judged) <= 1_200, "of the many thousand ways; at 5 µs each"
