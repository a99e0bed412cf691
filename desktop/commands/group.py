"""The commands there are. Each is imported when it is asked for, so that it is quick to start."""

from __future__ import annotations

from importlib import import_module

import click

from desktop.commands import usage

COMMANDS = {
    "demo": ("screens", "Try the program on a demo event, with invented visitors."),
    "new": ("files", "Make an event file, filled from a preset."),
    "presets": ("files", "List the presets that an event file can be made from."),
    "copy": ("files", "Copy the event file for another laptop."),
    "import": ("lists", "Bring a list into the event file."),
    "search": ("people", "Find visitors, and meetings by their notes."),
    "register": ("people", "Register a visitor."),
    "edit": ("people", "Correct a visitor's data."),
    "merge": ("people", "Make two entries of one person one."),
    "status": ("people", "Block, unblock, cancel or restore a visitor."),
    "codes": ("people", "Show a visitor's codes, bind another, or replace a lost badge."),
    "check-in": ("doors", "Check a visitor in, or out."),
    "back-entry": ("back_entry", "Enter check-ins from paper, at their true time."),
    "history": ("past", "Show what happened, to all or to one."),
    "undo": ("past", "Take back the last change, or the one named."),
    "event": ("fair", "Show or correct the event itself."),
    "types": ("fair", "List or correct the badge types."),
    "sessions": ("fair", "List or correct the sessions: whom they admit, how many came."),
    "outcomes": ("fair", "List or correct the outcomes that a meeting may have."),
    "topics": ("fair", "List or correct the topics that meetings are about."),
    "operators": ("staff", "List or correct who may be at the laptop, and for whom they work."),
    "meeting": ("meetings", "List meetings; make one, log it, say what became of it, move it."),
    "agenda": (
        "agenda",
        "List the agenda; write it as a PDF, as sheets for tables, as a calendar.",
    ),
    "follow-ups": ("meetings", "List what was promised; add to it, tick it off, put it off."),
    "next-edition": ("next_edition", "List who is interested in the next edition; say who is."),
    "bodies": ("doors", "List our side: bodies, companies and delegates."),
    "badges": ("badges", "Write badges to a PDF."),
    "layouts": ("layouts", "List the badge layouts; export, import or assign one."),
    "roster": ("paper", "Write a list of who is expected, to tick by hand."),
    "spares": ("paper", "Write numbered spare badges."),
    "print": ("printing", "Print badges on a printer."),
    "jobs": ("printing", "List print jobs; cancel, retry or confirm one."),
    "printers": ("printers", "List the printers of this computer."),
    "export": ("exports", "Write a list: visitors, check-ins, meetings or follow-ups."),
    "privacy": ("privacy", "Show what is kept about a person; consents; erase; exports."),
    "report": ("reports", "Write the evening report, a body's sheet, or the whole event's report."),
    "backup": ("backups", "Make a verified backup, and one in a second place, encrypted."),
    "restore": ("backups", "Put a backup in the place of an event file."),
    "close": ("closing", "Close an event: hand it to the office, then let it leave this laptop."),
    "check": ("files", "Check an event file for damage."),
    "preflight": ("preflight", "Say whether file, laptop and printer are ready for the doors."),
    "support": ("support", "Show what goes to support, with the log; pack it."),
    "bench": ("screens", "Measure what the stand does on this computer."),
}
"""Each command's module and what it does in one line, in the order of the help."""


class Desk(click.Group):
    """The program's commands; with none of them it opens the window."""

    context_class = usage.Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called *cmd_name*, imported now, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"desktop.commands.{COMMANDS[cmd_name][0]}")
        command = getattr(module, cmd_name.replace("-", "_") + "_command")
        if not isinstance(command, click.Command):
            return None
        command.context_class = usage.Context
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """What is called, or a sentence about a file that stands in its place. Raises Stopped."""
        if args and args[0] not in COMMANDS:
            from desktop.commands.misplaced import refuse_file

            refuse_file(ctx.obj, args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in COMMANDS.items()])


@click.group(cls=Desk, invoke_without_command=True)
@click.pass_context
def desk(ctx: click.Context) -> int:
    """Check-in, badges and meetings at the Piemonte stand. With no command it opens the window.

    FILE is an event file (*.desk). Options follow the command. Exit status: 0 done, 1 refused by
    the facts, 2 wrong usage, 3 the environment.
    """
    if ctx.invoked_subcommand is not None:
        return 0
    from desktop.commands.opening import open_window

    return open_window(None)
