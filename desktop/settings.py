"""This laptop's settings: one typed dataclass, kept as JSON in the user's settings folder. No Qt.

The field's name is the key, its default gives the type. Nothing about a visitor is kept here.
"""

from __future__ import annotations

import json
import logging
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

import platformdirs

from db.keeping.whole_files import whole

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

HOME = "PIEMONTE_DESK_HOME"
"""Environment variable that names another settings folder: for a portable copy and for tests."""

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Zoom steps in percent."""

RECENT = 8
"""How many event files are remembered."""
FOLDERS = 20
"""How many folders that something was written into."""

CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("system", "en", "it"),
    "theme": ("system", "light", "dark"),
}


def _new_station() -> str:
    from uuid import uuid4  # only the first start makes one

    return str(uuid4())


FARTHEST = 20.0
"""Millimetres that a printer's calibration may move a badge."""


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """How one printer is set up: ``name`` is a queue, an address (``ipp://…``), or "" for PDFs.

    ``stock`` is the id of what lies in it, "" for what is usual in the event's country. ``dpi`` 0
    is the stock's resolution. ``right`` and ``down`` (mm) move the badge on its label.
    """

    name: str = ""
    stock: str = ""
    dpi: int = 0
    right: float = 0.0
    down: float = 0.0

    @property
    def offset(self) -> tuple[float, float]:
        """Millimetres to the right and down."""
        return self.right, self.down


@dataclass(frozen=True, slots=True)
class Settings:
    """How this laptop is set up. Empty text means "not chosen yet"; paths are absolute.

    ``zoom`` is in percent (80 to 200). ``idle_lock_minutes`` counts once somebody has a PIN; 0
    means that the screen never locks by itself; ``locked`` are the event files whose window is
    locked, or was when it was closed.
    ``printer`` is the one that badges go to; ``printers`` are those with a setup of their own, and
    every printer of the network that was added. ``paused`` are those that get no badge until
    somebody lets them go on.
    ``scanner_layout`` names the keyboard that the scanner is set to where the laptop has another.
    ``scanner_tested`` is when the scanner was last tried (ISO 8601, UTC), ``scanner_fine`` whether
    nothing was to be mended then.
    ``camera`` is the id of the one that badges are shown to, in a mirror or not.
    ``used_labels`` are those of each stock's sheet in hand (see desktop/badging/used_labels.py).
    ``list_stocks`` are what lists were printed on last (see desktop/badging/list_stocks.py).
    ``written_in`` are the folders that lists and papers were written into, the newest first: an
    erasure and a closing look there, too. Commands write there while a window is open.
    ``second_place`` is the folder that backups go to as well, ``second_seal`` the public key that
    they are sealed with (db/keeping/seals.py): no secret, and what it was made of is kept nowhere.
    """

    station_id: str = field(default_factory=_new_station)
    station_name: str = ""
    language: str = "system"
    theme: str = "system"
    zoom: int = 100
    sounds: bool = True
    auto_print: bool = True
    printer: str = ""
    printers: tuple[PrinterSetup, ...] = ()
    paused: tuple[str, ...] = ()
    layout: str = ""
    operator: str = ""
    last_file: str = ""
    recent_files: tuple[str, ...] = ()
    written_in: tuple[str, ...] = ()
    used_labels: tuple[str, ...] = ()
    list_stocks: tuple[str, ...] = ()
    idle_lock_minutes: int = 5
    locked: tuple[str, ...] = ()
    scanner_layout: str = ""
    scanner_tested: str = ""
    scanner_fine: bool = False
    camera: str = ""
    camera_mirrored: bool = True
    second_place: str = ""
    second_seal: str = ""

    def printer_setup(self, name: str) -> PrinterSetup:
        """How the printer of that name is set up; as it comes when nobody has changed anything."""
        known = (setup for setup in self.printers if setup.name == name)
        return next(known, PrinterSetup(name))

    @property
    def setup(self) -> PrinterSetup:
        """How the printer that badges go to is set up."""
        return self.printer_setup(self.printer)

    def printers_with(self, setup: PrinterSetup) -> tuple[PrinterSetup, ...]:
        """What ``printers`` becomes with *setup* in it, in the place of an older one."""
        if all(each.name != setup.name for each in self.printers):
            return (*self.printers, setup)
        return tuple(setup if each.name == setup.name else each for each in self.printers)


def folder() -> Path:
    """The folder that holds the settings; it may not exist yet."""
    if home := os.environ.get(HOME):
        return Path(home)
    return Path(platformdirs.user_config_dir("piemonte-desk", appauthor=False))


def path() -> Path:
    """The settings file; it may not exist yet."""
    return folder() / "settings.json"


