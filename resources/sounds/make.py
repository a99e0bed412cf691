# ruff: noqa: INP001 - a script beside its data, not a package
"""Makes the sounds: ``python resources/sounds/make.py``. Same figures, same bytes.

Each differs in pitch and in rhythm, so that nobody needs a good ear, and none is an alarm:

    ok            two notes up
    welcome_back  three notes up
    seen          one note twice, on a level
    refused       two low notes down
    attention     a high note, a pause, the same again: look at the card, there is a meeting
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).parent
RATE = 22_050
"""Samples a second."""

LOUDNESS = 0.35
FADE = 0.008
"""Seconds in which a note comes and goes: without it, it clicks."""

SOUNDS = {
    "ok": [(659.3, 0.08), (987.8, 0.14)],
    "welcome_back": [(523.3, 0.07), (659.3, 0.07), (784.0, 0.16)],
    "seen": [(587.3, 0.09), (0, 0.06), (587.3, 0.09)],
    "refused": [(311.1, 0.14), (233.1, 0.26)],
    "attention": [(1174.7, 0.10), (0, 0.09), (1174.7, 0.10), (0, 0.09), (1568.0, 0.18)],
}
"""Notes: Hertz (0 is a rest) and seconds."""


def samples(notes: list[tuple[float, float]]) -> list[int]:
    """The 16-bit samples of *notes*: a sine with a little of its octave, which small speakers
    need.
    """
    made = []
    for pitch, seconds in notes:
        count = round(RATE * seconds)
        for i in range(count):
            fade = min(1.0, i / (RATE * FADE), (count - i) / (RATE * FADE))
            angle = 2 * math.pi * pitch * i / RATE
            level = 0.8 * math.sin(angle) + 0.2 * math.sin(2 * angle)
            made.append(round(32767 * LOUDNESS * fade * level))
    return made


def main() -> None:
    """Write every sound."""
    for name, notes in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            pieces = [*samples(notes), *([0] * round(RATE * 0.05))]  # some players cut the end off
            file.writeframes(struct.pack(f"<{len(pieces)}h", *pieces))


if __name__ == "__main__":
    main()
