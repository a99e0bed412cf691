"""How the tests of the house read source: imports, sizes, and words in strings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

HOME = Path(__file__).parents[1]
SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b"
    r"|\bDELETE\s+FROM\b|\b(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)\b|\bPRAGMA\s+\w",
    re.DOTALL,
)
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
# Qt guesses rich text in these; each has a plain counterpart.
GUESSES_RICH_TEXT = {
    "QLabel": "Label of desktop/widgets/labels.py",
    "QTextEdit": "QPlainTextEdit",
    "QTextBrowser": "QPlainTextEdit",
    "QErrorMessage": "a message with setTextFormat(PlainText)",
}
MESSAGE_BOX_SHORTCUTS = {"about", "critical", "information", "question", "warning"}


def sources(*folders: str) -> list[Path]:
    """Every Python file under *folders*, which need not be there yet."""
    return sorted(path for folder in folders for path in (HOME / folder).rglob("*.py"))


def place(path: Path) -> str:
    """Where *path* is in the house: "desktop/store.py"."""
    return path.relative_to(HOME).as_posix()


def module_of(path: Path) -> str:
    """The name by which others import *path*."""
    parts = path.relative_to(HOME).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@lru_cache(maxsize=1)
def _nodes(source: str) -> tuple[ast.Module, list[ast.AST]]:
    """The tree of *source*, and all that is in it; of the last one alone, for trees are large."""
    tree = ast.parse(source)
    return tree, list(ast.walk(tree))


@cache
def imports(source: str, package: str = "") -> frozenset[str]:
    """Every module that *source* names in an import, wherever it stands in the file.

    ``from db import rows`` gives "db.rows"; a name that is no module of ours stays with its module,
    so that ``from db.rows import Visitor`` gives "db.rows". *package* resolves relative imports.
    """
    found: set[str] = set()
    for node in _nodes(source)[1]:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package.split(".")[: 1 - node.level or None]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            found |= {_module(module, alias.name) for alias in node.names}
    return frozenset(found - {"__future__"})


def _module(module: str, name: str) -> str:
    folder = HOME.joinpath(*module.split("."))
    inside = folder / name
    return f"{module}.{name}" if inside.is_dir() or inside.with_suffix(".py").exists() else module


def within(module: str, *parents: str) -> bool:
    """Whether *module* is one of *parents* or inside one."""
    return any(module == parent or module.startswith(parent + ".") for parent in parents)


def functions(source: str) -> Iterator[tuple[str, int]]:
    """The name of every function in *source*, and its lines without its docstring."""
    for node in _nodes(source)[1]:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if ast.get_docstring(node) is not None:
                lines -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            yield node.name, lines


@cache
def strings(source: str) -> tuple[tuple[int, str], ...]:
    """Every string of *source* that the program can see, with its line: docstrings are left out."""
    nodes = _nodes(source)[1]
    docstrings = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return tuple(
        (node.lineno, node.value)
        for node in nodes
        if isinstance(node, ast.Constant) and id(node) not in docstrings
        if isinstance(node.value, str)
    )


def filled_in_turns(source: str) -> Iterator[int]:
    """The lines of *source* that fill a sentence blank by blank: the second time, a name that was
    put in and says "%2" itself is filled as well. A sentence with one blank needs one turn only.
    """
    for node in _nodes(source)[1]:
        if not (isinstance(node, ast.Call) and node.args):
            continue
        if _name(node.func) == "replace":
            blank = ast.unparse(node.args[0])
            if re.fullmatch(r"""['"]%[2-9]['"]|f['"]%\{.*""", blank):
                yield node.lineno
        elif _name(node.func) == "filled" and ".replace('%" in ast.unparse(node.args[0]):
            yield node.lineno


def rich_text(source: str) -> Iterator[tuple[int, str]]:
    """Every place in *source* where Qt would guess rich text, with its line and what to use."""
    for node in _nodes(source)[1]:
        if isinstance(node, ast.ClassDef):
            parents = [
                GUESSES_RICH_TEXT[_name(base)]
                for base in node.bases
                if _name(base) in GUESSES_RICH_TEXT
            ]
            yield from ((node.lineno, parent) for parent in parents)
        elif isinstance(node, ast.Call) and (instead := _instead(node, source)):
            yield node.lineno, instead


def _instead(call: ast.Call, source: str) -> str | None:
    """What to use in place of *call*, or None when its text stays plain."""
    name = _name(call.func)
    if name in GUESSES_RICH_TEXT:
        return GUESSES_RICH_TEXT[name]
    if name in {"setHtml", "insertHtml", "appendHtml"}:
        return "plain text"
    if name == "setToolTip" and not (call.args and _plain(call.args[-1])):
        return "setToolTip(plain_tip(…))"
    shortcut = name in MESSAGE_BOX_SHORTCUTS and "QMessageBox." in ast.unparse(call.func)
    if shortcut or (name == "QMessageBox" and "PlainText" not in source):
        return "a QMessageBox with setTextFormat(PlainText)"
    return None


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _plain(node: ast.expr) -> bool:
    """Whether a tool tip cannot be rich: escaped, taken from another, or without any letter."""
    if isinstance(node, ast.Call):
        return _name(node.func) in {"plain_tip", "toolTip"}
    return isinstance(node, ast.Constant) and node.value == ""
