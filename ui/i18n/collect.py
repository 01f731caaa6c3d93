"""Brings the language files up to date with the words in the desk's code: ``python -m ui.i18n.collect``.

Qt's own ``lupdate`` reads ``self.tr`` only; much of the desk's wording is in plain functions, and some of it are words
of the core. Words that are no longer used are taken out; new ones are marked as unfinished, as Qt Linguist does.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from cases import judgement, kinds, records
from ui import i18n
from ui.i18n import FOLDER
from ui.jobs import State
from ui.models.log_table import ACTIONS, in_words
from ui.record import SHORT_CONTEXT
from workbench.media import steps

DESK: Final = FOLDER.parent

PLACES: Final = {"tr": 0, "_tr": 0, "words": 1, "translate": 1}
"""Functions that translate, and which of their arguments is the text."""

ENUMERATIONS: Final[tuple[type[StrEnum], ...]] = (
    records.CaseStatus,
    records.ClipKind,
    records.Shape,
    records.ClaimKind,
    records.Stance,
    records.Confidence,
    records.Authenticity,
    records.ContextTruth,
    records.Decision,
    judgement.PillarName,
    judgement.PillarState,
    judgement.AttributionBasis,
    judgement.ClockKind,
    judgement.Moment,
    judgement.DerivationKind,
    State,
)
"""Those whose words the desk shows, by :func:`ui.words.named`."""


def wording() -> dict[str, str]:
    """Every text of the desk that can be translated, with where it is said first."""
    found: dict[str, str] = {}
    for file in sorted(DESK.rglob("*.py")):
        for text in _texts(ast.parse(file.read_text(encoding="utf-8"))):
            found.setdefault(text, file.relative_to(DESK).as_posix())
    for text in _words_of_the_core():
        found.setdefault(text, "words of the core")
    return found


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = PLACES.get(name)
            if place is not None and place < len(node.args):
                text = node.args[place]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def _words_of_the_core() -> Iterator[str]:
    """What :func:`ui.words.named` is asked for."""
    for enumeration in ENUMERATIONS:
        yield from (member.value for member in enumeration)
    yield from SHORT_CONTEXT.values()
    yield from kinds.KINDS
    yield from map(in_words, ACTIONS)
    for kind in steps.KINDS:
        yield from (kind.title, kind.does, kind.limits)
        for parameter in kind.parameters:
            yield parameter.name
            if isinstance(parameter, steps.Choice):
                yield from (word for word in parameter.words if not word.isdecimal())


def update(file: Path) -> list[str]:
    """Rewrite one ``.ts`` file; returns the texts that it does not translate."""
    known, said = i18n.read(file), wording()
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
