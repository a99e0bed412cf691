"""Data files of the program: event presets, badge stock and layouts, fonts, icons, sounds, notices,
translations.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
"""The folder that holds them, in a checkout and in an installed package alike."""
