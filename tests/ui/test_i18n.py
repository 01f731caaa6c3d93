"""The desk's languages: every text is translated well-formed, and a French desk says nothing in English."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cases.judgement import AttributionBasis, Pillar, PillarName, PillarState
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    ContextTruth,
    Finding,
    Match,
    Shape,
    Stance,
)
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root, settle
from tests.ui.test_explanations import comparison
from ui import i18n, words
from ui.compare.keys import works_here
from ui.desk.facts_panel import _number as declared_rate
from ui.desk.jobs_pane import job_words
from ui.desk.log_panel import _text as recorded_text
from ui.desk.transport import times
from ui.dialogs.form import choose, chosen
from ui.dialogs.judging import AttributionForm
from ui.dialogs.key_sheet import ShortcutSheet
from ui.evidence import in_a_line
from ui.i18n import FOLDER, Language, collect
from ui.jobs import Context, JobRow, Jobs, State
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shot_dialogs import dialogs
from ui.widgets import counted
from workbench.errors import MediaError
from workbench.i18n import ENGLISH, FRENCH
from workbench.i18n import tr as core_tr
from workbench.i18n.files import read
from workbench.i18n.language import FOLDER as CORE
from workbench.i18n.patterns import letters_of
from workbench.intake import take_in
from workbench.report import words as report_words

FILES = sorted(FOLDER.glob("*.ts"))

ALIKE = frozenset(
    (
        *("annotation", "attribution", "audio", "bob", "cb", "clip", "cr", "date", "direction", "gain", "gamma"),
        *("horizontal", "luma", "motivation", "note", "provenance", "saturation", "source", "vertical"),
        *("Attribution", "Clips", "Codec", "Copies", "Description", "Gamma", "HTML", "JSON", "Notes", "PDF", "Pixels"),
        *("Question", "Score", "UTC", "Volume", "Workbench", "tempo ×{0}", "Police nationale"),
        *("{0} clips/s", "{0} clips/min"),
        *("Album", "Date", "Format", "Genre", "Latitude", "Longitude", "Moment", "Orientation", "Rotation", "Source"),
        *("Latitude (GPS)", "Longitude (GPS)"),
        *("Attributions", "CASE/UCO", "MediaReview", "Protection", "Verdicts"),
        *("Annotations, ELAN", "Annotations, W3C", "Annotations, WebVTT"),
        *("Verification Workbench", "{0} – Verification Workbench"),
    )
)
"""Words and names that French writes as English does."""

HOW = "Run `python -m ui.i18n.collect`, translate what it marks as unfinished in ui/i18n/*.ts, and commit the files."


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_and_no_other(file: Path) -> None:
    said, known = set(collect.wording()), set(read(file))
    missing, gone = sorted(said - known), sorted(known - said)
    assert not missing, f"{file.name} does not translate {missing}. {HOW}"
    assert not gone, f"{file.name} translates what the desk no longer says: {gone}. {HOW}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_hold_the_same_places_and_edges(file: Path) -> None:
    for source, target in read(file).items():
        assert sorted(re.findall(r"\{\d\}", source)) == sorted(re.findall(r"\{\d\}", target)), source
        assert source.endswith("…") == target.endswith("…"), source
        assert (source != source.strip()) == (target != target.strip()), source


def test_french_is_french_and_typeset_so() -> None:
    for source, target in read(FOLDER / "fr.ts").items():
        assert source != target or source in ALIKE, f"{source!r} is not translated"
        assert not re.search(r" [:;?!»%]|« |'", target), f"{target!r}: narrow no-break spaces and ’, please"
        assert not re.search(r"[^\u202f ][?!;»](?!\d)", target), f"{target!r}: a narrow no-break space is missing"


def test_the_catalogue_answers_whoever_asks_and_leaves_the_rest(french: None) -> None:
    assert QCoreApplication.translate("Words", "mirrored") == "en miroir"
    assert QCoreApplication.translate("Elsewhere", "mirrored") == "en miroir"
    assert QCoreApplication.translate("Words", "never said") == "never said"


def test_texts_of_the_core_follow_the_desk(french: None) -> None:
    assert i18n.of_the_core() == FRENCH
    assert words.told(core_tr("No copy is on record.")) == "Aucune copie n’est au dossier."
    assert words.told("No copy is on record.") == "No copy is on record."  # an analyst's


def test_in_english_the_core_is_english(qapp: QApplication) -> None:
    assert i18n.of_the_core() == ENGLISH
    assert i18n.sentence(MediaError("“a” holds sound only, no pictures.")) == "“a” holds sound only, no pictures."


def test_the_core_sets_digits_apart_as_the_desk_does(qapp: QApplication) -> None:
    said = core_tr("{0:,} bytes", 3_605_549)
    before = QLocale()
    try:
        for name in ("en", "fr"):
            QLocale.setDefault(QLocale(name))
            assert words.told(said) == i18n.sentence(said) == f"{counted(3_605_549)} bytes"  # the words stay
        QLocale.setDefault(QLocale("en"))
        assert words.told(said) == "3,605,549 bytes"
    finally:
        QLocale.setDefault(before)
    assert i18n.grouped("12\u202f% of 3\u202fclips") == "12\u202f% of 3\u202fclips"


def test_speeds_are_written_with_the_mark_of_the_desk(french: None) -> None:
    assert [times(speed) for speed in (0.25, 1.0, -2.0)] == ["0,25×", "1×", "−2×"]


def test_what_stands_under_a_name_and_a_percentage_are_set_as_in_french(french: None) -> None:
    claim = Claim("case", ClaimKind.WHEN, "Lundi.", "Un voisin", "Radio", Stance.NEUTRAL)
    assert in_a_line(claim, {}).endswith(" · Lundi\u202f: Radio")
    assert recorded_text({"sequence": "98"}) == "Événement\u202f: 98"
    assert words.percent(69) == "69\u202f%"
    assert declared_rate("30000/1001") == "29,97"
    assert declared_rate("30/1") == "30"


def test_a_job_of_a_moment_tells_no_nought_for_what_it_took(french: None) -> None:
    said = [job_words(JobRow(1, "Zz", State.DONE, started=5.0, ended=5.0 + took)) for took in (0.02, 0.12, 3.9)]
    assert said == ["terminé en moins de 0,1 s", "terminé en 0,1 s", "terminé en 3,9 s"]


def test_a_job_says_why_it_failed_and_how_far_it_is_in_french(qtbot: QtBot, jobs: Jobs, french: None) -> None:
    seen: list[str] = []
    jobs.changed.connect(lambda row: seen.append(row.text))

    def work(context: Context) -> None:
        context.progress(0.5, "Setting the pages")
        raise MediaError("“no sound” is empty (0 bytes); there is nothing in it to read. Get the file again.")

    jobs.start("Zz", work)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert jobs.rows()[0].text == (
        "«\u202fno sound\u202f» est vide (0 octet)\u202f; il n’y a rien à y lire. Récupérez le fichier de nouveau."
    )
    assert "Mise en page" in seen


PASSED_ON = {"session.py": 1, "dialogs/entries.py": 1, "dialogs/small.py": 1, "dialogs/report_preview.py": 1}
"""How often a part of the desk passes an error on, or shows one of its own."""


def test_no_part_of_the_desk_shows_an_error_as_the_core_says_it() -> None:
    shown = {
        file.relative_to(FOLDER.parent).as_posix(): file.read_text("utf-8").count("str(error)")
        for file in FOLDER.parent.rglob("*.py")
    }
    assert {name: number for name, number in shown.items() if number} == PASSED_ON, "Show i18n.sentence(error)."


def test_a_language_without_a_file_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def system(name: str) -> str:
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(name)))
        return i18n.spoken(Language.SYSTEM)

    assert (system("fr_CA"), system("de_DE"), system("C")) == ("fr", "en", "en")


def test_the_language_is_remembered_and_nonsense_is_not(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "desk.ini")
    assert settings.language() is Language.SYSTEM
    settings.set_language(Language.FRENCH)
    assert Settings(tmp_path / "desk.ini").language() is Language.FRENCH
    (tmp_path / "odd.ini").write_text("[General]\nlanguage=klingon\n")
    assert Settings(tmp_path / "odd.ini").language() is Language.SYSTEM


WHILE_THREADS_ASK = """
import threading
from PySide6.QtCore import QCoreApplication
from ui import i18n

