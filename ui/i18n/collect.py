"""Brings the language files up to date with the words in the desk's code: ``python -m ui.i18n.collect``.

Qt's own ``lupdate`` reads ``self.tr`` only; much of the desk's wording is in plain functions, and some of it are words
of the core. Words that are no longer used are taken out; new ones are marked as unfinished, as Qt Linguist does.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from cases import judgement, kinds, records
from ui.i18n import FOLDER
from ui.jobs import State
from ui.models.log_table import ACTIONS, in_words
from ui.record import SHORT_CONTEXT
from workbench.i18n import files
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
    records.AssessedBy,
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


def main() -> int:
    """Update every language; 1 where one lacks texts."""
    return files.update_all(FOLDER, wording())


if __name__ == "__main__":
    sys.exit(main())
