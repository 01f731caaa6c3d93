"""Brings the core's language files up to date with the words in its code: ``python -m workbench.i18n.collect``.

Words that are no longer used are taken out; new ones are marked as unfinished, as Qt Linguist does.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from jinja2 import Environment, nodes

from cases import clocks, judgement, kinds, records
from hashing import rarity
from hashing.match import VIEWS
from workbench import listening
from workbench.i18n import files
from workbench.i18n.language import FOLDER, RECORDED
from workbench.i18n.sentences import of_core, sentences

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

SHORT: Final = (
    *("{0} against {1}", "mirrored", "backwards", "speed × {0:.2f}"),  # a match: one view against another, its changes
    *("1 frame", "{0} frames", "1 gap", "{0} gaps", "before", "after"),  # the structure of a file
    *("{0} matrix", "{0} transfer"),  # the colours of a file
    *("{0} limited", "{0} and {1} limited"),  # how a reader is locked in
    *("The {0}’s {1}", "author", "text", "reason", "said by", "tag"),  # a field of a record
    *("{0}, and {1} more", "{0} at speed {1:g}"),  # of what an edit list shows
    *("not proven", "does not fit"),  # the proof of a time stamp
    *("Comparing", "Drawing {0}"),  # how far something is
    *("{0} more", "quality", "memory", "and", "a number"),
)
"""Parts of sentences with too few words to be told from names in the code."""

_PER_LANGUAGE: Final = re.compile(r"[^\W\d_]|[:;!?“”]")
"""Letters, and marks that languages space in ways of their own."""

TYPST: Final = re.compile(r'\bt\("((?:[^"\\]|\\.)*)"')


def wording() -> dict[str, str]:
    """Every text of the core that can be translated, with where it is said first."""
    found: dict[str, str] = dict.fromkeys(_recorded(), RECORDED)
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
    yield from of_core(ROOT)
    yield from SHORT
    yield from (f"{side} has {lack}" for side in "AB" for lack in (listening.NO_SOUND, listening.UNREADABLE))
    for file in sorted((CORE / "selftest").glob("*.py")):
        yield from _edits(ast.parse(file.read_text("utf-8")))


def _edits(tree: ast.AST) -> Iterator[str]:
    """What the edits of the self-test are called, and what it remarks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and isinstance(mark.args[0], ast.Constant):
                    yield str(mark.args[0].value)
    yield from (text for text in sentences(tree) if re.match(r"[A-Z{].* .*\.$", text, re.DOTALL))


def main() -> int:
    """Update every language; 1 where one lacks texts."""
    return files.update_all(FOLDER, wording())


if __name__ == "__main__":
    sys.exit(main())
