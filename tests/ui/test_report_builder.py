"""The report builder on the real window: what is unchecked is left out of the pages and of the files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from cases.graphic import mark_graphic
from cases.records import Clip
from tests.clips import make_clip
from tests.ui.conftest import answer, drop, open_root, settle
from tests.workbench.report_fixture import material, report
from ui.desk.desk import Desk
from ui.dialogs.report_builder import ReportBuilder
from ui.dialogs.report_pages import LEAST, STEP
from ui.dialogs.report_preview import Pages
from ui.dialogs.report_tree import ReportTree
from ui.main_window import MainWindow
from workbench.report.choice import Choice, Section


def _row(tree: ReportTree, key: str) -> QTreeWidgetItem:
    found = tree.row_of(key)
    assert found is not None
    return found


def _uncheck(tree: ReportTree, key: str) -> None:
    """As the keyboard does it."""
    tree.setCurrentItem(_row(tree, key))
    QTest.keyClick(tree, Qt.Key.Key_Space)


@pytest.fixture
def tree(qtbot: QtBot) -> ReportTree:
    made = ReportTree()
    qtbot.addWidget(made)
    made.fill(report(materials=(material(1, exhibits=3), material(2, exhibits=2, flagged=True))))
    return made


def test_everything_is_chosen_at_first_and_sections_without_records_are_not_offered(tree: ReportTree) -> None:
    assert not tree.left_out()
    assert tree.row_of(Section.HYPOTHESES) is not None
    assert tree.row_of(Section.LINEAGE) is None


def test_space_leaves_out_a_section_and_takes_it_in_again(tree: ReportTree) -> None:
    _uncheck(tree, Section.NOTES)
    assert tree.left_out() == Choice(frozenset({Section.NOTES}))
    _uncheck(tree, Section.NOTES)
    assert not tree.left_out()


def test_keyframes_one_by_one_by_clip_and_all(tree: ReportTree) -> None:
    _uncheck(tree, "M1.2")
    assert tree.left_out() == Choice(without_exhibits=frozenset({"M1.2"}))
    clip = _row(tree, "M2.1").parent()
    assert clip is not None
    assert "(graphic)" in clip.text(0)
    clip.setCheckState(0, Qt.CheckState.Unchecked)
    assert tree.left_out().without_exhibits == {"M1.2", "M2.1", "M2.2"}
    _row(tree, Section.EXHIBITS).setCheckState(0, Qt.CheckState.Unchecked)
    assert tree.left_out() == Choice(frozenset({Section.EXHIBITS}))


def test_keyframes_are_shown_and_told(tree: ReportTree) -> None:
    row = _row(tree, "M1.1")
    assert not row.icon(0).isNull()
    assert row.data(0, Qt.ItemDataRole.AccessibleDescriptionRole) == "Keyframe m1-1.jpg"


def test_what_is_no_pdf_is_said(qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.show_pdf(b"Dear reader")
    assert "cannot be shown" in pages.said


def test_without_qts_pdf_part_the_reason_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ui.dialogs.report_pages", None)
    pages = Pages()
    qtbot.addWidget(pages)
    pages.show_pdf(b"")
    assert "report_pages" in pages.said
    assert "Export writes them all the same" in pages.said


def _shown(qtbot: QtBot, form: ReportBuilder) -> int:
    """Pages, once the preview is that of the choice."""
    qtbot.waitUntil(lambda: "as it will print" in form.pages.said, timeout=60_000)
    return form.pages.count


def _looked_at_closely(pages: Pages, tree: ReportTree) -> None:
    """The pages have most of the room, and are as large as one wants them."""
    view = pages.view
    assert view is not None
    assert view.width() > tree.width()
    assert view.height() > tree.height()
    for _twice in range(2):
        pages.wide.click()
        assert (view.fits_width, pages.wide.isChecked(), pages.whole.isChecked()) == (True, True, False)
    wide = view.shown_at()
    pages.whole.click()
    assert (view.fits_whole, pages.wide.isChecked(), pages.whole.isChecked()) == (True, False, True)
    whole = view.shown_at()
    assert whole < wide
    assert view.verticalScrollBar().pageStep() >= view.viewport().height()
    QTest.keyClicks(view, "++")
    assert view.zoomFactor() == pytest.approx(whole * STEP**2)
    assert [pages.wide.isChecked(), pages.whole.isChecked()] == [False, False]
    QTest.keyClicks(view, "-" * 30)
    assert view.zoomFactor() == LEAST
    QTest.keyClicks(view, "0")
    assert view.shown_at() == wide


@pytest.mark.slow
def test_the_pages_follow_the_choice_and_the_files_are_those_pages(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    drop(window, make_clip(tmp_path / "one.mp4", seconds=3, seed=4), make_clip(tmp_path / "two.mp4", seconds=2, seed=6))
    desk = window.desk
    assert desk is not None
    store = desk.session.workspace.store
    qtbot.waitUntil(lambda: len(store.find(Clip)) == 2, timeout=60_000)
    settle(qtbot, window)
    mark_graphic(store, store.find(Clip, name="two.mp4")[0], by="A. Tester")
    events = len(store.events())
    form = _builder(desk, tmp_path / "out")
    qtbot.addWidget(form)
    form.show()
    assert "being read" in form.pages.said

    whole = _shown(qtbot, form)
    assert "M2" in form.graphic.text()
    with qtbot.waitSignal(form.preview.making, timeout=5_000):
        for key in (Section.CUSTODY, Section.METHODS, Section.MATERIALS):
            _uncheck(form.tree, key)
    assert "being made" in form.pages.said
    assert _shown(qtbot, form) < whole
    assert [event.action for event in store.events()[events:]] == []  # a look leaves no trace
    left_out = form.left_out()
    _looked_at_closely(form.pages, form.tree)
    form.close()

    settle(qtbot, window)
    _export(desk, tmp_path / "out", left_out)
    settle(qtbot, window)
    (data,) = (tmp_path / "out").glob("*.json")
    assert json.loads(data.read_text())["without"] == ["materials", "custody", "methods"]


@pytest.mark.slow
def test_a_pdf_for_archives_is_one(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> None:
    open_root(qtbot, window, root)
    assert window.desk is not None

    def fill_in(form: ReportBuilder) -> None:
        form.folder.setText(str(tmp_path / "out"))
        form.kinds["pdf"].setChecked(False)
        assert not form.archival.isEnabled()
        form.kinds["pdf"].setChecked(True)
        form.archival.setChecked(True)
        form.kinds["html"].setChecked(False)
        form.save.click()

    answer(ReportBuilder, fill_in)
    window.desk.commands.report.export_report()
    settle(qtbot, window)
    (made,) = (tmp_path / "out").iterdir()
    with pikepdf.open(made) as pdf, pdf.open_metadata() as metadata:
        assert (metadata.get("pdfaid:part"), metadata.get("pdfuaid:part")) == ("3", "1")


def _builder(desk: Desk, folder: Path) -> ReportBuilder:
    assert desk.case is not None
    return ReportBuilder(desk.session, desk.case, folder, desk)


def _export(desk: Desk, folder: Path, left_out: Choice) -> None:
    assert desk.case is not None
    desk.commands.report.write_report(desk.case, folder, ["json"], left_out)


@pytest.mark.slow
def test_a_report_wants_a_folder_and_a_form_and_every_control_has_a_name(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    assert window.desk is not None
    form = _builder(window.desk, tmp_path)
    qtbot.addWidget(form)
    form.show()
    assert form.chosen() == ["pdf", "html"]
    _shown(qtbot, form)
    reached, view = _by_tab(form), form.pages.view
    assert view is not None
    assert {form.tree, view, form.folder, *form.kinds.values(), form.save} <= reached
    for one in reached:
        assert one.accessibleName() or getattr(one, "text", str)()
    form.folder.setText(" ")
    for box in form.kinds.values():
        box.setChecked(False)
    form.accept()
    assert form.isVisible()
    assert [sentence for _field, sentence in form.problems()] == ["Choose a folder.", "Choose at least one form."]
    form.close()
    settle(qtbot, window)


def _by_tab(form: ReportBuilder) -> set[QWidget]:
    """What Tab reaches, from the first control on round."""
    form.tree.setFocus()
    reached: set[QWidget] = set()
    while form.focusWidget() not in reached:
        reached.add(form.focusWidget())
        form.focusNextChild()
    return reached


@pytest.mark.slow
def test_closing_at_once_leaves_nothing_running(qtbot: QtBot, window: MainWindow, root: Path) -> None:
    open_root(qtbot, window, root)
    answer(ReportBuilder, lambda form: form.reject())
    assert window.desk is not None
    window.desk.commands.run("export_report")
    settle(qtbot, window)
    assert not window.jobs.rows()
