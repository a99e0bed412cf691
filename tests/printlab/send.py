"""Sends badges to a queue and prints what came of it as JSON.

A program of its own: libcups keeps to the first server that a process told it of.

    python send.py QUEUE STOCK WISHES-AS-JSON CODE [CODE ...]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtGui import QGuiApplication

from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers import system
from desktop.badge.printers.base import Refused


def main() -> None:
    app = QGuiApplication([])
    queue, stock_id, wishes, *codes = sys.argv[1:]
    badges = [
        BadgeData(
            "Alessandra", "Prova-Esempio", "Esempio S.p.A.", "Senior Buyer", "Buyer", code=code
        )
        for code in codes
    ]
    known = {found.name: found for found in system.queues()}
    answer: dict[str, object] = {"queues": sorted(known)}
    if queue in known:
        found = known[queue]
        answer["queue"] = {
            "state": found.state.value,
            "accepting": found.accepting,
            "reasons": found.reasons,
        }
    try:
        sent = system.print_badges(queue, badges, stock.load_all()[stock_id], **json.loads(wishes))
        answer |= {"state": sent.state.value, "job": sent.job, "scale": sent.scale}
        answer |= {"badges": sent.badges, "pages": sent.pages, "title": sent.title}
    except Refused as refused:
        answer["refused"] = refused.refusal.value
    print(json.dumps(answer))
    del app


if __name__ == "__main__":
    main()
