# ruff: noqa: INP001 - a script beside its data, not a package
"""Bring the translations up to date: ``python resources/i18n/update.py`` from the project's
folder.

Collects the words of ``desktop/`` into ``desk_it.ts`` and the plurals into ``desk_en.ts``, then
compiles both to .qm. Translate what it lists as unfinished in ``desk_it.ts`` (a text file, or
open it in ``pyside6-linguist``) and run it again. ``--check`` changes nothing and ends with
status 1 where something is out of date or unfinished.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
LANGUAGES = {"it": [], "en": ["-pluralonly"]}
"""Each language and what lupdate is told besides: English needs its plurals only."""

OF_QT = "qt_it"
"""What Qt's own Italian lacks, written by hand: no source of ours has these words."""

_LUPDATE = ["-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en_US"]


def update(folder: Path = FOLDER) -> None:
    """Write the .ts and .qm files in *folder*, the same bytes for the same sources."""
    with tempfile.TemporaryDirectory() as name:
        sources = [str(file) for file in _readable_copies(Path(name))]
        for language, options in LANGUAGES.items():
            ts = folder / f"desk_{language}.ts"
            target = ["-target-language", language]
            _run("lupdate", *sources, *_LUPDATE, *options, *target, "-ts", str(ts))
            if language == "en":
                _fill_english(ts)
            _compile(ts, folder, Path(name))
        _compile(FOLDER / f"{OF_QT}.ts", folder, Path(name))


def _compile(ts: Path, folder: Path, aside: Path) -> None:
    """Make the .qm of *ts* in *folder*, by way of the folder *aside*."""
    # Qt maps a .qm into memory: one cut short under a running program ends it (SIGBUS).
    compiled = aside / f"{ts.stem}.qm"
    _run("lrelease", "-silent", str(ts), "-qm", str(compiled))
    beside = folder / f"{ts.stem}.qm.new"
    beside.write_bytes(compiled.read_bytes())
    beside.replace(folder / f"{ts.stem}.qm")


def unfinished(folder: Path = FOLDER) -> list[str]:
    """What has no translation yet: "language: context: text"."""
    return [
        f"{language}: {context}: {message.findtext('source')}"
        for language in LANGUAGES
        for context, message in _messages(folder / f"desk_{language}.ts")
        if not _is_finished(message)
    ]


def stray_contexts(folder: Path = FOLDER) -> list[str]:
    """Contexts that are not the name of a class in ``desktop/``: their words would never be
    found.
    """
    classes = {
        node.name
        for file in (ROOT / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    found = {context for context, _ in _messages(folder / "desk_it.ts")}
    return sorted(found - classes)


def out_of_date() -> list[str]:
    """Names of the files that :func:`update` would change."""
    with tempfile.TemporaryDirectory() as name:
        # Beside the sources, so that lupdate and lrelease write what they write there.
        trial = Path(name)
        names = [f"desk_{language}.{kind}" for language in LANGUAGES for kind in ("ts", "qm")]
        names.append(f"{OF_QT}.qm")
        for each in names:
            if (FOLDER / each).exists():
                (trial / each).write_bytes((FOLDER / each).read_bytes())
        update(trial)
        return [each for each in names if not _same(FOLDER / each, trial / each)]


def _readable_copies(folder: Path) -> list[Path]:
    """Copies of all sources of ``desktop/`` in *folder*, as lupdate can read them.

    Its Python parser sees a plural in ``translate(context, text, "", n)`` only where n is a
    number as such (6.11; in ``self.tr`` it sees any n), so that is what the copies have there.
    """
    copies = []
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        lines = file.read_text(encoding="utf-8").split("\n")
        for each in _counts(ast.parse("\n".join(lines))):
            # Columns count bytes. Nobody writes an n over two lines, nor two calls on one.
            line = lines[each.lineno - 1].encode()
            end = each.end_col_offset or each.col_offset
            lines[each.lineno - 1] = (line[: each.col_offset] + b"1" + line[end:]).decode()
        copy = folder / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("\n".join(lines), encoding="utf-8")
        copies.append(copy)
    return copies


def _counts(tree: ast.Module) -> list[ast.expr]:
    """The n of every call of ``translate`` that has one."""
    return [
        node.args[3]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "translate"
        and len(node.args) == len(("context", "text", "comment", "n"))
    ]


def _same(kept: Path, made: Path) -> bool:
    return kept.exists() and kept.read_bytes() == made.read_bytes()


def _messages(ts: Path) -> list[tuple[str, ET.Element]]:
    root = ET.parse(ts).getroot()  # noqa: S314 - a file of this project
    return [
        (context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(texts)


def _fill_english(ts: Path) -> None:
    """Give new English plurals the plain rule, "%n visitor(s)" to "visitor" and "visitors".

    A plural that is not made by an s is corrected by hand in ``desk_en.ts`` and then left alone.
    """
    tree = ET.parse(ts)  # noqa: S314 - a file of this project
    text = ts.read_text(encoding="utf-8")
    for message in tree.getroot().iter("message"):
        if _is_finished(message):
            continue
        source = message.findtext("source") or ""
        one, many = source.replace("(s)", ""), source.replace("(s)", "s")
        text = _put_plural(text, source, one, many)
    ts.write_text(text, encoding="utf-8", newline="\n")


def _put_plural(text: str, source: str, one: str, many: str) -> str:
    """*text* of a .ts file with the plural forms of *source* filled in."""

    def escaped(plain: str) -> str:
        for sign, entity in (
            ("&", "&amp;"),
            ("<", "&lt;"),
            (">", "&gt;"),
            ('"', "&quot;"),
            ("'", "&apos;"),
        ):
            plain = plain.replace(sign, entity)
        return plain

    head, found, tail = text.partition(f"<source>{escaped(source)}</source>")
    if not found:
        return text
    start, end = tail.index("<translation"), tail.index("</translation>")
    forms = "".join(
        f"\n            <numerusform>{escaped(form)}</numerusform>" for form in (one, many)
    )
    return f"{head}{found}{tail[:start]}<translation>{forms}\n        {tail[end:]}"


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run(
        [str(program), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{tool} failed: {done.stdout}{done.stderr}")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; status 1 where needed"
    )
    if parser.parse_args().check:
        stale = out_of_date()
    else:
        update()
        stale = []
    faults = [
        *(f"out of date: {each}" for each in stale),
        *(f"unfinished: {each}" for each in unfinished()),
        *(f"not a class: {each}" for each in stray_contexts()),
    ]
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
