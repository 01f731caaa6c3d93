"""Brings the core's language files up to date with the words in its code: ``python -m workbench.i18n.collect``.

Words that are no longer used are taken out; new ones are marked as unfinished, as Qt Linguist does.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, nodes

from cases import clocks, judgement, kinds, records
from hashing import rarity
from hashing.match import VIEWS
from workbench import listening
from workbench.i18n.language import FOLDER, RECORDED, read

CORE: Final = FOLDER.parent
ROOT: Final = CORE.parent

PLACES: Final = {"tr": (0,), "counted": (0, 1)}
"""Functions of the code that make text which can be translated, and which of their arguments it is."""

ENUMERATIONS: Final[tuple[type[StrEnum], ...]] = (
    records.CaseStatus,
    records.ClipKind,
    records.Shape,
    records.ClaimKind,
    records.Stance,
    records.Confidence,
    records.Authenticity,
    records.ContextTruth,
    judgement.PillarName,
    judgement.PillarState,
    judgement.AttributionBasis,
    judgement.Moment,
    judgement.DerivationKind,
    clocks.Agreement,
)
"""Those whose words are shown, by :func:`workbench.i18n.word`."""

SENTENCES: Final = (
    "hashing/answer.py",
    "cases/custody.py",
    "cases/stamps.py",
    "workbench/listening.py",
    "workbench/media/probe.py",
    "workbench/media/decode.py",
    "workbench/media/sampling.py",
    "workbench/media/sound.py",
    "workbench/media/stills.py",
    "workbench/media/container.py",
)
"""Where sentences are made that the record or an error keeps as plain text."""

_PER_LANGUAGE: Final = re.compile(r"[^\W\d_]|[:;!?“”]")
"""Letters, and marks that languages space in ways of their own."""

TYPST: Final = re.compile(r'\bt\("((?:[^"\\]|\\.)*)"')


def wording() -> dict[str, str]:
    """Every text of the core that can be translated, with where it is said first."""
    found = dict.fromkeys(_recorded(), RECORDED)
    for file in sorted(CORE.rglob("*.py")):
        for text in marked(ast.parse(file.read_text("utf-8"))):
            found.setdefault(text, file.relative_to(CORE).as_posix())
    for file in sorted(CORE.rglob("*.j2")):
        for text in of_page(file.read_text("utf-8")):
            found.setdefault(text, file.relative_to(CORE).as_posix())
    for file in sorted(CORE.rglob("*.typ")):
        for text in of_typst(file.read_text("utf-8")):
            found.setdefault(text, file.relative_to(CORE).as_posix())
    for text in (*_words_of_the_record(), "authenticity", "context"):
        found.setdefault(text, "words of the record")
    return {text: place for text, place in found.items() if _PER_LANGUAGE.search(re.sub(r"\{.*?\}", "", text))}


def marked(tree: ast.AST) -> Iterator[str]:
    """The texts in calls that make translatable ones."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for place in PLACES.get(node.func.id, ()):
                text = node.args[place] if place < len(node.args) else None
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def of_page(template: str) -> Iterator[str]:
    """The texts of a Jinja template: ``_("…")``."""
    for call in Environment().parse(template).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "_" and isinstance(call.args[0], nodes.Const):
            yield str(call.args[0].value)


def of_typst(template: str) -> Iterator[str]:
    """The texts of a typst template: ``t("…")``."""
    for found in TYPST.finditer(template):
        yield found[1].replace('\\"', '"').replace("\\\\", "\\")


def _words_of_the_record() -> Iterator[str]:
    for enumeration in ENUMERATIONS:
        yield from (member.value for member in enumeration)
    yield from kinds.KINDS
    yield from (words for _bound, words in rarity.SUPPORT)
    yield from VIEWS
    yield from (listening.COMPARED, listening.NO_SOUND, listening.UNREADABLE)


def _recorded() -> Iterator[str]:
    for name in SENTENCES:
        yield from sentences(ast.parse((ROOT / name).read_text("utf-8")))
    yield "{0} against {1}"  # one view against another
    yield from ("mirrored", "backwards", "speed × {0:.2f}")  # what was changed, one word each
    yield from (f"{side} has {lack}" for side in "AB" for lack in (listening.NO_SOUND, listening.UNREADABLE))
    for file in sorted((CORE / "selftest").glob("*.py")):
        yield from _edits(ast.parse(file.read_text("utf-8")))


def sentences(tree: ast.AST) -> Iterator[str]:
    """Every text of more than one word outside of docstrings and of :func:`tr`, with ``{0}`` for what is filled in."""
    skipped = {id(part) for node in ast.walk(tree) for part in _no_sentences(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            text = _template(node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if len(re.findall(r"[a-z]{2,}", re.sub(r"\{.*?\}", "", text))) > 1 and " " in text.strip():
            yield text


def _no_sentences(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node's parts is no sentence: a docstring, a piece of an f-string, what is marked already."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Call) and _called(node) in (*PLACES, "compile", "getLogger", "assert_never"):
        yield from ast.walk(node)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _template(values: Iterable[Any]) -> str:
    text, place = "", 0
    for value in values:
        if isinstance(value, ast.Constant):
            text += str(value.value)
            continue
        if value.conversion == ord("r"):
            text += f"'{{{place}}}'"
            place += 1
            continue
        spec = "".join(str(part.value) for part in value.format_spec.values) if value.format_spec else ""
        text += f"{{{place}:{spec}}}" if spec else f"{{{place}}}"
        place += 1
    return text


def _edits(tree: ast.AST) -> Iterator[str]:
    """What the edits of the self-test are called, and what it remarks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and isinstance(mark.args[0], ast.Constant):
                    yield str(mark.args[0].value)
    yield from (text for text in sentences(tree) if re.match(r"[A-Z{].* .*\.$", text, re.DOTALL))


def update(file: Path) -> list[str]:
    """Rewrite one ``.ts`` file; returns the texts that it does not translate."""
    known, said = read(file), wording()
    root = ET.Element("TS", version="2.1", language=file.stem, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text, place in said.items():
        if place not in contexts:
            contexts[place] = ET.SubElement(root, "context")
            ET.SubElement(contexts[place], "name").text = place
        message = ET.SubElement(contexts[place], "message")
        ET.SubElement(message, "source").text = text
        target = ET.SubElement(message, "translation")
        if text in known:
            target.text = known[text]
        else:
            target.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return [text for text in said if text not in known]


def main() -> int:
    """Update every language; 1 where one lacks texts."""
    lacking = {file.name: update(file) for file in sorted(FOLDER.glob("*.ts"))}
    for name, missing in lacking.items():
        sys.stdout.write(f"{name}: {len(missing)} texts to translate\n")
        sys.stdout.writelines(f"  {text}\n" for text in missing)
    return 1 if any(lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