app = QCoreApplication([])
i18n.speak(app, i18n.Language.FRENCH)
over = threading.Event()

def ask() -> None:
    while not over.is_set():
        i18n.of_the_core()

threads = [threading.Thread(target=ask, daemon=True) for _ in range(2)]
for thread in threads:
    thread.start()
for _ in range(20):
    i18n.speak(app, i18n.Language.ENGLISH)
    i18n.speak(app, i18n.Language.FRENCH)
over.set()
for thread in threads:
    thread.join()
print(i18n.of_the_core().code)
"""


@pytest.mark.slow
def test_the_language_changes_while_threads_ask_for_words() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WHILE_THREADS_ASK], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("fr\n", "")


@pytest.fixture
def any_language(qapp: QApplication) -> Iterator[None]:
    """Whatever is spoken afterwards, the next test finds English."""
    locale = QLocale()
    yield
    i18n.speak(qapp, Language.ENGLISH)
    QLocale.setDefault(locale)


def test_a_language_that_is_chosen_is_spoken_at_once(
    qtbot: QtBot, window: MainWindow, settings: Settings, any_language: None
) -> None:
    window._actions()
    (french,) = (action for action in window.findChildren(QAction) if action.text() == "Français")
    assert not french.isChecked()
    french.trigger()
    french.trigger()
    assert settings.language() is Language.FRENCH
    qtbot.waitUntil(lambda: window.start.open.accessibleName() == "Ouvrir un espace de travail…", timeout=5_000)
    assert not window.findChildren(QMessageBox)


def test_a_choice_is_the_same_member_in_every_language(qtbot: QtBot, case: Case, french: None) -> None:
    form = AttributionForm(case, None, "A. Tester")
    qtbot.addWidget(form)
    choose(form.basis, AttributionBasis.DISPUTED)
    assert form.basis.currentText() == "contesté"
    assert chosen(form.basis, AttributionBasis) is AttributionBasis.DISPUTED


@pytest.mark.slow
def test_a_french_desk_says_nothing_in_english(
    qtbot: QtBot, qapp: QApplication, settings: Settings, root: Path, tmp_path: Path, french: None
) -> None:
    _fill(root, tmp_path)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    said = set(_texts(window))
    open_root(qtbot, window, root)
    settle(qtbot, window)
    desk = window.desk
    assert desk is not None
    clip = desk.session.workspace.store.find(Clip)[0]
    for subject in (clip.id, desk.session.workspace.store.case("T-1").id):
        desk.clips.choose(subject)
        for tab in range(desk.inspector.tabs.count()):
            desk.inspector.tabs.setCurrentIndex(tab)
            settle(qtbot, window)
            said.update(_texts(window))
        said -= set(_texts(desk.inspector.log._details))  # the record as it is stored
        if subject == clip.id:
            for _name, dialog in dialogs(window):
                dialog.show()
                said.update(_texts(dialog))
                dialog.close()
                dialog.deleteLater()  # some do so by themselves: not to be asked once it was waited
                settle(qtbot, window)
    desk.clips.choose(clip.id)
    said.update(_compared(qtbot, window))
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    english = _english()
    left = sorted(text for text in said if any(known.fullmatch(text) for known in english))
    assert len(said) > 200
    assert not left


def _compared(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    """What the compare window says of a match: side by side, nudged, veiled, of corners and overlays; and its keys."""
    desk = window.desk
    assert desk is not None
    assert desk.clip is not None
    (view,) = desk.session.matches(desk.clip)
    window.compare(view)
    compare = window.compares[-1]
    qtbot.waitUntil(lambda: compare.a.positions is not None and compare.b.positions is not None, timeout=30_000)
    desk.protection.set_graphic(frozenset({view.clip.id, view.other.id}))
    settle(qtbot, window)
    for side in (0, 1):
        compare.alignment.nudge(side, -1)
    compare.a.go(compare.a.position)
    for explain in (compare.bar.corners, compare.bar.overlays):
        explain.setChecked(True)
        settle(qtbot, window)
        yield compare.pair.note
    for text in (*_texts(compare), compare.pair.caution):
        yield from (text, *text.split(" · "))
    sheet = ShortcutSheet(compare, works_here())
    yield from _texts(sheet)
    sheet.deleteLater()
    compare.close()


def _fill(root: Path, tmp_path: Path) -> None:
    """One record of each kind, in words that are nobody's."""
    with Workspace.open(root) as workspace:
        store, by = workspace.store, "Zz"
        case = store.case("T-1")
        lengths = {"zz1": 30, "zz2": 30, "zz3": 24}
        take_in(workspace, case, [counter_clip(tmp_path / f"{name}.mp4", n) for name, n in lengths.items()], by=by)
        clip, other = store.find(Clip)[:2]
        store.add(Match(clip.id, other.id, "shared-stretch", comparison(0.5), "zz/1", 0.9), by=by)
        store.add(Claim(case.id, ClaimKind.WHEN, "Zz.", by, by, Stance.CONTRADICTS), by=by)
        store.add(Appearance(case.id, by, Shape.SCREENSHOT), by=by)
        store.add(Finding(case.id, by, "Zz.", Confidence.LOW, by, limits="Zz.", evidence="Zz"), by=by)
        store.add(Pillar(case.id, PillarName.LOCATION, PillarState.PARTLY, "Zz.", by, clip_id=clip.id), by=by)
        verdict = Assessment(
            case.id, Authenticity.MANIPULATED, ContextTruth.STAGED, AssessedBy.US, by, "Zz.", clip_id=clip.id
        )
        store.assess(verdict, by=by)


