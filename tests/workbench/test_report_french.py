"""A report in French: nothing of the program's is left in English on its pages, and its data stays English."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from typer.testing import CliRunner

from cases.kinds import Record
from cases.records import AssessedBy, Assessment, Case, Match
from cases.workspace import Workspace
from tests.cases.build import one_of_each
from tests.workbench.report_fixture import report as fixture
from tests.workbench.test_report_hostile import Poisoner
from workbench.commands.app import app
from workbench.i18n import ENGLISH, FRENCH
from workbench.media.client import MediaWorker
from workbench.replay.page import check_page
from workbench.replay.reading import read_report
from workbench.replay.rerun import Cannot, Differs
from workbench.report.choice import TITLES, Section, choice_of, chosen
from workbench.report.collect import collect
from workbench.report.html import to_html
from workbench.report.model import Report, pictures, to_json
from workbench.report.pdf import to_pdf

pytestmark = pytest.mark.slow

COMPARISON: dict[str, Any] = {
    "searched": {"frames_a": 40, "frames_b": 1, "skipped_a": 2, "views": ["full", "mirror"], "sound": "compared"},
    "segments": [
        {
            "a": [1, 3.5],
            "b": [0, 2.5],
            "speed": 0.8,
            "mirrored": True,
            "rotation": -3.1,
            "region_a": [0, 0, 0.9, 0.9],
            "region_b": [0, 0, 1, 0.8],
            "score": 0.93,
            "false_match_rate": 0,
            "false_match_interval": [0, 0.0002],
            "support": "strong support",
            "relation": "shared-stretch",
            "explanation": "Movement agrees to 0.93 (found in the view 'full'); mirrored, speed × 1.25.",
            "pairs": [],
        }
    ],
    "sound": [{"a": [1, 3], "b": [0, 2], "tempo": 0.8, "pitch_semitones": -2.0, "score": 0.9}],
}


class Anonymous(Poisoner):
    """Replaces every free text by one that is no word of any language."""

    def add(self, record: Record, *, by: str) -> Record:
        if isinstance(record, Match):
            record = replace(record, comparison=json.dumps(COMPARISON))
            return self._store.add(record, by="Zz")
        if isinstance(record, Assessment):
            record = replace(record, assessed_by=AssessedBy.THIRD_PARTY)
        poisoned: Record = self.poisoned(record)
        return self._store.add(poisoned, by="Zz")

    def _poison(self, place: str) -> str:
        return "Zz"


@dataclass
class Pages:
    """One case told in two languages."""

    english: Report
    french: Report
    again: Report

    def page(self, made: Report) -> str:
        return to_html(made, digest_of(made))


def digest_of(made: Report) -> str:
    return hashlib.sha256(to_json(made).encode()).hexdigest()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = tmp_path_factory.mktemp("french") / "workspace"
    with Workspace.create(root, name="Zz", by="Zz") as made:
        one_of_each(Anonymous(made.store))  # type: ignore[arg-type]  # all that it uses
        (case,) = made.store.find(Case)
        with MediaWorker() as worker:
            return Pages(*(collect(made, case, worker, language=one) for one in (ENGLISH, FRENCH, FRENCH)))


def texts(page: str) -> Iterator[str]:
    """What stands between tags, and what is read out instead of pictures."""
    body = page[page.index("</style>") :]
    for text in re.findall(r">([^<]+)", body) + re.findall(r'(?:alt|aria-label|data-label|title)="([^"]*)"', body):
        plain = " ".join(unescape(text).split())
        if plain:
            yield plain


def english() -> list[re.Pattern[str]]:
    """What each text that French says otherwise looks like when it was left in English."""
    plain = [
        source
        for source, target in FRENCH.words.items()
        if source.casefold() != target.casefold() and re.search(r"[A-Za-z]{2}", re.sub(r"\{.*?\}", "", source))
    ]
    same = {target.casefold() for target in FRENCH.words.values()}
    pattern = [re.sub(r"\\\{\d.*?\\\}", ".+", re.escape(source)) for source in plain if source.casefold() not in same]
    return [re.compile(one, re.IGNORECASE) for one in pattern]


def left_in_english(said: set[str]) -> list[str]:
    known = english()
    return sorted(text for text in said if any(one.fullmatch(text) for one in known))


def test_a_french_report_says_nothing_in_english(told: Pages) -> None:
    codes = {
        text
        for entry in (*told.french.custody.first, *told.french.custody.last)
        for text in (entry.action, entry.subject)
    }
    said = set(texts(told.page(told.french))) - codes
    assert len(said) > 150
    assert left_in_english(said) == []
    assert len(left_in_english(set(texts(told.page(told.english))) - codes)) > 100  # the same pages, left in English
    whole = told.page(told.french)
    assert '<html lang="fr">' in whole
    assert "Le mouvement concorde à 0,93 (trouvé dans la vue «\u202fentière\u202f»)" in whole
    assert "0:01.000–0:03.500 de A correspond à 0:00.000–0:02.500 de B\u202f; B défile à 1,25 fois" in whole
    assert "soutien fort sur l’échelle de l’ENFSI" in whole


def test_drawings_say_it_in_french_too(told: Pages) -> None:
    drawn = [
        picture.data.decode() for picture in pictures(told.french) if picture.name.startswith(("clocks", "lineage"))
    ]
    assert len(drawn) == 2
    said = {unescape(text) for data in drawn for text in re.findall(r"<text [^>]*>([^<]*)</text>", data)}
    assert left_in_english(said) == []
    assert "publication" in said
    assert any(text.endswith("2018 07:59 UTC") or "mai 2018" in text for text in said)


def test_the_data_is_english_in_every_language_but_for_the_drawings(told: Pages) -> None:
    assert to_json(told.french) == to_json(told.again)
    english, french = (json.loads(to_json(one)) for one in (told.english, told.french))
    assert (english.pop("language"), french.pop("language")) == ("en", "fr")
    assert "said" not in english
    assert len(french.pop("said")) > 150
    for tree in (english, french):
        tree["steps"] = [step for step in tree["steps"] if step["kind"] != "drawing"]
        for group in tree["judged"]:
            for drawing in group["drawings"]:
                for name in ("sha256", "alt", "height"):
                    drawing.pop(name)
    assert english == french


def with_data(page: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The page beside, with other data inside."""
    text = page.read_text("utf-8")
    (encoded,) = set(re.findall(r"data:application/json;base64,([^\"]*)", text))
    tree = json.loads(base64.b64decode(encoded))
    change(tree)
    other = page.with_name("other.html")
    other.write_text(text.replace(encoded, base64.b64encode(json.dumps(tree).encode()).decode()), "utf-8")
    return other


