"""The line at the bottom: the job under way, and whether the custody chain holds."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from cases.custody import ChainReport
from ui import i18n, theme, widgets
from ui.jobs import LIVE, JobRow, Jobs, State
from ui.shortcuts import keyed
from ui.widgets import Elided, button, label, plural, tool
from ui.words import clock

TITLE = 120
"""Least pixels for the name of the job under way."""


class StatusBar(QWidget):
    """One job in short, errors counted. Signal ``jobs_wanted()`` to see the list."""

    jobs_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._jobs = jobs
        self.title = Elided("", "small")
        self.title.setMinimumWidth(TITLE)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress of the job under way"))
        self.left = label("", "small")
        self.stop = tool("close", self.tr("Cancel this job"), self._cancel, size=13)
        self.list = button(self.tr("Jobs"), self.jobs_wanted.emit, kind="link", tip=self.tr("Show the list of jobs"))
        keyed(self.list, "toggle_jobs")
        self.message = Elided("", "small")
        self.offered = button("", self._accept_offer, kind="link")
        self.offered.setAccessibleName(self.tr("What can be done about it"))
        self.offered.hide()
        self._offer: Callable[[], object] | None = None
        self.readers = label("", "small")
        self.chain = Elided("", "small")
        self.spent = label("", "small")
        told = widgets.row(self.message, self.offered, gap=4)
        inside = widgets.row(
            self.list,
            self.title,
            self.bar,
            self.left,
            self.stop,
            None,
            told,
            10,
            self.spent,
            self.readers,
            self.chain,
            gap=10,
        )
        inside.setContentsMargins(8, 3, widgets.PAD, 3)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.setFixedHeight(theme.px(32))
        self._current = 0
        self._list_open = False
        self._fade = QTimer(self, singleShot=True, interval=12000)
        self._fade.timeout.connect(self._fall_silent)
        jobs.changed.connect(self._show)
        jobs.removed.connect(self._show)
        self._show()

    def say(self, text: str) -> None:
        """Tell something in passing."""
        self.message.set_text(text)
        self.offered.hide()
        self._fade.start()

    def offer(self, text: str, act: Callable[[], object]) -> None:
        """Offer something to do about what was just told."""
        self._offer = act
        self.offered.setText(text)
        self.offered.setAccessibleName(text)
        self.offered.show()

    def _accept_offer(self) -> None:
        if self._offer is not None:
            self._offer()

    def _fall_silent(self) -> None:
        self.message.set_text("")
        self.offered.hide()

    def show_list_open(self, is_open: bool) -> None:
        """Send nobody to a list that is open."""
        self._list_open = is_open
        self._show()

    def show_spent(self, seconds: int) -> None:
        """Tell how long graphic material was looked at."""
        self.spent.setText(self.tr("Graphic material: {0}").format(clock(seconds)) if seconds else "")
        self.spent.setToolTip(self.tr("Time spent on clips marked as graphic since the desk was opened."))

    def show_chain(self, report: ChainReport) -> None:
        """Tell how the custody chain was found, and when."""
        if report.ok:
            self.chain.set_text(self.tr("Custody chain verified {0} UTC").format(f"{datetime.now(UTC):%H:%M}"))
            widgets.set_role(self.chain, "small")
        else:
            self.chain.set_text(self.tr("Custody chain broken: see Log"))
            widgets.set_role(self.chain, "bad")

    def _show_isolation(self) -> None:
        level = self._jobs.isolation
        if level is not None:
            self.readers.setText(self.tr("Decoding isolated") if level.whole else self.tr("Decoding partly isolated"))
            self.readers.setToolTip(self.tr("Each file is read in {0}.").format(i18n.sentence(level.sentence())))

    @Slot()
    def _show(self) -> None:
        self._show_isolation()
        rows = self._jobs.rows()
        live = [row for row in rows if row.state in LIVE]
        running = next((row for row in live if row.state is State.RUNNING), None)
        failed = sum(row.state is State.FAILED for row in rows)
        for part in (self.bar, self.left, self.stop):
            part.setVisible(running is not None)
        if running is not None:
            self._current = running.id
            self._show_running(running, len(live) - 1)
        elif failed:
            self.title.set_text(self._failures(failed))
        else:
            self.title.set_text("")
        widgets.set_role(self.title, "bad" if failed and running is None else "small")
        self.title.setVisible(bool(self.title.text()))  # what is told in passing has its room

    def _failures(self, failed: int) -> str:
        if self._list_open:
            return plural(failed, self.tr("{0} job failed"), self.tr("{0} jobs failed"))
        return plural(
            failed,
            self.tr("{0} job failed: open the list to read why"),
            self.tr("{0} jobs failed: open the list to read why"),
        )

    def _show_running(self, row: JobRow, more: int) -> None:
        waiting = self.tr("and {0} more").format(more) if more else ""
        self.title.set_text(" · ".join(part for part in (row.title, waiting) if part))
        self.bar.setValue(round(row.done * 1000))
        remaining = row.remaining(time.monotonic())
        self.left.setText(self.tr("{0} left").format(clock(remaining)) if remaining is not None else "")

    def _cancel(self) -> None:
        self._jobs.cancel(self._current)
