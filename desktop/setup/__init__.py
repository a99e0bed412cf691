"""How desk.py sets a checkout up. Standard library only: there is nothing else yet."""

from __future__ import annotations

import sys


class CannotSetUpError(Exception):
    """What is missing and what to do, in a sentence; desk.py ends with status 3."""


def say(line: str) -> None:
    """Tell whoever waits; standard output is left to what desk.py runs."""
    print("desk:", line, file=sys.stderr, flush=True)
