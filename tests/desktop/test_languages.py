"""Two languages, switched live, and dates as the event's people write them."""

from __future__ import annotations

import importlib.util
import re
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

import resources
from desktop import i18n
from desktop.widgets.buttons import Action
from desktop.widgets.search_box import SearchBox

AT = "2025-04-23T20:10:00Z"
DETROIT, ROME = "America/Detroit", "Europe/Rome"
US, IT = i18n.locale_for("en", "en_US"), i18n.locale_for("it", "en_US")


@pytest.fixture(scope="module")
def update():
    file = resources.FOLDER / "i18n" / "update.py"
    spec = importlib.util.spec_from_file_location("update_translations", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_american_reads_american_times_and_an_italian_italian_ones():
    assert i18n.clock(AT, DETROIT, US) == "4:10\u00a0PM"
    assert i18n.day(AT, DETROIT, US) == "Apr 23"
    assert i18n.day(AT, DETROIT, US, weekday=True) == "Wed, Apr 23"
    assert i18n.clock(AT, DETROIT, IT) == "16:10"
    assert i18n.day(AT, DETROIT, IT) == "23 apr"
    assert i18n.day(AT, DETROIT, IT, weekday=True) == "mer 23 apr"
    assert i18n.long_day(AT, DETROIT, US) == "Wednesday, April 23, 2025"
    assert i18n.number(12_345, US) == "12,345"
    assert i18n.number(12_345, IT) == "12.345"


def test_the_day_is_that_of_the_event_and_not_of_greenwich():
    late = datetime(2025, 4, 24, 1, 30, tzinfo=UTC)
    assert i18n.day(late, ZoneInfo(DETROIT), US) == "Apr 23"
    assert i18n.day(late, ROME, US) == "Apr 24"
    assert i18n.clock(late, ROME, IT) == "03:30"


def test_a_date_is_nobodys_midnight():
    assert i18n.day(date(2025, 4, 23), DETROIT, US) == "Apr 23"
    assert i18n.day("2025-04-23", DETROIT, US) == "Apr 23"


def test_another_years_moment_says_its_year(frozen):
    assert i18n.moment(AT, DETROIT, US) == f"Apr 23, {i18n.clock(AT, DETROIT, US)}"
    assert i18n.moment(AT, DETROIT, US, year=True).startswith("Apr 23, 2025, ")
    frozen.forward(days=300)
    assert i18n.moment(AT, DETROIT, US).startswith("Apr 23, 2025, ")
    assert i18n.moment(AT, DETROIT, IT).startswith("23 apr 2025, ")


def test_a_time_without_a_zone_is_utc():
    assert i18n.clock("2025-04-23T20:10:00", DETROIT, IT) == "16:10"


def test_english_is_that_of_the_events_country():
    assert i18n.locale_for("en", "en_US").name() == "en_US"
    torino = i18n.locale_for("en", "it_IT")
    assert torino.language() == QLocale.Language.English
    assert i18n.clock(AT, ROME, torino) == "22:10"
    assert i18n.day(AT, ROME, torino) == "23 Apr"


def test_the_system_decides_only_where_nobody_chose():
    assert i18n.resolve("it", ["en-US"]) == "it"
    assert i18n.resolve("system", ["de-DE", "it-IT", "en-US"]) == "it"
    assert i18n.resolve("system", ["en-GB", "it"]) == "en"
    assert i18n.resolve("system", ["ja-JP"]) == "en"
    assert i18n.resolve("system", []) == "en"


def test_the_window_changes_its_words_while_it_is_open(qtbot, theme, language):
    window = QWidget()
    box = SearchBox()
    QVBoxLayout(window).addWidget(box)
    qtbot.addWidget(window)
    window.show()
    clear = box.findChild(Action)
    assert clear.text() == "Clear"
    language.switch("it")
    qtbot.waitUntil(lambda: clear.text() == "Svuota")
    assert i18n.locale().language() == QLocale.Language.Italian
    assert QLocale().language() == QLocale.Language.Italian
    language.switch("en")
    qtbot.waitUntil(lambda: clear.text() == "Clear")


def test_qts_own_words_are_italian_too(qapp, language):
    language.switch("it")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annulla"
    language.switch("en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_translations_are_up_to_date_and_finished(update):
    assert update.out_of_date() == [], "run: python resources/i18n/update.py"
    assert update.unfinished() == []


def test_every_context_is_a_class_whose_words_are_found(update):
    assert update.stray_contexts() == []


@pytest.mark.parametrize(
    ("source", "italian", "other"),
    [("backup", "backup", r"copi[ae] di sicurezza"), ("supervisor", "responsabil", "supervisor")],
)
def test_one_thing_has_one_word_in_italian(source, italian, other):
    told = ET.parse(resources.FOLDER / "i18n" / "desk_it.ts").iter("message")
    said = [
        "".join(message.find("translation").itertext())
        for message in told
        if source in message.findtext("source").lower()
    ]
    assert [words for words in said if re.search(other, words, re.IGNORECASE)] == []
    assert sum(italian in words.lower() for words in said) > 5
