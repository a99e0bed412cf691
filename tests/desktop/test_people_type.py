"""Whatever people write, however fast, is never taken for a scan."""

from __future__ import annotations

import random
import re
from functools import partial

import pytest

from db.badges import codes
from desktop.scanner.burst import Ear, Kind
from desktop.scanner.layouts import Key, key_for
from desktop.scanner.strokes import Stroke
from tests.house_rules import HOME


@pytest.fixture(scope="module")
def words():
    """Some thousand words that were written for people, in English and Italian."""
    translations = (HOME / "resources" / "i18n" / "desk_it.ts").read_text(encoding="utf-8")
    found = re.findall(r"<(?:source|translation)>(.*?)</", translations)
    found.append((HOME / "README.md").read_text(encoding="utf-8"))
    return [word for word in " ".join(found).split() if "CARD" not in word.upper()]


@pytest.mark.parametrize("pace", [50, 60, 75, 100, 160])
@pytest.mark.parametrize("jitter", [0, 0.1, 0.35])
@pytest.mark.parametrize("capitals", [False, True])
def test_a_person_is_never_taken_for_a_scanner(words, pace, jitter, capitals):
    """Down to 50 ms a key, 240 words a minute: twice what a good typist does. Half of it with an
    event open, whose key looks for genuine codes.
    """
    chance = random.Random(f"{pace} {jitter} {capitals}")
    ear, at = Ear(), 1_000.0
    for number in range(120):
        ear.judge = partial(codes.is_genuine, bytes(32)) if number >= 60 else None
        word = chance.choice(words) + chance.choice("     \n")
        for sign in word.upper() if capitals else word:
            at += max(chance.gauss(pace, pace * jitter), 40) + 400 * (chance.random() < 0.01)
            stroke = Stroke(sign, at, key_for("us", sign) or Key(0), end=sign == "\n")
            heard = ear.hear(stroke)
            assert heard.kind is Kind.TYPING, heard


@pytest.mark.parametrize("pace", [50, 100])
def test_of_what_a_person_types_every_key_is_let_through(words, pace):
    chance, ear, at, keys, passed = random.Random(pace), Ear(), 1_000.0, 0, 0
    for _ in range(200):
        for sign in chance.choice(words) + " ":
            at += pace
            keys += 1
            passed += ear.hear(Stroke(sign, at)).release
    assert passed + ear.let_go() == keys
