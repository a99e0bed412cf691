"""Colours that can be read, sizes that zoom, icons that follow."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

import desktop
from desktop.badge.colour import contrast
from desktop.settings import ZOOMS
from desktop.widgets import icons, stylesheet
from desktop.widgets.buttons import Action, Button, with_icons
from desktop.widgets.cards import Card
from desktop.widgets.palette import DARK, LIGHT, Colours, palette, tone

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
TONES = ["good", "warn", "bad", "info"]
GROUNDS = ["window", "panel", "field", "hover", "pressed", "accent_soft"]


@THEMES
@pytest.mark.parametrize("name", TONES)
def test_the_verdicts_words_have_a_contrast_of_seven(colours, name):
    assert contrast(tone(colours, name).text, tone(colours, name).soft) >= 7


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(colours, ground):
    for ink in ("text", "soft"):
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, ink


@THEMES
def test_text_on_colour_can_be_read(colours):
    pairs = [
        (tone(colours, name).on_strong, tone(colours, name).strong) for name in [*TONES, "quiet"]
    ]
    pairs += [(tone(colours, name).text, tone(colours, name).soft) for name in [*TONES, "quiet"]]
    pairs += [
        (colours.on_accent, colours.accent_hover),
        (colours.on_accent, colours.accent_pressed),
        (colours.on_tip, colours.tip),
        (colours.accent, colours.panel),
        (colours.bad_text, colours.panel),
        (colours.bad_text, colours.window),
        (colours.text, colours.accent_soft),
        (colours.panel, colours.bad_text),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@THEMES
def test_borders_icons_and_the_focus_ring_can_be_seen(colours):
    grounds = [colours.window, colours.panel, colours.field]
    for ground in grounds:
        for name in ("border", "focus", "soft"):
            assert contrast(getattr(colours, name), ground) >= 3, name
        for name in TONES:
            assert contrast(tone(colours, name).strong, ground) >= 3, name
    assert contrast(colours.focus, colours.accent_soft) >= 3
    for name in TONES:
        assert contrast(tone(colours, name).strong, tone(colours, name).soft) >= 3, name


@THEMES
def test_every_colour_is_a_colour_and_none_is_a_twin_of_the_other_theme(colours):
    for each in fields(Colours):
        assert re.fullmatch("#[0-9a-f]{6}", getattr(colours, each.name)), each.name


def test_nobody_else_writes_a_colour():
    sources = [
        file
        for kind in ("*.py", "*.qss")
        for file in Path(desktop.__file__).parent.rglob(kind)
        if file.name != "palette.py" and not {"badge", "commands", "bench"} & set(file.parts)
    ]
    found = [
        f"{file.name}: {hit}"
        for file in sources
        for hit in re.findall(r"[\"' ]#[0-9a-fA-F]{6}\b", file.read_text(encoding="utf-8"))
    ]
    assert found == []


@THEMES
@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_style_sheet_leaves_nothing_unfilled(colours, zoom):
    sheet = stylesheet.sheet(colours, zoom)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_the_style_sheet_grows_with_the_zoom():
    small, large = (stylesheet.sheet(LIGHT, zoom) for zoom in (100, 200))
    assert "font-size: 22px" in small
    assert "font-size: 44px" in large


def test_the_palette_serves_what_fusion_paints():
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window) == QColor(DARK.window)
    group = QPalette.ColorGroup.Disabled
    assert made.color(group, QPalette.ColorRole.Text) == QColor(DARK.disabled)


def test_a_switch_repaints_everything_that_is_open(qtbot, theme):
    window = QWidget()
    window.setProperty("role", "page")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(theme.changed):
        theme.switch("dark")
    assert theme.is_dark
    assert window.grab().toImage().pixelColor(5, 5) == QColor(DARK.window)
    theme.switch("light")
    assert window.grab().toImage().pixelColor(5, 5) == QColor(LIGHT.window)


def test_the_system_is_followed_only_where_nobody_chose(theme):
    theme.switch("system")
    theme._system_changed(Qt.ColorScheme.Dark)
    assert theme.is_dark
    theme._system_changed(Qt.ColorScheme.Light)
    assert not theme.is_dark
    theme.switch("light")
    theme._system_changed(Qt.ColorScheme.Dark)
    assert not theme.is_dark


def test_zoom_goes_up_and_down_a_ladder_and_stops_at_its_ends(theme):
    theme.zoom_by(1)
    assert theme.zoom == 110
    theme.zoom_by(-2)
    assert theme.zoom == 90
    theme.zoom_by(99)
    assert theme.zoom == 200
    theme.zoom_by(-99)
    assert theme.zoom == 80
    theme.switch(zoom=1)
    assert theme.zoom == 80


def test_zoom_makes_text_and_controls_larger(qtbot, theme):
    button = Button()
    button.setText("Save")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint().height()
    assert before >= 40
    theme.switch(zoom=200)
    assert button.sizeHint().height() >= 80
    assert theme.font().pixelSize() == 28


def test_the_typeface_is_the_bundled_one(qapp, theme):
    assert qapp.font().family() == "Inter"
    assert qapp.font().exactMatch()


def test_nothing_is_said_when_nothing_changes(qtbot, theme):
    with qtbot.assertNotEmitted(theme.changed):
        theme.switch("light", 100)


def test_an_icon_is_drawn_in_the_colour_asked_for(theme):
    image = icons.pixmap("plus", "#ff0000", 24, 1).toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#ff0000"}


def test_an_icon_is_as_sharp_as_the_screen(theme):
    assert icons.pixmap("check", "#000000", 20, 2).size().toTuple() == (40, 40)
    assert icons.pixmap("check", "#000000", 20, 2) is icons.pixmap("check", "#000000", 20, 2)


def test_an_unknown_icon_is_a_bug(theme):
    with pytest.raises(KeyError):
        icons.pixmap("no-such-icon", "#000000")


def test_icons_follow_the_theme(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    action = Action(window, "plus")
    menu = QMenu(window)
    menu.addAction(action)
    button = QPushButton(window)
    icons.dress(button, icons.Worn("plus", "accent"))

    def wears(icon: QIcon, colour: str) -> bool:
        return icon.pixmap(20, 20).toImage() == icons.pixmap("plus", colour, 20).toImage()

    with_icons(menu)
    assert wears(action.icon(), LIGHT.text)
    assert wears(button.icon(), LIGHT.accent)
    theme.switch("dark")
    assert wears(action.icon(), DARK.text)
    assert wears(button.icon(), DARK.accent)


def card():
    made = Card()
    made.set_title("Badge")
    made.body.addWidget(Button(Action(made, "printer"), "primary"))
    return made


def test_what_is_dressed_late_looks_as_what_was_made_in_a_dressed_window(qtbot, theme):
    """A page is built by itself, and dressed at once when the window takes it."""
    host = QWidget()
    qtbot.addWidget(host)
    early, late = card(), card()
    early.setParent(host)
    early.body.addWidget(QPushButton("more"))
    late.body.addWidget(QPushButton("more"))
    undressed = late.grab().toImage()
    late.setParent(host)
    for each in (early, late):
        each.resize(320, 240)
    assert early.grab().toImage() == late.grab().toImage() != undressed


def test_nobody_asks_qt_for_a_style():
    """PySide (6.11) keeps what it knows of a style, also when Qt deletes that with its window."""
    asking = [
        file.name
        for file in Path(desktop.__file__).parent.rglob("*.py")
        if ".style()" in file.read_text(encoding="utf-8")
    ]
    assert asking == []


def test_another_role_shows_at_once(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    button = QPushButton("Print", host)
    host.show()
    plain = button.grab().toImage()
    stylesheet.repolish(button, "primary")
    loud = button.grab().toImage()
    stylesheet.repolish(button, "")
    assert loud != plain == button.grab().toImage()


def test_only_icons_that_are_used_are_kept():
    words = "\n".join(
        file.read_text(encoding="utf-8") for file in Path(desktop.__file__).parent.rglob("*.py")
    )
    kept = {file.stem for file in icons.FOLDER.glob("*.svg")}
    assert {name for name in kept if f'"{name}"' not in words} == set()


@pytest.mark.parametrize("role", ["", "quiet", "link", "segment"])
def test_a_focused_button_has_no_other_ring_than_ours(qtbot, theme, role):
    """Fusion would draw a shaded rectangle of its own inside ours."""
    host, button = QWidget(), QPushButton()
    button.setProperty("role", role)
    qtbot.addWidget(host)
    for number, each in enumerate((QPushButton(), button)):
        each.setParent(host)
        each.setGeometry(0, number * 50, 120, 40)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    QTest.keyClick(host, Qt.Key.Key_Tab)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    seen, edge = host.grab().toImage(), 4
    inside = button.geometry().adjusted(edge, edge, -edge, -edge)
    assert {
        seen.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    } == {seen.pixelColor(inside.center()).name()}
