"""Texts of the core in other languages: what they are made of, and that none lacks its French."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from ui.i18n import FOLDER as DESK
from workbench.errors import UserError
from workbench.i18n import (
    ENGLISH,
    FRENCH,
    Said,
    capitalised,
    collect,
    counted,
    joined,
    language,
    recorded,
    tr,
)
from workbench.i18n.files import read
from workbench.i18n.language import FOLDER
from workbench.i18n.sentences import sentences

FILES = sorted(FOLDER.glob("*.ts"))
REPORT = collect.CORE / "report"

NO_PAGE = frozenset({"pair.py", "svg.py", "write.py"})
"""Modules of reports and drawings that word nothing for their pages."""

NAMES = frozenset({"Verification Workbench", "PDQ-256; ImageHash {0}", "(version unknown)"})
"""Names of software, which every language writes alike."""

ALIKE = frozenset(
    (
        *("attribution", "Attribution", "audio", "annotation", "clip", "Codec", "Contradiction", "date", "Hiragana"),
        *("Katakana", "mars", "motivation", "note", "Notes", "Original", "pixels", "Pixels", "provenance", "Source"),
        *("source", "restriction"),
        *(
            "Pixels (SHA-256)",
            "ExifRead {0}",
            "{0:g} m",
            "{0} signature",
            "{0} signatures",
            "{0} minute",
            "{0} minutes",
        ),
    )
)
"""Words that French writes as English does."""


def test_a_text_is_its_english_and_says_itself_in_french() -> None:
    text = tr("{0!c} is {1}", tr("{0} of A", "0:01.000"), "Zz")
    assert (text, json.dumps(text)) == ("0:01.000 of A is Zz", '"0:01.000 of A is Zz"')
    assert ENGLISH(text) == text
    assert FRENCH(text) == "0:01.000 de A correspond à Zz"
    assert FRENCH("mirrored") == "mirrored"  # an analyst's
    assert FRENCH(tr("never said")) == "never said"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    text = tr("{0:.1f} {1} ({2:,} bytes)", 2.41, tr("MB"), 2_412_877)
    assert text == "2.4 MB (2\u202f412\u202f877 bytes)"
    assert FRENCH(text) == "2,4 Mo (2\u202f412\u202f877 octets)"


@pytest.mark.parametrize(("number", "french"), [(0, "0 jour"), (1, "1 jour"), (2, "2 jours")])
def test_one_thing_and_several(number: int, french: str) -> None:
    text = counted("{0} day", "{0} days", number)
    assert text == f"{number} day{'' if number == 1 else 's'}"
    assert FRENCH(text) == french


def test_texts_in_a_row_keep_their_language_and_their_marks() -> None:
    row = joined("; ", (tr("mirrored"), "", "Zz"))
    assert row == "mirrored; Zz"
    assert FRENCH(row) == "en miroir\u202f; Zz"
    assert FRENCH(capitalised(tr("who"))) == "Qui"


@pytest.mark.parametrize("text", [tr("by {0}", "A"), counted("{0} day", "{0} days", 2), joined("; ", ("a", tr("who")))])
def test_copies_say_the_same(text: str) -> None:
    for again in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert (again, FRENCH(again)) == (text, FRENCH(text))


def test_the_wordier_of_two_sentences_that_fit_is_meant() -> None:
    said = FRENCH(
        recorded(
            "The same scene; whether the picture is of this moment or another cannot be told (pictures alike to 0.79,"
            " found in the view 'full')."
        )
    )
    assert said.startswith("La même scène\u202f; on ne peut dire si l’image est de ce moment ou d’un autre (images")
    assert said.endswith(").")


def test_a_sentence_of_the_record_is_found_by_its_pattern() -> None:
    known = (
        "Movement agrees to 0.91 (registered by local features, 76 cells of corners agree); mirrored, turned by -3°."
    )
    assert FRENCH(recorded(known)) == (
        "Le mouvement concorde à 0,91 (calage par points d’intérêt, 76 cellules de points concordants)\u202f; "
        "en miroir, rotation de -3°."
    )
    assert FRENCH(recorded("Movement agrees with me.")) == "Movement agrees with me."
    assert FRENCH(recorded("not compared: A has no sound")) == "non comparé\u202f: A n’a pas de son"
    assert recorded(known) == known


def test_a_language_that_nobody_speaks_is_a_sentence() -> None:
    assert language("fr") is FRENCH
    with pytest.raises(UserError, match="en, fr"):
        language("tlh")


@pytest.mark.slow  # reads all of the core
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_and_no_other(file: Path) -> None:
    said, known = set(collect.wording()), set(read(file))
    how = "Run `python -m workbench.i18n.collect`, translate what it marks as unfinished, and commit the file."
    assert not sorted(said - known), f"{file.name} does not translate these. {how}"
    assert not sorted(known - said), f"{file.name} translates what is no longer said. {how}"


def test_translations_hold_the_same_places_and_are_typeset_in_french() -> None:
    for source, target in read(FOLDER / "fr.ts").items():
        places = [set(re.findall(r"\{(\d+(?:![a-z])?(?::[^}]*)?)\}", text)) for text in (source, target)]
        assert places[0] == places[1], source
        assert source != target or source in ALIKE or not re.search("[a-z]{3}", re.sub(r"\{.*?\}", "", source)), source
        assert not re.search(r" [:;?!»%]|« |'", target), f"{target!r}: narrow no-break spaces and ’, please"
        assert not re.search(r"[^\u202f \d)][?!;»](?!\d)", target), f"{target!r}: a narrow no-break space is missing"


def test_what_both_desk_and_report_say_is_said_alike() -> None:
    desk, core = read(DESK / "fr.ts"), read(FOLDER / "fr.ts")
    assert {text for text in core if text in desk and desk[text].split() != core[text].split()} <= {
        "Matches",
        "agree",
        "differ",
    }


@pytest.mark.parametrize(
    "file",
    [file for part in ("report", "drawings") for file in sorted((collect.CORE / part).glob("*.py"))],
    ids=lambda file: f"{file.parent.name}/{file.stem}",
)
def test_no_sentence_of_a_page_is_left_unmarked(file: Path) -> None:
    if file.name in NO_PAGE:
        return
    tree = _Pages().visit(ast.parse(file.read_text("utf-8")))
    left = [text for text in sentences(tree) if not re.search(r'<|="|^#', text)]
    assert set(left) <= NAMES, "Wrap these in tr()."


class _Pages(ast.NodeTransformer):
    """Leaves out what is for the terminal: errors."""

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        return ast.copy_location(ast.Pass(), node)

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        return ast.copy_location(ast.Pass(), node)


def test_the_templates_say_nothing_by_themselves() -> None:
    assert not list(_bare_html((REPORT / "templates" / "report.html.j2").read_text("utf-8")))
    assert not list(_bare_typst((REPORT / "templates" / "report.typ").read_text("utf-8")))
    assert list(_bare_html("<p>Bare words</p>")) == ["Bare words"]
    assert list(_bare_typst('#small("Bare words")\n= Bare words')) == ["Bare words", "Bare words"]


def _bare_html(template: str) -> Iterator[str]:
    """Words between the tags of a Jinja template, and in attributes that are read out."""
    source = Environment().parse(template)
    whole = "".join(
        part.data if isinstance(part, nodes.TemplateData) else "\x00"
        for output in source.find_all(nodes.Output)
        for part in output.nodes
    )
    for text in re.findall(r">([^<]*)", whole) + re.findall(r'(?:aria-label|alt|title|data-label)="([^"]*)"', whole):
        yield from re.findall(r"[A-Za-z][A-Za-z ]{2,}", text.replace("\x00", "\n"))


def _bare_typst(template: str) -> Iterator[str]:
    """Strings of more than a word, and headings, that are not in ``t(…)``."""
    code = re.sub(r"//.*", "", collect.TYPST.sub("", template))
    yield from re.findall(
        r'"([A-Z][a-z]+(?: [A-Za-z]+)+)"', code.replace('"DejaVu Sans Mono"', "").replace('"Libertinus Serif"', "")
    )
    yield from re.findall(r"^=+ ([A-Za-z ]+)$", code, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "french"),
    [
        (tr("by {0}", "Ann"), "par Zz"),
        (counted("{0} signature of {1}", "{0} signatures of {1}", 2, "Ann"), "2 signatures of Zz"),
        (joined("; ", (tr("mirrored"), "Ann")), "en miroir\u202f; Zz"),
        (recorded("Ann lasts 1.5 s, which is too short to be edited."), "Zz dure 1,5 s, trop peu pour être retouché."),
    ],
)
def test_what_stands_in_the_places_can_be_changed(text: Said, french: str) -> None:
    def anonymous(part: str) -> str:
        return part.changed(anonymous) if isinstance(part, Said) else part.replace("Ann", "Zz")

    assert FRENCH(text.changed(anonymous)) == french
