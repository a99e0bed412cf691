"""Sounds: off the GUI thread, never in the way, silent where nothing plays them."""

from __future__ import annotations

import importlib.util
import threading
import wave

import pytest

import resources
from desktop import sounds
from desktop.sounds import Player, Sound


class Speaker:
    """Remembers what it played; holds up the player while it is closed."""

    def __init__(self):
        self.played = []
        self.open = threading.Event()
        self.started = threading.Event()
        self.thread = None

    def __call__(self, path):
        self.started.set()
        self.thread = threading.current_thread()
        self.open.wait(60)
        self.played.append(path.stem)


@pytest.fixture
def speaker():
    return Speaker()


@pytest.fixture
def player(speaker):
    made = Player(play_file=speaker)
    yield made
    speaker.open.set()
    made.close()


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_a_short_wav(sound):
    with wave.open(str(sounds.file(sound))) as file:
        assert file.getnframes() / file.getframerate() < 0.8


def test_the_sounds_are_what_their_script_makes(tmp_path):
    script = resources.FOLDER / "sounds" / "make.py"
    spec = importlib.util.spec_from_file_location("make_sounds", script)
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    make.FOLDER = tmp_path
    make.main()
    for sound in Sound:
        assert (tmp_path / f"{sound.value}.wav").read_bytes() == sounds.file(sound).read_bytes()


def test_no_two_sounds_have_the_same_pitch_and_rhythm():
    lengths = set()
    for sound in Sound:
        with wave.open(str(sounds.file(sound))) as file:
            lengths.add(file.getnframes())
    assert len(lengths) == len(Sound)


def test_a_sound_is_played_on_another_thread(player, speaker):
    speaker.open.set()
    player.play(Sound.OK)
    assert speaker.started.wait(60)
    player.close()
    assert speaker.played == ["ok"]
    assert speaker.thread is not threading.main_thread()


def test_at_a_rush_old_sounds_give_way_to_new_ones(player, speaker):
    player.play(Sound.OK)
    speaker.started.wait(60)
    for sound in (Sound.SEEN, Sound.SEEN, Sound.SEEN, Sound.WELCOME_BACK, Sound.REFUSED):
        player.play(sound)
    waiting = [each.value for each in list(player._queue.queue)]
    assert waiting == ["welcome_back", "refused"]


def test_nothing_is_played_when_sounds_are_off(player, speaker):
    player.enabled = False
    player.play(Sound.OK)
    player.close()
    assert speaker.played == []


def test_a_system_without_a_player_is_silent():
    assert sounds.system_player("linux", lambda _name: None) is None
    assert sounds.system_player("sunos5", lambda name: name) is None


@pytest.mark.parametrize(
    ("platform", "there", "first"),
    [
        ("darwin", {"afplay"}, "afplay"),
        ("linux", {"aplay", "paplay"}, "paplay"),
        ("linux", {"aplay"}, "aplay"),
    ],
)
def test_the_first_player_there_is_is_taken(monkeypatch, tmp_path, platform, there, first):
    ran = []
    monkeypatch.setattr(sounds, "_run", ran.append)
    play = sounds.system_player(platform, lambda name: name if name in there else None)
    play(tmp_path / "ok.wav")
    assert ran[0][0] == first
    assert ran[0][-1] == str(tmp_path / "ok.wav")


def test_a_player_that_cannot_start_is_no_fault(tmp_path):
    sounds._run([str(tmp_path / "no such program"), "x.wav"])
