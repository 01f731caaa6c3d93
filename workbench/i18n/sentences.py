"""The sentences that the core makes as plain text: errors, remarks, reasons. Read from its code, for the translators.

They are not marked where they stand, since two of the three packages know no languages. All text of the core that reads
like a sentence or a part of one counts, but for what :data:`ELSEWHERE` and :data:`ERRORS_ONLY` name; so a new sentence
asks for its translations by itself.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

PACKAGES: Final = ("cases", "hashing", "workbench")

ELSEWHERE: Final = (
    "workbench/commands/",  # the terminal's words
    "workbench/cli.py",
    "workbench/report/pair.py",  # asked for on the terminal only
    "workbench/i18n/",
    "workbench/interchange/case_uco.py",  # words of files for other programs
    "workbench/interchange/media_review.py",
    "workbench/standins/",  # what is drawn into pictures
    "workbench/formats.py",  # names, alike in every language
    "workbench/index_file.py",  # what our own processes say to each other
    "workbench/sound_view.py",
    "workbench/media/cursor.py",
    "workbench/media/encode.py",
    "workbench/media/filters.py",
    "workbench/media/line.py",
    "workbench/media/messages.py",
    "workbench/media/picture_types.py",
    "workbench/media/worker.py",
    "cases/reference/",  # the records of the sample cases
    "cases/migrations/",
    "cases/roles.py",
    "cases/schema",
)
"""Files and folders without a sentence that the desk or a report shows."""

ERRORS_ONLY: Final = (
    "workbench/contact_sheet.py",
    "workbench/drawings/",
    "workbench/frame_export.py",
    "workbench/keyframes.py",
    "workbench/report/",
    "workbench/selftest/",
)
"""Files and folders whose other texts are marked for translation, or are names in a file."""

OUR_FAULTS: Final = frozenset(("KeyError", "ProtocolError", "RuntimeError", "TypeError"))
"""Exceptions that no user reads."""

UNSPOKEN: Final = frozenset(
    ("tr", "counted", "compile", "getLogger", "assert_never", "debug", "text", "execute", "exec_driver_sql", "Kind")
)
"""Calls whose texts are marked already, or are no sentences."""

FAULTS: Final = "file_faults"
"""Begins a sentence that ends with a path and the system's reason."""

PROGRESS: Final = "progress"
"""Tells how far something is, and what of it is under way."""

NO_SENTENCE: Final = re.compile(
    r"^(?:SELECT|PRAGMA|SHOW|SET|set_config|state IN|stand_in)\b|[<>]\w|=\"| = |\n|^Payload|^Verification Workbench"
)
"""Statements of databases, markup, and pages of text."""

NAMES: Final = frozenset(
    (
        *("address", "authority", "clips", "code", "encoding", "file", "filename", "folder", "held", "host", "id"),
        *("identifier", "kept", "known", "moved", "name", "named", "names", "parent", "path", "place", "printable"),
        *("quoted", "reference", "root", "sha256", "source", "stem", "stored", "target", "url", "where"),
        *("_shown",),
    )
)
"""What an expression ends with, or calls, whose value is not ours to word: names, addresses, what somebody wrote."""


class Sentence(str):
    """A sentence with ``{0}``, ``{1}``, … for what is filled in; ``names`` are the places of :data:`NAMES`."""

    names: frozenset[int]

    def __new__(cls, text: str, names: Iterable[int] = ()) -> Sentence:
        """The text."""
        made = super().__new__(cls, text)
        made.names = frozenset(names)
        return made


def of_core(root: Path) -> list[Sentence]:
    """Every sentence of the packages in ``root``, once; a place that holds a name in one of them does so in all."""
    names: dict[str, frozenset[int]] = {}
    for one in _found(root):
        names[str(one)] = names.get(str(one), frozenset()) | one.names
    return [Sentence(text, held) for text, held in names.items()]


def _found(root: Path) -> Iterator[Sentence]:
    for package in PACKAGES:
        for file in sorted((root / package).rglob("*.py")):
            name = file.relative_to(root).as_posix()
            if not name.startswith(ELSEWHERE):
                tree = ast.parse(file.read_text("utf-8"))
                found = errors(tree) if name.startswith(ERRORS_ONLY) else sentences(tree)
                yield from map(Sentence, map(str, found)) if package == "hashing" else found  # knows nobody's names


def errors(tree: ast.AST) -> Iterator[Sentence]:
    """The sentences in what is raised, and in what is told of progress."""
    for node in ast.walk(tree):
        raised = isinstance(node, ast.Raise) and node.exc is not None
        if raised or (isinstance(node, ast.Call) and _called(node) == PROGRESS):
            yield from sentences(node)


def sentences(tree: ast.AST) -> Iterator[Sentence]:
    """Every text of more than one word outside of docstrings and of what is marked for translation."""
    skipped = {id(part) for node in ast.walk(tree) for part in _no_sentences(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == FAULTS:
            yield _fault(node)
        text = None if id(node) in skipped else _template(node)
        if text is not None and _is_sentence(text):
            yield text


def _is_sentence(text: str) -> bool:
    bare = re.sub(r"\{.*?\}", "", text)
    return len(re.findall(r"[a-z]{2,}", bare)) > 1 and " " in text and not NO_SENTENCE.search(text)


def _no_sentences(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node's parts is no sentence: a docstring, a piece of an f-string, a key, what is marked already."""
    match node:
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.JoinedStr():
            yield from node.values
        case ast.Dict():
            yield from filter(None, node.keys)
        case ast.Tuple(elts=[ast.Constant() as sought, ast.Constant() | ast.Subscript() | ast.Name()]):
            yield sought  # a mark in others' words, and what it means
        case ast.Compare() | ast.Assert():
            yield from ast.walk(node)
        case ast.ClassDef() if any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases):
            yield from (part.value for part in node.body if isinstance(part, ast.Assign))
        case ast.Raise(exc=ast.Call() as made) if _called(made) in OUR_FAULTS:
            yield from ast.walk(node)
        case ast.Call() if _called(node) in UNSPOKEN or _called(node) == FAULTS:
            yield from ast.walk(node)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _template(node: ast.AST) -> Sentence | None:
    if isinstance(node, ast.JoinedStr):
        return _joined(node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return Sentence(node.value.strip())
    return None


def _joined(values: Iterable[Any]) -> Sentence:
    text, names, place = "", set(), 0
    for value in values:
        if isinstance(value, ast.Constant):
            text += str(value.value).replace("{", "{{").replace("}", "}}")
            continue
        spec = "".join(str(part.value) for part in value.format_spec.values) if value.format_spec else ""
        written = f"{{{place}:{spec}}}" if spec else f"{{{place}}}"
        text += written
        if _is_name(value.value) or value.conversion == ord("r"):
            names.add(place)
        place += 1
    return Sentence(text.strip(), names)


def _is_name(value: ast.expr) -> bool:
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Call(func=ast.Name(id=name)) if name in NAMES:
            return True
        case ast.Subscript(value=whole) | ast.Call(func=ast.Attribute(value=whole)):
            return _is_name(whole)
        case _:
            return False


def _fault(call: ast.Call) -> Sentence:
    doing = _template(call.args[0]) or Sentence("")
    place = doing.count("{")
    return Sentence(f"{doing} {{{place}}}: {{{place + 1}}}.", {*doing.names, place})