def load() -> Settings:
    """The settings of this laptop; defaults where there is no file or a value makes no sense.

    A file that cannot be understood is set aside as ``settings.damaged.json``. The first call
    makes the station's id and saves it.
    """
    kept = _with_setups(_read())
    settings = Settings(**{name: kept[name] for name in _good_names(kept)})
    if kept.get("station_id") != settings.station_id:
        save(settings)
    return settings


def save(settings: Settings) -> bool:
    """Write *settings*, keeping keys of other versions of the program. False when the folder
    cannot be written.
    """
    target = path()
    text = json.dumps(_read() | asdict(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole(target) as draft:
            draft.write_text(text, encoding="utf-8")
    except OSError as error:
        log.warning("settings are not saved: %s", error.strerror)
        return False
    return True


def change(settings: Settings, **changes: Any) -> Settings:
    """*settings* with *changes*, saved where the folder can be written."""
    changed = replace(settings, **changes)
    save(changed)
    return changed


def remember_folder(folder: Path) -> None:
    """Know that something was written into *folder*."""
    here, name = load(), str(folder.absolute())
    if here.written_in[:1] != (name,):
        others = (one for one in here.written_in if one != name)
        change(here, written_in=(name, *others)[:FOLDERS])


def forget_folders(says: Callable[[str], bool]) -> None:
    """Know none of those folders any more whose way *says* who it was: somebody is erased."""
    here = load()
    kept = tuple(one for one in here.written_in if not says(one))
    if kept != here.written_in:
        change(here, written_in=kept)


def one_name(file: Path) -> Path:
    """*file* without links, dots and the folder of now: by this name it is known here, however
    somebody spells it.
    """
    try:
        return file.resolve()
    except (OSError, RuntimeError):  # a drive that does not answer, links in a ring
        return file.absolute()


def with_recent(settings: Settings, file: Path) -> Settings:
    """*settings* with *file* as the last and first of the recent files; not saved."""
    name = str(one_name(file))
    recent = (name, *(other for other in settings.recent_files if other != name))
    return replace(settings, last_file=name, recent_files=recent[:RECENT])


def _read() -> dict[str, Any]:
    """What the file says; empty when there is none, or when it was damaged and has been set
    aside.
    """
    source = path()
    try:
        kept = json.loads(source.read_text(encoding="utf-8"))
    except OSError:
        return {}
    except (ValueError, RecursionError):  # JSON and UTF-8 errors alike, and a thousand brackets
        kept = None
    if isinstance(kept, dict):
        return kept
    log.warning("settings file is damaged; defaults are used")
    with suppress(OSError):
        source.replace(source.with_name("settings.damaged.json"))
    return {}


def _with_setups(kept: dict[str, Any]) -> dict[str, Any]:
    """*kept* with a setup for each printer; one stock was for all printers once."""
    if "printers" not in kept and isinstance(kept.get("stock"), str) and kept["stock"]:
        kept["printers"] = [{"name": kept.get("printer", ""), "stock": kept["stock"]}]
    several = kept.get("printers")
    if isinstance(several, list):
        kept["printers"] = tuple(filter(None, map(_setup, several)))
    return kept


def _setup(kept: object) -> PrinterSetup | None:
    """The setup that *kept* is, without values that make no sense; None when it has no name."""
    if not isinstance(kept, dict) or not isinstance(kept.get("name"), str):
        return None
    stock, dpi = kept.get("stock"), kept.get("dpi")
    right, down = (
        float(kept[key]) if _is_near(kept.get(key)) else 0.0 for key in ("right", "down")
    )
    return PrinterSetup(
        name=kept["name"],
        stock=stock if isinstance(stock, str) else "",
        dpi=dpi if _is_resolution(dpi) else 0,
        right=right,
        down=down,
    )


def _is_near(value: object) -> bool:
    number = type(value) in {int, float}
    return number and abs(float(str(value))) <= FARTHEST


def _is_resolution(value: object) -> TypeGuard[int]:
    return type(value) is int and 72 <= value <= 2400


def _good_names(kept: dict[str, Any]) -> list[str]:
    """Names of the fields that *kept* has a usable value for; lists in it become tuples."""
    good = []
    for each in fields(Settings):
        if each.name not in kept:
            continue
        if isinstance(kept[each.name], list):
            kept[each.name] = tuple(kept[each.name])
        if _is_good(each.name, kept[each.name]):
            good.append(each.name)
    return good


def _is_good(name: str, value: object) -> bool:
    default = getattr(_DEFAULTS, name)
    if type(value) is not type(default):
        return False
    if isinstance(value, tuple):
        kind = PrinterSetup if name == "printers" else str
        return all(isinstance(item, kind) for item in value)
    if name == "zoom":
        return value in ZOOMS
    if name == "station_id":
        return _is_uuid(str(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return value >= 0
    return value in CHOICES.get(name, (value,))


def _is_uuid(text: str) -> bool:
    return re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None


_DEFAULTS = Settings(station_id="")
