"""What is seen first: begin a case, open a workspace, look at the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from ui import theme, widgets
from ui.flow import Flow
from ui.widgets import Elided, Sign, button, label, section

LEFT, RECENT, EDGE = 380, 265, 28
"""Pixels across of the panel to begin in and of a recent workspace, and those around what a panel holds."""


class StartPage(QWidget):
    """Signals: ``new_wanted()``, ``open_wanted()``, ``bundle_wanted()``, ``sample_wanted()``, ``settings_wanted()``,
    ``chosen(Path)``, ``cancelled()``.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    bundle_wanted = Signal()
    settings_wanted = Signal()
    sample_wanted = Signal()
    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new = self._big(
            "plus", self.tr("New case"), self.tr("A question about one or several clips"), self.new_wanted.emit
        )
        self.open = self._big(
            "folder-open", self.tr("Open workspace…"), self.tr("A folder of cases and evidence"), self.open_wanted.emit
        )
        self.bundle = self._big(
            "drop", self.tr("Open a bundle…"), self.tr("A case that somebody handed over"), self.bundle_wanted.emit
        )
        self.sample = self._big(
            "sample",
            self.tr("Open the sample workspace"),
            self.tr("Four reference cases with drawn stand-ins"),
            self.sample_wanted.emit,
        )
        self._recent = Flow(gap=widgets.GAP)
        self._none = label(
            self.tr("None yet. The sample workspace holds four reference cases to look around in."), "quiet", wrap=True
        )
        whole = widgets.row(self._begin(), self._middle(), gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _begin(self) -> QWidget:
        """The panel at the left: what this is, and how to begin."""
        head = widgets.row(Sign("logo", 44), label(self.tr("Verification Workbench"), "heading", wrap=True), gap=12)
        head.setStretch(1, 1)
        about = self.tr("Exact frames, reposts, provenance, verdicts, and a report others can check.")
        settings = button(self.tr("Settings…"), self.settings_wanted.emit, kind="link", icon="sliders")
        page = QWidget()
        inside = widgets.column(
            head, label(about, "quiet", wrap=True), 12, section(self.tr("Begin")),
            self.new, self.open, self.bundle, self.sample, 12, None, widgets.row(settings, None), gap=9,
        )  # fmt: skip
        inside.setContentsMargins(EDGE, EDGE, EDGE, EDGE // 2)
        page.setLayout(inside)
        area = widgets.scrolled(page)
        area.setObjectName("begin")
        area.setFixedWidth(theme.px(LEFT))
        return area

    def _middle(self) -> QWidget:
        """The workspaces opened last, what is under way, and where to drop files: anywhere."""
        hint = label(self.tr("Drop clips, stills or folders anywhere in this window."), "quiet", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        zone = QFrame()
        zone.setProperty("kind", "zone")
        zone.setMinimumHeight(theme.px(120))
        zone.setLayout(widgets.column(None, widgets.row(None, Sign("drop", 30, "quiet"), None), hint, None, pad=12))
        rows = QWidget()
        rows.setLayout(self._recent)
        page = QWidget()
        recent = section(self.tr("Recent workspaces"))
        inside = widgets.column(recent, self._none, rows, 12, self._progress_row(), zone, gap=9, pad=EDGE)
        inside.setStretch(inside.count() - 1, 1)
        page.setLayout(inside)
        return widgets.scrolled(page)

    def show_recent(self, paths: list[Path]) -> None:
        """List the workspaces opened last."""
        widgets.clear(self._recent)
        for path in paths:
            self._recent.addWidget(self._recent_row(path))
        self._none.setVisible(not paths)

    def show_progress(self, title: str, done: float) -> None:
        """Say what is being opened or built, and how far it is."""
        self._title.set_text(title)
        self._bar.setRange(0, 1000 if done > 0 else 0)
        self._bar.setValue(round(done * 1000))
        self._progress.show()
        self._ready(ready=False)

    def show_ready(self, problem: str = "") -> None:
        """Nothing is under way; ``problem`` tells why the last wish failed."""
        self._progress.hide()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._ready(ready=True)

    @property
    def problem(self) -> str:
        """Why the last wish failed; empty where it did not."""
        return self._problem.text()

    def _ready(self, *, ready: bool) -> None:
        for part in (self.new, self.open, self.bundle, self.sample):
            part.setEnabled(ready)

    def _progress_row(self) -> QWidget:
        self._title = Elided("", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        holder = QWidget()
        line = widgets.row(self._title, button(self.tr("Cancel"), self.cancelled.emit))
        line.setStretch(0, 1)
        holder.setLayout(widgets.column(line, self._bar, gap=6))
        holder.hide()
        self._problem = label("", "bad", wrap=True, selectable=True)
        self._problem.hide()
        both = QWidget()
        both.setLayout(widgets.column(holder, self._problem, gap=6))
        self._progress = holder
        return both

    def _big(self, icon: str, text: str, about: str, wanted: Callable[[], object]) -> QPushButton:
        made = button("", wanted, kind="start")
        made.setAccessibleName(text)
        made.setAccessibleDescription(about)
        sign = Sign(icon, 22)
        said = widgets.column(label(text, "name", wrap=True), label(about, "small", wrap=True), gap=1)
        inside = widgets.row(sign, said, gap=14)
        inside.setStretch(1, 1)
        inside.setContentsMargins(16, 8, 14, 8)
        made.setLayout(inside)
        made.setMinimumHeight(inside.sizeHint().height())
        return made

    def _recent_row(self, path: Path) -> QPushButton:
        made = button("", lambda: self.chosen.emit(path), kind="recent")
        made.setAccessibleName(self.tr("Open {0}").format(path.name))
        name, place = Elided(path.name, "strong"), Elided(str(path.parent), "small")
        for part in (name, place):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = widgets.column(name, place, gap=1)
        inside.setContentsMargins(12, 9, 12, 9)
        made.setLayout(inside)
        made.setFixedWidth(theme.px(RECENT))
        made.setMinimumHeight(inside.sizeHint().height())
        return made
