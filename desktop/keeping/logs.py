"""Where the log is kept. No Qt, and nothing that a start would wait for."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from desktop import settings


def path() -> Path:
    """Where the log is kept: ids and codes, never names."""
    if os.environ.get(settings.HOME):
        return settings.folder() / "desk.log"
    return Path(platformdirs.user_log_dir("piemonte-desk", appauthor=False)) / "desk.log"
