"""What is green, amber and red, and that each has its sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from db.keeping import sealed_backups
from db.readiness import Readiness
from desktop import i18n
from desktop.badge import stock
from desktop.badge.printers.base import Capabilities, PageSize, QueueState, Refused, Trouble
from desktop.preflight import lines
from desktop.preflight.lines import Light, Scanner, Topic
from desktop.preflight.paper import Printer, ask_printer
from desktop.preflight.second import Second, ask_second
from desktop.preflight.sentences import sentences
from desktop.preflight.system import Laptop
from desktop.preflight.words import PreflightWords

NOW = datetime(2025, 4, 23, 13, 11, tzinfo=UTC)
EVENT = SimpleNamespace(
    zone="America/Detroit",
    starts=date(2025, 4, 23),
    ends=date(2025, 4, 24),
    sample=False,
    controller="Regione Esempio",
    retention_until=date(2026, 4, 24),
)
FILE = Readiness(
    event=EVENT,
    path=Path("fair.desk"),
    visitors=240,
    imported=NOW - timedelta(days=1),
    meetings=12,
    spares=20,
    latest=NOW - timedelta(minutes=5),
    backup=NOW - timedelta(minutes=2),
    problems=(),
    notices=("en", "it"),
    supervisor=True,
)
LAPTOP = Laptop(60_000_000_000, 4_000_000, "", False, True, timedelta(hours=-4))


def of_file(topic, **told):
    event = {name: told.pop(name) for name in list(told) if hasattr(EVENT, name)}
    told["event"] = SimpleNamespace(**vars(EVENT) | event)
    found = lines.file_lines(replace(FILE, **told), NOW)
    return next((line.light, line.code) for line in found if line.topic == topic)


def of_laptop(topic, **told):
    found = lines.laptop_lines(replace(LAPTOP, **told), EVENT, NOW)
    return next((line.light, line.code) for line in found if line.topic == topic)


def test_a_zone_that_the_laptop_does_not_know_is_said_and_by_which_clock_times_are():
    event = SimpleNamespace(**vars(EVENT) | {"zone": "Mars/Olympus"})
    found = lines.laptop_lines(LAPTOP, event, NOW)
    line = next(line for line in found if line.topic == Topic.ZONE)
    assert (line.light, line.code, line.name) == (Light.WARN, "unknown", "Mars/Olympus")
    assert "“Mars/Olympus”" in PreflightWords.line(line, event)[0]


def test_a_stand_where_all_is_well_is_green():
    found = [
        lines.scanner_line(Scanner(heard=NOW), NOW),
        lines.printer_line(Printer("Zebra", "A7", loaded=True)),
        lines.operator_line("Elena", "Hall B"),
        lines.second_line(Second("/media/stick", there=True, at=NOW), NOW),
        *lines.file_lines(FILE, NOW),
        *lines.laptop_lines(LAPTOP, EVENT, NOW),
    ]
    assert {line.topic for line in found} == set(Topic)
    assert lines.worst(found) is Light.GOOD
    assert [line.topic for line in lines.in_order(reversed(found))] == list(Topic)


@pytest.mark.parametrize(
    ("topic", "told", "expected"),
    [
        (Topic.VISITORS, {"visitors": 0}, (Light.BAD, "none")),
        (Topic.VISITORS, {}, (Light.GOOD, "imported")),
        (Topic.VISITORS, {"imported": None}, (Light.GOOD, "there")),
        (Topic.AGENDA, {"meetings": 0}, (Light.WARN, "none")),
        (Topic.SPARES, {"spares": 0}, (Light.WARN, "none")),
        (Topic.CLOCK, {"latest": NOW + timedelta(hours=1)}, (Light.BAD, "back")),
        (Topic.CLOCK, {"latest": NOW + timedelta(seconds=30)}, (Light.GOOD, "today")),
        (Topic.CLOCK, {"starts": date(2025, 5, 1), "ends": date(2025, 5, 2)}, (Light.GOOD, "near")),
        (Topic.CLOCK, {"starts": date(2026, 5, 1), "ends": date(2026, 5, 2)}, (Light.WARN, "far")),
        (Topic.FILE, {"problems": ("row 3 missing",)}, (Light.BAD, "damaged")),
        (Topic.FILE, {"sample": True}, (Light.BAD, "practice")),
        (Topic.BACKUP, {"backup": None}, (Light.BAD, "none")),
        (Topic.BACKUP, {"backup": NOW - timedelta(hours=1)}, (Light.GOOD, "made")),
        (Topic.BACKUP, {"backup": NOW - timedelta(days=2)}, (Light.WARN, "old")),
        (
            Topic.BACKUP,
            {"backup": NOW - timedelta(days=9), "latest": NOW - timedelta(days=10)},
            (Light.GOOD, "whole"),
        ),
        (Topic.NOTICE, {"notices": ("en",)}, (Light.BAD, "missing")),
        (Topic.NOTICE, {"controller": ""}, (Light.WARN, "no_controller")),
        (Topic.NOTICE, {"retention_until": None}, (Light.WARN, "no_retention")),
        (Topic.PIN, {"supervisor": False}, (Light.WARN, "none")),
    ],
)
def test_the_file_tells(topic, told, expected):
    assert of_file(topic, **told) == expected


@pytest.mark.parametrize(
    ("topic", "told", "expected"),
    [
        (Topic.ZONE, {"offset": timedelta(hours=2)}, (Light.WARN, "other")),
        (Topic.POWER, {"charge": 80}, (Light.WARN, "battery")),
        (Topic.POWER, {"charge": 29}, (Light.BAD, "battery")),
        (Topic.DISK, {"free": 100_000_000}, (Light.BAD, "little")),
        (Topic.DISK, {"free": 2_000_000_000}, (Light.WARN, "little")),
        (Topic.DISK, {"size": 7_000_000_000}, (Light.BAD, "little")),
        (Topic.DISK, {"free": None}, (Light.WARN, "unknown")),
        (Topic.PLACE, {"network": True}, (Light.BAD, "network")),
        (Topic.PLACE, {"cloud": "OneDrive"}, (Light.WARN, "cloud")),
        (Topic.ENCRYPTION, {"encrypted": False}, (Light.WARN, "off")),
        (Topic.ENCRYPTION, {"encrypted": None}, (Light.WARN, "unknown")),
    ],
)
def test_the_laptop_tells(topic, told, expected):
    assert of_laptop(topic, **told) == expected


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (Scanner(), "untried"),
        (Scanner(heard=NOW - timedelta(hours=1)), "heard"),
        (Scanner(heard=NOW - timedelta(hours=20)), "untried"),
        (Scanner(tested=NOW - timedelta(hours=1), fine=True), "tested"),
        (Scanner(tested=NOW - timedelta(hours=1)), "tested_badly"),
        (Scanner(tested=NOW - timedelta(days=1), fine=True), "tested_before"),
    ],
)
def test_a_scanner_is_green_only_when_it_worked_today(known, code):
    line = lines.scanner_line(known, NOW)
    assert line.code == code
    assert (line.light is Light.GOOD) == (code in ("heard", "tested"))


@pytest.mark.parametrize(
    ("operator", "station", "code"),
    [("", "Hall B", "nobody"), ("Elena", "", "no_station"), ("Elena", "Hall B", "known")],
)
def test_somebody_is_at_a_laptop_with_a_name(operator, station, code):
    line = lines.operator_line(operator, station)
    assert (line.code, line.light is Light.GOOD) == (code, code == "known")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (Second(""), "unset"),
        (Second("/media/stick"), "away"),
        (Second("/media/stick", there=True), "empty"),
        (Second("/media/stick", there=True, at=NOW - timedelta(hours=25)), "old"),
        (Second("/media/stick", there=True, at=NOW - timedelta(hours=1)), "kept"),
    ],
)
def test_the_second_place_is_amber_until_a_new_backup_lies_there(told, code):
    line = lines.second_line(told, NOW)
    assert (line.code, line.light) == (code, Light.GOOD if code == "kept" else Light.WARN)


EVENT_ID = "01a20a39-7a0e-7001-b179-5793e0e0e0e0"


def test_the_second_place_is_looked_into_for_this_laptops_backups(tmp_path):
    stick, event = tmp_path / "stick", tmp_path / "fair.desk"
    station = "01234567-89ab"
    assert ask_second(event, "", EVENT_ID, station) == Second("")
    assert ask_second(event, str(stick), EVENT_ID, station) == Second(str(stick))
    stick.mkdir()
    ending = sealed_backups.SUFFIX
    for name in (
        "fair e0e0e0e0-76543210 20250423T120000Z",
        "other e0e0e0e0-01234567 20250423T120000Z",
        "fair d1d1d1d1-01234567 20250423T123000Z",
    ):
        (stick / f"{name}{ending}").touch()
    assert ask_second(event, str(stick), EVENT_ID, station) == Second(str(stick), there=True)
    for time in ("110000", "113000"):
        (stick / f"fair e0e0e0e0-01234567 20250423T{time}Z{ending}").touch()
    told = ask_second(event, str(stick), EVENT_ID, station)
    assert told.at == datetime(2025, 4, 23, 11, 30, tzinfo=UTC)


def test_a_time_that_makes_no_sense_in_the_settings_is_no_test():
    assert lines.scanner_of("yesterday", fine=True) == Scanner(fine=True)
    assert lines.scanner_of("2025-04-23T13:00:00", fine=True).tested is None


class Zebra:
    """A printer with one roll in it; ``ails`` and ``refuses`` are its troubles."""

    def __init__(self, ails=None, refuses=None, roll=None):
        self.ails, self.refuses, self.roll = ails, refuses, roll
        self.checked = []

    def queue(self, printer):
        return SimpleNamespace(trouble=self.ails, state=QueueState.IDLE)

    def check(self, printer, paper):
        self.checked.append(paper.page_size)
        if self.refuses:
            raise Refused(self.refuses, printer)

    def capabilities(self, printer):
        return Capabilities(ready=(PageSize("", "", *self.roll),) if self.roll else ())


@pytest.mark.parametrize(
    ("zebra", "light", "code"),
    [
        (Zebra(), Light.GOOD, "untold"),
        (Zebra(roll=(101.6, 76.2)), Light.GOOD, "ready"),
        (Zebra(roll=(101.6, 152.4)), Light.WARN, "other_paper"),
        (Zebra(ails=Trouble.PAPER_OUT), Light.BAD, "trouble"),
        (Zebra(ails=Trouble.BUSY), Light.GOOD, "untold"),
        (Zebra(refuses=Trouble.SIZE_NOT_OFFERED), Light.BAD, "trouble"),
    ],
)
def test_a_printer_is_asked_for_the_very_labels(monkeypatch, zebra, light, code):
    monkeypatch.setattr("desktop.badge.printers.backend_for", lambda *_: zebra)
    labels = stock.load_all()["zebra-4x3"]
    line = lines.printer_line(ask_printer("Zebra", labels, Path()))
    assert (line.light, line.code) == (light, code)
    assert set(zebra.checked) <= {labels.page_size}


def test_a_printer_that_staff_stopped_is_not_asked_and_red(monkeypatch):
    monkeypatch.setattr("desktop.badge.printers.backend_for", None)
    told = ask_printer("Zebra", stock.load_all()["zebra-4x3"], Path(), paused=("Zebra",))
    line = lines.printer_line(told)
    assert (line.light, line.code) == (Light.BAD, "paused")
    assert PreflightWords.line(line, EVENT)[0].startswith("Zebra was stopped")


def test_without_a_printer_nobody_is_asked_and_pdfs_are_amber(monkeypatch):
    monkeypatch.setattr("desktop.badge.printers.backend_for", None)
    told = ask_printer("", stock.load_all()["zebra-4x3"], Path())
    assert lines.printer_line(told).light is Light.WARN


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_line_says_what_it_is_and_amber_and_red_what_to_do(qapp, language):
    i18n.install(qapp, language)
    try:
        for (topic, code), (found, to_do) in sentences().items():
            assert found.endswith((".", "%1.")), (topic, code)
            sure = code in _FINE or code == "trouble"  # the trouble brings its own advice
            assert bool(to_do) != sure, (topic, code)
        assert PreflightWords.whole([lines.asking(Topic.PIN)]).endswith("…")
    finally:
        i18n.install(qapp, "en")


_FINE = {
    *("heard", "tested", "ready", "untold", "there", "imported", "today", "near", "same"),
    *("mains", "known", "kept"),
    *("sound", "whole", "made", "room", "here", "on"),
}


def test_a_name_with_a_blank_in_it_stays_what_it_is():
    line = lines.Line(Topic.PLACE, Light.WARN, "cloud", name="One%2Drive")
    assert "“One%2Drive”" in PreflightWords.line(line, EVENT)[0]
