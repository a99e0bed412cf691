"""Commands that need a screen, or stand in for one: demo and bench."""

from __future__ import annotations

import os
from pathlib import Path

import click

from desktop.commands.asked import PATH, Asked, shared
from desktop.commands.opening import has_display


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
