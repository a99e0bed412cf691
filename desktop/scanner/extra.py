"""Whether the camera's extra is there. A start asks this, and imports nothing of it."""

from __future__ import annotations

from importlib.util import find_spec


def is_installed() -> bool:
    """Whether ``piemonte-desk[camera]`` is; whether it works here shows when it is opened."""
    return all(find_spec(name) is not None for name in ("PySide6.QtMultimedia", "zxingcpp"))
