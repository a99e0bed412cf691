"""Who is at the same computer and does nothing of ours: what holds it up is no fault of the program.

It is another process, since a thread of ours waits for whatever holds Python up in here.
"""

from __future__ import annotations

import subprocess
import sys
import time

TICK = 0.005
"""Seconds between two of its looks at the clock, and of those whom it is compared with."""

_WORK = """
import sys, threading, time
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
last = time.monotonic()
print("there", flush=True)
while not over.is_set():
    time.sleep({tick})
    now = time.monotonic()
    if now - last > 2 * {tick}:
        print(last, now - last - {tick})
    last = now
"""


class Bystander:
    """Looks at the clock for as long as the block goes on. ``gap`` is then the longest time, in
    seconds, for which it did not get to that, and ``lost`` how much it lost in all.
    """

    def __init__(self):
        self.gap = self.lost = 0.0

    def __enter__(self):
        command = [sys.executable, "-I", "-S", "-c", _WORK.format(tick=TICK)]
        pipe = subprocess.PIPE
        self._other = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        assert self._other.stdout.readline() == "there\n"
        return self

    def __exit__(self, *_):
        told, _ = self._other.communicate()
        late = [float(line.split()[1]) for line in told.splitlines()]
        self.gap, self.lost = max(late, default=0.0), sum(late)


class Stopwatch:
    """``taken`` seconds by the clock on the wall, once the block is over."""

    def __enter__(self):
        self._began = time.monotonic()
        return self

    def __exit__(self, *_):
        self.taken = time.monotonic() - self._began
