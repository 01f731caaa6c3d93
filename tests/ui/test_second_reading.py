"""A second reader's blind bundle out and back, on the real window of two desks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cases.judgement import Annotation
from cases.records import (
    Assessment,
    Authenticity,
    Case,
    Claim,
    Clip,
    ContextTruth,
    Finding,
    Note,
)
from cases.workspace import Workspace
from tests.cases.build import ADA, an_assessment
from tests.cases.bundle_build import fill
from tests.ui.conftest import answer, counter_clip, drop, open_root, settle
from ui.desk.desk import Desk
from ui.desk.readers_card import ReaderScale
from ui.dialogs.bring_in import BringInForm, BundleForm, ToldSheet
from ui.dialogs.entries import FindingForm
from ui.dialogs.form import choose
from ui.dialogs.hand_over import HandOverForm
from ui.dialogs.verdict import VerdictForm
from ui.exchange_jobs import Bundle, HandOver
from ui.main_window import MainWindow
from workbench.interchange.forms import OutFormat
from workbench.report.write import write_report

pytestmark = pytest.mark.slow


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """The first desk: a case whose first clip it called authenticated."""
    with Workspace.create(tmp_path / "first", name="First desk") as workspace:
        case = fill(workspace, tmp_path)
        clip = workspace.store.find(Clip, case_id=case.id)[0]
        verdict = an_assessment(case, clip, authenticity=Authenticity.AUTHENTICATED, reasons="Secret first reasons")
        workspace.store.assess(verdict, by=ADA)
    return tmp_path / "first"


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def _choose(window: MainWindow) -> None:
    """The first clip of the case."""
    desk = _desk(window)
    (clip,) = desk.session.workspace.store.find(Clip, name="one.mp4")
    desk.clips.choose(clip.id)


def _hand_over(qtbot: QtBot, window: MainWindow, form: Bundle | OutFormat, target: Path) -> list[str]:
    """Hand over by the menu's dialog; the words that it showed of a blind bundle."""
    said: list[str] = []

    def fill_in(dialog: HandOverForm) -> None:
        dialog.choose(form)
        dialog.target.setText(str(target))
        if form is Bundle.BLIND:
            qtbot.waitUntil(lambda: "Verdicts" in _words(dialog.blind), timeout=20_000)
            said.extend(_words(dialog.blind))
        dialog.save.click()

    answer(HandOverForm, fill_in)
    _desk(window).commands.run("hand_over")
    settle(qtbot, window)
    return said


def _bring_in(qtbot: QtBot, window: MainWindow, source: Path) -> list[str]:
    """Bring in by the menu's dialog; what the sheet says of it afterwards."""

    def fill_in(dialog: BringInForm) -> None:
        dialog.source.setText(str(source))
        dialog.save.click()

    answer(BringInForm, fill_in)
    _desk(window).commands.run("bring_in")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: bool(_desk(window).findChildren(ToldSheet)), timeout=10_000)
    (sheet,) = _desk(window).findChildren(ToldSheet)
    said = _words(sheet)
    sheet.close()
    return said


def test_a_blind_bundle_goes_out_and_comes_back(qtbot: QtBot, window: MainWindow, judged: Path, tmp_path: Path) -> None:
    out, back = tmp_path / "for the second reader.zip", tmp_path / "answer.zip"
    open_root(qtbot, window, judged)
    settle(qtbot, window)
    _choose(window)
    left_out = _hand_over(qtbot, window, Bundle.BLIND, out)
    assert {"Verdicts", "Findings", "Notes", "Claims"} <= set(left_out)
    assert out.is_file()
    assert "Bundle written" in _desk(window).status.message.text()
    assert _desk(window).status.offered.isVisible()
    window.close_workspace()

    def read_it(form: BundleForm) -> None:
        form.source.setText(str(out))
        form.folder.setText(str(tmp_path / "second"))
        form.name.setText("B. Reader")
        form.save.click()

    answer(BundleForm, read_it)
    window.start.bundle.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)
    settle(qtbot, window)
    desk, store = _desk(window), _desk(window).session.workspace.store
    assert [store.find(kind) for kind in (Finding, Assessment, Note, Claim)] == [[], [], [], []]
    _choose(window)
    _judge(desk)
    settle(qtbot, window)
    _hand_over(qtbot, window, Bundle.WHOLE, back)
    window.close_workspace()

    open_root(qtbot, window, judged)
    settle(qtbot, window)
    desk, store = _desk(window), _desk(window).session.workspace.store
    before = store.find(Assessment)
    said = _bring_in(qtbot, window, back)
    assert any("second reader’s answer" in line for line in said)
    assert before == store.find(Assessment)[: len(before)]
    _choose(window)
    desk.commands.run("tab_4")
    panel = desk.inspector.verdict
    qtbot.waitUntil(lambda: "By a second reader: B. Reader" in _words(panel), timeout=10_000)
    qtbot.waitUntil(lambda: "SUPERSEDED" in _words(panel), timeout=10_000)  # the last to be made
    words = _words(panel)
    assert "By us" in words
    assert "differ" in words
    assert "First: authenticated. Second: manipulated." in words
    assert any(line.startswith("Second reader: B. Reader") for line in words)
    assert any("answered by B. Reader" in line for line in words)
    (scale,) = panel.findChildren(ReaderScale)
    assert scale.accessibleName() == "First: authenticated. Second: manipulated."
    badges = [badge.text for case in desk.session.overview() for entry in case.clips for badge in entry.badges]
    assert "✓ by us" in badges
    assert "✗ second reader" not in badges


