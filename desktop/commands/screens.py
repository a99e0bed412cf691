"""Commands that need a screen, or stand in for one: the window itself, demo, bench."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from desktop.commands.asked import ENVIRONMENT, PATH, Asked, Stopped, shared


def has_display() -> bool:
    """Whether a window can be opened here. Only X11 and Wayland may be missing."""
    if platform := os.environ.get("QT_QPA_PLATFORM"):
        return platform not in {"offscreen", "minimal"}
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(path: Path | None) -> int:
    """Open the window on the event file *path*, or on the last one; give the exit status.

    Where another window has that file open, it comes to the front instead.
    """
    if not has_display():
        raise Stopped("no_display", status=ENVIRONMENT)
    from desktop.commands.opening import make_window

    made = make_window(path)
    return made[0].exec() if made else 0


@click.command("demo")
@click.option(
    "--out",
    type=PATH,
    default=Path("demo-out"),
    show_default=True,
    help="Where pictures and papers go when there is no display.",
)
@shared()
def demo_command(asked: Asked, out: Path) -> int:
    """Try the program on a demo event; with no display, leave pictures of a morning in --out."""
    from desktop import demo

    return demo.run(out, windowed=has_display(), as_json=asked.as_json)


@click.command("bench")
@click.option("--visitors", type=click.IntRange(1), default=100_000, show_default=True)
@shared()
def bench_command(asked: Asked, visitors: int) -> int:
    """Measure what the stand does on this computer, each beside its floor."""
    from desktop import bench

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return bench.main(visitors, as_json=asked.as_json)
