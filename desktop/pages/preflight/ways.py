"""Where each line of the pre-flight page is mended: icon of the button, page, and place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.preflight.lines import Topic

if TYPE_CHECKING:
    from desktop.preflight.lines import Line

ICONS = {
    Topic.SCANNER: "scan-line",
    Topic.PRINTER: "printer",
    Topic.OPERATOR: "user-cog",
    Topic.VISITORS: "upload",
    Topic.AGENDA: "upload",
    Topic.SPARES: "clipboard-list",
    Topic.ZONE: "calendar-days",
    Topic.FILE: "settings",
    Topic.SECOND: "hard-drive",
    Topic.NOTICE: "calendar-days",
    Topic.PIN: "user-cog",
}
"""Of what is mended on another page."""

_PLACES = {
    Topic.SCANNER: ("settings", "scanner"),
    Topic.PRINTER: ("settings", "printer"),
    Topic.OPERATOR: ("settings", "present"),
    Topic.VISITORS: ("lists", ""),
    Topic.AGENDA: ("lists", ""),
    Topic.SPARES: ("paper", "spares"),
    Topic.ZONE: ("event", "event"),
    Topic.FILE: ("settings", "backups"),
    Topic.SECOND: ("settings", "second"),
    Topic.NOTICE: ("event", "event"),
    Topic.PIN: ("settings", "operators"),
}

_WHERE_CODE_TELLS = {
    (Topic.OPERATOR, "no_station"): ("settings", "station"),
    (Topic.FILE, "practice"): ("settings", "rehearsal"),
    (Topic.NOTICE, "missing"): ("event", "notices"),
}


def place(line: Line) -> tuple[str, str]:
    """The page on which *line* is mended, and what it is entered with."""
    return _WHERE_CODE_TELLS.get((line.topic, line.code)) or _PLACES[line.topic]
