"""What is seen first: begin a case, open a workspace, look at the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import theme, widgets
from ui.widgets import Elided, Sign, button, label, section

WIDTH = 760
"""Pixels of the page's content."""


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
        head = widgets.row(
            Sign("logo", 54),
            widgets.column(
                label(self.tr("Verification Workbench"), "title"),
                label(self.tr("Exact frames, reposts, provenance, verdicts, and a report others can check."), "quiet"),
                gap=3,
            ),
            None,
            gap=18,
        )
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
        begin = widgets.column(section(self.tr("Begin")), self.new, self.open, self.bundle, self.sample, None, gap=9)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        recent = widgets.column(section(self.tr("Recent workspaces")), self._recent, None, gap=9)
        lists = widgets.row(begin, recent, gap=44)
        lists.setStretch(0, 1)
        lists.setStretch(1, 1)
        progress = self._progress_row()
        hint = label(self.tr("Or drop clips, stills or folders anywhere in this window."), "small")
        settings = button(self.tr("Settings…"), self.settings_wanted.emit, kind="link", icon="sliders")
        foot = widgets.row(hint, None, settings)
        content = QWidget()
        content.setFixedWidth(theme.px(WIDTH))
        content.setLayout(widgets.column(head, 30, lists, 18, progress, foot, gap=8))
        self.setLayout(widgets.column(None, widgets.row(None, content, None), None, None))

    def show_recent(self, paths: list[Path]) -> None:
        """List the workspaces opened last."""
        widgets.clear(self._recent)
        for path in paths:
            self._recent.addWidget(self._recent_row(path))
        if not paths:
            text = self.tr("None yet. The sample workspace holds four reference cases to look around in.")
            self._recent.addWidget(label(text, "quiet", wrap=True))

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
        both.setMinimumHeight(theme.px(58))
        self._progress = holder
        return both

    def _big(self, icon: str, text: str, about: str, wanted: Callable[[], object]) -> QPushButton:
        made = button("", wanted, kind="start")
        made.setAccessibleName(text)
        made.setAccessibleDescription(about)
        sign = Sign(icon, 22)
        inside = widgets.row(sign, widgets.column(label(text, "name"), label(about, "small"), gap=1), None, gap=14)
        inside.setContentsMargins(16, 8, 14, 8)
        made.setLayout(inside)
        made.setMinimumHeight(theme.px(58))
        return made

    def _recent_row(self, path: Path) -> QPushButton:
        made = button("", lambda: self.chosen.emit(path), kind="recent")
        made.setAccessibleName(self.tr("Open {0}").format(path.name))
        name, place = Elided(path.name, "strong"), Elided(str(path.parent), "small")
        for part in (name, place):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = widgets.column(name, place, gap=1)
        inside.setContentsMargins(8, 5, 8, 5)
        made.setLayout(inside)
        return made
