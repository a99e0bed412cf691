"""What tests of the queues of Windows share: what Qt knows of one, and what it can do."""

from __future__ import annotations

from desktop.badge.printers.base import Capabilities, PageSize

CAN = Capabilities(sizes=(PageSize("w288h216", "4 × 3 in", 101.6, 76.2),), resolutions=(203,))


class Info:
    """What Qt knows of the queue."""

    def description(self):
        return "Zebra at the desk"

    def makeAndModel(self):
        return "ZD421"

    def isDefault(self):
        return True
