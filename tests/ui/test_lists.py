"""Lists of a hundred thousand rows scroll and filter, and the window answers all the while."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from cases.judgement import Attribution, AttributionBasis, Bearing, Hypothesis, Subject
from cases.records import Appearance, Case, Claim, ClaimKind, Confidence, Finding, Match, Note, Shape, Stance
from cases.text_search import Found
from cases.workspace import Workspace
from tests.cases.build import a_clip
from tests.made_once import made_once
from tests.ui.conftest import open_root
from tests.ui.crowd import CROWD, add_many
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.desk.desk import Desk
from ui.desk.jobs_pane import JobsPane
from ui.dialogs.judging import BearingForm
from ui.dialogs.palette import Palette
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.models.gather import PART
from ui.models.mark_list import MarkList, MarkRow
from ui.models.palette_list import Hit
from ui.session import Session

pytestmark = pytest.mark.slow

BY = "A. Tester"
BAR = 1.5 * BAR_SECONDS
"""Half as much again as the window may take: what works beside the tests costs caches, and with them CPU time."""
MATCHES = 20_000
"""More than a part of the log can be looked for in while the window waits."""


@pytest.fixture(scope="module")
def crowd(shared_folder: Path) -> Path:
    """A workspace with so many clips in its first case, and as many events. To be copied: all tests share it."""
    return made_once(shared_folder, "crowd", _make_crowd)


def _make_crowd(place: Path) -> None:
    with Workspace.create(place, name="Crowd") as workspace:
        case = workspace.store.add(Case("C-1", "A crowd", "Who is in it?"), by=BY)
        add_many(workspace.store, a_clip(case, "one"), CROWD, name="clip {0}.mp4", sha256="{0:064x}")
        workspace.store.add(Case("C-2", "An empty one", "Is anything in it?"), by=BY)


@pytest.fixture
def desk(
    qtbot: QtBot,
    window: MainWindow,
    crowd: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    set_aside: Callable[[], None],
) -> Desk:
    monkeypatch.setattr(Session, "check_chain", lambda _session: 0)  # rows made quickly are no chain
    monkeypatch.setattr(Session, "keyframes", lambda *_arguments: 0)  # and have no files
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)
    open_root(qtbot, window, Path(shutil.copytree(crowd, tmp_path / "workspace")))
    assert window.desk is not None
    made = window.desk
    qtbot.waitUntil(lambda: len(made.clips.rows.lines) == CROWD + 2, timeout=120_000)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=60_000)
    set_aside()
    return made


def watched(qtbot: QtBot, act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
    with Watchdog(BAR):
        act()
        qtbot.wait(60)
        qtbot.waitUntil(until, timeout=120_000)


def scrolled(qtbot: QtBot, view: QAbstractItemView) -> None:
    """Through the list to its end and back."""
    bar = view.verticalScrollBar()
    for share in (0.5, 1.0, 0.25, 0.0):
        watched(qtbot, partial(_turn_to, bar, share))


def _turn_to(bar: QScrollBar, share: float) -> None:
    bar.setValue(round(bar.maximum() * share))


def _holds(model: QAbstractItemModel, rows: int) -> bool:
    return model.rowCount() == rows


def last_seen(view: QAbstractItemView, model: QAbstractItemModel) -> bool:
    """Whether the end of the list is on screen once it is scrolled to."""
    view.scrollToBottom()
    return view.visualRect(model.index(model.rowCount() - 1, 0)).intersects(view.viewport().rect())


def test_cases_and_clips(qtbot: QtBot, desk: Desk) -> None:
    clips = desk.clips
    scrolled(qtbot, clips.tree)
    assert last_seen(clips.tree, clips.rows)
    for text, left in (("9999", 20), ("no such words", 0), ("an empty one", 1), ("", CROWD + 2)):
        watched(qtbot, partial(clips.filter.setText, text))
        qtbot.waitUntil(partial(_holds, clips.rows, left))
    for order in ("name", "duration", "taken in"):
        watched(qtbot, partial(clips.set_order, order))
    watched(qtbot, lambda: clips.choose(clips.rows.lines[0].id))
    assert desk.case_page.isVisible()
    qtbot.waitUntil(lambda: desk.case_page.rows.rowCount() == CROWD)
    scrolled(qtbot, desk.case_page.grid)
    watched(qtbot, lambda: clips.choose(clips.rows.lines[-2].id))
    assert clips.current_clip() is not None
    watched(qtbot, clips.reload)


def test_appearances_and_claims(qtbot: QtBot, desk: Desk) -> None:
    sources, store = desk.inspector.sources, desk.session.workspace.store
    assert desk.case is not None
    seen = Appearance(desk.case.id, "X", Shape.REPOST, source="us")
    add_many(store, seen, CROWD, account="@{0}")
    said = Claim(desk.case.id, ClaimKind.WHEN, "On Monday.", "A neighbour", "Radio", Stance.NEUTRAL)
    add_many(store, said, 1000, claimant="neighbour {0}")
    watched(qtbot, lambda: desk.inspector.turn_to(sources), lambda: len(_more(sources)) == 2)
    more = _more(sources)
    assert [one.text() for one in more] == ["Show 99,988 more", "Show 988 more"]
    watched(qtbot, more[1].click)
    assert "too many" in " ".join(one.text() for one in sources.findChildren(type(desk.top.case)))


def test_notes_findings_and_what_is_weighed(qtbot: QtBot, desk: Desk) -> None:
    notes, panel, store = desk.inspector.notes, desk.inspector.verdict, desk.session.workspace.store
    assert desk.case is not None
    case = desk.case.id
    add_many(store, Note(case, "", BY), CROWD, text="note {0} of the case")
    add_many(store, Finding(case, "", "They point east.", Confidence.LOW, BY), CROWD, method="method {0}")
    on = store.add(Hypothesis(case, "It was filmed at noon.", BY), by=BY)
    said = Bearing(case, Subject.HYPOTHESIS, on.id, "finding", "", Stance.SUPPORTS, "Short shadows", BY)
    add_many(store, said, 10_000, evidence_id="finding-{0}")
    add_many(store, Hypothesis(case, "", BY), 1000, text="hypothesis {0}")
    who = Attribution(case, "", AttributionBasis.DISPUTED, "Police", "Radio", Confidence.LOW, BY)
    add_many(store, who, 10_000, who="group {0}")
    gc.collect()

    watched(qtbot, lambda: desk.inspector.turn_to(notes), lambda: _says(notes, f"note {CROWD - 12} of the case"))
    (more,) = _more(notes)
    assert more.text() == "Show 99,988 more"
    watched(qtbot, more.click, lambda: _says(notes, f"note {CROWD - 24} of the case"))
    watched(qtbot, lambda: notes.filter.setText("31415 CASE"), lambda: _says(notes, "note 31415 of the case"))
    watched(qtbot, lambda: notes.filter.setText("no words"), lambda: _says(notes, "No note holds these words."))

    watched(qtbot, lambda: desk.inspector.turn_to(panel), lambda: _says(panel, "group 11"))
    found = [one.text() for one in _more(panel)]
    assert found == ["Show 99,988 more", "Show more evidence", "Show 989 more", "Show 9,988 more"]
    assert _says(panel, "Hypothesis · It was filmed at noon.")
    watched(qtbot, _more(panel)[0].click, lambda: _says(panel, "method 23"))
    form = BearingForm(on, desk.session, desk.case, BY, desk)
    qtbot.addWidget(form)
    watched(qtbot, form.show, lambda: bool(form.evidence.pieces()))
    watched(qtbot, lambda: form.evidence.words.setText("method 31415"), lambda: len(form.evidence.pieces()) == 1)


def _says(panel: QWidget, text: str) -> bool:
    return any(one.text() == text and one.isVisible() for one in panel.findChildren(QLabel))


def _more(panel: QWidget) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text().startswith("Show ") and one.isVisible()]


def test_jobs(qtbot: QtBot, jobs: Jobs) -> None:
    pane = JobsPane(jobs)
    qtbot.addWidget(pane)
    jobs.blockSignals(True)
    for number in range(CROWD):
        jobs.report_failure(f"Job {number}", "It could not be read.", lambda: None)
    jobs.blockSignals(False)
    many = JobsPane(jobs)
    qtbot.addWidget(many)
    many.show()
    qtbot.wait(100)
    scrolled(qtbot, many.list)
    watched(qtbot, lambda: jobs.report_failure("The last", "It could not be read either.", lambda: None))
    assert many.why.text() == "It could not be read either."
    qtbot.waitUntil(lambda: last_seen(many.list, many.jobs_model), timeout=60_000)
    watched(qtbot, lambda: jobs.dismiss(1))
    assert many.jobs_model.rowCount() == CROWD


def test_marks(qtbot: QtBot) -> None:
    view, model = QListView(), MarkList(lambda held: MarkRow(held, f"mark {held}", "0:01", QColor("red")))
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setModel(model)
    view.show()
    gc.collect()
    watched(qtbot, lambda: model.show_all(range(CROWD)))
    qtbot.waitUntil(lambda: last_seen(view, model), timeout=60_000)
    scrolled(qtbot, view)


def test_results_of_the_search_over_everything(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    palette = Palette(desk.session, desk)
    qtbot.addWidget(palette)
    palette.show()
    found = [Found("note", str(number), desk.case.id, None, None, f"note {number}") for number in range(CROWD)]
    watched(qtbot, lambda: palette.rows.show(found))
    scrolled(qtbot, palette.view)
    held = palette.rows.index(CROWD - 1, 0).data(Qt.ItemDataRole.UserRole)
    assert isinstance(held, Hit)
    assert held.text == f"note {CROWD - 1}"
    palette.close()


def test_the_custody_log(qtbot: QtBot, desk: Desk) -> None:
    log = desk.inspector.log
    watched(qtbot, lambda: desk.inspector.turn_to(log), lambda: log.table_model.rowCount() >= CROWD)
    scrolled(qtbot, log.table)
    assert last_seen(log.table, log.table_model)

    store, case = desk.session.workspace.store, desk.case
    assert case is not None
    before = log.table_model.rowCount()
    other = store.add(a_clip(store.add(Case("C-3", "Elsewhere", "Is it the same?"), by=BY), "other"), by=BY)
    add_many(store, Match(other.id, "", "same-footage", "{}", "an engine", 0.5), MATCHES, clip_b="clip-{0}")
    news = QTimer(interval=5)
    news.timeout.connect(log._refresh)  # faster than it can be read
    log.show_subject(None, None)
    news.start()
    watched(qtbot, lambda: log.show_subject(case, None), lambda: log.table_model.rowCount() == before + MATCHES)
    news.stop()
    numbers = log.table_model._numbers
    assert numbers == sorted(set(numbers)) == desk.session.event_numbers(case, 0, None)
    store.add(Note(case.id, "One more", BY), by=BY)
    watched(qtbot, log._refresh, lambda: log.table_model.rowCount() == before + MATCHES + 1)
    assert log.table.currentIndex().row() == 1  # what was read before stays chosen
    log.show_subject(None, None)
    assert log.table_model.rowCount() == PART  # the first of the workspace's, at once
