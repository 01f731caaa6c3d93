"""Lists of a hundred thousand rows scroll and filter, and the window answers all the while."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar
from pytestqt.qtbot import QtBot

from cases.records import Appearance, Case, Claim, ClaimKind, Shape, Stance
from cases.text_search import Found
from cases.workspace import Workspace
from tests.cases.build import a_clip
from tests.ui.conftest import open_root
from tests.ui.crowd import CROWD, add_many
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.desk.desk import Desk
from ui.desk.jobs_pane import JobsPane
from ui.dialogs.palette import Palette
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.models.mark_list import MarkList, MarkRow
from ui.models.palette_list import Hit
from ui.session import Session
from ui.widgets import button

pytestmark = pytest.mark.slow

BY = "A. Tester"
BAR = 1.5 * BAR_SECONDS
"""Half as much again as the window may take: what works beside the tests costs caches, and with them CPU time."""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with so many clips in its first case, and as many events."""
    place = tmp_path_factory.mktemp("crowd") / "workspace"
    with Workspace.create(place, name="Crowd") as workspace:
        case = workspace.store.add(Case("C-1", "A crowd", "Who is in it?"), by=BY)
        add_many(workspace.store, a_clip(case, "one"), CROWD, name="clip {0}.mp4", sha256="{0:064x}")
        workspace.store.add(Case("C-2", "An empty one", "Is anything in it?"), by=BY)
    return place


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, crowd: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "check_chain", lambda _session: 0)  # rows made quickly are no chain
    monkeypatch.setattr(Session, "keyframes", lambda *_arguments: 0)  # and have no files
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)
    open_root(qtbot, window, crowd)
    assert window.desk is not None
    made = window.desk
    qtbot.waitUntil(lambda: len(made.clips.rows.lines) == CROWD + 2, timeout=120_000)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=60_000)
    gc.collect()
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


def test_the_custody_log(qtbot: QtBot, desk: Desk) -> None:
    log = desk.inspector.log
    watched(qtbot, lambda: desk.inspector.turn_to(log), lambda: log.table_model.rowCount() >= CROWD)
    scrolled(qtbot, log.table)
    assert last_seen(log.table, log.table_model)


def test_appearances_and_claims(qtbot: QtBot, desk: Desk) -> None:
    sources, store = desk.inspector.sources, desk.session.workspace.store
    assert desk.case is not None
    seen = Appearance(desk.case.id, "X", Shape.REPOST, source="us")
    add_many(store, seen, CROWD, account="@{0}")
    said = Claim(desk.case.id, ClaimKind.WHEN, "On Monday.", "A neighbour", "Radio", Stance.NEUTRAL)
    add_many(store, said, 1000, claimant="neighbour {0}")
    watched(qtbot, lambda: desk.inspector.turn_to(sources))
    more = [one for one in sources.findChildren(type(button("", lambda: None))) if one.text().startswith("Show ")]
    assert [one.text() for one in more] == ["Show 99,988 more", "Show 988 more"]
    watched(qtbot, more[1].click)
    assert "too many" in " ".join(one.text() for one in sources.findChildren(type(desk.top.case)))


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