def _judge(desk: Desk) -> None:
    """A finding and a verdict, by their forms."""

    def find(form: FindingForm) -> None:
        form.method.setText("Noise")
        form.shown.setPlainText("Two cameras")
        form.save.click()

    def judge(form: VerdictForm) -> None:
        choose(form.authenticity, Authenticity.MANIPULATED)
        choose(form.context, ContextTruth.UNDETERMINED)
        form.reasons.setPlainText("Noise of two cameras")
        form.save.click()

    answer(FindingForm, find)
    desk.commands.run("add_finding")
    answer(VerdictForm, judge)
    desk.commands.run("give_verdict")


def test_a_bundle_that_is_none_leaves_no_workspace(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_text("no bundle")
    window.begin_with_bundle(tmp_path / "second", bad)
    qtbot.waitUntil(lambda: bool(window.start.problem), timeout=20_000)
    assert "bad.zip" in window.start.problem
    assert not (tmp_path / "second").exists()


@pytest.mark.parametrize("form", [OutFormat.CSV, OutFormat.CASE, OutFormat.MEDIA_REVIEW])
def test_a_case_is_handed_over_to_other_tools(
    qtbot: QtBot, window: MainWindow, judged: Path, tmp_path: Path, form: OutFormat
) -> None:
    open_root(qtbot, window, judged)
    settle(qtbot, window)
    case = _desk(window).session.workspace.store.find(Case, reference="G-2020")[0]
    _desk(window).commands.exchange.write(case, HandOver(form, tmp_path / "out"))
    settle(qtbot, window)
    assert (tmp_path / "out").exists(), [row.text for row in window.jobs.rows()]


def test_marks_and_hashes_go_out_and_come_in(
    qtbot: QtBot, window: MainWindow, root: Path, case: Case, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    drop(window, counter_clip(tmp_path / "clip.mp4", 12))
    settle(qtbot, window)
    session, exchange = _desk(window).session, _desk(window).commands.exchange
    (clip,) = session.workspace.store.find(Clip)
    mark = Annotation(case.id, clip.id, 0, "door", "A. Tester", text="It opens")
    session.add(mark, "marks")
    settle(qtbot, window)
    exchange.write(case, HandOver(OutFormat.VTT, tmp_path / "marks.vtt", clip=clip))
    exchange.write(case, HandOver(OutFormat.PDQ, tmp_path / "list.txt"))
    settle(qtbot, window)
    (tmp_path / "new.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:00.200\nwindow: It shuts\n")
    assert any("1 annotation added" in line for line in _bring_in(qtbot, window, tmp_path / "new.vtt"))
    assert len(session.annotations(clip)) == 2
    assert any("1 was here already" in line for line in _bring_in(qtbot, window, tmp_path / "marks.vtt"))
    said = _bring_in(qtbot, window, tmp_path / "list.txt")
    assert any("1 clips were compared" in line or "1 clip was compared" in line for line in said)


def test_a_report_is_checked_and_a_changed_one_told(
    qtbot: QtBot, window: MainWindow, root: Path, case: Case, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    drop(window, counter_clip(tmp_path / "clip.mp4", 12))
    settle(qtbot, window)
    workspace = _desk(window).session.workspace
    page = write_report(workspace, case, tmp_path / "out", pdf=False, json=False, by=ADA)["html"]
    said = _bring_in(qtbot, window, page)
    assert any("0 differ" in line for line in said)
    assert any(line.startswith("Same: ") and "clip.mp4" in line for line in said)
    page.write_text(page.read_text("utf-8").replace("clip.mp4", "flip.mp4", 1), "utf-8")
    assert any(line.startswith("Differs: ") for line in _bring_in(qtbot, window, page))
