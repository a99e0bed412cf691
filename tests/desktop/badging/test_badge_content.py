"""Each badge type has its own layout, else the event's, else the stock's; a stock that it was not
drawn for has its default.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db import event_file, events
from db.badges.layouts import SavedLayout, all_layouts
from db.rows import BadgeType
from desktop.badge import stock, template, writing
from desktop.badging.badge_content import data_of, own_layout, read_layout
from tests.upgrades.test_upgrades import FROZEN


def saved(name, *, types=(), usual=False, base="portrait-148"):
    layout = replace(template.load_all()["portrait-148"], name=name, stock="a6", base=base)
    return SavedLayout(f"uuid of {name}", name, "a6", writing.written(layout), usual, types)


@pytest.fixture
def layouts(qapp):
    return [saved("everybody's", usual=True), saved("red", types=("vip", "press"))]


@pytest.mark.parametrize(
    ("badge_type", "name"),
    [("vip", "red"), ("press", "red"), ("visitor", "everybody's"), ("", "everybody's")],
)
def test_a_types_own_layout_comes_before_the_events(layouts, badge_type, name):
    assert own_layout(badge_type, layouts).name == name


def test_without_either_a_badge_has_the_stocks_default(layouts):
    assert own_layout("visitor", layouts[1:]) is None
    a6 = stock.load_all()["a6"]
    assert template.of_badge(own_layout("visitor", []), a6) == template.for_stock(a6)


def test_a_layout_of_unknown_size_serves_the_stocks_that_share_a_default(layouts):
    stocks = stock.load_all()
    own = own_layout("vip", layouts)
    assert template.of_badge(own, stocks["zebra-4x6"]).name == "red"
    assert template.of_badge(own, stocks["cr80"]) == template.for_stock(stocks["cr80"])


def test_a_text_that_a_newer_program_wrote_leaves_the_stocks_default(qapp):
    newer = SavedLayout("uuid", "new", "a6", 'name = "new"\nhologram = true\n', True, ())
    assert own_layout("vip", [newer]) is None


def test_a_badge_carries_the_layout_of_its_type(layouts, ada):
    assert data_of(replace(ada, badge_type="vip"), None, None, layouts).layout.name == "red"
    assert data_of(ada, None, None).layout is None


@pytest.mark.parametrize(("country", "word"), [("US", "Speaker"), ("IT", "Relatore")])
@pytest.mark.parametrize("language_of_staff", ["en", "it"])
def test_a_badge_speaks_the_fairs_language_on_every_laptop(
    qapp, language, ada, db, country, word, language_of_staff
):
    language.switch(language_of_staff)
    speaker = BadgeType("uuid", "speaker", "Speaker", "Relatore", "#111111", 1)
    event = replace(events.current(db), country=country)
    assert data_of(ada, event, speaker).type_label == word


@pytest.mark.parametrize("frozen_file", FROZEN, ids=lambda path: path.stem)
def test_what_earlier_versions_drew_is_still_read(qapp, tmp_path, frozen_file):
    with event_file.open_file(Path(shutil.copy(frozen_file, tmp_path))) as opened:
        kept = all_layouts(opened.db)
    assert [read_layout(one.uuid, one.text).name for one in kept] == [one.name for one in kept]
    assert kept