def _texts(root: QWidget) -> Iterator[str]:
    """Everything a window says, also to a screen reader."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(tab) for tab in range(widget.count()))
    yield from (action.text() for action in root.findChildren(QAction))


PHRASE = 16
"""Letters of a text of the core; names and analysts' words look like shorter ones."""


def _english() -> list[re.Pattern[str]]:
    """What each text that French says otherwise looks like when it was left in English."""
    of_the_core = {
        source: target
        for source, target in read(CORE / "fr.ts").items()
        if letters_of(re.sub(r"\{.*?\}", "", source)) > PHRASE
    }
    known = of_the_core | read(FOLDER / "fr.ts")
    plain = [source for source, target in known.items() if source != target and re.search(r"[A-Za-z]{2}", source)]
    same = {target.casefold() for target in known.values()}
    return [
        re.compile(re.sub(r"\\\{\d[^}]*\\\}", ".+", re.escape(source)), re.IGNORECASE)
        for source in plain
        if source.casefold() not in same
    ]


@pytest.mark.parametrize("count", [2, 999, 12_345, 4_139_823, 2_412_877_000])
def test_a_file_is_as_large_on_the_desk_as_in_its_report(french: None, count: int) -> None:
    def plain(text: str) -> str:
        return re.sub(r"\s", " ", text)

    assert plain(words.size(count)) == plain(FRENCH(report_words.size(count)))
