"""Every colour of the program, by what it is for. Nobody else writes a hex value.

Contrast is held by a test (WCAG 2.1, relative luminance): 7:1 for the verdict's words, 4.5:1 for
other text, 3:1 for borders, icons and the focus ring.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """The named colours of one theme, as "#rrggbb". ``on_x`` is what is written or drawn on x."""

    window: str
    panel: str
    field: str
    hover: str
    pressed: str
    text: str
    soft: str
    disabled: str
    hairline: str
    border: str
    focus: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    accent_text: str
    good: str
    on_good: str
    good_soft: str
    good_text: str
    warn: str
    on_warn: str
    warn_soft: str
    warn_text: str
    bad: str
    on_bad: str
    bad_soft: str
    bad_text: str
    quiet_soft: str
    quiet_text: str
    tip: str
    on_tip: str


LIGHT = Colours(
    window="#f4f6fa",
    panel="#ffffff",
    field="#ffffff",
    hover="#eef1f7",
    pressed="#e1e6f0",
    text="#14181f",
    soft="#4a5468",
    disabled="#8a92a3",
    hairline="#dde2ec",
    border="#7c869b",
    focus="#1f5fd6",
    accent="#1f5fd6",
    accent_hover="#1a52bc",
    accent_pressed="#15459f",
    on_accent="#ffffff",
    accent_soft="#e3ecfc",
    accent_text="#163f8f",
    good="#137a3e",
    on_good="#ffffff",
    good_soft="#e2f4e8",
    good_text="#0b4f27",
    warn="#8a5a00",
    on_warn="#ffffff",
    warn_soft="#fff0d2",
    warn_text="#5e3c00",
    bad="#b3261e",
    on_bad="#ffffff",
    bad_soft="#fce4e2",
    bad_text="#7f130d",
    quiet_soft="#ebeef5",
    quiet_text="#4a5468",
    tip="#1e2430",
    on_tip="#f4f6fa",
)

DARK = Colours(
    window="#10141b",
    panel="#1a2029",
    field="#131922",
    hover="#242c38",
    pressed="#2d3745",
    text="#f1f4f9",
    soft="#a9b4c6",
    disabled="#69758a",
    hairline="#2c3542",
    border="#77839a",
    focus="#82b1ff",
    accent="#82b1ff",
    accent_hover="#9cc2ff",
    accent_pressed="#6a9ff8",
    on_accent="#0b1220",
    accent_soft="#1d2f4e",
    accent_text="#b9d3ff",
    good="#4cc47c",
    on_good="#06150c",
    good_soft="#14301f",
    good_text="#a6ebc0",
    warn="#e5a935",
    on_warn="#1b1200",
    warn_soft="#332609",
    warn_text="#ffd98c",
    bad="#ff8178",
    on_bad="#230302",
    bad_soft="#3b1715",
    bad_text="#ffc2bc",
    quiet_soft="#273040",
    quiet_text="#b4bece",
    tip="#e8ecf3",
    on_tip="#14181f",
)


@dataclass(frozen=True, slots=True)
class Tone:
    """The four colours of something with a meaning: *strong* for stripes, borders and icons."""

    strong: str
    on_strong: str
    soft: str
    text: str


def tone(colours: Colours, name: str) -> Tone:
    """The colours of *name*: "good", "warn", "bad", "info" or "quiet"."""
    if name == "info":
        return Tone(colours.accent, colours.on_accent, colours.accent_soft, colours.accent_text)
    if name == "quiet":
        return Tone(colours.soft, colours.panel, colours.quiet_soft, colours.quiet_text)
    pick = (name, f"on_{name}", f"{name}_soft", f"{name}_text")
    return Tone(*(getattr(colours, each) for each in pick))


def palette(colours: Colours) -> QPalette:
    """*colours* for what Fusion paints by itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.field,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.PlaceholderText: colours.soft,
        role.Button: colours.panel,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.Light: colours.panel,
        role.Midlight: colours.hairline,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: colours.border,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.tip,
        role.ToolTipText: colours.on_tip,
    }.items():
        made.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.disabled))
    return made
