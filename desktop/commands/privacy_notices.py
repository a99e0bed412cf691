"""The privacy notice on the command line: on paper, out as text files, in again, and who was told
where their data came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from db import driver, events
from db.privacy import consents, notice_files, notices, notices_given
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, PATH, PIN, Asked, Stopped, shared
from desktop.commands.file_acts import the_file
from desktop.commands.people import find
from desktop.commands.targets import need_folder, refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database


@click.command("notice")
@click.option("--only", type=click.Choice(notices.LANGUAGES), help="In this language alone.")
@click.option("-o", "--output", "target", type=PATH, help="A .pdf, to lay out or hand out.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="What is usual there.")
@click.option("--export", "folder", type=PATH, help="Write en.toml and it.toml into this folder.")
@click.option("--import", "source", type=PATH, help="Take the words of this .toml from now on.")
@PIN
@shared(changing=True)
def notice_of(
    asked: Asked,
    *,
    only: str | None,
    target: Path | None,
    paper: str | None,
    folder: Path | None,
    source: Path | None,
    pin: str | None,
) -> int:
    """The privacy notice: its words, as a PDF, or as text files to be corrected and brought in.

    A file that comes in is called after its language (en.toml), unless --only says it; it is
    refused where a blank or a purpose is missing or unknown. Other words are another version, and
    need a supervisor's PIN, once there is one.
    """
    if sum(each is not None for each in (target, folder, source)) > 1:
        raise click.UsageError("Say one of -o, --export and --import.")
    file = the_file()
    languages = (only,) if only else notices.LANGUAGES
    if target is not None:
        if target.suffix.lower() != ".pdf":
            raise click.UsageError("The notice on paper is a .pdf.")
        refuse_others(target)
        asked.draw()
    with asked.open(file, changing=bool(source), guarded=bool(source)) as opened:
        db, made = opened.db, []
        if source is not None:
            languages = (_bring_in(asked, db, source, only or source.stem, pin),)
        found = [notices.notice(db, language) for language in languages]
        if folder is not None:
            made = _take_out(db, folder, languages)
        if target is not None:
            made = [target]
            _print(db, target, languages, paper)
    told = [
        {"language": one.language, "version": one.version, "title": one.title, "text": one.text}
        | {"purposes": dict(one.purposes)}
        for one in found
    ]

    def said() -> Iterator[str]:
        yield from map(str, made)
        for one in found if not made else ():
            yield from (f"{one.language} {one.version}  {one.title}", "")
            if source is None:
                boxes = (f"[ ] {words}" for _, words in one.purposes)
                yield from (*one.text.split("\n"), "", *boxes, "")

    asked.answer({"notices": told, "files": [str(each) for each in made]}, said())
    return DONE


def _print(db: Database, target: Path, languages: tuple[str, ...], paper: str | None) -> None:
    from desktop.reports import notice_sheet

    event = events.current(db)
    found = [notices.notice(db, language) for language in languages]
    with driver.guard(target):
        notice_sheet.write(target, found, event, paper or event.paper)


def _take_out(db: Database, folder: Path, languages: tuple[str, ...]) -> list[Path]:
    """Write a file for each of *languages*; none that is there is written over."""
    need_folder(folder.parent)
    files = [folder / f"{language}.toml" for language in languages]
    for file in files:
        if file.exists():
            raise click.UsageError(f"{file} is there already: say another folder.")
    with driver.guard(folder):
        folder.mkdir(exist_ok=True)
        for language, file in zip(languages, files, strict=True):
            text = notice_files.written(notices.template(db, language))
            file.write_text(text, encoding="utf-8", newline="\n")
    return files


def _bring_in(asked: Asked, db: Database, source: Path, language: str, pin: str | None) -> str:
    """Save the words in *source*, which are in *language*."""
    if language not in notices.LANGUAGES:
        raise click.UsageError("Say which language it is in: --only en or --only it.")
    try:
        new = notice_files.read(source)
    except notice_files.BadNotice as bad:
        from desktop.commands.notice_lines import NoticeLines

        asked.speak()
        raise Stopped(bad.wrong, bad.subject, sentence=NoticeLines.refused(source, bad)) from bad
    plain: dict[str, Any] = {"version": new.version, "title": new.title, "text": new.text}
    by = allow(db, asked.by, pin)
    notices.save(db, by, language=language, purposes=new.purposes, **plain)
    return language


@click.command("told")
@click.argument("visitor_id", metavar="ID")
@click.option("--only", type=click.Choice(notices.LANGUAGES), help="The notice in this language.")
@click.option("--how", type=click.Choice(consents.HOW), default="orally", help="How they were.")
@shared(changing=True)
def told_of(asked: Asked, *, visitor_id: str, only: str | None, how: str) -> int:
    """Record that the visitor ID was told that a list brought their data (GDPR, Article 14)."""
    with asked.open(the_file(), changing=True) as opened:
        visitor = find(opened.db, visitor_id)
        language = only or notices.read_by(visitor)
        notices_given.give(opened.db, asked.by, visitor.uuid, language=language, how=how)
        given = notices_given.of(opened.db, visitor.uuid)[-1]
    told = {"id": visitor.uuid, "notice": given.notice_version, "language": given.language}

    def said() -> Iterator[str]:
        from desktop.commands.notice_lines import NoticeLines

        asked.speak()
        yield NoticeLines.given(visitor.name, given)

    asked.answer(told | {"how": given.how, "at": given.at.isoformat()}, said())
    return DONE