def test_the_pages_are_made_again_from_the_data_in_them(told: Pages, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(told.page(told.french), "utf-8")
    check_page(read_report(page))
    for change in (
        lambda tree: tree["said"].update({"status": '["said","closed"]'}),
        lambda tree: tree["said"].update({"nowhere/0": '["said","closed"]'}),
        lambda tree: tree.update(status="closed"),
    ):
        with pytest.raises(Differs, match="does not fit its data"):
            check_page(read_report(with_data(page, change)))
    with pytest.raises(Differs, match="another page"):
        check_page(read_report(with_data(page, lambda tree: tree["said"].pop("status"))))
    with pytest.raises(Cannot, match="does not tell how its texts are said"):
        check_page(read_report(with_data(page, lambda tree: tree.pop("said"))))


def test_what_was_left_out_is_said_in_french(told: Pages) -> None:
    page = told.page(chosen(told.french, choice_of(["custody", "clocks"])))
    assert "Omis par choix\u202f: Horloges\u202f; Conservation." in page


def test_the_pages_know_their_language_and_come_out_the_same_twice() -> None:
    made = replace(fixture(), language="fr")
    pages = to_pdf(made, digest_of(made))
    assert pages == to_pdf(made, digest_of(made))
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        assert str(pdf.Root.Lang) == "fr"


def test_by_command_the_files_name_their_language(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w", name="Test", by="Zz") as made:
        made.store.add(Case(reference="T-1", title="Zz", question="Zz"), by="Zz")
    call = ["report", "T-1", "--html", "--json", "--out", str(tmp_path / "out"), "--workspace", str(tmp_path / "w")]
    done = CliRunner().invoke(app, [*call, "--language", "fr"])
    assert done.exit_code == 0, done.output
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["T-1-report-fr.html", "T-1-report-fr.json"]
    with Workspace.open(tmp_path / "w") as made:
        exported = [event for event in made.store.events() if event.action == "report.exported"]
        assert json.loads(exported[-1].body)["language"] == "fr"
    refused = CliRunner().invoke(app, [*call, "--language", "tlh"])
    assert "en, fr" in str(refused.exception)


def test_every_section_has_a_french_title() -> None:
    assert [section for section in Section if TITLES[section] not in FRENCH.words] == []
